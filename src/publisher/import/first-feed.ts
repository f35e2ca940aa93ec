import { dirname, join } from 'node:path';
import { settleFeed } from './feed-questions.js';
import { feedYaml } from './feed-yaml.js';
import type { ImportedIssue } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';

/** Where the feed.yaml of an issue is, and whether there is one. */
export interface ConfigPlace {
  readonly path: string;
  readonly isThere: boolean;
}

/** Where the feed.yaml of an issue in this file belongs. */
export function configPath(output: string): string {
  return join(dirname(output), 'feed.yaml');
}

/** The origins of an issue's photo and portraits, each once. */
function imageOrigins({ photo, answers }: ImportedIssue): string[] {
  const images = [photo?.src, ...answers.map(({ avatar }) => avatar?.src)];
  return [...new Set(images.flatMap((src) => (src === undefined ? [] : new URL(src).origin)))];
}

/** The text of a first feed.yaml; undefined where there is one, which then has to let the images in. */
export function planFeed(
  issue: ImportedIssue,
  { path, isThere }: ConfigPlace,
  notes: ImportNotes,
): string | undefined {
  const origins = imageOrigins(issue);
  if (isThere) {
    const { src } = issue.photo ?? {};
    for (const origin of origins) {
      const what = src !== undefined && new URL(src).origin === origin ? 'photo' : 'portrait';
      notes.check(
        `The ${what} comes from ${origin}: \`image_origins\` in ${path} has to let it in.`,
      );
    }
    return undefined;
  }
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const feed = settleFeed(issue, timeZone, notes);
  const parts = ['title', 'publisher', 'timezone', 'language'] as const;
  const guesses = parts.filter((part) => feed.guessed.has(part));
  if (guesses.length > 0) {
    const listed = `time zone (${feed.timezone}, a guess) and language (${feed.language}, a guess)`;
    notes.check(`${path} is new: title, publisher, ${listed}.`);
  }
  return feedYaml(feed, origins);
}
