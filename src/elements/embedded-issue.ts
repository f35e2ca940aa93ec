import type { Card, Issue } from '../feed/issue.js';
import { parseFeed } from '../feed/parse-feed.js';
import { safeSource } from '../feed/safe-url.js';
import { selectIssue } from '../feed/select-issue.js';

/**
 * The issue in a document that a page brings with an element: JSON in a `<script type="application/json">` (or
 * `application/feed+json`) among its children, as if it came from `src`. Undefined where it does not have it.
 */
export const embeddedIssue = (
  host: Element,
  src: string | null | undefined,
  key: string,
): Issue | Card | undefined => {
  try {
    const script = host.querySelector(':scope > script[type$=json]');
    if (script)
      return selectIssue(
        parseFeed(JSON.parse(script.textContent), safeSource(src, host.baseURI)),
        key,
      );
  } catch {
    // As if it were not there.
  }
  return undefined;
};
