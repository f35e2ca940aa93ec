import { benchFeed } from './feed.js';

/** A library that puts something onto strangers' pages, and how a page uses it. */
export interface Peer {
  readonly name: string;
  /** What a page imports; none for ours, which is one script already. */
  readonly modules: readonly string[];
  /** Style sheets that it asks a page to load, in its package. */
  readonly styles?: readonly string[];
  readonly body: string;
  /** What the servers that it asks say: by the beginning of an address, a type and a body. */
  readonly answers: Readonly<Record<string, readonly [type: string, body: string]>>;
  /** Says on the page (JavaScript) whether its content is there. */
  readonly isShown: string;
  /** What its content is. */
  readonly note: string;
}

const json = (value: object) => ['application/json', JSON.stringify(value)] as const;
const picture = [
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>',
] as const;
const publisher = 'https://publisher.example';

/** Ours, as the others are measured. */
export const ours: Peer = {
  name: 'advisor-embed',
  modules: [],
  body: `<advisor-issue src="${publisher}/feed.json"></advisor-issue>`,
  answers: {
    [`${publisher}/feed.json`]: json(benchFeed(publisher)),
    [`${publisher}/photo.png`]: picture,
  },
  isShown: `document.querySelector('advisor-issue').shadowRoot?.querySelector('[part=title]')`,
  note: 'a discussion of five answers with a photo',
};

const post = {
  uri: 'at://did:plc:sample/app.bsky.feed.post/sample',
  cid: 'sample',
  author: { did: 'did:plc:sample', handle: 'sample.example', displayName: 'A Sample', labels: [] },
  record: {
    $type: 'app.bsky.feed.post',
    text: 'The harbor was last dredged when ships were half as long.',
    createdAt: '2026-03-04T11:00:00.000Z',
  },
  replyCount: 1,
  repostCount: 2,
  likeCount: 3,
  quoteCount: 0,
  indexedAt: '2026-03-04T11:00:00.000Z',
  labels: [],
};

const available = { status: 'available', date: '2024-01-01', version: '120' };

/** Those that are nearest in job or in stack. */
export const peers: readonly Peer[] = [
  {
    name: 'giscus',
    modules: ['giscus'],
    body: '<giscus-widget repo="sample/sample" repoid="1" category="General" categoryid="1" mapping="pathname" loading="eager"></giscus-widget>',
    answers: { 'https://giscus.app/': ['text/html', '<!doctype html><p>A comment.'] },
    isShown: `document.querySelector('giscus-widget').shadowRoot?.querySelector('iframe:not(.loading)')`,
    note: 'a frame with a line of text: what the real one loads in it comes on top',
  },
  {
    name: 'bluesky-post-embed',
    modules: ['bluesky-post-embed'],
    styles: ['bluesky-post-embed/dist/core.css', 'bluesky-post-embed/themes/light.css'],
    body: `<bluesky-post src="${post.uri}"></bluesky-post>`,
    answers: {
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread': json({
        thread: { $type: 'app.bsky.feed.defs#threadViewPost', post, replies: [] },
      }),
    },
    isShown: `document.querySelector('.bluesky-embed')`,
    note: 'one post of one sentence, without a picture; its two style sheets count as script',
  },
  {
    name: 'baseline-status',
    modules: ['baseline-status'],
    body: '<baseline-status featureId="anchor-positioning"></baseline-status>',
    answers: {
      'https://api.webstatus.dev/v1/features/': json({
        feature_id: 'anchor-positioning',
        name: 'Anchor positioning by name',
        baseline: { status: 'newly', low_date: '2026-01-13' },
        browser_implementations: Object.fromEntries(
          [
            'chrome',
            'chrome_android',
            'edge',
            'firefox',
            'firefox_android',
            'safari',
            'safari_ios',
          ].map((browser) => [browser, available]),
        ),
      }),
    },
    isShown: `document.querySelector('baseline-status').shadowRoot?.textContent.includes('by name')`,
    note: 'one line and four icons',
  },
  {
    name: 'lite-youtube-embed',
    modules: ['lite-youtube-embed'],
    styles: ['lite-youtube-embed/src/lite-yt-embed.css'],
    body: '<lite-youtube videoid="sample"></lite-youtube>',
    answers: { 'https://i.ytimg.com/': picture },
    isShown: `document.querySelector('.lyt-visually-hidden')`,
    note: 'a poster with a button: no data, and no player until it is pressed; its style sheet counts as script',
  },
  {
    name: '@github/relative-time-element',
    modules: ['@github/relative-time-element'],
    body: '<relative-time datetime="2026-03-04T11:00:00Z">March 4</relative-time>',
    answers: {},
    isShown: `document.querySelector('relative-time').shadowRoot?.textContent`,
    note: 'one date: no data',
  },
];
