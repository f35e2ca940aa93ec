import type { AdvisorEventMap } from '../src/elements/feed-events.js';
import type { FeedElement } from '../src/elements/feed-element.js';

// Logs what the elements of this page tell it, and lets them be asked again.

const log = document.querySelector<HTMLElement>('#log')!;
const selector = 'advisor-issue, advisor-question, advisor-answer';

function write(name: string, element: Element, text: string): void {
  const entry = document.createElement('li');
  const event = document.createElement('code');
  const detail = document.createElement('div');
  const source = document.createElement('span');
  event.textContent = name;
  source.textContent = ` <${element.localName}> at ${new Date().toLocaleTimeString()}`;
  detail.append(text, source);
  entry.append(event, detail);
  log.prepend(entry);
}

const onLoad = ({ target, issue }: AdvisorEventMap['advisor-load']) =>
  write('advisor-load', target as Element, issue.title ?? 'Without a title');
const onFailure = ({ type, target, error }: AdvisorEventMap['advisor-error']) =>
  write(type, target as Element, `${error.code}: ${error.message}`);

const { body } = document;
body.addEventListener('advisor-load', onLoad);
body.addEventListener('advisor-error', onFailure);
body.addEventListener('advisor-skip', onFailure);

document.querySelector('#ask-again')!.addEventListener('click', () => {
  for (const element of document.querySelectorAll(selector))
    if ('refresh' in element) void (element as FeedElement).refresh();
});
