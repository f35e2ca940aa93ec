import type { Results } from './results.js';
import { interval, peerRows, peersHead } from './report.js';
import { table } from './table.js';

const starts = ({ start, bytes, counts }: Results): string => {
  const counted = (name: string) => counts.find((each) => each.name.includes(name))?.found ?? '';
  return table(
    ['', 'measured'],
    [
      ['`advisor.js`, brotli', `${bytes.brotli} bytes`],
      ...start.map(({ name, ratio }) => [`${name}, to the page made by hand`, interval(ratio)]),
      ['1,000 elements: requests for the feed', counted('1000 elements: requests')],
      [
        '1,000 elements: the first is drawn before the last is there',
        counted('1000 elements: the first'),
      ],
      ['1,000 elements: tasks of 50 ms and more', counted('1000 elements: tasks')],
    ],
  );
};

const peers = ({ peers: all }: Results): string => table(peersHead, peerRows(all));

const parts = { start: starts, peers } as const;

/** A page with its tables as they were measured last, between `<!-- measured: name -->` and `<!-- end -->`. */
export function withTables(page: string, results: Results): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [start, end] = [`<!-- measured: ${name} -->\n`, '<!-- end -->'];
    const from = text.indexOf(start) + start.length;
    if (from < start.length) throw new Error(`there is no place for the table ${name}`);
    return `${text.slice(0, from)}\n${part(results)}\n\n${text.slice(text.indexOf(end, from))}`;
  }, page);
}
