// Spaces, controls, marks and what fonts leave blank are not seen.
const visible = /[^\p{Z}\p{C}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

const say = (node: Node | null | undefined) => visible.test(node?.textContent ?? '');

/**
 * Names what a reader misses: an element shows an issue that has something to say, or the page's fallback, and says why
 * when it failed. An element without a `state` is nothing of ours and only has to say something.
 */
export function auditWords(host: Element): string[] {
  const root = host.shadowRoot;
  const status = (host as { state?: { status?: unknown } }).state?.status;
  const isFallback = !!root?.querySelector('slot:not([name])');
  // What is only heard is not seen.
  const seen = [...(root?.children ?? [])].filter((child) => !child.matches('[part=announcement]'));
  if (!(isFallback ? say(host) : seen.some(say))) return ['is blank'];
  switch (status) {
    case 'ready':
    case 'stale':
      return isFallback ? [`is ${status} and shows the fallback`] : [];
    case 'failed':
      return isFallback && say(root?.querySelector('[part=notice]'))
        ? []
        : ['failed and says nothing'];
    case 'idle':
    case 'loading':
      return isFallback ? [] : [`is ${status} without the fallback`];
    default:
      return [`is ${String(status)}`];
  }
}
