import { resolve } from 'node:path';
import { PublisherError } from '../publisher-error.js';
import type { PreviewState } from './preview-state.js';

const listed = 10;

/** The key of the issue that `wanted` names: an id, a date, `latest`, or a file. */
export function findChosen(wanted: string, { issues, folder }: PreviewState): string {
  const [first, ...others] = issues.filter(
    ({ key, date, file }) => key === wanted || date === wanted || resolve(file) === resolve(wanted),
  );
  const latest = issues.find(({ date }) => date !== undefined);
  const found = first ?? (wanted === 'latest' ? latest : undefined);
  if (found && others.length === 0) return found.key;
  const keys = (all: typeof issues) => all.map(({ key }) => `“${key}”`).join(', ');
  if (found) {
    const message = `${folder} has several issues of ${wanted}. Name one: ${keys([found, ...others])}.`;
    throw new PublisherError(message, [], 2);
  }
  const more = issues.length > listed ? ', and older ones' : '';
  const has =
    issues.length > 0 ? `It has ${keys(issues.slice(0, listed))}${more}.` : 'It has none.';
  throw new PublisherError(`${folder} has no issue “${wanted}”. ${has}`, [], 2);
}
