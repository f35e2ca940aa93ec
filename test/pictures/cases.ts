import { existsSync, readdirSync } from 'node:fs';

/** How a page asks for one picture: what stands on it, how wide it is, and in which light. */
export interface Picture {
  /** The name of its file, without `.png`. */
  readonly name: string;
  readonly element: 'advisor-issue' | 'advisor-question' | 'advisor-answer';
  readonly attributes: Readonly<Record<string, string>>;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** The state that is waited for. */
  readonly state: 'loading' | 'ready' | 'stale' | 'failed';
  /** A file of `src/themes`. */
  readonly theme?: string;
  readonly rightToLeft?: boolean;
  readonly forcedColors?: boolean;
  readonly print?: boolean;
}

const layouts = ['full', 'compact', 'cards'] as const;
const widths = [280, 360, 768, 1280] as const;
const schemes = ['light', 'dark'] as const;
const states = ['loading', 'stale', 'failed'] as const;
const parts = ['question', 'answer'] as const;
const themes = existsSync('src/themes')
  ? readdirSync('src/themes')
      .filter((name) => name.endsWith('.css'))
      .sort()
  : [];

function picture(name: string, width: number, rest: Partial<Picture> = {}): Picture {
  return {
    name: `${name}-${width}${rest.scheme === 'dark' ? '-dark' : ''}`,
    width,
    element: 'advisor-issue',
    attributes: {},
    scheme: 'light',
    state: 'ready',
    ...rest,
  };
}

/** Every picture that is kept. */
export const pictures: readonly Picture[] = [
  ...layouts.flatMap((layout) => [
    ...schemes.flatMap((scheme) =>
      widths.map((width) => picture(layout, width, { attributes: { layout }, scheme })),
    ),
    ...[360, 1280].map((width) =>
      picture(`${layout}-rtl`, width, { attributes: { layout }, rightToLeft: true }),
    ),
    picture(`${layout}-forced-colors`, 360, {
      attributes: { layout },
      scheme: 'dark',
      forcedColors: true,
    }),
    picture(`${layout}-print`, 768, { attributes: { layout }, print: true }),
  ]),
  picture('full-forced-colors', 360, { attributes: { layout: 'full' }, forcedColors: true }),
  ...themes.flatMap((theme) =>
    schemes.map((scheme) => picture(`theme-${theme.replace('.css', '')}`, 768, { theme, scheme })),
  ),
  ...parts.flatMap((part) =>
    [360, 768].map((width) => picture(part, width, { element: `advisor-${part}` })),
  ),
  picture('collapse', 360, { attributes: { collapse: '1' } }),
  picture('navigation', 768, { attributes: { navigation: '', collapse: '1' } }),
  picture('cards-collapse', 768, { attributes: { layout: 'cards', collapse: '1' } }),
  ...states.map((state) => picture(state, 360, { state })),
];
