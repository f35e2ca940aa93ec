import type { Answer, Issue } from '../feed/issue.js';

/** The address of an answer on its page, without the `#`; also the name of the slot in which its anchor stands. */
export const anchorOf = (issue: Issue, { id }: Pick<Answer, 'id'>): string => {
  return `advisor-${issue.id}-${id}`;
};

/** The whole address of an anchor: a page's `<base>` would lead a bare fragment elsewhere. */
export const addressOf = (anchor: string): string => {
  return `${location.href.split('#')[0]}#${anchor}`;
};

/** Says whether the page's own address names this anchor. */
export const isWanted = (anchor: string): boolean => {
  return location.hash === `#${anchor}`;
};

/**
 * Keeps an empty anchor for each id among the children of `host`, where a fragment reaches it (it does not reach into a
 * shadow root). An id that is on the page already is left to who has it. Gives back the one that is wanted.
 */
export const placeAnchors = (host: Element, ids: readonly string[]): HTMLElement | null => {
  const { createElement, getElementById } = Document.prototype;
  const find = (id: string | undefined) => host.querySelector<HTMLElement>(`#${id}`);
  for (const anchor of host.querySelectorAll(':scope > [slot^=advisor-]'))
    if (!ids.includes(anchor.slot)) anchor.remove();
  for (const id of ids)
    // Outside of the document, or in a shadow root, it is found nowhere but here.
    if (!find(id) && !getElementById.call(document, id))
      host.append(
        Object.assign(createElement.call(document, 'span'), { slot: id, id, tabIndex: -1 }),
      );
  const wanted = ids.find(isWanted);
  return wanted ? find(wanted) : null;
};
