import { PublisherError } from '../../publisher-error.js';
import type { ImportNotes } from '../import-notes.js';
import { linkOf, tightened, typefaceOf } from './inline-marks.js';
import { withoutLayoutLists } from './layout-lists.js';
import { leaveOut } from './left-out.js';
import { partAtBreaks } from './line-breaks.js';
import { MarkedBlock } from './marked-block.js';
import type { PageAddresses } from './page-address.js';
import { PageLanguages } from './page-languages.js';
import type { PageParagraph, PagePicture } from './page-paragraph.js';
import {
  childrenOf,
  isElement,
  isInline,
  isSilent,
  namesOf,
  type PageElement,
  type PageNode,
} from './page-tree.js';
import { captionWords, isCaption, isLogo, readPicture } from './picture.js';

const deck = /^(?:[\w-]+[-_])?(?:dek|deck|standfirst|subtitle|sub-title|subhead|subheadline)$/;

const deepest = 1_000;

/** A caption may stand above its picture, in the same figure. */
function captionLast(node: PageNode): readonly PageNode[] {
  const children = childrenOf(node);
  if (node.nodeName !== 'figure') return children;
  const captions = children.filter(({ nodeName }) => nodeName === 'figcaption');
  return [...children.filter((each) => !captions.includes(each)), ...captions];
}

/** Goes through a page as a reader does, and gathers its paragraphs and pictures. */
export class PageWalk {
  readonly paragraphs: PageParagraph[] = [];
  readonly pictures: PagePicture[] = [];
  /** How many elements of each kind hold no words for readers. */
  readonly silent = new Map<string, number>();

  readonly #block = new MarkedBlock();
  readonly #languages: PageLanguages;
  #depth = 0;
  #heading = false;
  #layout: PageParagraph['block'];
  #role: PageParagraph['role'];

  constructor(
    readonly addresses: PageAddresses,
    readonly notes: ImportNotes,
    language: string | undefined,
  ) {
    this.#languages = new PageLanguages(language);
  }

  /** Walks through an element; what stands in no block of its own stands in it. */
  walk(element: PageElement): void {
    this.#children(element, element);
    this.#flush(element);
  }

  #children(node: PageNode, block: PageElement): void {
    for (const child of captionLast(node)) {
      if (isElement(child)) this.#element(child, block);
      else if (child.nodeName === '#comment') this.#count('comment');
      else if ('value' in child) this.#block.add(child.value, this.#line(child));
    }
  }

  #line(node: PageNode): number {
    if (this.notes.unit === 'paragraph') return this.paragraphs.length + 1;
    return node.sourceCodeLocation?.startLine ?? 1;
  }

  #count(kind: string): void {
    this.silent.set(kind, (this.silent.get(kind) ?? 0) + 1);
  }

  #element(element: PageElement, block: PageElement): void {
    if (isSilent(element)) return this.#count(element.tagName);
    if (++this.#depth > deepest) {
      throw new PublisherError(`The page nests more than ${deepest} elements in one another.`);
    }
    this.#read(element, block);
    this.#depth -= 1;
  }

  #read(element: PageElement, block: PageElement): void {
    if (leaveOut(element, this.#line(element), this.notes)) return;
    switch (element.tagName) {
      case 'br':
        return this.#block.break();
      case 'hr':
        return this.#flush(block);
      case 'wbr':
        return;
      case 'img':
        return this.#picture(element, block);
      case 'pre':
        return this.#lines(element, block);
    }
    if (this.#isCaptionOfPicture(element)) return;
    if (isInline(element)) this.#inline(element, block);
    else this.#blockOf(element, block);
  }

  #inline(element: PageElement, block: PageElement): void {
    const marks = [
      ...typefaceOf(element),
      ...linkOf(element, this.addresses),
      ...this.#languages.enter(element),
    ];
    if (element.tagName === 'q') this.#block.add('“', this.#line(element));
    for (const kind of marks) this.#block.open(kind);
    this.#children(element, block);
    for (let n = marks.length; n > 0; n--) this.#block.close();
    if (element.tagName === 'q') this.#block.add('”', this.#line(element));
    this.#languages.leave(element);
  }

  #blockOf(element: PageElement, outer: PageElement): void {
    this.#flush(outer);
    const before = { heading: this.#heading, layout: this.#layout, role: this.#role };
    const start = this.paragraphs.length;
    const marks = [...typefaceOf(element), ...this.#languages.enter(element)];
    for (const kind of marks) this.#block.open(kind);
    this.#heading ||= /^(?:h[1-6]|dt)$/.test(element.tagName);
    if (/^(?:ul|ol)$/.test(element.tagName)) this.#layout = element.tagName as 'ul' | 'ol';
    if (element.tagName === 'blockquote') this.#layout = 'quote';
    if (namesOf(element).some((name) => deck.test(name))) this.#role = 'summary';
    this.#children(element, element);
    this.#flush(element);
    for (let n = marks.length; n > 0; n--) this.#block.close();
    this.#languages.leave(element);
    this.#heading = before.heading;
    this.#layout = before.layout;
    this.#role = before.role;
    withoutLayoutLists(element, this.paragraphs, start, this.#layout);
  }

  #picture(image: PageElement, block: PageElement): void {
    this.#flush(block);
    const picture = readPicture(image, this.addresses, this.#line(image), this.paragraphs.length);
    if (!isLogo(picture)) this.pictures.push(picture);
    else if (picture.alt !== undefined) {
      this.paragraphs.push({ text: picture.alt, line: picture.line, element: block });
    }
  }

  #isCaptionOfPicture(element: PageElement): boolean {
    if (!isCaption(element)) return false;
    const last = this.pictures.at(-1);
    if (last?.above !== this.paragraphs.length || !this.#block.isEmpty) return false;
    const captions = [...last.captions, ...captionWords(element)];
    this.pictures[this.pictures.length - 1] = { ...last, captions };
    return true;
  }

  /** Text set line by line, as mail programs send it. */
  #lines(element: PageElement, block: PageElement): void {
    this.#flush(block);
    for (const child of childrenOf(element)) {
      if (isElement(child)) this.#element(child, element);
      else if ('value' in child) {
        child.value.split(/\n/).forEach((words, index) => {
          if (index > 0) this.#block.break();
          this.#block.add(words, this.#line(child) + index);
        });
      }
    }
    this.#flush(element);
  }

  #flush(element: PageElement): void {
    const block = this.#block.take();
    for (const { words, at } of partAtBreaks(block)) {
      const line =
        this.notes.unit === 'paragraph' ? this.paragraphs.length + 1 : (block.lineAt(at) ?? 1);
      this.paragraphs.push({
        ...tightened({ text: words.text, marks: words.marks }),
        line,
        element,
        block: this.#layout,
        role: this.#role,
        heading: this.#heading || undefined,
      });
    }
  }
}
