import type { Results } from './results.js';
import type { Ratio } from './statistics.js';
import { table } from './table.js';

const times = (value: number) => value.toFixed(2);
export const interval = ({ value, low, high }: Ratio) =>
  `${times(value)} (${times(low)} to ${times(high)})`;
const percent = (share: number) => `${Math.round(share * 100)} %`;
const most = (limit: number | undefined) => limit ?? '';

/** A section, where there is anything to tell. */
function section(title: string, text: string, head: string[], rows: (string | number)[][]): string {
  return rows.length ? `## ${title}\n\n${text}\n\n${table(head, rows)}\n` : '';
}

/** What a table of the libraries tells of each, here and in the README. */
export const peersHead = ['library', 'script (brotli)', 'requests', 'first content', 'of what'];

export const peerRows = (peers: Results['peers']): (string | number)[][] =>
  peers.map(({ name, brotli, requests, firstContent, note }) => [
    name,
    brotli,
    requests,
    firstContent ? interval(firstContent) : 'none',
    note,
  ]);

/** What was measured, in Markdown. */
export function report({
  rounds,
  browser,
  bytes,
  start,
  steps,
  blocking,
  counts,
  peers,
  memory,
  growth,
  network,
  archive,
  layout,
}: Results): string {
  return [
    `# Measurements\n\nMade by \`npm run bench\` in ${browser}: ${rounds} rounds of each, in turn. Times are ratios of medians, with the interval that holds the ratio in 95 of 100 resamplings of the rounds.\n`,
    section(
      'Start',
      'From the script to a page that is laid out, feed at hand, in a process of its own each time: evaluation, rendering and layout, as a ratio to a page made by hand (`bench/pages/floor.js`) that shows the same, node by node. *Noise* is that page against itself; *no script* is what `advisor-feed render` writes.',
      ['case', 'to the floor', 'target', 'noise', 'no script'],
      start.map(({ name, ratio, target, noise, rendered }) => [
        name,
        interval(ratio),
        target ? `≤ ${times(target)}` : '',
        interval(noise),
        rendered ? interval(rendered) : '',
      ]),
    ),
    start.length ? '![The ratios of the start, with their intervals and targets](start.svg)\n' : '',
    section(
      'Steps',
      'What part of its own time each step has, for one element with the feed at hand.',
      ['step', 'processor as it is', '6 times slower'],
      steps.map(({ name, share, slowShare }) => [name, percent(share), percent(slowShare)]),
    ),
    section(
      'Blocking',
      'Tasks of 50 ms and more while a page with one element loads, all of it, and what they took beyond 50 ms in all: medians, of the machine of this run.',
      ['page', 'processor slower by', 'tasks', 'blocking time (ms)'],
      blocking.map(({ name, slowdown, longTasks, milliseconds }) => [
        name,
        slowdown,
        longTasks,
        Math.round(milliseconds),
      ]),
    ),
    section(
      'Counts',
      'The same on every machine, but for what is said to be of this one.',
      ['what', 'found', 'at most'],
      counts.map(({ name, found, most: limit }) => [name, found, most(limit)]),
    ),
    section(
      'Bytes',
      'What a reader loads of the script-tag file.',
      ['file', 'brotli (11)', 'gzip (9)', 'raw', 'budget (brotli)'],
      [['dist/advisor.js', bytes.brotli, bytes.gzip, bytes.raw, bytes.budget]],
    ),
    section(
      'What each kilobyte buys',
      'What the file would save without each of its modules, all compressed together, before the last minifier; together they share more than their sum says.',
      ['module', 'brotli', 'raw'],
      bytes.modules.map(({ name, bytes: saved, raw }) => [name, saved, raw]),
    ),
    section(
      'Peers',
      'Other embeddable elements, each alone on a page and bundled as one minified script, on a network of stubs that answer at once. *First content* is the frame in which the element has it, as a ratio to ours.',
      peersHead,
      peerRows(peers),
    ),
    section(
      'Memory',
      'What one of 100 elements takes after a collection of garbage: of the heap of scripts, and nodes of all kinds (elements, texts, comments).',
      ['', 'kB of heap', 'nodes'],
      memory.map(({ name, kilobytes, nodes }) => [name, kilobytes.toFixed(1), Math.round(nodes)]),
    ),
    growth === undefined
      ? ''
      : `While 9,000 more elements come and go, after the first 1,000, the heap grows by ${Math.round(growth)} kB.\n`,
    section(
      'A slow network',
      'One element on a page without anything else, everything in brotli, on Chromium’s profile “Slow 4G”: from the request for the page, as a ratio to the page made by hand.',
      ['until', 'to the floor', 'noise'],
      network.map(({ name, ratio, noise }) => [name, interval(ratio), interval(noise)]),
    ),
    section(
      'Archives',
      'One issue out of an archive that `advisor-feed build` made: what is asked for in documents (bytes as they are, not packed), and the time until it stands there and the heap then, of the long archive to the short one. The document of a month lists its days, of which the short archive has ten.',
      ['the issue', 'issues', 'requests', 'bytes', 'time', 'heap'],
      archive.map(({ name, issues, requests, bytes, time, heap }) => [
        name,
        issues.join(' and '),
        requests.join(' and '),
        bytes.join(' and '),
        interval(time),
        interval(heap),
      ]),
    ),
    section(
      'Layout',
      'Layout shift while the feed comes, by its latency (ms), the width of the window (px), and what the page says of the height.',
      ['the page says', 'width', 'latency', 'shift', 'largest paint'],
      layout.map(({ mode, width, latency, shift, largest }) => [
        mode,
        width,
        latency,
        shift.toFixed(3),
        largest,
      ]),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}
