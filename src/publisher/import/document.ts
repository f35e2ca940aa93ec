import type { Confidence } from './import-notes.js';
import type { Paragraph } from './paragraphs.js';

/** A day that a page gives for itself, and where it stands. */
export interface FoundDate {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly from: string;
  readonly confidence: Confidence;
}

/** A picture of a page or of a Word document, with the words that are set apart as its own. */
export interface FoundPhoto {
  readonly line: number;
  /** An https address; undefined where the picture has none that can be published. */
  readonly src: string | undefined;
  /** Pixels. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly srcset: readonly { readonly src: string; readonly width: number }[];
  readonly alt: string | undefined;
  readonly captions: readonly string[];
}

/** What is known besides the words, for the most part from what a page says of itself to machines. */
export interface DocumentFacts {
  readonly headline?: string | undefined;
  /** The surest first. */
  readonly dates?: readonly FoundDate[] | undefined;
  readonly canonicalUrl?: string | undefined;
  /** BCP 47 */
  readonly language?: string | undefined;
  readonly publisher?: string | undefined;
  readonly photo?: FoundPhoto | undefined;
}

/** A text, a page or a Word document as the importer reads it. */
export interface SourceDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly facts: DocumentFacts;
}
