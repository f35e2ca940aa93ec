import type { Feed } from '../../src/feed/issue.js';
import { codeBlock } from '../tool/copy-button.js';
import { find, make } from '../tool/make.js';
import { themeNames } from '../tool/theme-files.js';
import { answerChoices, issueChoices } from './choices.js';
import type { Embed, Snippet } from './embed.js';
import { elementTag, headTags } from './markup.js';
import { optionField } from './option-field.js';
import { elementNames, options, optionsOf } from './options.js';
import { dressPreview, previewPage, showPreview } from './preview.js';
import { fallbackLink, itemOf, readFeed } from './read-feed.js';
import * as snippets from './snippets.js';

const form = find<HTMLFormElement>('#builder');
const status = find('#feed-status');
const issueField = find<HTMLSelectElement>('#issue');
const answerField = find<HTMLSelectElement>('#answer');
const output = find('#snippets');
const frame = find<HTMLIFrameElement>('#preview');
const here = new URL('./', location.href).href;

let feed: Feed | undefined;

/** What the form says now; a field that is empty or not for this element says nothing. */
function read(): Embed {
  const data = new FormData(form);
  const say = (name: string) => `${(data.get(name) as string | null) ?? ''}`.trim();
  const element = elementNames.find((each) => each === say('element')) ?? 'issue';
  const src = URL.canParse(say('src'), here) ? new URL(say('src'), here).href : here;
  const issue = say('issue') === 'other' ? say('other') : say('issue');
  const attributes: [string, string][] = [['src', src]];
  if (issue && issue !== 'latest') attributes.push(['issue', issue]);
  const [kind, value] = say('answer').split(':');
  if (element === 'answer' && kind && value) attributes.push([kind, value]);
  for (const { attribute, usual, isFlag, fits } of optionsOf(element)) {
    const chosen = say(attribute);
    const written = isFlag && chosen === 'true' ? '' : chosen;
    if (data.has(attribute) && chosen !== usual && fits(written))
      attributes.push([attribute, written]);
  }
  const host = new URL('./', URL.canParse(say('host')) ? say('host') : here).href;
  const link = fallbackLink(
    src,
    itemOf(feed, issue),
    attributes.every(([name]) => name !== 'issue'),
  );
  return { element, attributes, link, theme: say('theme'), host, holds: data.has('holds') };
}

const makers: Record<string, (embed: Embed) => readonly Snippet[]> = {
  html: snippets.htmlSnippets,
  cms: snippets.cmsSnippets,
  react: snippets.reactSnippets,
  vue: snippets.vueSnippets,
  iframe: snippets.frameSnippets,
};

function preview(embed: Embed, format: string, made: readonly Snippet[]): void {
  const [first, line, template] = made;
  const page =
    format === 'cms'
      ? previewPage(embed, template!.code, line!.code)
      : format === 'iframe'
        ? previewPage(embed, '', first!.code)
        : format === 'html'
          ? previewPage(embed, '', first!.code)
          : previewPage(embed, headTags(embed), elementTag(embed));
  showPreview(frame, page);
}

function build(): void {
  const embed = read();
  const format = `${new FormData(form).get('format') as string}`;
  const made = makers[format]!(embed);
  const names = optionsOf(embed.element).map(({ attribute }) => attribute);
  for (const field of form.querySelectorAll<HTMLElement>('[data-option]'))
    field.hidden = !names.includes(field.dataset.option!);
  find('#answer-field').hidden = embed.element !== 'answer';
  find('#other-field').hidden = issueField.value !== 'other';
  for (const field of document.querySelectorAll<HTMLElement>('[data-format]'))
    field.hidden = !field.dataset.format!.split(' ').includes(format);
  output.replaceChildren(
    ...made.map(({ name, note, code }) => {
      const block = codeBlock(name, code);
      if (note) block.children[0]!.after(make('p', { class: 'help' }, note));
      return block;
    }),
  );
  preview(embed, format, made);
}

function showAnswers(): void {
  const key =
    issueField.value === 'other' ? find<HTMLInputElement>('#other').value : issueField.value;
  answerField.replaceChildren(...answerChoices(itemOf(feed, key), key === 'latest'));
}

let reading = new AbortController();
/** Reads the feed that the form names and lists what it holds; says why, where it cannot be read. */
async function readAgain(): Promise<void> {
  reading.abort();
  const { signal } = (reading = new AbortController());
  status.textContent = 'Reading the feed…';
  try {
    feed = await readFeed(find<HTMLInputElement>('#src').value.trim(), signal);
    const count = feed.items.length;
    status.textContent = `${count} ${count === 1 ? 'discussion' : 'discussions'} in this feed.`;
  } catch (error) {
    if (signal.aborted) return;
    feed = undefined;
    status.textContent = `It cannot be read from here: ${(error as Error).message}`;
  }
  issueField.replaceChildren(...issueChoices(feed));
  showAnswers();
  build();
}

find('#options').append(...options.filter(({ isRare }) => !isRare).map(optionField));
find('#rare-options').append(...options.filter(({ isRare }) => isRare).map(optionField));
find('#theme').append(...themeNames.map((name) => make('option', { value: name }, name)));
find<HTMLInputElement>('#src').value = new URL('sample/feed.json', here).href;
find<HTMLInputElement>('#host').value = here;

// The choice of a notation stands beside the code, outside the form that it belongs to.
document.addEventListener('input', ({ target }) => {
  if ((target as HTMLInputElement).form !== form) return;
  if (target === issueField || (target as Element).id === 'other') showAnswers();
  if ((target as Element).id !== 'src') build();
});
form.addEventListener('submit', (event) => event.preventDefault());
find('#src').addEventListener('change', () => void readAgain());
const view = find<HTMLFormElement>('#preview-view');
const dress = () => {
  const data = new FormData(view);
  frame.parentElement!.dataset.width = `${data.get('width') as string}`;
  dressPreview(frame, `${data.get('scheme') as string}`);
};
view.addEventListener('input', dress);
frame.addEventListener('load', dress);
void readAgain();
