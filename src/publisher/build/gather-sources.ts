import { join } from 'node:path';
import type { BuildCache, KeptSource } from './build-cache.js';
import { isHeld } from './embargo.js';
import { knownAgain } from './known-file.js';
import type { MadeSource, MakeSettings, PublishedFile } from './make-source.js';
import { makeSources } from './make-sources.js';
import { showProgress } from './progress.js';

/** What is kept of a source where it still stands: the same bytes in, and the same bytes published. */
async function stillStanding(
  file: string,
  kept: KeptSource,
  { output, time }: MakeSettings,
): Promise<KeptSource | undefined> {
  const source = await knownAgain(file, kept.source);
  if (!source) return undefined;
  if (isHeld(kept.facts, time)) return { ...kept, source };
  const files: PublishedFile[] = [];
  for (const [path, its] of kept.files) {
    const known = await knownAgain(join(output, path), its);
    if (!known) return undefined;
    files.push([path, known]);
  }
  return { ...kept, source, files };
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
      const before = sources.get(file);
      const kept = before && (await stillStanding(file, before, settings));
      if (kept) all.set(file, { ...kept, file, problems: [], staged: [] });
      else anew.push(file);
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
  for (const { file, source, facts, findings, problems, files } of sources) {
    if (facts && problems.length === 0) kept.set(file, { source, facts, findings, files });
  }
  return kept;
}
