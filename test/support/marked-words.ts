import { en } from '../../src/locales/en.js';
import type { Locale } from '../../src/locales/locale.js';

/** A language of the interface that has no speakers: each of its strings stands in brackets of its own. */
const mark = (key: string, value: unknown): unknown => {
  if (typeof value === 'function') return (count: number) => `⟦${key} ${count}⟧`;
  if (Array.isArray(value)) return value.map((_, index) => `⟦${key} ${index}⟧`);
  return `⟦${key}⟧`;
};
export const pseudo: Locale = {
  ...(Object.fromEntries(
    Object.entries(en).map(([key, value]) => [key, mark(key, value)]),
  ) as unknown as Locale),
  lang: 'qps',
};

const words = new Set(
  'title summary name affiliation alt caption credit text attribution number'.split(' '),
);

/** The same feed, with every word that a reader sees made of the letter x, in the language of no speakers. */
export function spelled<T>(value: T, key = ''): T {
  const spell = (text: string) => text.replace(/\S/g, 'x');
  if (typeof value === 'string') {
    if (key === 'language' || key === 'lang') return 'qps' as T;
    return (words.has(key) ? spell(value) : value) as T;
  }
  if (Array.isArray(value)) {
    return value.map((each: unknown) =>
      key === 'c' && typeof each === 'string' ? spell(each) : spelled(each, key),
    ) as T;
  }
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      key === 'translations' ? each : spelled(each, name),
    ]),
  ) as T;
}

const says = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'title',
  'placeholder',
];

/** What the platform itself says in a language: dates, minutes, the names of languages, what joins the names of a list. */
function byPlatform(text: string, node: Element): boolean {
  const time = node.closest('time');
  if (time) {
    const date = new Date(time.dateTime);
    return [
      new Intl.DateTimeFormat(pseudo.lang, { dateStyle: 'long', timeZone: 'UTC' }),
      new Intl.DateTimeFormat(pseudo.lang, { dateStyle: 'long', timeStyle: 'short' }),
    ].some((format) => format.format(date) === text);
  }
  if (node.matches('[part=translations] a')) {
    const { lang } = node as HTMLElement;
    return new Intl.DisplayNames(lang, { type: 'language' }).of(lang) === text;
  }
  if (node.matches('[part=reading-time]')) {
    const format = new Intl.NumberFormat(pseudo.lang, { style: 'unit', unit: 'minute' });
    return format.format(parseInt(text)) === text;
  }
  if (!node.matches('[part=names]')) return false;
  // Each name in an isolate (Unicode, UAX 9).
  const list = new Intl.ListFormat(pseudo.lang).format(text.match(/\u2068[x ]+\u2069/g) ?? []);
  return `${pseudo.answersFrom} ${list}` === text;
}

/**
 * Every word in the shadow root of an element, seen, read aloud or made by its style sheet, that stands neither in the
 * pseudo language nor in its feed; `fact` is what the error says in any language.
 */
export function strayWords(host: Element, fact = ''): string[] {
  const found: string[] = [];
  const isOurs = (text: string) => !text.replace(/⟦[^⟦⟧]*⟧/g, '').replace(/[x\s·:().]/g, '').length;
  const check = (text: string | null, node: Element, where: string) => {
    const bare = (text ?? '').trim();
    if (node.localName === 'bdi' && bare === fact) return;
    if (isOurs(bare) || (where === 'text' && byPlatform(bare, node))) return;
    found.push(`${where} of ${node.localName}: ${bare}`);
  };
  for (const node of [host, ...host.shadowRoot!.querySelectorAll('*')]) {
    for (const name of says)
      if (node.hasAttribute(name)) check(node.getAttribute(name), node, name);
    for (const made of ['::before', '::after']) {
      const { content } = getComputedStyle(node, made);
      if (content.startsWith('"')) check(content.slice(1, -1), node, made);
    }
    if (node === host) continue;
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) check(child.nodeValue, node, 'text');
    }
  }
  return found;
}
