/** What an issue's plain text turned out to be; texts are words alone, without mark-up. */
export interface ImportedIssue {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly title: string;
  readonly series: { readonly id: string; readonly name: string } | undefined;
  /** The publisher, where the text names one. */
  readonly publisher: string | undefined;
  readonly photo: ImportedPhoto | undefined;
  /** Paragraphs. */
  readonly question: readonly string[];
  readonly answers: readonly ImportedAnswer[];
}

export interface ImportedPhoto {
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface ImportedAnswer {
  readonly id: string;
  readonly name: string;
  readonly affiliation: string | undefined;
  /** Paragraphs without the enclosing quotation marks. */
  readonly body: readonly string[];
  /** Where it began in the text. */
  readonly line: number;
}
