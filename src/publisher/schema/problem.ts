/** One thing wrong in a value, before it is known in which file and line it stands. */
export interface Problem extends Details {
  /** A JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What a problem says beside its sentence. */
export interface Details {
  /** What stands there, short enough for one line. */
  readonly found?: string | undefined;
  /** What was to stand there, as a phrase. */
  readonly expected?: string | undefined;
  /** How to mend it, as a sentence of its own. */
  readonly mend?: string | undefined;
}

/** A problem that stops a document from being published. */
export function error(pointer: string, message: string, details: Details = {}): Problem {
  return { pointer, severity: 'error', message, ...details };
}

/** A problem that is worth a look. */
export function warning(pointer: string, message: string, details: Details = {}): Problem {
  return { pointer, severity: 'warning', message, ...details };
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

/** Says whether one pointer names the same place as another, or one around it. */
export function isWithin(pointer: string, around: string): boolean {
  return pointer === around || pointer.startsWith(`${around}/`);
}
