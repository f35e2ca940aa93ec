const tokens = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"'(){};\s]+|\s+|[(){};]/g;

/** A rule as the browser gives it, nested ones included, with each declaration on a line of its own. */
export function prettyRule(rule: string): string {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let brackets = 0;
  const end = (text: string) => {
    if (text.trim()) lines.push('  '.repeat(depth) + text.trim());
    line = '';
  };
  for (const token of rule.match(tokens) ?? []) {
    brackets += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (brackets > 0 || !'{};'.includes(token)) {
      line += /^\s/.test(token) ? ' ' : token;
    } else if (token === ';') {
      end(`${line};`);
    } else if (token === '{') {
      const head = line.includes('(') ? line : line.replaceAll(', ', `,\n${'  '.repeat(depth)}`);
      end(`${head.trim()} {`);
      depth++;
    } else {
      end(line);
      depth--;
      end('}');
    }
  }
  return lines.join('\n');
}
