import type { Finding } from '../../finding.js';
import { byId, make } from './make.js';

// More than anybody reads before mending; the build lists them all.
const most = 200;

function item(finding: Finding): HTMLLIElement {
  const { file, line, column, severity, message, found, expected, mend } = finding;
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const details = Object.entries({ Found: found, Expected: expected, 'To mend': mend }).flatMap(
    ([name, value]) => (value === undefined ? [] : [make('dt', '', name), make('dd', '', value)]),
  );
  return make(
    'li',
    severity,
    make('span', 'kind', severity === 'error' ? 'Error' : 'Warning'),
    make('code', 'place', place),
    make('p', 'message', message),
    ...(details.length > 0 ? [make('dl', 'details', ...details)] : []),
  );
}

const count = (many: number, noun: string) =>
  many === 0 ? [] : `${many} ${noun}${many === 1 ? '' : 's'}`;

function fill(section: HTMLElement, title: string, findings: readonly Finding[]): void {
  section.hidden = findings.length === 0;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counts = [count(errors, 'error'), count(findings.length - errors, 'warning')].flat();
  section.firstElementChild!.textContent = `${title}: ${counts.join(', ')}`;
  const more = findings.length - most;
  section.lastElementChild!.replaceChildren(
    ...findings.slice(0, most).map(item),
    ...(more > 0 ? [make('li', '', `And ${more} more: advisor-feed build lists them all.`)] : []),
  );
}

const others = byId<HTMLDetailsElement>('others');
// Where all stands in one column, what is wrong elsewhere does not push the discussion away.
others.open = matchMedia('(min-width: 64rem)').matches;

/** Shows the findings, those in the file of the shown issue before all others. */
export function showFindings(findings: readonly Finding[], file: string | undefined): void {
  const isOwn = (finding: Finding) => finding.file === file;
  fill(byId('own'), 'In this issue', findings.filter(isOwn));
  const elsewhere = findings.filter((finding) => !isOwn(finding));
  fill(others, 'Elsewhere in the folder', elsewhere);
  byId('clean').hidden = findings.length > 0;
}
