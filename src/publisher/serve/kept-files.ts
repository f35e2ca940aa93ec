import { bytesOf, look } from '../build/known-file.js';

/**
 * Reads files, and keeps what was made of each until it is another one: a build may write into the folder at any time.
 * Undefined where there is no file.
 */
export function keepFiles<T>(make: (text: string) => T): (path: string) => Promise<T | undefined> {
  const kept = new Map<string, { readonly seen: ReturnType<typeof look>; readonly value: T }>();
  return async (path) => {
    const seen = look(path);
    const before = kept.get(path);
    if (before?.seen?.modified === seen?.modified && before?.seen?.size === seen?.size) {
      return before?.value;
    }
    kept.delete(path);
    const bytes = await bytesOf(path);
    if (!bytes) return undefined;
    const value = make(bytes.toString());
    kept.set(path, { seen, value });
    return value;
  };
}
