import { discussion } from '../../elements/discussion.js';
import { issueStyles } from '../../elements/issue.styles.js';
import { tokens } from '../../elements/tokens.styles.js';
import type { View } from '../../elements/view.js';
import type { Issue } from '../../feed/issue.js';
import { localeFor } from '../../locales/locale.js';
import { markup } from './markup.js';

/** How an issue is to look, as the attributes of `<advisor-issue>` say it. */
export interface Look {
  /** The language of the interface (BCP 47); else the issue's. */
  readonly lang?: string | undefined;
  /** The level of the headline, 1 to 6; else 2. */
  readonly headingLevel?: number | undefined;
  readonly layout?: 'full' | 'compact' | 'cards' | undefined;
}

const styles = [tokens, issueStyles]
  .map((sheet) => (sheet as { cssText: string }).cssText)
  .join('')
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .trim();

/** What stands in the shadow root of an `<advisor-issue>` that shows this issue, its styles included (HTML). */
export function shadowMarkup(issue: Issue, { lang, headingLevel = 2, layout }: Look): string {
  const view = {
    locale: localeFor(lang, issue.language),
    level: headingLevel,
    layout,
    priority: 'auto',
    lines: layout === 'compact' ? 0 : Infinity,
  } as View;
  return `<style>${styles}</style>${markup(() => discussion(issue, view, false))}`;
}
