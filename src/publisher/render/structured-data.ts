import { anchorOf } from '../../elements/answer-anchors.js';
import type { Answer, Block, Image, Issue, Organization } from '../../feed/issue.js';
import { plainText } from '../../feed/parse-rich-text.js';

const words = (blocks: readonly Block[]) => blocks.map((block) => plainText([block])).join('\n\n');

const imageObject = ({ src, width, height }: Image) => ({
  '@type': 'ImageObject',
  url: src,
  width,
  height,
});

const organization = ({ name, url, logo }: Organization) => ({
  '@type': 'Organization',
  name,
  url,
  logo: logo && imageObject(logo),
});

const person = ({ person }: Answer) => ({
  '@type': 'Person',
  name: person.name,
  url: person.url,
  description: person.affiliation,
  affiliation: person.organization && organization(person.organization),
});

/**
 * An issue as schema.org's `NewsArticle`, whose main entity is the `Question` with each answer as a `suggestedAnswer`:
 * for the publisher's own page alone. `modified` is when it was changed last (RFC 3339).
 */
export function structuredData(issue: Issue, modified?: string): object {
  const { title, summary, url, date, date_published, language, photo, publisher } = issue;
  const answers = issue.answers.filter(({ status }) => status === 'published');
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    mainEntityOfPage: url,
    url,
    datePublished: date_published ?? date,
    dateModified: modified,
    inLanguage: language,
    image: photo && imageObject(photo),
    publisher: organization(publisher),
    author: answers.map(person),
    license: issue.license?.url,
    correction: issue.corrections.map(({ date, text }) => ({
      '@type': 'CorrectionComment',
      datePublished: date,
      text,
    })),
    mainEntity: {
      '@type': 'Question',
      name: title,
      text: words(issue.question.body),
      answerCount: answers.length,
      suggestedAnswer: answers.map((answer) => ({
        '@type': 'Answer',
        text: words(answer.body),
        author: person(answer),
        inLanguage: answer.lang,
        url: url && `${url}#${anchorOf(issue, answer)}`,
      })),
    },
  };
}
