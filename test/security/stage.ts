import type { AdvisorAnswer, AdvisorIssue, AdvisorQuestion } from '../../src/index.js';
import { openHost, type HostFrame } from '../support/host-frame.js';
import { auditDom } from './oracles/dom-audit.js';
import { changes, snapshot } from './oracles/page-diff.js';
import { requestsOf, settle } from './oracles/requests.js';
import { watchSentinels } from './oracles/sentinels.js';
import { auditWords } from './oracles/visible-text.js';

export const elementNames = ['advisor-issue', 'advisor-question', 'advisor-answer'] as const;

/** Every policy that a careful host could have at once. */
export const strictPolicy = `default-src 'none'; script-src 'nonce-host' 'strict-dynamic'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;

/** A partner's page with the script as it ships, one of each element on it, and all oracles listening. */
export interface Stage {
  readonly host: HostFrame;
  readonly elements: readonly (AdvisorIssue | AdvisorQuestion | AdvisorAnswer)[];
  /** Gives a feed to all elements, and names what is wrong with what they show. */
  show(raw: unknown): Promise<string[]>;
  /** The same; where the first element takes nothing of the feed, the others are spared. */
  showIfTaken(raw: unknown): Promise<{ flags: string[]; isTaken: boolean }>;
  /** Gives a document to one of the elements alone. */
  showIn(index: number, raw: unknown): Promise<string[]>;
  /** Names what is wrong with what the elements show now. */
  audit(origins?: ReadonlySet<string>): string[];
  /** Names everything that the page has heard since it was opened, and closes it. */
  close(): Promise<string[]>;
}

/** The origins from which a feed that the page gives may show pictures: its own and those that it declares. */
function declaredOrigins(raw: unknown): Set<string> {
  const { feed_url, _advisor } = (raw ?? {}) as Record<string, unknown>;
  const { image_origins } = (_advisor ?? {}) as Record<string, unknown>;
  return new Set(
    [feed_url, image_origins]
      .flat()
      .filter((address) => typeof address === 'string' && URL.canParse(address))
      .map((address) => new URL(address as string).origin),
  );
}

/** Opens a stage; a page without a policy lets run what would run. */
export async function openStage(policy?: string): Promise<Stage> {
  const host = await openHost({ policy });
  const { document, window, witness } = host;
  const calls = watchSentinels(window);
  window.performance.setResourceTimingBufferSize(10_000);
  const elements = elementNames.map((name) => {
    const element = document.createElement(name);
    const fallback = document.createElement('a');
    fallback.href = '/qa';
    fallback.textContent = 'Read it at the Courier';
    element.append(fallback);
    document.body.append(element);
    return element;
  });
  await Promise.all(elements.map((element) => element.updateComplete));
  const before = snapshot(window);

  const audit = (origins: ReadonlySet<string> = new Set([location.origin]), some = elements) =>
    some.flatMap((element) =>
      [...auditDom(element, origins), ...auditWords(element)].map(
        (flag) => `<${element.localName}>: ${flag}`,
      ),
    );
  const show = async (raw: unknown, some = elements) => {
    for (const element of some) element.data = raw;
    for (const element of some) await element.updateComplete;
    return audit(declaredOrigins(raw), some);
  };

  return {
    host,
    elements,
    audit,
    show: (raw) => show(raw),
    showIn: (index, raw) => show(raw, [elements[index]!]),
    async showIfTaken(raw) {
      const [first, ...others] = elements;
      const flags = await show(raw, [first!]);
      const isTaken = first!.state.status === 'ready' && !first!.state.issue.skipped?.length;
      if (isTaken) flags.push(...(await show(raw, others)));
      return { flags, isTaken };
    },
    async close() {
      if (policy) await settle(host);
      const flags = [
        ...calls.map((call) => `called ${call}`),
        ...witness.errors.map((error) => `uncaught ${error}`),
        ...witness.violations
          .filter((violation) => !violation.includes('fence.example'))
          .map((violation) => `violated ${violation}`),
        ...requestsOf(host)
          // The script and the declared pictures: nothing else on the test server is anybody's.
          .filter((address) => !address.startsWith(`${location.origin}/host/advisor.js`))
          .filter((address) => !address.includes('fence.example'))
          .map((address) => `asked for ${address}`),
        ...changes(before, snapshot(window)),
      ];
      host.frame.remove();
      return flags;
    },
  };
}
