// Mark-up in character references and escapes, which a renderer that decodes once too often would turn into tags.

const run = 'sentinel(1)';

const brackets = [
  ['&lt;', '&gt;'],
  ['&LT;', '&GT;'],
  ['&lt', '&gt'],
  ['&#60;', '&#62;'],
  ['&#060;', '&#062;'],
  ['&#0000060', '&#0000062'],
  ['&#x3c;', '&#x3e;'],
  ['&#X3C;', '&#X3E;'],
  ['&#x0003c', '&#x0003e'],
  ['&amp;lt;', '&amp;gt;'],
  ['&amp;#60;', '&amp;#62;'],
  ['&nvlt;', '&nvgt;'],
  ['&lang;', '&rang;'],
  ['%3C', '%3E'],
  ['%253C', '%253E'],
  ['%u003c', '%u003e'],
  ['\\x3c', '\\x3e'],
  ['\\u003c', '\\u003e'],
  ['\\u{3c}', '\\u{3e}'],
  ['\\74', '\\76'],
  ['\\3c ', '\\3e '],
  ['+ADw-', '+AD4-'],
  ['\uff1c', '\uff1e'],
  ['\u2039', '\u203a'],
  ['\u3008', '\u3009'],
  ['\ufe64', '\ufe65'],
  ['\u226e', '\u226f'],
  ['\u00bc', '\u00be'],
  ['\u013c', '\u013e'],
  ['\u{e003c}', '\u{e003e}'],
] as const;

/** Entities and escapes. */
export const entities: readonly string[] = [
  ...brackets.map(([open, close]) => `${open}img src=x onerror=${run}${close}`),
  '&quot; onmouseover=&quot;sentinel(1)',
  '&#34; onmouseover=&#34;sentinel(1)',
  '&apos; onmouseover=&apos;sentinel(1)',
  'Tom &amp; Anna &mdash; &copy; 2026',
  '&amp;amp;amp;',
  '&nbsp;&ensp;&zwj;x',
  '&#0;&#1;&#128;&#xD800;&#x110000;x',
  '&CounterClockwiseContourIntegral;',
  '&notit;',
  '&bogus;&;&#;&#x;x',
  '&NewLine;&Tab;x',
  '&lpar;1&rpar;&colon;&sol;',
];
