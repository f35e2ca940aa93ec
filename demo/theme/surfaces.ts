import { make } from '../tool/make.js';

/** A page of a partner's that the elements may stand on. How each looks is in `surfaces.css`. */
export interface Surface {
  readonly id: string;
  readonly name: string;
  readonly schemes: readonly Scheme[];
}

/** What a page tells its elements of light and dark. */
export type Scheme = 'light' | 'dark';

const both = ['light', 'dark'] as const;

/** The pages that a theme is tried on. */
export const surfaces: readonly Surface[] = [
  { id: 'newspaper', name: 'White newspaper', schemes: both },
  { id: 'paper', name: 'Warm paper', schemes: both },
  { id: 'app', name: 'Grey app', schemes: both },
  { id: 'night', name: 'Dark page', schemes: ['dark'] },
  { id: 'picture', name: 'Over a picture', schemes: both },
  { id: 'own', name: 'Your own color', schemes: both },
];

/** The color of the page `own` until another is chosen. */
export const ownColor = 'light-dark(#f3ead7, #1d2a35)';

/** Where a surface's background is kept that a designer chooses. */
export function colorSurface(element: HTMLElement, own: string): void {
  element.style.setProperty('--own-page', own);
}

/** A stretch of a partner's page: its own words, then what stands among them. */
export function surfacePage(surface: Surface, scheme: Scheme, ...content: Element[]): HTMLElement {
  return make(
    'div',
    { class: 'surface', 'data-surface': surface.id, 'data-scheme': scheme },
    make(
      'div',
      { class: 'surface-page' },
      make('p', { class: 'surface-name', 'aria-hidden': 'true' }, 'The Marlow Gazette'),
      ...content,
      make(
        'p',
        { class: 'surface-words' },
        'What follows the discussion is the page’s own text again, in its own type and color.',
      ),
    ),
  );
}
