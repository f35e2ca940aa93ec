/** What a host page says of itself (`host-page.ts`). */
export interface Witness {
  /** Directive and blocked address of each refusal. */
  readonly violations: readonly string[];
  /** What was thrown and nobody caught. */
  readonly errors: readonly string[];
  /** The names on `window` before the page's own scripts ran. */
  readonly globals: readonly string[];
}

/** A partner's page in a frame. */
export interface HostFrame {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly witness: Witness;
}

/** The script tag that a partner pastes, with the nonce of the host pages. */
export const scriptTag = '<script nonce="host" src="/host/advisor.js"></script>';

/** The address of a host page with those policies, that head and that body. */
export function hostAddress(parts: {
  policy?: string;
  embedders?: string;
  head?: string;
  body?: string;
}): string {
  const url = new URL('/host', location.origin);
  for (const [key, value] of Object.entries(parts)) url.searchParams.set(key, value);
  return url.href;
}

/** Opens a host page in a frame of the test page, and comes back once it has loaded. Remove `frame` at the end. */
export async function openHost(parts: {
  policy?: string;
  head?: string;
  body?: string;
}): Promise<HostFrame> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px';
  frame.src = hostAddress({ head: scriptTag, ...parts });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis;
  return {
    frame,
    window,
    document: window.document,
    witness: (window as unknown as { witness: Witness }).witness,
  };
}
