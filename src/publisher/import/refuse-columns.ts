import { PublisherError } from '../publisher-error.js';

const fewest = 5;
const share = 0.4;
const side = 12;
// Words on both sides of a gap that no sentence has.
const gap = new RegExp(`^(\\s*\\S.{${side - 1},}?)(\\s{3,})(\\S.{${side - 1},})$`, 'u');

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Refuses the text of a PDF in two columns, where each line holds a piece of two paragraphs. Throws a `PublisherError`. */
export function refuseColumns(text: string): void {
  const lines = text
    .split(/\r\n|[\n\r\f\v]/)
    .map((line) => line.replace(/\t/g, '    ').trimEnd())
    .filter((line) => line.trim() !== '');
  const starts = lines.flatMap((line) => {
    const match = gap.exec(line);
    return match ? [(match[1] ?? '').length + (match[2] ?? '').length] : [];
  });
  if (starts.length < fewest || starts.length < lines.length * share) return;
  const column = median(starts);
  const aligned = starts.filter((each) => Math.abs(each - column) <= 6).length;
  if (aligned < starts.length * 0.6) return;
  throw new PublisherError(
    `This is text in two columns, as it comes out of a PDF: ${starts.length} of ${lines.length} lines hold words of both, and which belong together cannot be told. Copy it column by column, or import the page or the Word document.`,
  );
}
