import { frameReport } from './frame-report.js';
import { hostAddress } from './host-frame.js';
import { policies, trustedTypes, type Cell, type Sight } from './strict-cells.js';

/** What a strict page says of itself: from outside it cannot be read. */
export interface StrictReport {
  /** What stands in the place of the element, and of the placeholder. */
  readonly sights: readonly Sight[];
  /** `null` for a page without an origin. */
  readonly origin: string;
  /** Whether an image was shown that does not allow pages that isolate themselves. */
  readonly image: boolean;
  /** What was thrown and nobody caught. */
  readonly errors: readonly string[];
  /** What the policy refused. */
  readonly violations: readonly string[];
}

/** Runs in the page: reports once everything has come to rest. */
function reporter(): void {
  const { witness } = window as unknown as {
    witness: { errors: string[]; violations: string[] };
  };
  type Ours = Element & { state: { status: string } };
  const ours = () => [...document.querySelectorAll<Ours>('advisor-issue')];
  const hasPlace = (element: Element | null) => !!element?.getClientRects().length;
  const sight = (box: Element): Sight => {
    const element = box.querySelector('advisor-issue');
    const isShown = hasPlace(element) && element?.shadowRoot?.textContent?.includes('Ada Quill');
    return isShown ? 'discussion' : hasPlace(box.querySelector('a')) ? 'link' : 'nothing';
  };
  const report = () => {
    const said: StrictReport = {
      sights: [...document.querySelectorAll('section')].map(sight),
      origin: self.origin,
      image: document.querySelector('img')!.naturalWidth > 0,
      errors: witness.errors,
      violations: witness.violations,
    };
    parent.postMessage(said, '*');
  };
  let isOver = false;
  const look = () => {
    const isDefined = !!customElements.get('advisor-issue');
    const isSettled = ({ state }: Ours) => /ready|failed|stale/.test(state.status);
    if (isOver || document.readyState !== 'complete') return;
    if (isDefined && !(ours().length === 2 && ours().every(isSettled))) return;
    isOver = true;
    // Not before the page has a layout, which Firefox may give a frame in a process of its own later than scripts and
    // feed; and a turn later, so that a promise which nobody caught has been told of.
    new ResizeObserver(() => setTimeout(report)).observe(document.documentElement);
  };
  for (const type of ['load', 'advisor-load', 'advisor-error']) addEventListener(type, look);
}

/** The address of the page of that cell, with everything of ours at `publisher`. */
function cellAddress({ policy, types, setting }: Cell, publisher: string, hash: string): string {
  const { origin } = new URL(publisher);
  const feed = publisher.replaceAll('&', '&amp;');
  const isPinned = setting.includes('SRI');
  const integrity = setting.includes('another') ? `sha384-${'A'.repeat(64)}` : hash;
  const attributes = [
    ...(policy === 'allow-list' ? [] : ['nonce="host"']),
    ...(isPinned ? [`integrity="${integrity}"`, 'crossorigin="anonymous"'] : []),
  ];
  return hostAddress({
    policy: [policies[policy](origin), trustedTypes[types]].filter(Boolean).join('; '),
    embedders: setting.includes('COEP') ? 'require-corp' : 'unsafe-none',
    head: `<script nonce="host">(${reporter.toString()})();</script>
      <script async src="${origin}/advisor.js" ${attributes.join(' ')}></script>`,
    body: `<section><advisor-issue src="${feed}"><a href="/qa">Fallback</a></advisor-issue></section>
      <section><blockquote class="advisor-embed" data-advisor="issue" data-src="${feed}" cite="/qa"><a href="/qa">Fallback</a></blockquote></section>
      <img src="${origin}/closed.png" alt="The control">`,
  });
}

/** Opens the page of that cell in a frame, and comes back with what it says of itself. */
export async function openCell(cell: Cell, publisher: string, hash: string): Promise<StrictReport> {
  const frame = document.createElement('iframe');
  if (cell.setting.includes('sandboxed')) frame.setAttribute('sandbox', 'allow-scripts');
  frame.style.cssText = 'width: 800px; height: 600px';
  frame.src = cellAddress(cell, publisher, hash);
  const said = await frameReport<StrictReport>(frame);
  frame.remove();
  return said;
}
