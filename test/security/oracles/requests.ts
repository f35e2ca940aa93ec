import type { HostFrame } from '../../support/host-frame.js';

/** Everything that a page has asked for or was kept from asking for, in the order in which it is known. */
export function requestsOf({ window, witness }: HostFrame): string[] {
  return [
    ...window.performance.getEntriesByType('resource').map(({ name }) => name),
    ...witness.violations
      .map((violation) => violation.split(' ')[1] ?? '')
      .filter((address) => address.includes(':')),
  ];
}

/** Loads the pictures of an element at once, as a browser does in its own time when they come near the viewport. */
export async function loadPictures({ shadowRoot, ownerDocument }: Element): Promise<void> {
  const copies = [...(shadowRoot?.querySelectorAll('img') ?? [])].map((image) => {
    const { srcset, sizes, src, referrerPolicy } = image;
    const copy = ownerDocument.createElement('img');
    const done = new Promise((resolve) => {
      copy.onload = resolve;
      copy.onerror = resolve;
    });
    Object.assign(copy, { referrerPolicy, sizes, srcset, src });
    return done;
  });
  await Promise.all(copies);
}

/** Waits until all that a page was refused so far is known: refusals come in order, and this makes the last. */
export async function settle({ window, document }: HostFrame): Promise<void> {
  const fence = 'https://fence.example/';
  await new Promise<void>((resolve) => {
    const listener = ({ blockedURI }: SecurityPolicyViolationEvent) => {
      if (!blockedURI.startsWith(fence)) return;
      window.removeEventListener('securitypolicyviolation', listener);
      resolve();
    };
    window.addEventListener('securitypolicyviolation', listener);
    document.createElement('img').src = fence;
  });
}

/** Answers a page's requests in place of the network, and writes down what was asked; `restore` ends it. */
export function answerRequests(
  window: Window & typeof globalThis,
  answer: (address: string) => Response,
): { readonly asked: readonly string[]; restore(): void } {
  const asked: string[] = [];
  const real = window.fetch;
  window.fetch = (input) => {
    asked.push(input as string);
    return Promise.resolve(answer(input as string));
  };
  return {
    asked,
    restore() {
      window.fetch = real;
    },
  };
}
