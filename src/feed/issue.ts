import type { FeedError } from './feed-error.js';

// The names are the published format's own (docs/source-format.md, feed.schema.json): one vocabulary from the feed to
// the page. `T | undefined` is what may be absent.

/** An absolute http(s) URL (in links also `mailto:`), at most 2,048 characters, normalized (WHATWG URL). */
export type Url = string;
/** `^[a-z0-9][a-z0-9-]{0,63}$` */
export type Slug = string;
/** BCP 47. */
export type LanguageTag = string;
/** RFC 3339. */
export type DateTime = string;

/** One feed document, read and frozen. */
export interface Feed {
  /** Where the document came from; undefined for data given by the page. */
  readonly url: Url | undefined;
  /** `issues/{id}.json` as it stands in the document. */
  readonly issue_template: string | undefined;
  /** `archive/{month}.json` as it stands in the document. */
  readonly archive_template: string | undefined;
  readonly items: readonly Item[];
}

/** What an item of a feed turns out to be. */
export type Item = Issue | Card | InvalidItem;

/** One day's discussion: the item's plain fields and those of its `_advisor`. */
export interface Issue {
  readonly kind: 'issue';
  readonly id: Slug;
  /** YYYY-MM-DD in the feed's time zone; never passed through the reader's. */
  readonly date: string;
  readonly date_published: DateTime | undefined;
  /** The address of the whole discussion at its publisher: `canonical_url`, else the item's `url`. */
  readonly url: Url | undefined;
  readonly title: string;
  readonly summary: string | undefined;
  /** The item's, else the feed's. */
  readonly language: LanguageTag | undefined;
  readonly series: Series | undefined;
  readonly number: string | undefined;
  readonly status: Status;
  readonly question: Question;
  readonly answers: readonly Answer[];
  /** Why each answer that is not among `answers` could not be read. */
  readonly skipped: readonly FeedError[];
  readonly photo: Photo | undefined;
  readonly corrections: readonly Correction[];
  readonly notes: readonly Block[];
  readonly translations: readonly Translation[];
  readonly related: readonly Related[];
  /** The issue's, else the feed's. */
  readonly license: License | undefined;
  readonly publisher: Organization;
}

/** An item of a plain JSON Feed, or of a newer version of the format: enough to point to it. */
export interface Card {
  readonly kind: 'card';
  readonly id: string | undefined;
  readonly date: string | undefined;
  readonly date_published: DateTime | undefined;
  readonly url: Url | undefined;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly language: string | undefined;
  readonly publisher: Organization;
  readonly series?: undefined;
  readonly number?: undefined;
  readonly status?: undefined;
  readonly license?: undefined;
  readonly skipped?: undefined;
}

/** An item that breaks the format: asking for it throws its error, and the others stay readable. */
export interface InvalidItem {
  readonly kind: 'invalid';
  readonly id: string | undefined;
  readonly date: string | undefined;
  readonly date_published: DateTime | undefined;
  readonly error: FeedError;
}

/** What was withdrawn keeps its key and loses its words. A status that is not known here is `withdrawn`. */
export type Status = 'published' | 'withdrawn';

export interface Series {
  readonly id: Slug;
  readonly name: string;
}

export interface Question {
  readonly id: Slug;
  readonly body: readonly Block[];
}

export interface Answer {
  /** Assigned once: the answer's anchor. */
  readonly id: Slug;
  readonly person: Person;
  /** Without the enclosing quotation marks: the renderer adds them. */
  readonly body: readonly Block[];
  readonly lang: LanguageTag | undefined;
  readonly translated_from: LanguageTag | undefined;
  /** Where the rest is, when the publisher cut the answer short. */
  readonly excerpt: { readonly more_url: Url } | undefined;
  readonly status: Status;
  readonly date_added: DateTime | undefined;
}

export interface Person {
  readonly id: Slug | undefined;
  readonly name: string;
  readonly affiliation: string | undefined;
  readonly organization: Organization | undefined;
  readonly url: Url | undefined;
  readonly avatar: Image | undefined;
}

export interface Organization {
  readonly name: string;
  readonly url: Url | undefined;
  readonly logo: Image | undefined;
}

/** Sizes in pixels. */
export interface Image {
  readonly src: Url;
  readonly width: number;
  readonly height: number;
  readonly srcset: readonly { readonly src: Url; readonly width: number }[];
}

export interface Photo extends Image {
  /** `''` says that the photo is decorative. */
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

export interface Correction {
  readonly date: DateTime;
  readonly text: string;
  readonly answer: Slug | undefined;
}

export interface Translation {
  readonly lang: LanguageTag;
  readonly url: Url;
  readonly feed: Url | undefined;
}

export interface Related {
  readonly title: string;
  readonly url: Url;
}

export interface License {
  readonly name: string;
  readonly url: Url | undefined;
  readonly attribution: string;
}

/** A paragraph, a quoted paragraph or a list. */
export type Block =
  | { readonly t: 'p'; readonly c: readonly Inline[] }
  | { readonly t: 'quote'; readonly c: readonly Inline[] }
  | { readonly t: 'ul'; readonly c: readonly ListItem[] }
  | { readonly t: 'ol'; readonly c: readonly ListItem[] };

export interface ListItem {
  readonly t: 'li';
  readonly c: readonly Inline[];
}

/** Running text. */
export type Inline =
  | string
  | { readonly t: 'em'; readonly c: readonly Inline[] }
  | { readonly t: 'strong'; readonly c: readonly Inline[] }
  | { readonly t: 'a'; readonly href: Url; readonly c: readonly Inline[] }
  | { readonly t: 'span'; readonly lang: LanguageTag; readonly c: readonly Inline[] };
