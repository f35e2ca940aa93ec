import { stringify } from 'yaml';
import type { FirstFeed } from './feed-questions.js';

const scalar = (value: string) => stringify(value, { lineWidth: 0 }).trimEnd();

/** Writes a first `feed.yaml`; its comments say what to check. `origins` are those of the issue's images. */
export function feedYaml(
  { title, publisher, timezone, language, guessed }: FirstFeed,
  origins: readonly string[],
): string {
  const images =
    origins.length > 0
      ? `image_origins: [${origins.join(', ')}] # CHECK: those of the images of the first issue`
      : '# image_origins: [https://img.news.example]';
  const check = (isGuess: boolean) => (isGuess ? 'CHECK: the' : 'The');
  const computer = '; this one is that of the computer it was imported on';
  return `# Whose feed this is. Written once by advisor-feed import; it is yours from here on.

title: ${scalar(title)}${guessed.has('title') ? ' # CHECK: the text has no masthead' : ''}
publisher:
  name: ${scalar(publisher)}${guessed.has('publisher') ? ' # CHECK: the text does not name the publisher' : ''}
  # url: https://news.example/

# ${check(guessed.has('timezone'))} zone in which an issue's date is meant${guessed.has('timezone') ? computer : ''}.
timezone: ${scalar(timezone)}

# ${check(guessed.has('language'))} language of the issues (BCP 47: en, es, pt-BR).
language: ${scalar(language)}

# Where the feed will stand. Each issue gets a page beside it; where your site has pages of its own, issue_url leads there.
# home_page_url: https://news.example/qa/
# feed_url: https://news.example/qa/feed.json
# issue_url: https://news.example/qa/{id}

# Where photos and logos may come from besides the origin of feed_url; partners' pages load no other.
${images}

# What partners may do with it, and the line they must show.
# license:
#   name: All rights reserved
#   attribution: ${scalar(`© ${publisher}`)}
#   url: https://news.example/terms
`;
}
