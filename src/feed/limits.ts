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
export const inlineDepth = 4;

/** Bytes of one document: 1 MiB. */
export const documentBytes = 1_048_576;

/** Milliseconds for one request, its body included. */
export const requestTime = 8_000;

/** Milliseconds for which a document that has arrived is used again without asking. */
export const freshTime = 300_000;
