import { make } from '../tool/make.js';
import { colorSurface, surfacePage, surfaces, type Scheme, type Surface } from './surfaces.js';

/** What the preview shows: an element with its attributes. */
const shows: Readonly<Record<string, readonly (readonly [string, Record<string, string>])[]>> = {
  full: [['advisor-issue', {}]],
  compact: [['advisor-issue', { layout: 'compact' }]],
  cards: [['advisor-issue', { layout: 'cards' }]],
  question: [['advisor-question', {}]],
  answer: [['advisor-answer', { index: '1' }]],
  all: [
    ['advisor-question', { issue: 'free-night-trams' }],
    ['advisor-answer', { issue: 'reservoir-water-price', index: '1' }],
    ['advisor-issue', {}],
  ],
};

/** The names of what the preview can show. */
export const showNames: Readonly<Record<string, string>> = {
  full: 'Discussion',
  compact: 'Discussion, compact',
  cards: 'Discussion, cards',
  question: 'Question',
  answer: 'Answer',
  all: 'All three elements',
};

/** How the preview is set up. */
export interface StageView {
  readonly page: string;
  readonly own: string;
  readonly show: string;
  readonly width: string;
  readonly scheme: string;
}

/** The address of the sample feed, beside this page. */
export const sampleFeed = './sample/feed.json';

function elementsOf(show: string): HTMLElement[] {
  return (shows[show] ?? []).map(([name, attributes]) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries({ src: sampleFeed, ...attributes }))
      element.setAttribute(attribute, value);
    return element;
  });
}

/** The surface that a view names. */
export function surfaceOf({ page }: StageView): Surface {
  return surfaces.find(({ id }) => id === page) ?? surfaces[0]!;
}

/** The schemes that a view shows at once. */
function schemesOf(view: StageView): readonly Scheme[] {
  const { schemes } = surfaceOf(view);
  const wanted = schemes.filter((each) => view.scheme === 'both' || each === view.scheme);
  return wanted.length > 0 ? wanted : schemes.slice(0, 1);
}

/** Sets the preview up. What is shown already stays, where only the page around it changes. */
export function setStage(stage: HTMLElement, view: StageView): void {
  const surface = surfaceOf(view);
  const key = [view.show, ...schemesOf(view)].join(' ');
  if (stage.dataset.key !== key) {
    stage.dataset.key = key;
    stage.replaceChildren(
      ...schemesOf(view).map((scheme) => surfacePage(surface, scheme, ...elementsOf(view.show))),
    );
  }
  stage.dataset.width = view.width;
  for (const page of stage.querySelectorAll<HTMLElement>('.surface')) {
    page.dataset.surface = surface.id;
    colorSurface(page, view.own);
  }
}

/** Two pages out of sight, a light and a dark one, with a whole discussion each: what the contrast is read from. */
export function makeProbes(place: HTMLElement): readonly HTMLElement[] {
  const probes = (['light', 'dark'] as const).map((scheme) => {
    const mark = make('div', { class: 'mark-probe' });
    return surfacePage(surfaces[0]!, scheme, ...elementsOf('full'), mark);
  });
  place.replaceChildren(...probes);
  return probes;
}
