// Every bound of the feed format and of the client, once. The JSON Schema repeats them; a test holds both together.

/** Characters (Unicode code points). */
export const titleLength = 300;
export const nameLength = 200;
export const affiliationLength = 500;
export const captionLength = 1_000;
export const questionLength = 5_000;
export const answerLength = 20_000;
export const urlLength = 2_048;

/** Entries. */
export const itemCount = 100;
export const answerCount = 50;
export const blockCount = 100;
export const relatedCount = 20;
export const srcsetCount = 8;
export const imageOriginCount = 20;
export const inlineDepth = 4;

/** Pixels of an image in one direction. */
export const pixelCount = 65_535;

/** Bytes of one document: 1 MiB. */
export const documentBytes = 1_048_576;

/** Milliseconds for one request, its body included. */
export const requestTime = 8_000;

/** How often a document is asked for that could not be had. */
export const tryCount = 3;

/** Milliseconds: the longest wait before the second try, and half the longest before the third. */
export const firstWait = 3_500;

/** Milliseconds after the first try in which another may begin; a server that names the time itself may take longer. */
export const tryTime = 20_000;
export const longestRetryAfter = 60_000;

/** Seconds for which a document is used again without asking, where its server does not say (`max-age`), and at least. */
export const freshSeconds = 300;
export const leastFreshSeconds = 60;

/** Milliseconds after a failure in which a reader's coming back asks nobody again. */
export const failureTime = 5_000;

/** Milliseconds after which a failure is told to those who asked when it was there already: of many elements some come late. */
export const sharedFailureTime = 100;

/** Minutes: what an element left open waits at the most before it asks again. */
export const longestRefresh = 1_440;

/** Months of an archive that are looked into for an issue before or after: its own, and a year. */
export const monthCount = 13;

/** Documents that are kept for the next visit. */
export const storedCount = 20;
