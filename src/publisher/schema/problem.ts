/** One thing wrong in a value, before it is known in which file and line it stands. */
export interface Problem {
  /** A JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A problem that stops a document from being published. */
export function error(pointer: string, message: string): Problem {
  return { pointer, severity: 'error', message };
}

/** A problem that is worth a look. */
export function warning(pointer: string, message: string): Problem {
  return { pointer, severity: 'warning', message };
}

/** A key as a part of a JSON Pointer (RFC 6901, section 3). */
export function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The keys of a JSON Pointer. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
