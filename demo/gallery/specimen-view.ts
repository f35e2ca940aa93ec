import type { FeedElement } from '../../src/elements/feed-element.js';
import { make } from '../tool/make.js';
import { prose } from '../tool/prose.js';
import { codeBlock } from '../tool/copy-button.js';
import { themeFiles } from '../tool/theme-files.js';
import { fallbackAddress, specimenCode } from './specimen-code.js';
import type { Specimen } from './specimens.js';

// What a partner's page gives an element before its script is there.
const ground = new CSSStyleSheet();
ground.replaceSync(
  `advisor-issue, advisor-question, advisor-answer { display: block; min-height: 8rem }
  advisor-issue > * + :not([slot]) { margin-top: 2rem }
  p[slot] { margin: 0; border: 1px dashed; padding: 0.75rem 1rem; font: 0.875rem/1.45 system-ui, sans-serif }
  p[slot='header'] { margin-bottom: 1.25rem }
  p[slot='footer'], p[slot='after-question'] { margin-top: 1.25rem }
  a { color: inherit }`,
);

const widthNames: Record<string, string> = {
  280: '280 pixels',
  640: '640 pixels',
  full: 'the full width',
};

const themes = new Map(
  [...themeFiles].map(([name, text]) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [name, sheet] as const;
  }),
);

function elementOf({ tag, attributes, fallback, inside = [], slots = {} }: Specimen): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...Object.entries(slots).map(([slot, words]) => make('p', { slot }, words)));
  if (inside.length > 0)
    element.append(...inside.map((each) => elementOf({ ...each, title: '', about: '' })));
  else if (fallback) element.append(make('a', { href: fallbackAddress }, fallback));
  return element;
}

/** Dresses a specimen in a theme; it stands in a shadow root, so that each can have one of its own. */
export function wear(view: HTMLElement, theme: string): void {
  const sheet = themes.get(theme);
  view.querySelector('.held')!.shadowRoot!.adoptedStyleSheets = sheet ? [ground, sheet] : [ground];
}

function viewOf(specimen: Specimen, width?: string): HTMLElement {
  const { title, lang, dir, act } = specimen;
  const held = make('div', { class: 'held', lang, dir });
  const element = elementOf(specimen) as FeedElement;
  act?.(element);
  held.attachShadow({ mode: 'open' }).append(element);
  const view = make(
    'div',
    {
      class: 'view surface',
      tabindex: 0,
      role: 'region',
      'aria-label': width ? `${title}, ${widthNames[width]}` : title,
      'data-own-width': width,
    },
    held,
  );
  wear(view, '');
  return view;
}

/** A specimen on a page of a partner's, with its name and, where it is meant to be copied, its code. */
export function specimenView(specimen: Specimen): HTMLElement {
  const { title, about, widths = [undefined], hasCode } = specimen;
  return make(
    'article',
    { class: widths.length > 1 ? 'specimen across' : 'specimen' },
    make(
      'header',
      {},
      make('h3', {}, title),
      about !== '' && make('p', {}, ...prose(about)),
      hasCode && codeBlock('Code', specimenCode(specimen), `${title}: the code`),
    ),
    make('div', { class: 'views' }, ...widths.map((width) => viewOf(specimen, width))),
  );
}
