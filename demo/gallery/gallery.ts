import { surfaces } from '../theme/surfaces.js';
import { find, make } from '../tool/make.js';
import { themeNames } from '../tool/theme-files.js';
import { logEvents } from './event-log.js';
import { rehearse } from './rehearsed-feeds.js';
import { specimenView, wear } from './specimen-view.js';
import { chapters, themed, type Chapter } from './specimens.js';

const form = find<HTMLFormElement>('#look');
const content = find('#chapters');

function chapterBlock({ id, title, about, specimens }: Chapter): HTMLElement {
  return make(
    'section',
    { class: 'chapter', id, 'aria-labelledby': `${id}-title` },
    make(
      'div',
      { class: 'chapter-head' },
      make('h2', { id: `${id}-title` }, title),
      make('p', {}, about),
    ),
    ...specimens.map(specimenView),
  );
}

/** Each theme on a light and on a dark page. */
function themeChapter(): HTMLElement {
  const block = chapterBlock({
    id: 'themes',
    title: 'Themes',
    about: 'Each on a light page and on a dark one, whatever is chosen above.',
    specimens: [],
  });
  for (const theme of themeNames) {
    const pair = (['light', 'dark'] as const).map((scheme) => {
      const shown = specimenView(themed(theme, scheme));
      const view = find('.view', shown);
      view.dataset.ownScheme = scheme;
      wear(view, theme);
      return shown;
    });
    block.append(make('div', { class: 'pair' }, ...pair));
  }
  return block;
}

/** Shows everything on the page, at the width, in the theme and the scheme that were chosen. */
function look(): void {
  const data = new FormData(form);
  const say = (name: string) => `${data.get(name) as string}`;
  for (const view of content.querySelectorAll<HTMLElement>('.view')) {
    const { ownWidth, ownScheme } = view.dataset;
    view.dataset.surface = say('page');
    view.dataset.width = ownWidth ?? say('width');
    view.dataset.scheme = ownScheme ?? say('scheme');
    if (!ownScheme) wear(view, say('theme'));
  }
}

rehearse();
logEvents(content);
const blocks = chapters.map(chapterBlock);
if (themeNames.length > 0) blocks.push(themeChapter());
content.append(...blocks);
find('#contents').prepend(
  ...blocks.map(({ id }) =>
    make('li', {}, make('a', { href: `#${id}` }, find(`#${id}-title`).textContent)),
  ),
);
find('#theme').append(...themeNames.map((name) => make('option', { value: name }, name)));
const pages = surfaces.filter(({ id, schemes }) => id !== 'own' && schemes.length > 1);
find('#page').append(...pages.map(({ id, name }) => make('option', { value: id }, name)));
form.addEventListener('input', look);
form.addEventListener('submit', (event) => event.preventDefault());
look();
