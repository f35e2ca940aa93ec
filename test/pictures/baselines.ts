import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync, optimise } from '@jsquash/oxipng/codec/pkg/squoosh_oxipng.js';
import { compare } from './compare.js';

const howToAccept = 'If it is meant to look like this: WRITE_PICTURES=1 npm run test:pictures';

/** Makes a PNG smaller and leaves its pixels as they are: a third to a half of what the browser writes. */
function squeeze(png: Buffer): Uint8Array {
  const codec = '@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm';
  initSync(readFileSync(new URL(import.meta.resolve(codec))));
  return optimise(png, 2, false, false);
}

/** The pictures that are kept in `kept`; what differs from them is put into `found`, or accepted in their place. */
export class Baselines {
  constructor(
    private readonly kept: string,
    private readonly found: string,
    private readonly isAccepting: boolean,
  ) {
    // What an earlier run has found is no news.
    rmSync(found, { recursive: true, force: true });
    mkdirSync(found, { recursive: true });
  }

  /** Throws where `taken` does not look like the picture of that name, and says by how much. */
  check(name: string, taken: Buffer): void {
    const baseline = join(this.kept, `${name}.png`);
    const isKept = existsSync(baseline);
    const difference = isKept ? compare(readFileSync(baseline), taken) : undefined;
    if (isKept && !difference) return;
    if (this.isAccepting) {
      mkdirSync(this.kept, { recursive: true });
      writeFileSync(baseline, squeeze(taken));
      return;
    }
    const actual = join(this.found, `${name}.actual.png`);
    writeFileSync(actual, taken);
    if (!difference)
      throw new Error(`${baseline} is missing. Taken now: ${actual}\n${howToAccept}`);
    const diff = join(this.found, `${name}.diff.png`);
    writeFileSync(diff, difference.diff);
    throw new Error(
      `${name} looks different: ${difference.words}.\nWas: ${baseline}\nIs: ${actual}\nWhere: ${diff}\n${howToAccept}`,
    );
  }

  /** Throws where a picture is kept that is not among `names`. */
  checkOrphans(names: readonly string[]): void {
    const files = existsSync(this.kept) ? readdirSync(this.kept) : [];
    const orphans = files.filter((file) => !names.includes(file.replace(/\.png$/, '')));
    if (this.isAccepting) for (const file of orphans) rmSync(join(this.kept, file));
    else if (orphans.length) {
      throw new Error(`No test takes ${orphans.join(', ')}, kept in ${this.kept}.\n${howToAccept}`);
    }
  }
}
