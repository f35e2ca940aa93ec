import { isHeadline, isLanguage, isName, isZone } from './answer-rules.js';
import type { ImportedIssue } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';

/** What a first `feed.yaml` says, and what of it is a guess that nobody has settled. */
export interface FirstFeed {
  readonly title: string;
  readonly publisher: string;
  readonly timezone: string;
  readonly language: string;
  readonly guessed: ReadonlySet<'title' | 'publisher' | 'timezone' | 'language'>;
}

/** What a first `feed.yaml` says, from an issue and from the editor. */
export function settleFeed(
  { series, publisher, language = 'en' }: ImportedIssue,
  timezone: string,
  notes: ImportNotes,
): FirstFeed {
  const title =
    series?.name ??
    notes.text({
      key: 'feed title',
      ask: 'The name of the feed (for feed.yaml)?',
      guess: publisher ?? 'Q&A',
      rule: isHeadline,
    });
  const settled = {
    title,
    publisher:
      publisher ??
      notes.text({
        key: 'feed publisher',
        ask: 'The publisher (for feed.yaml)?',
        guess: title,
        rule: isName,
      }),
    timezone: notes.text({
      key: 'feed timezone',
      ask: 'The time zone in which the date of an issue is meant (for feed.yaml)?',
      guess: timezone,
      rule: isZone,
    }),
    language: notes.text({
      key: 'feed language',
      ask: 'The language of the issues (for feed.yaml)?',
      guess: language,
      rule: isLanguage,
    }),
  };
  const isKnown = { title: !!series, publisher: publisher !== undefined };
  const keys = ['title', 'publisher', 'timezone', 'language'] as const;
  const guessed = keys.filter(
    (key) =>
      !(key in isKnown && isKnown[key as keyof typeof isKnown]) && !notes.hasSaid(`feed ${key}`),
  );
  return { ...settled, guessed: new Set(guessed) };
}
