// Where a vector can stand in a feed, as JSON Pointers into `fullFeed()`.

const item = '/items/0';
const ours = `${item}/_advisor`;
const answer = `${ours}/answers/0`;
const license = (at: string) => ({ name: `${at}/name`, text: `${at}/attribution` });
const texts = (body: string) => [
  `${body}/0/c/0`,
  `${body}/0/c/1/c/0`,
  `${body}/0/c/2/c/1/c/0`,
  `${body}/0/c/3/c/0`,
  `${body}/0/c/4/c/0`,
  `${body}/0/c/5/c/0`,
  `${body}/1/c/0`,
  `${body}/2/c/0/c/0`,
  `${body}/3/c/0/c/0`,
  `${body}/4/c/0`,
];

/** Fields that take any words, and how many characters; all can hold a vector at once. */
export const textFields: readonly (readonly [pointer: string, max: number])[] = [
  ['/title', Infinity],
  ['/description', Infinity],
  ['/user_comment', Infinity],
  ['/_advisor/publisher/name', 200],
  [license('/_advisor/license').name, 200],
  [license('/_advisor/license').text, Infinity],
  [`${item}/title`, 300],
  [`${item}/summary`, Infinity],
  [`${item}/content_html`, Infinity],
  [`${item}/content_text`, Infinity],
  [`${item}/tags/0`, Infinity],
  [`${item}/authors/0/name`, Infinity],
  [`${item}/attachments/0/mime_type`, Infinity],
  [`${ours}/series/name`, 200],
  [`${ours}/number`, Infinity],
  [`${ours}/photo/alt`, Infinity],
  [`${ours}/photo/caption`, 1_000],
  [`${ours}/photo/credit`, Infinity],
  [`${ours}/corrections/0/text`, Infinity],
  [`${ours}/related/0/title`, 300],
  [license(`${ours}/license`).name, 200],
  [license(`${ours}/license`).text, Infinity],
  [`${answer}/person/name`, 200],
  [`${answer}/person/affiliation`, 500],
  [`${answer}/person/organization/name`, 200],
  ['/_advisor/publisher/logo/alt', Infinity],
  // A body's limit is for all of it.
  ...texts(`${ours}/question/body`).map((at) => [at, 480] as const),
  ...texts(`${answer}/body`).map((at) => [at, 1_900] as const),
  ...texts(`${ours}/notes`).map((at) => [at, Infinity] as const),
];

/** Fields that take an address: one vector at a time, since one refusal refuses the issue. */
export const addressFields: readonly string[] = [
  '/_advisor/publisher/url',
  '/_advisor/publisher/logo/src',
  '/_advisor/publisher/logo/srcset/0/src',
  '/_advisor/license/url',
  '/_advisor/issue_template',
  '/_advisor/archive_template',
  '/_advisor/image_origins/1',
  '/feed_url',
  `${item}/url`,
  `${ours}/canonical_url`,
  `${ours}/photo/src`,
  `${ours}/photo/srcset/0/src`,
  `${ours}/related/0/url`,
  `${ours}/translations/0/url`,
  `${ours}/translations/0/feed`,
  `${ours}/license/url`,
  `${answer}/person/url`,
  `${answer}/person/avatar/src`,
  `${answer}/person/avatar/srcset/0/src`,
  `${answer}/person/organization/url`,
  `${answer}/person/organization/logo/src`,
  `${answer}/excerpt/more_url`,
  `${answer}/body/0/c/3/href`,
  `${ours}/question/body/0/c/3/href`,
  `${ours}/notes/0/c/3/href`,
];

/** Addresses that the elements never read. */
export const unreadFields: readonly string[] = [
  '/home_page_url',
  '/next_url',
  '/icon',
  '/favicon',
  '/_advisor/about',
  `${item}/id`,
  `${item}/external_url`,
  `${item}/image`,
  `${item}/banner_image`,
  `${item}/authors/0/url`,
  `${item}/authors/0/avatar`,
  `${item}/attachments/0/url`,
  `${item}/date_modified`,
];

/** Fields that take a key, a language, a day, a time or one of a few words. */
export const wordFields: readonly string[] = [
  '/version',
  '/language',
  '/_advisor/version',
  '/_advisor/timezone',
  `${item}/language`,
  `${item}/date_published`,
  `${ours}/version`,
  `${ours}/id`,
  `${ours}/date`,
  `${ours}/status`,
  `${ours}/series/id`,
  `${ours}/question/id`,
  `${ours}/question/body/0/t`,
  `${ours}/question/body/0/c/1/t`,
  `${ours}/question/body/0/c/4/lang`,
  `${ours}/photo/width`,
  `${ours}/photo/height`,
  `${ours}/photo/srcset/0/width`,
  `${ours}/corrections/0/date`,
  `${ours}/corrections/0/answer`,
  `${ours}/translations/0/lang`,
  `${answer}/id`,
  `${answer}/lang`,
  `${answer}/translated_from`,
  `${answer}/status`,
  `${answer}/date_added`,
  `${answer}/person/id`,
  `${answer}/body/0/t`,
  `${answer}/body/0/c/1/t`,
  `${answer}/body/0/c/4/lang`,
  `${answer}/body/2/c/0/t`,
];

/** Lists and objects that a value of another type can take the place of. */
export const branches: readonly string[] = [
  '/items',
  '/_advisor',
  '/_advisor/publisher',
  '/_advisor/license',
  '/_advisor/image_origins',
  item,
  ours,
  `${ours}/series`,
  `${ours}/question`,
  `${ours}/question/body`,
  `${ours}/question/body/0`,
  `${ours}/question/body/0/c`,
  `${ours}/question/body/0/c/1`,
  `${ours}/answers`,
  answer,
  `${answer}/person`,
  `${answer}/person/organization`,
  `${answer}/person/avatar`,
  `${answer}/body`,
  `${answer}/body/2/c/0`,
  `${answer}/excerpt`,
  `${ours}/photo`,
  `${ours}/photo/srcset`,
  `${ours}/corrections`,
  `${ours}/notes`,
  `${ours}/translations`,
  `${ours}/related`,
];

/** Puts a value into a feed, in place of what stands at a pointer. */
export function place<T extends object>(feed: T, pointer: string, value: unknown): T {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop()!;
  let node = feed as Record<string, unknown>;
  for (const key of keys) {
    if (!Object.hasOwn(node, key)) throw new Error(`There is no ${pointer}.`);
    node = node[key] as Record<string, unknown>;
  }
  node[last] = value;
  return feed;
}

/** Puts a text into every field that takes words and has room for it. */
export function placeText<T extends object>(feed: T, text: string): T {
  const length = [...text].length;
  for (const [pointer, max] of textFields) if (length <= max) place(feed, pointer, text);
  return feed;
}
