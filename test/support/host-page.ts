import type { Context, Next } from 'koa';
import { readFile } from 'node:fs/promises';

// A partner's page as a test wants it: `/host?policy=&embedders=&head=&body=` is a page with that Content Security Policy,
// that Cross-Origin-Embedder-Policy, that head and that body; `/host/advisor.js` is the script as it ships.

/** The nonce of the inline scripts that a test puts into a host page. */
export const nonce = 'host';

/** Runs before anything else: writes down what the page itself can hear going wrong, and what `window` was like. */
const witness = `<script nonce="${nonce}">
  var witness = { violations: [], errors: [], globals: [] };
  addEventListener('securitypolicyviolation', (event) => witness.violations.push(event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('error', (event) => witness.errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => witness.errors.push(String(event.reason)));
  witness.globals = Object.getOwnPropertyNames(window);
</script>`;

/** Serves the host pages beside the test files. */
export async function hostPages(context: Context, next: Next): Promise<void> {
  if (context.path === '/host/advisor.js') {
    context.type = 'text/javascript';
    context.body = await readFile('dist/advisor.js');
  } else if (context.path === '/host') {
    const {
      policy,
      embedders,
      head = '',
      body = '',
    } = context.query as Record<string, string | undefined>;
    if (policy) context.set('content-security-policy', policy);
    if (embedders) context.set('cross-origin-embedder-policy', embedders);
    context.type = 'text/html; charset=utf-8';
    context.body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A partner</title>${witness}${head}</head><body>${body}</body></html>`;
  } else {
    return next() as Promise<void>;
  }
  context.set('cache-control', 'no-store');
}
