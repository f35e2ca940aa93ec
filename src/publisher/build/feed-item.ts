import type { FeedConfig } from './feed-config.js';
import { contentHtml } from './content-html.js';
import { publishedAt } from './published-at.js';
import { pagePath } from './site-paths.js';
import type { ListedIssue, SourceAnswer, SourceIssue } from './source-issue.js';

/** An item of a JSON Feed 1.1 with our `_advisor`; undefined fields are not written. */
export type FeedItem = Readonly<Record<string, unknown>>;

function answerJson({ facts, body }: SourceAnswer) {
  const { id, name, affiliation, organization, url, avatar } = facts;
  return {
    id,
    person: { name, affiliation, organization, url, avatar },
    body,
    lang: facts.lang,
    translated_from: facts.translated_from,
    excerpt: facts.more_url === undefined ? undefined : { more_url: facts.more_url },
    status: facts.status,
    date_added: facts.date_added,
  };
}

function photoJson({ facts: { photo } }: SourceIssue) {
  if (photo?.src === undefined) return undefined;
  const { src, width, height, srcset, alt, caption, credit } = photo;
  return { src, width, height, srcset, alt, caption, credit };
}

function largestPhoto({ facts: { photo } }: ListedIssue): string | undefined {
  if (photo?.src === undefined) return undefined;
  const sizes = [{ src: photo.src, width: photo.width ?? 0 }, ...(photo.srcset ?? [])];
  return sizes.reduce((best, each) => (each.width > best.width ? each : best)).src;
}

/** Where the whole discussion stands: as the issue or `feed.yaml` says, else on the page beside the feed; undefined where nothing says where that is. */
export function issueUrl(
  { facts: { id, url } }: ListedIssue,
  { issue_url, feed_url }: FeedConfig,
): string | undefined {
  const beside = feed_url && new URL(pagePath(id), feed_url).href;
  return url ?? issue_url?.replaceAll('{id}', id) ?? beside;
}

function plainFields(issue: ListedIssue, config: FeedConfig): FeedItem {
  const { facts } = issue;
  const isShown = facts.status !== 'withdrawn';
  const url = issueUrl(issue, config);
  const authors = facts.answers
    .filter((answer) => isShown && answer.status !== 'withdrawn')
    .map(({ name, url: home, avatar }) => ({ name, url: home, avatar: avatar?.src }));
  return {
    id: url ?? facts.id,
    url,
    title: facts.title,
    summary: isShown ? facts.summary : undefined,
    image: isShown ? largestPhoto(issue) : undefined,
    date_published: publishedAt(facts, config),
    date_modified: facts.modified,
    authors: authors.length > 0 ? authors : undefined,
    tags: facts.tags,
    language: facts.language,
  };
}

/** What stands in an archive: enough to list the issue and to ask for it. */
export function cardItem(issue: ListedIssue, config: FeedConfig): FeedItem {
  const { id, date, title, summary, status, series, question_id = 'question' } = issue.facts;
  return {
    ...plainFields(issue, config),
    content_text: (status === 'withdrawn' ? undefined : summary) ?? title,
    _advisor: { version: 1, id, date, series, status, question: { id: question_id }, answers: [] },
  };
}

/** A whole issue. One that was withdrawn keeps its keys and its title, and loses every other word. */
export function wholeItem(issue: SourceIssue, config: FeedConfig): FeedItem {
  const { facts, question, answers, notes } = issue;
  const { id, date, series, number, status, corrections, question_id = 'question' } = facts;
  if (status === 'withdrawn') {
    const card = cardItem(issue, config);
    return {
      ...card,
      _advisor: {
        ...(card._advisor as object),
        number,
        corrections,
        notes: notes.length > 0 ? notes : undefined,
      },
    };
  }
  return {
    ...plainFields(issue, config),
    content_html: contentHtml(issue, facts.language ?? config.language),
    _advisor: {
      version: 1,
      id,
      date,
      series,
      number,
      status,
      question: { id: question_id, body: question.length > 0 ? question : undefined },
      answers: answers.map(answerJson),
      photo: photoJson(issue),
      corrections,
      notes: notes.length > 0 ? notes : undefined,
      translations: facts.translations,
      related: facts.related,
      canonical_url: facts.canonical_url,
      license: facts.license,
    },
  };
}
