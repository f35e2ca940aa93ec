import type { AdvisorAnswer } from '../../src/elements/advisor-answer/advisor-answer.js';
import type { AdvisorIssue } from '../../src/elements/advisor-issue/advisor-issue.js';
import type { AdvisorQuestion } from '../../src/elements/advisor-question/advisor-question.js';
import type { HostFrame } from './host-frame.js';

/** How one element on a host page fared. */
export interface Outcome {
  /** Its state, or `undefined` where the script has defined nothing. */
  readonly status: string | undefined;
  /** Whether what the partner wrote inside is on the screen. */
  readonly fallback: boolean;
  /** Whether it takes a place on the page, and the first expert is named there. */
  readonly shown: boolean;
}

type Ours = AdvisorIssue | AdvisorQuestion | AdvisorAnswer;

/** The three elements at a feed, each with a fallback of its own. */
export function threeElements(src: string, attributes = ''): string {
  return ['issue', 'question', 'answer']
    .map((name) => {
      const tag = `advisor-${name}`;
      const index = name === 'answer' ? 'index="1"' : '';
      return `<${tag} src="${src.replaceAll('&', '&amp;')}" ${index} ${attributes}><a href="/qa">Fallback</a></${tag}>`;
    })
    .join('');
}

/** Where to look on a host page: all of it, or one shadow root. */
export type Place = HostFrame & { readonly root?: ShadowRoot };

/** Our elements on a host page, found without the methods that its content may hide. */
export function ourElements({ document, root }: Place): Ours[] {
  const { querySelectorAll } = root ?? Document.prototype;
  const all = querySelectorAll.call(
    root ?? document,
    'advisor-issue, advisor-question, advisor-answer',
  );
  return [...(all as NodeListOf<Ours>)];
}

const settled = (element: Ours) => ['ready', 'failed', 'stale'].includes(element.state.status);

/** Comes back when the element has said how it fares, or when something on its page was thrown and not caught. */
async function untilSettled(element: Ours, { window, witness }: HostFrame): Promise<void> {
  if (!element.matches(':defined') || settled(element) || witness.errors.length) return;
  await new Promise((resolve) => {
    const listen = (target: EventTarget, ...types: string[]) => {
      for (const type of types) {
        EventTarget.prototype.addEventListener.call(target, type, resolve, { once: true });
      }
    };
    listen(element, 'advisor-load', 'advisor-error', 'advisor-stale');
    listen(window, 'error', 'unhandledrejection');
  });
}

/** How the elements of a host page fare, once each of them has said so. */
export async function outcomes(host: Place): Promise<Outcome[]> {
  return Promise.all(
    ourElements(host).map(async (element) => {
      await untilSettled(element, host);
      const fallback = element.querySelector('a')?.getClientRects().length ?? 0;
      return {
        status: element.matches(':defined') ? element.state.status : undefined,
        fallback: fallback > 0,
        shown:
          element.getClientRects().length > 0 &&
          !!element.shadowRoot?.textContent?.includes('Ada Quill'),
      };
    }),
  );
}

/** How each of the three elements fares where all is well. */
export const allShown: readonly Outcome[] = Array.from({ length: 3 }, () => ({
  status: 'ready',
  fallback: false,
  shown: true,
}));
