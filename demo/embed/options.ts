/** One thing that can be chosen of an element, beside its feed: an attribute, and what it is when nobody writes it. */
export interface Option {
  readonly attribute: string;
  readonly label: string;
  readonly help: string;
  readonly usual: string;
  /** What can be chosen; without it anything can be written, and `''` and `true` are a yes or no. */
  readonly choices?: readonly (readonly [value: string, name: string])[];
  readonly isFlag?: boolean;
  /** Seldom needed: out of the way until asked for. */
  readonly isRare?: boolean;
  /** The elements that have it; all, where it is missing. */
  readonly only?: readonly ElementName[];
  /** Says whether a value that somebody wrote can be one. */
  readonly fits: (value: string) => boolean;
}

/** The three elements, without `advisor-`. */
export const elementNames = ['issue', 'question', 'answer'] as const;

export type ElementName = (typeof elementNames)[number];

const isWhole = (least: number, greatest: number) => (value: string) =>
  /^\d{1,5}$/.test(value) && +value >= least && +value <= greatest;

const oneOf =
  (choices: readonly (readonly [string, string])[]) =>
  (value: string): boolean =>
    choices.some(([each]) => each === value);

const layouts = [
  ['full', 'Full'],
  ['compact', 'Compact'],
  ['cards', 'Cards'],
] as const;

const levels = [
  ['', 'By the page’s headings'],
  ...[1, 2, 3, 4, 5, 6].map((level) => [`${level}`, `Level ${level}`] as const),
] as const;

const languages = [
  ['', 'The page’s, else the feed’s'],
  ['en', 'English'],
  ['es', 'Spanish'],
  ['pt', 'Portuguese'],
] as const;

/** What the builder offers, in its order. */
export const options: readonly Option[] = [
  {
    attribute: 'layout',
    label: 'Layout',
    help: '',
    usual: 'full',
    choices: layouts,
    fits: oneOf(layouts),
  },
  {
    attribute: 'collapse',
    label: 'Fold answers after',
    help: 'So many lines stay; the rest opens at a click. Empty: none folds, but in the compact layout all do.',
    usual: '',
    only: ['issue', 'answer'],
    fits: isWhole(0, 200),
  },
  {
    attribute: 'navigation',
    label: 'Ways to the discussions before and after',
    help: '',
    usual: '',
    isFlag: true,
    only: ['issue'],
    fits: (value) => value === '',
  },
  {
    attribute: 'heading-level',
    label: 'Headline',
    help: 'The level that the headline has in your page.',
    usual: '',
    choices: levels,
    fits: isWhole(1, 6),
  },
  {
    attribute: 'lang',
    isRare: true,
    label: 'Interface language',
    help: '',
    usual: '',
    choices: languages,
    fits: oneOf(languages),
  },
  {
    attribute: 'loading',
    isRare: true,
    label: 'Ask for the feed only near the viewport',
    help: '',
    usual: '',
    isFlag: true,
    fits: (value) => value === 'lazy',
  },
  {
    attribute: 'refresh',
    isRare: true,
    label: 'Ask again every',
    help: 'Minutes, 1 to 1,440, while somebody sees it. Empty: never.',
    usual: '',
    fits: isWhole(1, 1440),
  },
  {
    attribute: 'cache',
    isRare: true,
    label: 'Keep the last discussion in the visitor’s browser',
    help: 'Shown if the feed fails on the next visit.',
    usual: '',
    isFlag: true,
    fits: (value) => value === '',
  },
];

/** The options that an element has. */
export function optionsOf(element: ElementName): readonly Option[] {
  return options.filter(({ only }) => !only || only.includes(element));
}
