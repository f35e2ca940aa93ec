/** One thing wrong, or worth a look, in a file. Lines and columns count from 1. */
export interface Finding {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Where in a JSON document: a JSON Pointer (RFC 6901). */
  readonly pointer?: string | undefined;
  /** A warning stops nothing. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Where something stands in a text file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One line for an editor and for a terminal that makes `file:line:column` a link. */
export function formatFinding({ file, line, column, pointer, severity, message }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const where = pointer === undefined ? place : `${place} ${pointer || '/'}`;
  return `${where} ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}
