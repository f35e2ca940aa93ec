import type { PreviewIssue, PreviewState } from '../preview-state.js';

/** What the editor has chosen; an empty text is the default of each. */
export interface Choices {
  /** A key of an issue. */
  readonly issue: string;
  readonly theme: string;
  /** `light`, `dark`, or that of the system. */
  readonly scheme: string;
  /** In pixels, or all three. */
  readonly width: string;
}

const names = ['issue', 'theme', 'scheme', 'width'] as const;

/** The choices in the page's address. */
export function readChoices(): Choices {
  const query = new URLSearchParams(location.search);
  const chosen = (name: (typeof names)[number]) => query.get(name) ?? '';
  return {
    issue: chosen('issue'),
    theme: chosen('theme'),
    scheme: chosen('scheme'),
    width: chosen('width'),
  };
}

/** Writes the choices into the page's address, where they outlive a reload. */
export function keepChoices(choices: Choices): void {
  const chosen = names.filter((name) => choices[name] !== '');
  const query = new URLSearchParams(chosen.map((name) => [name, choices[name]])).toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

/**
 * The issue that was chosen, or the one in `file`, whose id has changed; where there is none of them, the newest.
 */
export function chosenIssue(
  { issue: key }: Choices,
  { issues, chosen }: PreviewState,
  file: string | undefined,
): PreviewIssue | undefined {
  const by = (wanted: string) => issues.find((each) => each.key === wanted);
  return (
    (key === '' ? undefined : (by(key) ?? issues.find((each) => each.file === file))) ??
    (chosen === undefined ? undefined : by(chosen)) ??
    issues.find(({ date }) => date !== undefined) ??
    issues[0]
  );
}
