// Text that turns round, piles up, or looks like other text.

const isolates = [0x2066, 0x2067, 0x2068].map((point) => String.fromCodePoint(point));
const overrides = [0x202a, 0x202b, 0x202d, 0x202e].map((point) => String.fromCodePoint(point));
const marks = [0x200e, 0x200f, 0x061c].map((point) => String.fromCodePoint(point));
const rlo = '\u202e';
const pdf = '\u202c';
const pdi = '\u2069';

/** Controls of the writing direction: closed, left open, closed too often. */
export const bidi: readonly string[] = [
  ...overrides.flatMap((open) => [
    `before ${open}inside${pdf} after`,
    `before ${open}left open`,
    `${open}from the start`,
    `before ${open}${open}${open}twice and again`,
    `before${pdf}${pdf}${open}closed first`,
  ]),
  ...isolates.flatMap((open) => [
    `before ${open}inside${pdi} after`,
    `before ${open}left open`,
    `${open}from the start`,
    `before${pdi}${pdi}${open}closed first`,
    `${rlo}${open}across${pdf}${pdi}`,
  ]),
  ...marks.flatMap((mark) => [`before${mark}after 12`, `${mark}(12) 34`]),
  `photo${rlo}gpj.exe`,
  `${rlo}>)1(lenitnes=rorreno x=crs gmi<`,
  `access${rlo} ${isolates[0]}// admin${pdi} ${isolates[0]}only`,
  `${pdi}`.repeat(50) + 'x',
  `${overrides[1]}`.repeat(70) + 'deeper than the standard’s 125 levels? ' + `${rlo}`.repeat(70),
  '\u05e9\u05dc\u05d5\u05dd (12) <b>',
  '\u0645\u0631\u062d\u0628\u0627 12/3/2026 <b>',
  'English \u05e2\u05d1\u05e8\u05d9\u05ea English',
];

const pile = (first: number, count: number, width: number) =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(first + (index % width))).join(
    '',
  );

/** Letters under long runs of combining marks. */
export const zalgo: readonly string[] = [
  `Z${pile(0x300, 20, 60)}a${pile(0x316, 20, 40)}lgo`,
  `Z${pile(0x300, 150, 112)}`,
  ...[50, 100, 190].map((count) => `up${pile(0x30d, count, 1)}`),
  ...[50, 100, 190].map((count) => `down${pile(0x316, count, 1)}`),
  `enclosed${pile(0x20dd, 30, 4)}`,
  `through${pile(0x334, 60, 5)}`,
  `double${pile(0x35c, 60, 7)}`,
  `Tibetan \u0f68${pile(0xf72, 120, 2)}`,
  `Thai \u0e01${pile(0xe47, 120, 7)}`,
  `Arabic \u0628${pile(0x64b, 120, 10)}`,
  `Hebrew \u05d1${pile(0x591, 120, 30)}`,
  `Cyrillic \u0410${pile(0x488, 60, 2)}`,
  `emoji \ud83d\udc69${'\u200d\ud83d\udc69'.repeat(50)}`,
  `skin \ud83d\udc4d${'\ud83c\udfff'.repeat(60)}`,
  `flags ${'\ud83c\udde6'.repeat(61)}`,
  `tags \ud83c\udff4${pile(0xe0061, 60, 26)}`,
  `selectors x${'\ufe0f'.repeat(100)}`,
  `jamo ${'\u1100'.repeat(40)}${'\u1161'.repeat(40)}${'\u11a8'.repeat(40)}`,
  '\u0301starts with a mark',
  '\ufdfd\ufdfd\ufdfd\ufdfd very wide',
  '\u{12031}\u{12219}\u{1242b} very wide',
];

/** Letters that look like others. */
export const homoglyphs: readonly string[] = [
  'Th\u0435 S\u0430mpl\u0435 C\u043euri\u0435r',
  '\u0391d\u0430 Quill',
  'Ad\u0251 Quill',
  '\uff21\uff44\uff41 \uff31\uff55\uff49\uff4c\uff4c',
  '\u{1d400}da \u{1d4e0}uill',
  '\u24b6da Quill',
  'A\u0307da Quill',
  'Ad\u1d43 Qui\u2113\u2113',
  'Read the rest \u2192 https://s\u0430mple.example/',
  'sample.example\u2215qa',
  '\u01c3import\u0430nt',
  'paypa\u04cf \u0455upport',
];
