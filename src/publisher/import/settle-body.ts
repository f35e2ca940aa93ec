import type { BodyParagraph } from './imported-issue.js';
import type { ImportNotes } from './import-notes.js';
import { covers, type Mark } from './marked-text.js';
import type { Paragraph } from './paragraphs.js';
import { withSafeLinks } from './safe-links.js';

/** What a whole body is in, so that it says nothing of any word of it. */
interface Settled {
  readonly body: readonly BodyParagraph[];
  /** The language of the whole body, where the page says one. */
  readonly lang: string | undefined;
}

const typefaces = { em: 'italics', strong: 'bold type' } as const;
const whole = (each: BodyParagraph, is: (mark: Mark) => boolean) =>
  (each.marks ?? []).some((mark) => is(mark) && covers(mark, each.text));

function without(body: readonly BodyParagraph[], is: (mark: Mark) => boolean): BodyParagraph[] {
  return body.map((each) => ({ ...each, marks: each.marks?.filter((mark) => !is(mark)) }));
}

/** Takes off what covers a whole question or answer: a typeface there is layout, and a language is the answer's own. */
export function settleBody(
  paragraphs: readonly Paragraph[],
  what: string,
  notes: ImportNotes,
): Settled {
  let body: BodyParagraph[] = paragraphs.map((each) => {
    const { text, marks } = withSafeLinks(each, each.line, notes);
    return { text, marks, block: each.block };
  });
  for (const t of ['em', 'strong'] as const) {
    const is = (mark: Mark) => mark.t === t;
    if (body.length === 0 || !body.every((each) => whole(each, is))) continue;
    body = without(body, is);
    const message = `All of ${what} is in ${typefaces[t]}, which was taken as layout.`;
    notes.guess('high', message, paragraphs[0]?.line);
  }
  if (body.every(({ block }) => block === 'quote')) {
    body = body.map((each) => ({ ...each, block: undefined }));
  }
  const langs = new Set(
    body.flatMap(({ marks = [] }) =>
      marks.flatMap((mark) => (mark.t === 'span' ? [mark.lang] : [])),
    ),
  );
  const lang = [...langs].find((each) =>
    body.every((one) => whole(one, (mark) => mark.t === 'span' && mark.lang === each)),
  );
  if (lang === undefined) return { body, lang };
  return { body: without(body, (mark) => mark.t === 'span' && mark.lang === lang), lang };
}
