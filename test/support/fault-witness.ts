/** What a reader has before their eyes where an element stands. */
export interface Sight {
  /** The words of the discussion. */
  readonly content: string;
  /** What the element says of itself. */
  readonly note: string;
  /** The words that the page itself put inside the element. */
  readonly fallback: string;
}

/** The words of a node, if it can be seen on the page. */
function visibleWords(node: Element | null | undefined): string {
  const isVisible = node?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  if (!isVisible || !node!.getBoundingClientRect().height) return '';
  return node!.textContent.replace(/\s+/g, ' ').trim();
}

/** Looks at an element with a reader's eyes. */
export function look(element: Element): Sight {
  const root = element.shadowRoot;
  return {
    content: visibleWords(root?.querySelector('[part~=issue]')),
    // A remark inside the discussion is about an answer, not about the element.
    note: visibleWords(
      [...(root?.querySelectorAll('[part~=notice]') ?? [])].find(
        (notice) => !notice.closest('[part~=issue]'),
      ),
    ),
    fallback: visibleWords(element.firstElementChild),
  };
}

/** Says whether there is nothing to read at all. */
export function isBlank({ content, note, fallback }: Sight): boolean {
  return !content && !note && !fallback;
}

/** Writes down what is thrown in a window and nobody catches. */
export function listenForUncaught(window: Window): string[] {
  const uncaught: string[] = [];
  window.addEventListener('error', (event) => uncaught.push(event.message));
  window.addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)));
  return uncaught;
}

/** Every call of this page's `fetch` from now on, until `stop`. */
export interface FetchLog {
  /** What each call for an address was given to be aborted by, in order. */
  signals(address: string): readonly (AbortSignal | null | undefined)[];
  stop(): void;
}

/** Writes down every call of `fetch`, and lets it pass. */
export function logFetches(): FetchLog {
  const real = window.fetch;
  const calls: { url: string; signal: AbortSignal | null | undefined }[] = [];
  window.fetch = (input, init) => {
    calls.push({ url: input instanceof Request ? input.url : `${input}`, signal: init?.signal });
    return real(input, init);
  };
  return {
    signals: (address) => calls.filter(({ url }) => url === address).map(({ signal }) => signal),
    stop: () => (window.fetch = real),
  };
}
