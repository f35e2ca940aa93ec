/** One thing wrong, or worth a look, in a file. Lines and columns count from 1. */
export interface Finding {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Where in a JSON document: a JSON Pointer (RFC 6901). */
  readonly pointer?: string | undefined;
  /** A warning stops nothing. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What stands there, short enough for one line. */
  readonly found?: string | undefined;
  /** What was to stand there, as a phrase. */
  readonly expected?: string | undefined;
  /** How to mend it, as a sentence of its own. */
  readonly mend?: string | undefined;
}

/** Where something stands in a text file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Keys and values come from strangers' files: none of them may steer the terminal. */
const shown = (text: string, unseen: RegExp) =>
  text.replace(unseen, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One line for an editor and for a terminal that makes `file:line:column` a link. */
export function formatFinding(finding: Finding): string {
  const { file, line, column, pointer, severity, message, mend } = finding;
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const where = pointer === undefined ? place : `${place} ${pointer || '/'}`;
  const told = mend === undefined ? message : `${message} ${mend}`;
  const kind = severity === 'warning' ? 'warning: ' : '';
  // A sentence of ours may have lines of its own, a name none.
  return `${shown(where, /[\p{Cc}\u2028\u2029]/gu)} ${kind}${shown(told, /(?!\n)[\p{Cc}\u2028\u2029]/gu)}`;
}
