import type { StartResult } from './results.js';

const left = 290;
const width = 760;
const rowHeight = 34;
const top = 40;

/** The ratios of the start as a picture (SVG): a dot each, its interval, and a tick where the target is. */
export function plot(start: readonly StartResult[]): string {
  const longest = Math.max(2, ...start.map(({ ratio }) => ratio.high)) * 1.05;
  const x = (ratio: number) => (left + (ratio / longest) * (width - left - 20)).toFixed(1);
  const bottom = top + start.length * rowHeight;
  const scale = Array.from({ length: Math.floor(longest * 2) + 1 }, (_, at) => at / 2);
  const rows = start.map(({ name, ratio, noise, target }, at) => {
    const y = top + (at + 0.5) * rowHeight;
    return [
      `<text x="${left - 12}" y="${y + 5}" text-anchor="end">${name}</text>`,
      `<rect x="${x(noise.low)}" y="${y - 8}" width="${(+x(noise.high) - +x(noise.low)).toFixed(1)}" height="16" fill="#ddd"/>`,
      `<path d="M${x(ratio.low)} ${y}H${x(ratio.high)}" stroke="#0a5" stroke-width="3"/>`,
      `<circle cx="${x(ratio.value)}" cy="${y}" r="5" fill="#0a5"/>`,
      target
        ? `<path d="M${x(target)} ${y - 10}v20" stroke="#c30" stroke-width="2" stroke-dasharray="4 2"/>`
        : '',
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 50}" font-family="sans-serif" font-size="13">`,
    `<title>From the script to a page that is laid out, as a ratio to a page made by hand</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="12" y="22">Time as a ratio to a page made by hand (1): dot ours, grey that page against itself, dashed the target</text>`,
    ...scale.map(
      (ratio) =>
        `<path d="M${x(ratio)} ${top}V${bottom}" stroke="${ratio === 1 ? '#000' : '#ccc'}"/><text x="${x(ratio)}" y="${bottom + 20}" text-anchor="middle">${ratio}</text>`,
    ),
    ...rows,
    '</svg>\n',
  ].join('\n');
}
