import { codeBlock } from '../tool/copy-button.js';
import { find, make } from '../tool/make.js';
import { elements, type ElementEntry } from '../tool/manifest.js';
import { prose } from '../tool/prose.js';
import { exportParts, sections, type Section } from './sections.js';

const filter = find<HTMLInputElement>('#filter');
const count = find('#count');

function entryRow(element: ElementEntry, section: Section, index: number): HTMLElement {
  const entry = section.entries(element)![index]!;
  const name = section.name(entry);
  const id = `${element.tagName}-${section.id}-${entry.name || 'default'}`;
  const facts = section.facts(entry);
  return make(
    'div',
    {
      class: 'entry',
      id,
      'data-words': `${name} ${entry.description ?? ''} ${section.title}`.toLowerCase(),
    },
    make(
      'dt',
      {},
      make('a', { href: `#${id}` }, make('code', {}, name)),
      facts !== undefined && make('span', { class: 'facts' }, make('code', {}, facts)),
    ),
    make('dd', {}, ...prose(entry.description ?? '')),
  );
}

function sectionBlock(element: ElementEntry, section: Section): HTMLElement | undefined {
  const entries = section.entries(element) ?? [];
  if (entries.length === 0) return undefined;
  const id = `${element.tagName}-${section.title.toLowerCase()}`;
  const block = make(
    'div',
    { class: 'kind' },
    make('h3', { id }, section.title, ' ', make('span', { class: 'count' }, `${entries.length}`)),
    make('dl', {}, ...entries.map((_, index) => entryRow(element, section, index))),
  );
  if (section.id === 'part') {
    block.append(
      make(
        'p',
        { class: 'help' },
        'Inside a shadow root of your own, this hands all of them on to the page:',
      ),
      codeBlock('exportparts', exportParts(element), `exportparts of ${element.tagName}`),
    );
  }
  return block;
}

function elementBlock(element: ElementEntry): HTMLElement {
  const blocks = sections.map((section) => sectionBlock(element, section));
  return make(
    'section',
    { class: 'element', id: element.tagName, 'aria-labelledby': `${element.tagName}-title` },
    make(
      'div',
      { class: 'element-head' },
      make('h2', { id: `${element.tagName}-title` }, make('code', {}, `<${element.tagName}>`)),
      make('p', {}, ...prose(element.description ?? element.summary)),
    ),
    ...blocks,
  );
}

function contents({ tagName, ...element }: ElementEntry): HTMLElement {
  const links = sections
    .filter((section) => section.entries({ tagName, ...element })?.length)
    .map(({ title }) =>
      make('li', {}, make('a', { href: `#${tagName}-${title.toLowerCase()}` }, title)),
    );
  return make(
    'li',
    {},
    make('a', { href: `#${tagName}` }, make('code', {}, tagName)),
    make('ul', {}, ...links),
  );
}

function search(): void {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const entry of document.querySelectorAll<HTMLElement>('.entry')) {
    entry.hidden = !words.every((word) => entry.dataset.words!.includes(word));
    if (!entry.hidden) shown++;
  }
  for (const block of document.querySelectorAll<HTMLElement>('.kind, .element'))
    block.hidden = !block.querySelector('.entry:not([hidden])');
  find('#nothing').hidden = shown > 0;
  count.textContent = words.length ? `${shown} ${shown === 1 ? 'entry' : 'entries'}` : '';
}

find('#elements').append(...elements.map(elementBlock));
find('#contents').append(...elements.map(contents));
filter.addEventListener('input', search);
find('#search').addEventListener('submit', (event) => event.preventDefault());
// What the address points to was not there when the browser looked for it.
if (location.hash)
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
