import { PublisherError } from '../publisher-error.js';
import type { Rule } from './answer-rules.js';

/** How sure the importer is of what it made out. */
export type Confidence = 'high' | 'medium' | 'low';

/** What the report says as long as the editor was not asked: a guess with its confidence, else a thing to check by hand. */
export interface Told {
  readonly confidence?: Confidence | undefined;
  readonly message: string;
}

/** What the editor can settle. */
export interface Matter {
  /** The same in every reading of the source. */
  readonly key: string;
  readonly ask: string;
  /** The words concerned. */
  readonly words?: string | undefined;
  readonly line?: number | undefined;
  readonly told?: Told | undefined;
  /** The guess is but a proposal, and never taken unasked. */
  readonly isRequired?: true;
}

/** Asks for words; without a guess nothing can be read until they are there. */
export interface TextMatter extends Matter {
  readonly guess?: string | undefined;
  readonly rule: Rule;
}

/** Asks for one of several; the guess is one of their values. */
export interface ChoiceMatter extends Matter {
  readonly guess: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

export interface YesMatter extends Matter {
  readonly guess: boolean;
}

/** A matter as it is put to the editor; answers are texts, `yes` and `no` among them. */
export type OpenQuestion = (
  | (TextMatter & { readonly kind: 'text' })
  | (ChoiceMatter & { readonly kind: 'choice' })
  | (Omit<YesMatter, 'guess'> & { readonly kind: 'yes'; readonly guess: 'yes' | 'no' })
) & {
  /** Where it stands, for people. */
  readonly place?: string | undefined;
};

/** The reading stopped at something that only the editor knows. */
export class Unanswered extends PublisherError {}

/**
 * Says whether the editor is asked: about all that is not of high confidence. What is to be checked by hand has no
 * confidence, and so it is asked about.
 */
export function isUnsure(told: Told | undefined): boolean {
  return told?.confidence !== 'high';
}
