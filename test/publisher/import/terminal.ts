import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

const version = spawnSync('script', ['--version'], { encoding: 'utf8' });

/** Why no terminal can be had here; false where one can. */
export const noTerminal = /util-linux/.test(version.stdout ?? '')
  ? false
  : 'no pseudo-terminal: there is no `script` of util-linux';

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
// Colours and movements of the cursor.
const controls = /\u001B\[[0-9;?]*[A-Za-z]/g;

/** A run of the built command line on a terminal of its own. */
export class TerminalRun {
  readonly status: Promise<number | null>;
  #output = '';
  #seen = 0;
  #isOver = false;
  #look: () => void = () => undefined;
  readonly #child;

  constructor(test: TestContext, args: readonly string[]) {
    const cli = join(repository, 'dist/publisher/cli.js');
    const command = [process.execPath, cli, ...args].map(quoted).join(' ');
    this.#child = spawn('script', ['-qefc', command, '/dev/null'], { cwd: repository });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
      this.#look();
    });
    this.status = new Promise((resolve, reject) => {
      this.#child.on('error', reject);
      this.#child.on('close', (status) => {
        this.#isOver = true;
        this.#look();
        resolve(status);
      });
    });
    test.after(() => this.#child.kill());
  }

  /** All that it showed. */
  get screen(): string {
    return this.#output.replace(controls, '');
  }

  /** Waits until it shows something new. */
  async shows(pattern: RegExp): Promise<void> {
    for (;;) {
      const found = pattern.exec(this.screen.slice(this.#seen));
      if (found) {
        this.#seen += found.index + found[0].length;
        return;
      }
      if (this.#isOver) throw new Error(`It never showed ${String(pattern)}:\n${this.screen}`);
      await new Promise<void>((resolve) => (this.#look = resolve));
    }
  }

  types(keys: string): void {
    this.#child.stdin.write(keys);
  }
}

export const keys = { enter: '\r', down: '\u001B[B', ctrlC: '\u0003', ctrlD: '\u0004' } as const;
