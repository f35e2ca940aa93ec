/** The headers that `_headers` gives to a path; in a pattern `*` stands for anything. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads `_headers` as the hosts do that know it: a path, and under it, indented, its headers. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    const colon = words.indexOf(':');
    if (!/^\s/.test(line)) rules.push({ pattern: words, headers: [] });
    else if (colon > 0) {
      rules.at(-1)?.headers.push([words.slice(0, colon), words.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

function fits(pattern: string, path: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  if (end === undefined) return path === pattern;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return path.startsWith(start) && path.endsWith(end) && path.length - end.length >= at;
}

/** The headers of a path; what several rules say is joined, as the hosts do. */
export function headersOf(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules.filter(({ pattern }) => fits(pattern, path))) {
    for (const [name, value] of rule.headers) {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
}
