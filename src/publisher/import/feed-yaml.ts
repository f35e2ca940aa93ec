import { stringify } from 'yaml';
import type { ImportedIssue } from './imported-issue.js';

const scalar = (value: string) => stringify(value, { lineWidth: 0 }).trimEnd();

/** Writes a first `feed.yaml` from what an issue's text tells; its comments say what to check. */
export function feedYaml(
  { series, publisher, photo, language }: ImportedIssue,
  timezone: string,
): string {
  const title = series?.name ?? publisher ?? 'Q&A';
  const origins =
    photo?.src === undefined ? undefined : `[${new URL(photo.src).origin}] # CHECK: the photo's`;
  return `# Whose feed this is. Written once by advisor-feed import; it is yours from here on.

title: ${scalar(title)}${series ? '' : ' # CHECK: the text has no masthead'}
publisher:
  name: ${scalar(publisher ?? title)}${publisher ? '' : ' # CHECK: the text does not name the publisher'}
  # url: https://news.example/

# CHECK: the zone in which an issue's date is meant; this one is that of the computer it was imported on.
timezone: ${scalar(timezone)}

# CHECK: the language of the issues (BCP 47: en, es, pt-BR).
language: ${language ?? 'en'}

# Where the feed and the issues will stand. With issue_url partners link to your page of the issue.
# home_page_url: https://news.example/qa/
# feed_url: https://news.example/qa/feed.json
# issue_url: https://news.example/qa/{id}

# Where photos and logos may come from besides the origin of feed_url; partners' pages load no other.
${origins ? `image_origins: ${origins}` : '# image_origins: [https://img.news.example]'}

# What partners may do with it, and the line they must show.
# license:
#   name: All rights reserved
#   attribution: ${scalar(`© ${publisher ?? title}`)}
#   url: https://news.example/terms
`;
}
