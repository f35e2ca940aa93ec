/** What kind of control a token needs, which property its value must fit, and how far a slider goes. */
export interface TokenKind {
  readonly control: 'scheme' | 'color' | 'choice' | 'slider';
  readonly group: 'Color' | 'Type' | 'Layout';
  /** A value is good when this property takes it. */
  readonly property: string;
  readonly range?: Range;
  readonly choices?: readonly string[];
}

/** A slider's least, greatest and smallest step, in `unit`. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
  readonly step: number;
  readonly unit: string;
}

const range = (least: number, greatest: number, step: number, unit = ''): Range => ({
  least,
  greatest,
  step,
  unit,
});

const fonts = [
  'system-ui, sans-serif',
  "'Helvetica Neue', Helvetica, Arial, sans-serif",
  "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, serif",
  "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, serif",
  "Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', serif",
  "Avenir, Montserrat, Corbel, 'URW Gothic', sans-serif",
  "'Bahnschrift', 'DIN Alternate', 'Franklin Gothic Medium', sans-serif",
  "ui-monospace, 'Cascadia Code', Menlo, Consolas, monospace",
];

// By the ending of the name, so that a token which is added to the manifest finds its control by itself.
const kinds: readonly (readonly [RegExp, TokenKind])[] = [
  [/color-scheme$/, { control: 'scheme', group: 'Color', property: 'color-scheme' }],
  [/-color$/, { control: 'color', group: 'Color', property: 'color' }],
  [/-font$/, { control: 'choice', group: 'Type', property: 'font-family', choices: fonts }],
  [
    /text-size$/,
    {
      control: 'slider',
      group: 'Type',
      property: 'font-size',
      range: range(0.75, 1.5, 0.0625, 'rem'),
    },
  ],
  [
    /-size$/,
    { control: 'slider', group: 'Type', property: 'font-size', range: range(1, 4, 0.05, 'em') },
  ],
  [
    /-weight$/,
    { control: 'slider', group: 'Type', property: 'font-weight', range: range(100, 900, 50) },
  ],
  [
    /line-height$/,
    { control: 'slider', group: 'Type', property: 'line-height', range: range(1, 2.2, 0.05) },
  ],
  [
    /-measure$/,
    { control: 'slider', group: 'Layout', property: 'max-width', range: range(30, 90, 1, 'ch') },
  ],
  [
    /-radius$/,
    { control: 'slider', group: 'Layout', property: 'border-radius', range: range(0, 32, 1, 'px') },
  ],
  [
    /border-width$/,
    {
      control: 'choice',
      group: 'Layout',
      property: 'border-width',
      choices: ['0', '1px', '1px 0', '3px 0 0', '6px 0 0', '0 0 0 4px'],
    },
  ],
  [
    /rule-width$/,
    {
      control: 'slider',
      group: 'Layout',
      property: 'border-top-width',
      range: range(0, 8, 0.5, 'px'),
    },
  ],
  [
    /-ratio$/,
    {
      control: 'choice',
      group: 'Layout',
      property: 'aspect-ratio',
      choices: ['auto', '1 / 1', '4 / 3', '3 / 2', '16 / 9', '21 / 9', '4 / 5'],
    },
  ],
];

const spacing: TokenKind = {
  control: 'slider',
  group: 'Layout',
  property: 'padding',
  range: range(0, 3, 0.125, 'rem'),
};

/** The kind of a token, told by its name; one that no rule knows is a length. */
export function kindOf(name: string): TokenKind {
  return kinds.find(([ending]) => ending.test(name))?.[1] ?? spacing;
}
