import type { FeedElement } from '../../src/elements/feed-element.js';
import type { AdvisorEvent, AdvisorEventMap } from '../../src/elements/feed-events.js';
import { find, make } from '../tool/make.js';

const types: readonly (keyof AdvisorEventMap)[] = [
  'advisor-load',
  'advisor-error',
  'advisor-stale',
  'advisor-skip',
  'advisor-navigate',
];

/** Writes down what the elements inside tell the page, the newest first, and lets all of them be asked again. */
export function logEvents(within: HTMLElement): void {
  const log = find('#log');
  const seen = new Set<FeedElement>();
  const write = (event: AdvisorEvent) => {
    const [target] = event.composedPath() as FeedElement[];
    if (!target) return;
    seen.add(target);
    const { error, issue, url } = event;
    const what = url ?? (error ? `${error.code}: ${error.message}` : (issue?.title ?? ''));
    log.prepend(
      make(
        'li',
        {},
        make('code', {}, event.type),
        make('span', {}, what),
        make('span', { class: 'when' }, `<${target.localName}> ${new Date().toLocaleTimeString()}`),
      ),
    );
    while (log.children.length > 200) log.lastChild!.remove();
  };
  for (const type of types) within.addEventListener(type, (event) => write(event as AdvisorEvent));
  find('#ask-again').addEventListener('click', () => {
    for (const element of seen) if (element.isConnected) void element.refresh();
  });
}
