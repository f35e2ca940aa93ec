import type { FoundPhoto } from '../document.js';
import type { Paragraph } from '../paragraphs.js';
import type { PageElement } from './page-tree.js';

/** A paragraph and the block of the page that it stands in. */
export interface PageParagraph extends Paragraph {
  readonly element: PageElement;
}

/** A picture and how many paragraphs stand above it. */
export interface PagePicture extends FoundPhoto {
  readonly element: PageElement;
  readonly above: number;
  /** The address as the page has it. */
  readonly shown: string;
}
