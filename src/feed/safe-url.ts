import { urlLength } from './limits.js';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$|\.localhost$/;

function safe(value: string, isAllowed: (url: URL) => boolean, base?: string): string | undefined {
  if (value.length > urlLength || !URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  // A name and a password in an address are how a link pretends to lead somewhere else.
  return !url.username && !url.password && isAllowed(url) ? url.href : undefined;
}

/** The normalized form (WHATWG URL) of an absolute http, https or mailto address; undefined for any other. */
export function safeLink(value: string): string | undefined {
  return safe(value, ({ protocol }) => /^(https?|mailto):$/.test(protocol));
}

/**
 * The normalized form of an https address, or of an http one on this very machine; undefined for any other. It is
 * absolute, or relative to `base` where there is one.
 */
export function safeSource(value: string, base?: string): string | undefined {
  return safe(
    value,
    ({ protocol, hostname }) =>
      protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname)),
    base,
  );
}
