import { fixture, html } from '@open-wc/testing';
import type { AdvisorAnswer, AdvisorIssue, AdvisorQuestion } from '../../src/index.js';
import { feedAddress, givenFeed } from './feed-address.js';
import { failRequests, gone } from './flaky-fetch.js';
import { fullFeed } from './full-issue.js';
import { once } from './once.js';

/** The three elements, the ways in which they can be laid out, and how they can fare. */
export const names = ['advisor-issue', 'advisor-question', 'advisor-answer'] as const;
export const layouts = ['full', 'compact', 'cards'] as const;
export const statuses = ['idle', 'loading', 'ready', 'stale', 'failed'] as const;

export type Name = (typeof names)[number];
export type Status = (typeof statuses)[number];
export type Placed = AdvisorIssue & AdvisorQuestion & AdvisorAnswer;

interface Place {
  readonly status?: Status;
  /** Pixels of the box around it. */
  readonly width?: number;
  readonly feed?: unknown;
  readonly attributes?: Record<string, string>;
  /** The mark-up of its children. */
  readonly content?: string;
  /** Where it goes; else into a box of its own. */
  readonly page?: Element;
}

/** Puts an element on the page and brings it to a state on the way that leads there on a partner's page. */
export async function placed(name: Name, place: Place = {}): Promise<Placed> {
  const { status = 'ready', width = 640, attributes = {}, content = '' } = place;
  const page = place.page ?? (await fixture(html`<main style="width: ${width}px"></main>`));
  const element = document.createElement(name) as Placed;
  element.innerHTML = content;
  if (status === 'loading') element.src = feedAddress('silent');
  else if (status === 'failed') element.src = feedAddress('sample', { status: 404 });
  else if (status !== 'idle') element.src = await givenFeed(place.feed ?? fullFeed());
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  const settled =
    status === 'failed'
      ? once(element, 'advisor-error')
      : (status === 'ready' || status === 'stale') && once(element, 'advisor-load');
  page.append(element);
  await settled;
  if (status === 'stale') await refreshInVain(element);
  await element.updateComplete;
  return element;
}

/** Lets the element ask its publisher again while the network is gone. */
export async function refreshInVain(element: Placed): Promise<void> {
  const restore = failRequests(gone);
  await element.refresh().finally(restore);
  await element.updateComplete;
}

/** What stands in the element's shadow root under the name of a part. */
export function part<Type extends HTMLElement>(element: Element, name: string): Type {
  return element.shadowRoot!.querySelector<Type>(`[part~=${name}]`)!;
}

/** All of them. */
export function parts<Type extends HTMLElement>(element: Element, name: string): Type[] {
  return [...element.shadowRoot!.querySelectorAll<Type>(`[part~=${name}]`)];
}

/** What the element announces. */
export function told(element: Element): string {
  const region = element.shadowRoot!.querySelector('[role=status]');
  return region!.textContent.replace(/\s+/g, ' ').trim();
}
