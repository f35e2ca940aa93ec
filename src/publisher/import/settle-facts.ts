import { isLanguage, isSlug } from './answer-rules.js';
import type { ImportNotes } from './import-notes.js';

/** The key of the issue, for good: `made` from the headline unless the editor says otherwise. */
export function settleId(made: string, line: number, notes: ImportNotes): string {
  return notes.text({
    key: 'id',
    ask: 'The id of the issue, for good?',
    line,
    guess: made,
    rule: isSlug,
    // It is exact, but is it what the newsroom wants to keep for ever?
    told: { confidence: 'medium', message: `The id “${made}” was made from the headline.` },
  });
}

/** A feed.yaml begins with English; what the page says of its language counts where it is another. */
export function settleLanguage(found: string | undefined, notes: ImportNotes): string | undefined {
  if (found === undefined || /^en\b/i.test(found)) return undefined;
  return notes.text({
    key: 'language',
    ask: 'In which language is the issue?',
    guess: found,
    rule: isLanguage,
    told: { confidence: 'medium', message: `The page says that its language is ${found}.` },
  });
}
