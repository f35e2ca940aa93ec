import type { Specimen } from './specimens.js';

/** Where the link inside a specimen leads. */
export const fallbackAddress = 'https://sample.example/qa/';

/** An element's tag in one line. */
function innerTag({ tag, attributes }: Pick<Specimen, 'tag' | 'attributes'>): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}></${tag}>`;
}

/** A specimen's tag as one would write it by hand; a feed that misbehaves for the show is any feed. */
export function specimenCode(specimen: Specimen): string {
  const { tag, attributes, fallback, slots = {}, inside } = specimen;
  const written = Object.entries(attributes).map(([name, value]) => {
    const real =
      name === 'src' ? value.replace(/^\.\/(rehearsed|feeds)\/.*/, './sample/feed.json') : value;
    return real ? `\n  ${name}="${real}"` : `\n  ${name}`;
  });
  const content = [
    ...Object.entries(slots).map(([slot, words]) => `<p slot="${slot}">${words}</p>`),
    ...(inside?.map(innerTag) ?? [`<a href="${fallbackAddress}">${fallback}</a>`]),
  ];
  return `<${tag}${written.join('')}\n>\n${content.map((line) => `  ${line}\n`).join('')}</${tag}>`;
}
