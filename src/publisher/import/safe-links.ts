import { safeLink } from '../../feed/safe-url.js';
import type { ImportNotes } from './import-notes.js';
import type { MarkedText } from './marked-text.js';

const hasScheme = /^[a-z][a-z\d+.-]*:/i;

/** Takes off the links that lead nowhere from a partner's page. */
export function withSafeLinks<T extends MarkedText>(
  whole: T,
  line: number | undefined,
  notes: ImportNotes,
): T {
  const marks = whole.marks?.filter((mark) => {
    if (mark.t !== 'a' || safeLink(mark.href) !== undefined) return true;
    const words = whole.text.slice(mark.from, mark.to).slice(0, 60);
    const why = hasScheme.test(mark.href)
      ? 'is no http, https or mailto address'
      : 'is relative, and the address of the page is not known';
    notes.check(
      `The link of “${words}” (${mark.href.slice(0, 120)}) ${why}: its words were kept without it.`,
      line,
    );
    return false;
  });
  return { ...whole, marks };
}
