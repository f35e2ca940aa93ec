import type { MarkedText } from './marked-text.js';

/** A paragraph, or what the page or the document sets it apart as. */
export interface BodyParagraph extends MarkedText {
  readonly block?: 'quote' | 'ul' | 'ol' | undefined;
}

/** What an issue's text, page or Word document turned out to be. */
export interface ImportedIssue {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly title: string;
  readonly summary?: string | undefined;
  /** BCP 47, where the page says one besides English. */
  readonly language?: string | undefined;
  readonly canonicalUrl?: string | undefined;
  readonly series: { readonly id: string; readonly name: string } | undefined;
  /** The publisher, where the text names one. */
  readonly publisher: string | undefined;
  readonly photo: ImportedPhoto | undefined;
  readonly question: readonly BodyParagraph[];
  readonly answers: readonly ImportedAnswer[];
  /** What the editors say of the issue. */
  readonly notes?: readonly BodyParagraph[] | undefined;
}

/** Sizes in pixels. */
export interface Image {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly srcset?: readonly { readonly src: string; readonly width: number }[];
}

export interface ImportedPhoto {
  readonly src?: string;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly srcset?: readonly { readonly src: string; readonly width: number }[];
}

export interface ImportedAnswer {
  readonly id: string;
  readonly name: string;
  readonly affiliation: string | undefined;
  /** Where the name leads. */
  readonly url?: string | undefined;
  /** The portrait. */
  readonly avatar?: Image | undefined;
  readonly lang?: string | undefined;
  /** Where the rest is of an answer that was cut short. */
  readonly moreUrl?: string | undefined;
  /** Without the enclosing quotation marks. */
  readonly body: readonly BodyParagraph[];
  /** Where it began in the text. */
  readonly line: number;
}

/** The words alone. */
export function plainTexts(body: readonly BodyParagraph[]): string[] {
  return body.map(({ text }) => text);
}
