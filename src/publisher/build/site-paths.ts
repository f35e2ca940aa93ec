// Where things stand in the published folder, and from each other.

/** The newest issues. */
export const feedPath = 'feed.json';

/** The document of one issue. */
export const issuePath = (id: string) => `issues/${id}.json`;

/** The cards of a month, YYYY-MM. */
export const archivePath = (month: string) => `archive/${month}.json`;

/** The page of one issue. */
export const pagePath = (id: string) => `i/${id}.html`;

/** The elements, for the pages here and those of partners. */
export const scriptPath = 'advisor.js';

/** What a consumer embeds of one issue (oEmbed 1.0). */
export const oembedPath = (id: string) => `oembed/${id}.json`;

/** Where `advisor-feed serve` answers for any issue (oEmbed 1.0, section 2.2). */
export const oembedEndpoint = 'oembed';

/** The page that shows an issue in a frame. */
export const framePath = 'embed/frame.html';

/** The id of the issue whose file stands at a path, of the files that `pathOf` names; undefined where it is no such file. */
export function idAt(path: string, pathOf: (id: string) => string): string | undefined {
  const id = /([a-z0-9][a-z0-9-]{0,63})\.\w+$/.exec(path)?.[1];
  return id !== undefined && path === pathOf(id) ? id : undefined;
}
