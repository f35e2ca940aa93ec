import { readFileSync } from 'node:fs';
import type { Row } from '../wordpress/bench/seen.js';
import { engines, type Engine } from '../support/fault-list.js';
import { settings, type SeenCell } from '../support/strict-cells.js';
import { knownRows, type HostRow } from './seen-rows.js';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const unique = <T>(all: readonly T[]) => [...new Set(all)];

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

/** What was seen, by who saw it where they differ. */
function together(seen: Readonly<Record<string, string>>): string {
  const said = unique(Object.values(seen));
  if (said.length === 1) return said[0]!;
  const by = (each: string) => Object.keys(seen).filter((key) => seen[key] === each);
  return said.map((each) => `${each} (${by(each).join(', ')})`).join(', ');
}

const short = (seen: string) => seen.replace(/\b(?:the|a) (discussion|link|frame)\b/g, '$1');

/** The routes in the order in which the README has them. */
const inOrder = [
  'the two lines',
  'the script alone',
  'the quotation',
  'the box (div)',
  'a link in a paragraph of its own',
  'the frame',
];

/** Hosts downward, routes across; what was not tried is left blank. */
function byHost(rows: readonly HostRow[], first: string): string {
  const routes = unique(rows.map(({ route }) => route)).sort(
    (a, b) => inOrder.indexOf(a) - inOrder.indexOf(b),
  );
  const cell = ({ seen, bare }: HostRow) => {
    if (bare !== undefined && bare !== 'the link') throw new Error(`no words for ${bare}`);
    return `${short(seen)}${bare === undefined ? '' : '\\*'}`;
  };
  return table(
    [first, ...routes],
    unique(rows.map(({ host }) => host)).map((host) => [
      host,
      ...routes.map((route) => {
        const found = rows.find((each) => each.host === host && each.route === route);
        return found ? cell(found) : '';
      }),
    ]),
  );
}

function wordpress(): string {
  const rows = json('test/wordpress/seen.json') as Row[];
  const roles = ['author', 'editor', 'administrator'];
  const [{ host }] = rows as [Row];
  return table(
    [host, ...roles],
    unique(rows.map(({ route }) => route)).map((route) => [
      route.includes('without the plugin') ? route : `${route}, with the plugin`,
      ...roles.map((role) => {
        const its = rows.filter((row) => row.route === route && row.role === role);
        return short(together(Object.fromEntries(its.map(({ browser, seen }) => [browser, seen]))));
      }),
    ]),
  );
}

function strict(): string {
  const cells = json('test/hosts/strict.json') as SeenCell[];
  const pages = unique(cells.map(({ policy, types }) => `${policy} | ${types}`));
  return table(
    ['Content Security Policy', 'Trusted Types', ...settings],
    pages.map((page) => [
      page,
      ...settings.map((setting) => {
        const { seen } = cells.find(
          (each) => `${each.policy} | ${each.types}` === page && each.setting === setting,
        )!;
        const isWhole = engines.every((engine: Engine) => seen[engine]);
        return isWhole ? together(seen) : 'not tried everywhere';
      }),
    ]),
  );
}

const isFramework = ({ seen }: HostRow) => seen === 'works';
const isVisit = ({ host }: HostRow) => /^(?:Turbo|React|any page)/.test(host);

const parts: Readonly<Record<string, () => string>> = {
  filters: () =>
    byHost(
      knownRows().filter((row) => !isFramework(row) && !isVisit(row)),
      'the host',
    ),
  wordpress,
  visits: () =>
    table(
      ['the host', 'when', 'the reader has'],
      knownRows()
        .filter((row) => !isFramework(row) && isVisit(row))
        .map(({ host, route, seen }) => [host, route, short(seen)]),
    ),
  frameworks: () => byHost(knownRows().filter(isFramework), 'the framework'),
  strict,
};

/** The page with its tables as the tests saw it last. */
export function hostsPage(page: string): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [start, end] = [`<!-- seen: ${name} -->\n`, '<!-- end -->'];
    const from = text.indexOf(start) + start.length;
    if (from < start.length) throw new Error(`docs/hosts.md has no place for ${name}`);
    return `${text.slice(0, from)}\n${part()}\n\n${text.slice(text.indexOf(end, from))}`;
  }, page);
}
