import { placeStyle, type Embed } from './embed.js';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '{': '&#123;',
  '}': '&#125;',
};

/** Text that stands in HTML, in JSX or in a Vue template: braces begin an expression in two of them. */
export function escaped(text: string): string {
  return text.replace(/[&<>"{}]/g, (character) => entities[character]!);
}

/** Attributes as they are written in a tag, each with a space before it. */
export function written(attributes: Embed['attributes']): string {
  return attributes
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
}

/** The fallback's link. */
export function linkTag({ link }: Embed): string {
  return `<a href="${escaped(link.url)}">${escaped(link.text)}</a>`;
}

/** The element as HTML has it, in one line that no editor breaks. */
export function elementTag(embed: Embed): string {
  const { element, attributes, holds } = embed;
  const style: Embed['attributes'] = holds ? [['style', placeStyle(embed)]] : [];
  const tag = `advisor-${element}`;
  return `<${tag}${written([...attributes, ...style])}>${linkTag(embed)}</${tag}>`;
}

/** The lines that load the script, and the theme if there is one. */
export function headTags({ host, theme }: Embed): string {
  const script = `<script async src="${escaped(`${host}advisor.js`)}"></script>`;
  const sheet = `<link rel="stylesheet" href="${escaped(`${host}themes/${theme}.css`)}">`;
  return theme ? `${sheet}\n${script}` : script;
}
