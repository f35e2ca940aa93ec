import type { FoundDate } from '../document.js';
import { isCalendarDay, readDate } from '../find-date.js';
import { attribute, wordsOf, type PageElement } from './page-tree.js';

const metas = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
];

/** The day of a moment as it is written; in UTC it may be another day where the newsroom is. */
function dayOf(value: string, from: string): FoundDate | undefined {
  const day = value.slice(0, 10);
  if (!isCalendarDay(day)) {
    const date = readDate(value);
    return date === undefined ? undefined : { date, from, confidence: 'medium' };
  }
  const hasZone = /[+-]\d\d:?\d\d$/.test(value) && !/[+-]00:?00$/.test(value);
  const isDay = value.length === 10;
  return { date: day, from, confidence: isDay || hasZone ? 'high' : 'medium' };
}

/** The days that a page gives for itself, the surest source first. */
export function pageDates(
  published: string | undefined,
  meta: ReadonlyMap<string, string>,
  elements: readonly PageElement[],
): FoundDate[] {
  const sources: [string, string][] = [];
  if (published !== undefined) sources.push(['datePublished in JSON-LD', published]);
  for (const name of metas) {
    const value = meta.get(name);
    if (value !== undefined) sources.push([`<meta ${name}>`, value]);
  }
  const times = elements.filter(({ tagName }) => tagName === 'time');
  for (const time of times) {
    const names = `${attribute(time, 'class') ?? ''} ${attribute(time, 'itemprop') ?? ''}`;
    if (/updated|modified/i.test(names) && !/published/i.test(names)) continue;
    sources.push(['<time>', attribute(time, 'datetime') ?? wordsOf(time)]);
  }
  return sources.flatMap(([from, value]) => dayOf(value, from) ?? []);
}
