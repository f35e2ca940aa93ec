import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileError } from '../files.js';
import { issuePath } from './site-paths.js';
import { bytesOf } from './known-file.js';

/** What partners may have of an issue: the facts of its published document. */
export interface PublishedIssue {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  /** The ids of its answers; none where it was withdrawn. */
  readonly answers: readonly string[];
}

interface Document {
  readonly items?: readonly {
    readonly title?: unknown;
    readonly _advisor?: {
      readonly id?: unknown;
      readonly date?: unknown;
      readonly answers?: readonly { readonly id?: unknown }[];
    };
  }[];
}

/** Reads `issues/<id>.json`; undefined where there is none, or none of ours. */
export async function publishedIssue(
  output: string,
  id: string,
): Promise<PublishedIssue | undefined> {
  const bytes = await bytesOf(join(output, issuePath(id)));
  if (!bytes) return undefined;
  try {
    const item = (JSON.parse(bytes.toString()) as Document).items?.[0];
    const { date, answers = [] } = item?._advisor ?? {};
    if (item?._advisor?.id !== id || typeof date !== 'string') return undefined;
    const ids = answers.flatMap((answer) => (typeof answer.id === 'string' ? answer.id : []));
    return { id, date, title: typeof item.title === 'string' ? item.title : '', answers: ids };
  } catch {
    return undefined;
  }
}

/** The names, without `.json`, of the documents in a folder of the site, sorted. */
export async function publishedNames(output: string, folder: string): Promise<string[]> {
  const names = await readdir(join(output, folder)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fileError('read', join(output, folder), error);
  });
  return names
    .filter((name) => /^[^.].*\.json$/.test(name))
    .map((name) => basename(name, '.json'))
    .sort();
}
