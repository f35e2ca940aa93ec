import { readBytes } from '../files.js';
import type { BuildCache, KeptSource } from './build-cache.js';
import { digest } from './digest.js';
import { isHeld } from './embargo.js';
import { isPublished, type MadeSource, type MakeSettings } from './make-source.js';
import { makeSources } from './make-sources.js';
import { showProgress } from './progress.js';

/** Says whether what is kept of a source still stands: the same bytes in, and the same bytes published. */
async function stillStands(
  file: string,
  kept: KeptSource | undefined,
  { output, time }: MakeSettings,
): Promise<boolean> {
  if (!kept || kept.digest !== digest(await readBytes(file))) return false;
  if (isHeld(kept.facts, time)) return true;
  for (const each of kept.files) if (!(await isPublished(output, each))) return false;
  return true;
}

/** What became of every source, in the order of `files`; only those are made of which nothing still stands. */
export async function gatherSources(
  files: readonly string[],
  settings: MakeSettings,
  { sources }: BuildCache,
): Promise<MadeSource[]> {
  const all = new Map<string, MadeSource>();
  const anew: string[] = [];
  const reading = showProgress('Reading', sources.size === 0 ? 0 : files.length);
  try {
    for (const file of files) {
      const kept = sources.get(file);
      if (kept && (await stillStands(file, kept, settings))) {
        all.set(file, { ...kept, file, problems: [], staged: [] });
      } else anew.push(file);
      reading.step();
    }
  } finally {
    reading.stop();
  }
  const making = showProgress('Making', anew.length);
  try {
    await makeSources(anew, settings, (made) => {
      all.set(made.file, made);
      making.step();
    });
  } finally {
    making.stop();
  }
  return files.map((file) => all.get(file)!);
}

/** What the next build may take over of this one. */
export function keptSources(sources: readonly MadeSource[]): Map<string, KeptSource> {
  const kept = new Map<string, KeptSource>();
  for (const { file, digest: its, facts, findings, problems, files } of sources) {
    if (facts && problems.length === 0) kept.set(file, { digest: its, facts, findings, files });
  }
  return kept;
}
