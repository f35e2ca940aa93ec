import { changed } from './design.js';
import { prettyRule } from './pretty-rule.js';

const selector = 'advisor-issue,\nadvisor-question,\nadvisor-answer';

/** The style sheet of a design: what differs from the defaults, and the rules of the theme it began with that set no token. */
export function themeCss(set: ReadonlyMap<string, string>, rest: readonly string[]): string {
  const lines = [...changed(set)].map(([name, value]) => `  ${name}: ${value};\n`);
  const rules = [
    lines.length > 0 ? `${selector} {\n${lines.join('')}}` : '',
    ...rest.map(prettyRule),
  ].filter(Boolean);
  return rules.length > 0
    ? `${rules.join('\n\n')}\n`
    : '/* Nothing set: the elements take the type and the colors of your page. */\n';
}
