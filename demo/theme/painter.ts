import type { Shown } from './contrast.js';

const side = 24;
const canvas = document.createElement('canvas');
canvas.width = canvas.height = side;
const context = canvas.getContext('2d', { willReadFrequently: true })!;

function fill(color: string): void {
  context.fillStyle = '#0000';
  context.fillStyle = color;
  context.fillRect(0, 0, side, side);
}

function pixels(): readonly Shown[] {
  const { data } = context.getImageData(0, 0, side, side);
  return Array.from(
    { length: side * side },
    (_, index) => [...data.subarray(index * 4, index * 4 + 3)] as unknown as Shown,
  );
}

/**
 * Lets the browser paint what stands behind a text, from the farthest, and the text's color upon it, and reads both: any
 * color that CSS knows, with its transparency. One pair where all is plain, one for each of 576 points of a picture.
 */
export function paint(
  backdrop: HTMLImageElement | undefined,
  layers: readonly string[],
  text: string,
): readonly (readonly [behind: Shown, text: Shown])[] {
  fill('#fff');
  if (backdrop?.naturalWidth) context.drawImage(backdrop, 0, 0, side, side);
  for (const layer of layers) fill(layer);
  const behind = pixels();
  fill(text);
  const pairs = pixels().map((each, index) => [behind[index]!, each] as const);
  return backdrop ? pairs : pairs.slice(0, 1);
}

/** A computed color as #rrggbb, for a control that knows no other; its transparency is lost. */
export function hex(color: string): string {
  context.clearRect(0, 0, side, side);
  fill(color);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}
