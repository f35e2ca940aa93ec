import type { Card, Feed, Issue } from '../../src/feed/issue.js';
import { make } from '../tool/make.js';
import { choosable } from './read-feed.js';

const option = (value: string, name: string) => make('option', { value }, name);

/** The discussions of a feed to choose from: the latest, each that it lists, any other by id or date. */
export function issueChoices(feed: Feed | undefined): HTMLOptionElement[] {
  const listed = feed ? choosable(feed) : [];
  return [
    option('latest', 'The latest, whatever it is'),
    ...listed.map(({ id = '', date, title = id }) =>
      option(id, date ? `${date.slice(0, 10)}  ${title}` : title),
    ),
    option('other', 'Another, by id or date…'),
  ];
}

/** The answers of a discussion to choose from: by id, or by place where every day's discussion is another. */
export function answerChoices(
  item: Issue | Card | undefined,
  isLatest: boolean,
): HTMLOptionElement[] {
  const answers = item?.kind === 'issue' ? item.answers : [];
  const first = option('', 'The first, whoever that is');
  if (isLatest) {
    const others = answers
      .slice(1)
      .map((_, index) => option(`index:${index + 2}`, `No. ${index + 2} from the top`));
    return [first, ...others];
  }
  return [first, ...answers.map(({ id, person }) => option(`answer:${id}`, person.name))];
}
