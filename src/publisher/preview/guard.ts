import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';

const policy = (rules: Readonly<Record<string, string>>) =>
  Object.entries({
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...rules,
    'require-trusted-types-for': "'script'",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const own = "'self'";

/** What the preview's own page may do (Content Security Policy). */
export const pagePolicy = policy({
  'script-src': own,
  'style-src': own,
  'connect-src': own,
  'frame-src': own,
  'frame-ancestors': "'none'",
  'trusted-types': "'none'",
});

/** What a frame with a discussion may do: images come from wherever a feed may let them come from. */
export const framePolicy = policy({
  'script-src': own,
  'style-src': own,
  'connect-src': own,
  'img-src': `${own} https: http://localhost:* http://127.0.0.1:*`,
  'frame-ancestors': own,
  'trusted-types': "'none'",
});

/** The headers of every answer: no other site reads what may be under embargo, and nothing of it is kept. */
export const guardedHeaders: OutgoingHttpHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': policy({ 'frame-ancestors': "'none'", sandbox: '' }),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Says whether a request is meant for this server: a foreign name that was made to lead here (DNS rebinding) is not. */
export function isForUs({ headers, socket }: IncomingMessage): boolean {
  const names = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  // Browsers leave out the port of the scheme.
  if (socket.localPort === 80) names.push('127.0.0.1', 'localhost');
  return names.includes(headers.host?.toLowerCase() ?? '');
}
