import { frameReport } from './frame-report.js';
import { hostAddress } from './host-frame.js';

/** What a page without an origin says of itself: its document cannot be read from outside. */
export interface SandboxReport {
  /** `null` for a page without an origin. */
  readonly origin: string;
  /** The name of the error with which storage refuses, or `open`. */
  readonly storage: string;
  /** Whether each of our elements takes a place and names the first expert. */
  readonly shown: readonly boolean[];
  /** Whether what the partner wrote inside each is on the screen. */
  readonly fallback: readonly boolean[];
  /** What was thrown and nobody caught. */
  readonly errors: readonly string[];
}

/** Runs in the page: reports once as many elements as there are have said how they fare. */
function reporter(): void {
  const witness = (window as unknown as { witness: { errors: string[] } }).witness;
  const all = () => [
    ...document.querySelectorAll('advisor-issue, advisor-question, advisor-answer'),
  ];
  const hasPlace = (element: Element | null) => !!element?.getClientRects().length;
  let told = 0;
  const hear = async () => {
    if (document.readyState !== 'complete' || told < all().length) return;
    let storage = 'open';
    try {
      await caches.open('a');
    } catch (error) {
      storage = (error as Error).name;
    }
    const say = () => {
      const report: SandboxReport = {
        origin: self.origin,
        storage,
        shown: all().map(
          (each) => hasPlace(each) && !!each.shadowRoot?.textContent?.includes('Ada Quill'),
        ),
        fallback: all().map((each) => hasPlace(each.querySelector('a'))),
        errors: witness.errors,
      };
      parent.postMessage(report, '*');
    };
    // Not before the page has a layout, which Firefox may give a frame in a process of its own later than scripts and
    // feed; and a turn later, so that a promise which nobody caught has been told of.
    new ResizeObserver(() => setTimeout(say)).observe(document.documentElement);
  };
  for (const type of ['advisor-load', 'advisor-error']) {
    addEventListener(type, () => {
      told++;
      void hear();
    });
  }
  addEventListener('load', () => void hear());
}

/** Opens a host page in a frame that has scripts and nothing else, an origin neither. Remove `frame` at the end. */
export function openSandbox({ head = '', body }: { head?: string; body: string }): {
  frame: HTMLIFrameElement;
  report: Promise<SandboxReport>;
} {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = hostAddress({
    head: `<script nonce="host">(${reporter.toString()})()</script>${head}`,
    body,
  });
  return { frame, report: frameReport(frame) };
}
