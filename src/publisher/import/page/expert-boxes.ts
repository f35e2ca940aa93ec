import type { PageParagraph } from './page-paragraph.js';
import { pathOf, type PageElement } from './page-tree.js';

/** The elements that hold one expert's byline and nothing of the issue but that answer, for each expert. */
export class ExpertBoxes {
  /** Whose words an element holds: the expert's place, -1 for what precedes the answers, undefined for those of several. */
  readonly #owners = new Map<PageElement, number | undefined>();
  readonly #paths: readonly (readonly PageElement[])[];

  /** `begins` are the places of the bylines among the paragraphs of the page. */
  constructor(paragraphs: readonly PageParagraph[], begins: readonly number[]) {
    this.#paths = begins.map((at) => {
      const first = paragraphs[at];
      return first ? pathOf(first.element) : [];
    });
    let owner = -1;
    paragraphs.forEach(({ element }, at) => {
      const begun = begins.indexOf(at);
      if (begun >= 0) owner = begun;
      for (const each of pathOf(element)) {
        const isOwn = !this.#owners.has(each) || this.#owners.get(each) === owner;
        this.#owners.set(each, isOwn ? owner : undefined);
      }
    });
  }

  /** The expert in whose box an element stands; undefined where it is in no one's. */
  ownerOf(element: PageElement): number | undefined {
    const path = pathOf(element);
    const at = this.#paths.findIndex((own, expert) =>
      path.some((each) => this.#owners.get(each) === expert && own.includes(each)),
    );
    return at < 0 ? undefined : at;
  }
}
