import type { RawFeed } from './raw-feed.js';

// Feeds that behave badly on purpose, at addresses of this page's own: a static server cannot. The elements know nothing
// of it: what they show is what they show when a publisher's server does the same.

const home = new URL('./rehearsed/', location.href).href;
const ask = window.fetch.bind(window);

const json = (feed: unknown) =>
  new Response(JSON.stringify(feed), { headers: { 'content-type': 'application/feed+json' } });

async function sample(
  change: (feed: RawFeed) => void,
  path = './sample/feed.json',
): Promise<Response> {
  const response = await ask(new URL(path, location.href));
  const feed = (await response.json()) as RawFeed;
  change(feed);
  return json(feed);
}

/** A feed whose translation into a language stands in another of these feeds: nobody knows beforehand where they will stand. */
const translated = (path: string, lang: string, name: string) =>
  sample(({ items }) => {
    const found = items[0]!._advisor.translations?.find((each) => each.lang === lang);
    if (found) found.feed = `${home}${name}`;
  }, path);

/** Never answers, until whoever asks has had enough. */
function hang(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

let isDown = false;

const answers: Record<string, (signal?: AbortSignal | null) => Promise<Response>> = {
  'hanging.json': hang,
  // Answers once; after that its server is being mended.
  'failing-later.json': async () => {
    if (isDown) return new Response('<!doctype html><title>Be right back</title>');
    isDown = true;
    return sample(() => undefined);
  },
  'withdrawn.json': () => sample(({ items }) => void (items[0]!._advisor.status = 'withdrawn')),
  'answer-withdrawn.json': () =>
    sample(({ items }) => void (items[0]!._advisor.answers[0]!.status = 'withdrawn')),
  'answer-skipped.json': () =>
    sample(({ items }) => {
      const issue = items[0]!._advisor;
      delete issue.photo;
      issue.answers.splice(2);
      issue.answers[0]!.body = 'This is no text of the format.';
    }),
  'translated.json': () => translated('./feeds/translated.json', 'es', 'translated-es.json'),
  'translated-es.json': () => translated('./feeds/translated-es.json', 'en', 'translated.json'),
};

/** From now on this page hears from the rehearsed feeds, too. */
export function rehearse(): void {
  window.fetch = (input, options) => {
    const url = input instanceof Request ? input.url : new URL(input, location.href).href;
    const answer = url.startsWith(home) ? answers[url.slice(home.length)] : undefined;
    return answer ? answer(options?.signal) : ask(input, options);
  };
}
