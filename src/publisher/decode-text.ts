import { PublisherError, type ExitCode } from './publisher-error.js';

const count = new Intl.NumberFormat('en');

function decodes(bytes: Uint8Array, length: number, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
    return true;
  } catch {
    return false;
  }
}

/** The offset of the first byte that cannot be UTF-8. */
function faultAt(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // As a stream: a character cut off at the end is not yet a fault.
    if (decodes(bytes, middle, true)) good = middle;
    else bad = middle;
  }
  // The fault shows at the byte after it: back to where the broken character begins.
  while (!decodes(bytes, good, false)) good -= 1;
  return good;
}

function explain(bytes: Uint8Array, name: string): string {
  const first = `${bytes[0]} ${bytes[1]}`;
  if (first === '255 254' || first === '254 255') {
    return `${name} is UTF-16 text. Save it as UTF-8 and try again.`;
  }
  if (first === '80 75') return `${name} is a zip archive (a Word document?), not plain text.`;
  const offset = faultAt(bytes);
  const byte = bytes[offset] ?? 0;
  const line = 1 + bytes.subarray(0, offset).filter((each) => each === 10).length;
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  const meant = new TextDecoder('windows-1252').decode(Uint8Array.of(byte)).trim();
  const perhaps = meant === '' ? '' : `, in Windows-1252 “${meant}”`;
  return `${name} is not UTF-8 text: byte ${count.format(offset + 1)} (line ${line}) is 0x${hex}${perhaps}. Save it as UTF-8 and try again.`;
}

/** Decodes UTF-8 strictly, without its byte order mark; throws a `PublisherError` that names the first bad byte. */
export function decodeText(bytes: Uint8Array, name: string, exitCode: ExitCode = 1): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PublisherError(explain(bytes, name), [], exitCode);
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return text;
  throw new PublisherError(
    `${name} is not text: character ${count.format(nul + 1)} is NUL.`,
    [],
    exitCode,
  );
}
