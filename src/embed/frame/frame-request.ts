import { originOf, safeSource } from '../../feed/safe-url.js';

/** What a frame is to show. */
export interface FrameRequest {
  readonly view: 'issue' | 'question' | 'answer';
  /** The attributes of the element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The name of one of our themes. */
  readonly theme: string | undefined;
}

const key = /^[a-z0-9][a-z0-9-]{0,63}$/;

// The parameters that are attributes, each with what may stand there.
const parameters: Readonly<Record<string, RegExp>> = {
  issue: key,
  answer: key,
  index: /^\d{1,2}$/,
  layout: /^(?:full|compact|cards)$/,
  collapse: /^(?:1?\d{1,2}|200)$/,
  navigation: /^true$/,
  'heading-level': /^[1-6]$/,
  lang: /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i,
  refresh: /^[1-9]\d{0,3}$/,
};

const ofAnAnswer = ['answer', 'index'];

/** The names of our themes. */
export const themes = [
  'broadsheet-dark',
  'card',
  'high-contrast',
  'minimal',
  'newsprint',
  'riverside',
];

/**
 * Reads the address of the frame page, which anybody may have written: known parameters with values that fit, a feed by
 * https (http on this very machine) or from the page's own origin; undefined without one.
 */
export function readFrameRequest(page: string): FrameRequest | undefined {
  const { searchParams } = new URL(page);
  const given = searchParams.get('src');
  if (!given) return undefined;
  const isOwn = originOf(given, page) === originOf(page);
  const src = safeSource(given, page) ?? (isOwn ? new URL(given, page).href : undefined);
  if (src === undefined) return undefined;
  const view = (['question', 'answer'] as const).find((each) => each === searchParams.get('view'));
  const attributes: Record<string, string> = { src };
  for (const [name, fits] of Object.entries(parameters)) {
    const value = searchParams.get(name);
    if (value === null || !fits.test(value)) continue;
    if (view === 'answer' || !ofAnAnswer.includes(name)) attributes[name] = value;
  }
  // A frame is a document of its own.
  attributes['heading-level'] ??= '1';
  const theme = themes.find((each) => each === searchParams.get('theme'));
  return { view: view ?? 'issue', attributes, theme };
}
