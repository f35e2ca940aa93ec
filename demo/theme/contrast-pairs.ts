import { contrast, isLargeText, verdict } from './contrast.js';
import { paint } from './painter.js';

/** What is read of a theme: which of its texts, on what, and how well. */
export interface Reading {
  readonly name: string;
  readonly ratio: number;
  readonly verdict: 'AAA' | 'AA' | 'fails';
}

/** The texts that are measured, by the part that shows each; on the mark, by the answer that a reader arrived at. */
const pairs: readonly (readonly [name: string, part: string, marked?: boolean])[] = [
  ['Text', '[part~="answer"] [part~="text"] p'],
  ['Muted', '[part~="affiliation"]'],
  ['Link', '[part~="canonical"] a'],
  ['Accent', '[part~="series"]'],
  ['On the mark', '[part~="answer"] [part~="text"] p', true],
];

/** The element around this one as it is painted: a slot, or the host of a shadow root, counts. */
function around(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}

/** The colors behind an element, the farthest first, out to `page`. */
function layersBehind(element: Element, page: Element): string[] {
  const layers: string[] = [];
  for (let each: Element | null = element; each; each = around(each)) {
    layers.unshift(getComputedStyle(each).backgroundColor);
    if (each === page) break;
  }
  return layers;
}

const pictures = new Map<string, HTMLImageElement>();

/** The picture that a page has for a background, once it is here; `arrived` is told then. */
function pictureOf(page: Element, arrived: () => void): HTMLImageElement | undefined {
  const address = /^url\("(.*)"\)$/.exec(getComputedStyle(page).backgroundImage)?.[1];
  if (!address) return undefined;
  const picture = pictures.get(address) ?? new Image();
  if (!pictures.has(address)) {
    pictures.set(address, picture);
    picture.addEventListener('load', arrived);
    picture.src = address;
  }
  return picture;
}

/** The color of the mark where the element does not paint one itself: the token on a box of the editor's own. */
function markLayer(page: Element): string {
  const box = page.querySelector('.mark-probe');
  return box ? getComputedStyle(box).backgroundColor : 'transparent';
}

/** Measures each pair on a page that holds a whole discussion; the worst point counts. */
export function measure(page: HTMLElement, arrived: () => void): readonly Reading[] {
  const root = page.querySelector('advisor-issue')?.shadowRoot;
  const picture = pictureOf(page, arrived);
  return pairs.flatMap(([name, selector, marked]) => {
    const element = root?.querySelector(selector);
    if (!element) return [];
    const style = getComputedStyle(element);
    const answer = element.closest('[part~="answer"]');
    if (marked) answer?.part.add('target');
    const layers = layersBehind(element, page);
    const isPainted = answer && getComputedStyle(answer).backgroundColor !== 'rgba(0, 0, 0, 0)';
    if (marked && !isPainted) layers.push(markLayer(page));
    const ratio = Math.min(
      ...paint(picture, layers, style.color).map(([behind, text]) => contrast(behind, text)),
    );
    if (marked) answer?.part.remove('target');
    return [{ name, ratio, verdict: verdict(ratio, isLargeText(style)) }];
  });
}
