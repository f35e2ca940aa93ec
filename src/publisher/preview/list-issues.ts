import { relative, sep } from 'node:path';
import { isHeld } from '../build/embargo.js';
import { newestFirst } from '../build/newest-first.js';
import { isVersion, listVersion, type KeptSource, type Version } from './kept-sources.js';
import type { PreviewIssue } from './preview-state.js';

interface Folder {
  readonly content: string;
  readonly sources: readonly KeptSource[];
  /** The last version without errors, by file. */
  readonly good: ReadonlyMap<string, Version>;
  /** The files of which that is the one on the disk. */
  readonly current: ReadonlySet<string>;
  /** In ms since 1970. */
  readonly time: number;
}

/** The issues of a folder, the newest first; before them the files of which nothing was ever read. */
export function listIssues({ content, sources, good, current, time }: Folder): PreviewIssue[] {
  const keys = new Set<string>();
  const shortName = (file: string) => relative(content, file).replaceAll(sep, '/');

  const ofFile = (file: string): PreviewIssue => ({
    key: shortName(file),
    id: undefined,
    file,
    title: shortName(file),
    date: undefined,
    waits: undefined,
    isWithdrawn: false,
    shown: 'nothing',
  });
  const ofVersion = ({ file, facts }: Version): PreviewIssue => {
    const { id, title, date, publish_at, status } = facts;
    const isFirst = !keys.has(id) && keys.add(id);
    return {
      key: isFirst ? id : shortName(file),
      id: good.get(file)?.facts.id,
      file,
      title,
      date,
      waits: isHeld(facts, time) ? publish_at : undefined,
      isWithdrawn: status === 'withdrawn',
      shown: current.has(file) ? 'disk' : good.has(file) ? 'kept' : 'nothing',
    };
  };

  const known = sources.flatMap((source) =>
    isVersion(source) ? source : (good.get(source.file) ?? []),
  );
  const isKnown = new Set(known.map(({ file }) => file));
  const unknown = sources.filter(({ file }) => !isKnown.has(file));
  // In the order of the files: of two with one id the first has it, as in the build.
  const listed = new Map(known.map((version) => [version.file, ofVersion(version)]));
  return [
    ...unknown.map(({ file }) => ofFile(file)),
    ...newestFirst(known.map(listVersion)).map(({ file }) => listed.get(file)!),
  ];
}
