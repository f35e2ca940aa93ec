// Characters that are not seen: they end lines, strings or files, or belong to nobody. Each stands between words.

const between = (points: readonly number[]) =>
  points.map((point) => `before${String.fromCodePoint(point)}after<b>`);

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Controls of ASCII and Latin-1. */
export const controls: readonly string[] = [
  ...between([...from(0x00, 0x1f), 0x7f, ...from(0x80, 0x9f)]),
  'before\r\nafter',
  'before\n\n\nafter',
  '\u0000before',
  'after\u0000',
  'x\u0000<script>sentinel(1)</script>',
  '<\u0000script>sentinel(1)</script>',
  '<img src=x on\u0000error=sentinel(1)>',
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;https://evil.example/\u0007link\u001b]8;;\u0007',
  '\b\b\b\bafter',
];

/** Line and paragraph separators, spaces, joiners, and what is invisible besides. */
export const separators: readonly string[] = [
  ...between([0x2028, 0x2029, 0x85, 0x0b, 0x0c].map((point) => point)).map((text) => `${text}!`),
  'x\u2028sentinel(1)\u2028',
  'x\u2029sentinel(1)\u2029',
  '//\u2028sentinel(1)',
  '"\u2028";sentinel(1);"',
  '</script\u2028><script>sentinel(1)</script>',
  ...between([0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x1680, 0x17b4, 0x180e, 0x2000, 0x2009, 0x200a]),
  ...between([0x200b, 0x200c, 0x200d, 0x202f, 0x205f, 0x2060, 0x2061, 0x206a, 0x2800, 0x3000]),
  ...between([0x3164, 0xfe00, 0xfeff, 0xffa0, 0xfff9, 0xfffc, 0xfffd, 0x1d173, 0xe0001, 0xe0041]),
  ...between([0xe000, 0xf8ff, 0xfdd0, 0xfffe, 0xffff, 0x1fffe, 0x10ffff]),
];

/** Halves of surrogate pairs, which no UTF-8 file holds but every JSON escape can. */
export const loneSurrogates: readonly string[] = [
  'before\ud800after',
  'before\udc00after',
  'before\udbffafter',
  'before\udfffafter',
  'swapped\udc00\ud800halves',
  'twice\ud83d\ud83dhigh',
  'twice\ude00\ude00low',
  '\ud800at the start',
  'at the end\ud800',
  '<img src=x onerror=\ud800sentinel(1)>',
  '\ud800<script>sentinel(1)</script>',
];
