import type { Photo } from '../../feed/issue.js';
import type { Room } from './oembed.js';

/**
 * The photo, else the largest version of it that fits (oEmbed 1.0, section 2.3.4: all three or none); undefined where none
 * does.
 */
export function thumbnail(
  { src, width, height, srcset }: Photo,
  { maxWidth = Infinity, maxHeight = Infinity }: Room,
) {
  const smaller = srcset
    .map((each) => ({ ...each, height: Math.round((each.width * height) / width) }))
    .sort((a, b) => b.width - a.width);
  const best = [{ src, width, height }, ...smaller].find(
    (each) => each.width <= maxWidth && each.height <= maxHeight,
  );
  return (
    best && {
      thumbnail_url: best.src,
      thumbnail_width: best.width,
      thumbnail_height: best.height,
    }
  );
}
