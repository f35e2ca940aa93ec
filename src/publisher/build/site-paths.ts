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
