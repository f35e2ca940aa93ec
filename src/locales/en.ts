import { sentences } from '../feed/feed-error.js';
import type { Locale } from './locale.js';

/** English. */
export const en: Locale = {
  lang: 'en',
  quotes: ['“', '”'],
  questionMark: 'Q',
  loading: 'Loading…',
  retry: 'Try again',
  ...sentences,
  asOf: 'As of',
  stale: 'A newer version could not be loaded.',
  minutes: (count) => `${count} min`,
  skipped: (count) => `${count} answer${count > 1 ? 's' : ''} could not be shown.`,
  withdrawn: 'Withdrawn by the publisher.',
  more: 'Read on',
  copyLink: 'Copy link',
  copied: 'Link copied.',
  share: 'Share',
  answersFrom: 'Answers from',
  whole: 'Read the whole discussion',
  corrections: 'Corrections',
  notes: 'Editor’s notes',
  previous: 'Previous discussion',
  next: 'Next discussion',
  related: 'Related',
};
