import type { Issue } from '../../feed/issue.js';
import { issueSeconds } from '../build/headers-file.js';
import { embedHtml } from './embed-html.js';
import { thumbnail } from './thumbnail.js';

/** What is embedded, and whose it is. */
export interface Embedded {
  readonly issue: Issue;
  /** The feed's absolute address; all else of the site stands beside it. */
  readonly feedUrl: string;
  /** The newsroom's own page, where its feed names one. */
  readonly homeUrl?: string | undefined;
}

/** The most that a consumer has room for, in pixels. */
export interface Room {
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
}

/** A response of the type `rich` (oEmbed 1.0, section 2.3.4.4); undefined values are not written. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string | undefined;
  readonly author_url: string | undefined;
  readonly provider_name: string;
  readonly provider_url: string | undefined;
  /** In seconds. */
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

// A column of text, and a screen of it; the frame tells its own height to pages that listen.
const size = 600;

/** What a consumer embeds for an issue (oEmbed 1.0), within the room that it has. */
export function oembed(embedded: Embedded, room: Room = {}): Oembed {
  const { issue, homeUrl } = embedded;
  const { title, publisher, photo, answers } = issue;
  const isShown = issue.status === 'published';
  const people = answers.flatMap(({ status, person }) =>
    isShown && status === 'published' ? person : [],
  );
  const width = Math.min(size, room.maxWidth ?? size);
  const height = Math.min(size, room.maxHeight ?? size);
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: people.map(({ name }) => name).join(', ') || undefined,
    // One address cannot stand for several people.
    author_url: people.length === 1 ? people[0]?.url : undefined,
    provider_name: publisher.name,
    provider_url: publisher.url ?? homeUrl,
    cache_age: issueSeconds,
    ...(isShown && photo && thumbnail(photo, room)),
    html: embedHtml(embedded, width, height),
    width,
    height,
  };
}
