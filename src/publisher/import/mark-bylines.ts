import { readByline, type Byline } from './byline.js';
import { isAll } from './marked-text.js';
import type { Paragraph } from './paragraphs.js';

/** A paragraph, and the byline that it may begin with. */
export interface MarkedParagraph {
  readonly paragraph: Paragraph;
  readonly byline: Byline | undefined;
  /** It reads like a name and a colon, and does not count. */
  readonly bare?: boolean;
  /** The name stands in bold type: what begins so begins an answer even where quotation marks are wanting. */
  readonly isBold: boolean;
}

/** Bylines that count: bare ones (a name and a colon) only where no better one is in the whole text. */
export function markBylines(paragraphs: readonly Paragraph[]): MarkedParagraph[] {
  const read = paragraphs.map((paragraph) => {
    const byline = readByline(paragraph.text);
    return {
      paragraph,
      byline,
      isBold: !!byline && isAll(paragraph, 'strong', 0, byline.name.length),
    };
  });
  const best = (['quoted', 'plain', 'bare'] as const).find((certainty) =>
    read.some(({ byline }) => byline?.certainty === certainty),
  );
  return read.map((each) =>
    each.byline?.certainty === 'bare' && best !== 'bare'
      ? { ...each, byline: undefined, bare: true }
      : each,
  );
}
