import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How two pictures differ: in plain words, and painted (PNG) where the second stands apart from the first. */
export interface Difference {
  readonly words: string;
  readonly diff: Buffer;
}

/** OKLab's distance up to which two colors count as one: a step of 255, where a processor rounds in its own way; not two. */
const threshold = 0.005;

const white = [255, 255, 255, 255] as const;
const tint = [255, 190, 190, 255] as const;
const red = [220, 0, 0, 255] as const;
/** Pixels around a mark: a single one has to be found, too. */
const halo = 4;

/** `png` in the corner of a canvas, which may be larger or smaller. */
function onto(width: number, height: number, ground: readonly number[], png?: PNG): PNG {
  const canvas = new PNG({ width, height });
  canvas.data.fill(Uint8Array.from(ground));
  if (png) {
    const [across, down] = [Math.min(width, png.width), Math.min(height, png.height)];
    PNG.bitblt(png, canvas, 0, 0, across, down, 0, 0);
  }
  return canvas;
}

/** The marks of `mask` on white, and nothing else: no word, no label, nothing of the pictures. */
function painted({ width, height, data }: PNG): Buffer {
  const canvas = onto(width, height, white);
  const marks = [];
  for (let at = 0; at < width * height; at++) if (data[at * 4 + 3]) marks.push(at);
  for (const at of marks) {
    const left = Math.max((at % width) - halo, 0);
    const right = Math.min((at % width) + halo, width - 1);
    const row = Math.floor(at / width);
    for (let y = Math.max(row - halo, 0); y <= Math.min(row + halo, height - 1); y++) {
      canvas.data.fill(Uint8Array.from(tint), (y * width + left) * 4, (y * width + right + 1) * 4);
    }
  }
  for (const at of marks) canvas.data.set(red, at * 4);
  return PNG.sync.write(canvas);
}

/** Compares two pictures (PNG) pixel by pixel, smoothed edges and all; undefined where they are the same. */
export function compare(before: Buffer, after: Buffer): Difference | undefined {
  const [was, is] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (was.width === is.width && was.data.equals(is.data)) return undefined;
  const [width, height] = [Math.max(was.width, is.width), Math.max(was.height, is.height)];
  const [across, down] = [Math.min(was.width, is.width), Math.min(was.height, is.height)];
  const [first, second] = [was, is].map((png) => onto(across, down, white, png).data);
  const mask = new PNG({ width: across, height: down });
  const options = { threshold, includeAA: true, diffMask: true };
  const differing = pixelmatch(first!, second!, mask.data, across, down, options);
  // What only one of them covers differs, whatever stands there.
  const count = differing + width * height - across * down;
  if (!count) return undefined;
  const share = (count / (width * height)) * 100;
  const size = `${is.width} × ${is.height} px`;
  const sizeBefore = `${was.width} × ${was.height} px`;
  const words = `${size === sizeBefore ? '' : `it is ${size} and was ${sizeBefore}; `}${
    share < 0.01 ? 'less than 0.01' : share.toFixed(2)
  } % of its pixels differ (${count})`;
  return { words, diff: painted(onto(width, height, red, mask)) };
}
