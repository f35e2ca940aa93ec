import { make } from '../tool/make.js';
import type { Reading } from './contrast-pairs.js';

/** A ratio as WCAG writes it; cut, not rounded, so that 4.499 never reads as 4.5. */
export function ratioText(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
}

const words = { AAA: 'AAA', AA: 'AA', fails: 'fails' } as const;

function cell(reading: Reading | undefined): HTMLElement {
  if (!reading) return make('td', {}, '–');
  return make(
    'td',
    { 'data-verdict': reading.verdict },
    make('span', { class: 'ratio' }, ratioText(reading.ratio)),
    ' ',
    make('span', { class: 'verdict' }, words[reading.verdict]),
  );
}

/** Shows the readings of each scheme side by side. */
export function showContrast(
  table: HTMLTableElement,
  readings: ReadonlyMap<string, readonly Reading[]>,
): void {
  const columns = [...readings];
  const names = columns[0]?.[1].map(({ name }) => name) ?? [];
  table.tHead!.replaceChildren(
    make(
      'tr',
      {},
      make('th', { scope: 'col' }, 'What'),
      ...columns.map(([scheme]) => make('th', { scope: 'col' }, `In ${scheme}`)),
    ),
  );
  table.tBodies[0]!.replaceChildren(
    ...names.map((name, row) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, name),
        ...columns.map(([, found]) => cell(found[row])),
      ),
    ),
  );
}
