import { urlLength } from './limits.js';

// What an address looks like once it is normalized. A name and a password before the `@` are how a link pretends to lead
// somewhere else.
const followed = /^(https?:\/\/[^@/]+\/|mailto:)/;
const loaded = /^(https:\/\/[^@/]+|http:\/\/(([^@/:]+\.)?localhost|127\.0\.0\.1|\[::1\])(:\d+)?)\//;

const safe = (value: unknown, pattern: RegExp, base?: string): string | undefined => {
  if (typeof value !== 'string' || value.length > urlLength || !URL.canParse(value, base))
    return undefined;
  const { href } = new URL(value, base);
  return pattern.test(href) ? href : undefined;
};

/** The normalized form (WHATWG URL) of an absolute http, https or mailto address; undefined for any other. */
export const safeLink = (value: unknown): string | undefined => {
  return safe(value, followed);
};

/**
 * The normalized form of an https address, or of an http one on this very machine; undefined for any other. It is
 * absolute, or relative to `base` where there is one.
 */
export const safeSource = (value: unknown, base?: string): string | undefined => {
  return safe(value, loaded, base);
};

/** The origin (RFC 6454, section 6.2) of an address, which may be relative to `base`; undefined for what is none. */
export const originOf = (value: string, base?: string): string | undefined => {
  return URL.canParse(value, base) ? new URL(value, base).origin : undefined;
};
