// Contrast as WCAG 2.2 measures it, of what the browser computed: whatever a color is written in, the browser paints it.

/** Red, green and blue, 0 to 255. */
type Paint = readonly [number, number, number];

/** Text or a line that is hard to tell from what is behind it. */
export interface Faint {
  readonly what: string;
  readonly ratio: number;
  readonly least: number;
}

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true })!;
const painted = new Map<string, Paint>();

/** What is seen where these colors lie upon each other, the lowest first. */
function paint(colors: readonly string[]): Paint {
  const key = colors.join('|');
  const known = painted.get(key);
  if (known) return known;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1, 1);
  for (const color of colors) {
    if (!CSS.supports('color', color)) throw new Error(`No color: ${color}`);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  const seen: Paint = [red!, green!, blue!];
  painted.set(key, seen);
  return seen;
}

const linear = (value: number) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
const luminance = (color: Paint) => {
  const [red, green, blue] = color.map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const ratio = (one: Paint, other: Paint) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
};

/** The element around a node as it is rendered: through slots, and out of shadow roots. */
function around(node: Node): Element | undefined {
  const { assignedSlot } = node as Element | Text;
  if (assignedSlot) return assignedSlot;
  const { parentNode } = node;
  return (parentNode instanceof ShadowRoot ? parentNode.host : parentNode) as Element | undefined;
}

function chain(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | undefined = element; at instanceof Element; at = around(at)) all.push(at);
  return all;
}

/** The colors of a gradient; each of them may be behind a letter. */
const stops = (image: string) => image.match(/(?:rgba?|color|oklab|oklch|hsl)\([^()]*\)/g) ?? [];

/** The gradients of an element that reach behind what begins at `left`: a strip beside the text does not. */
function images(element: Element, left: number): string[] {
  const { backgroundImage, backgroundSize, backgroundRepeat, backgroundClip } =
    getComputedStyle(element);
  if (backgroundImage === 'none' || backgroundClip === 'text') return [];
  const isStrip =
    /^(repeat-y|no-repeat repeat)(, (repeat-y|no-repeat repeat))*(, repeat)?$/.test(
      backgroundRepeat,
    ) &&
    element.getBoundingClientRect().left +
      Math.max(
        ...[...backgroundSize.matchAll(/(\d+)px \d+px/g)].map(([, width]) => Number(width)),
      ) <=
      left;
  return isStrip ? [] : stops(backgroundImage);
}

/** The backgrounds that lie behind an element: one, or as many as a gradient has colors. */
function behind(element: Element, left: number): string[][] {
  return chain(element)
    .reverse()
    .reduce<string[][]>(
      (stacks, each) => {
        const { backgroundColor } = getComputedStyle(each);
        const gradient = images(each, left);
        return stacks.flatMap((stack) => {
          const below = [...stack, backgroundColor];
          return gradient.length ? gradient.map((stop) => [...below, stop]) : [below];
        });
      },
      [[]],
    );
}

const lowest = (colors: readonly string[], backgrounds: string[][]) =>
  Math.min(
    ...backgrounds.flatMap((below) =>
      colors.map((color) => ratio(paint([...below, color]), paint(below))),
    ),
  );

/** Each text that is seen in an element: in its shadow root, and what its page put inside. */
function* texts(host: Element): Generator<Text> {
  for (const root of [host.shadowRoot!, host]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.data.trim()) yield text;
    }
  }
}

/** What of an element's text falls below `least`, or `leastLarge` where it is large; and how much text was seen. */
export function measureText(
  host: Element,
  least: number,
  leastLarge: number,
): { faint: Faint[]; seen: number } {
  const faint: Faint[] = [];
  let seen = 0;
  for (const text of texts(host)) {
    const element = around(text)!;
    const range = new Range();
    range.selectNodeContents(text);
    const [place] = [...range.getClientRects()].filter(({ width }) => width > 0);
    const isHeardOnly = chain(element).some((each) => each.part.contains('announcement'));
    // A slot has no box of its own to be seen.
    const box = chain(element).find((each) => getComputedStyle(each).display !== 'contents')!;
    if (!place || isHeardOnly || !box.checkVisibility()) continue;
    seen++;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const colors = style.backgroundClip === 'text' ? stops(style.backgroundImage) : [style.color];
    const found = lowest(colors, behind(element, place.left));
    const needed = isLarge ? leastLarge : least;
    if (found < needed)
      faint.push({ what: text.data.trim().slice(0, 40), ratio: found, least: needed });
  }
  return { faint, seen };
}

/** The ratio of a line around an element (its border, its ring of focus) to what is behind the element's own. */
export function measureLine(element: Element, color: 'borderTopColor' | 'outlineColor'): number {
  const outside = around(element)!;
  const { left } = element.getBoundingClientRect();
  return lowest([getComputedStyle(element)[color]], behind(outside, left));
}
