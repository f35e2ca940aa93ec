import { frameAddress } from './frame-address.js';
import type { Embed, Snippet } from './embed.js';
import { elementTag, escaped, headTags, linkTag, written } from './markup.js';

/** Two or three lines for any page. */
export function htmlSnippets(embed: Embed): readonly Snippet[] {
  return [{ name: 'HTML', code: `${headTags(embed)}\n${elementTag(embed)}` }];
}

/** A page in a frame, for a CMS that keeps frames and nothing else. */
export function frameSnippets(embed: Embed): readonly Snippet[] {
  const { link, element } = embed;
  const address = escaped(frameAddress(embed));
  const height = element === 'issue' ? 800 : 560;
  return [
    {
      name: 'iframe',
      note: 'The frame scrolls within the height that you give it. Where advisor.js is on the page too, and in WordPress and AMP, it is as high as what it shows.',
      code: `<iframe src="${address}" title="${escaped(link.text)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`,
    },
  ];
}

/** For a CMS that deletes scripts and custom tags from an article. */
export function cmsSnippets(embed: Embed): readonly Snippet[] {
  const { attributes, element, link } = embed;
  const data = attributes.map(([name, value]) => [`data-${name}`, value] as const);
  const facts = [['data-advisor', element] as const, ...data, ['cite', link.url] as const];
  const [frame] = frameSnippets(embed) as [Snippet];
  return [
    { ...frame, name: 'Where the editor keeps frames', note: 'Needs nothing else.' },
    {
      name: 'In the article',
      note: 'Where it deletes frames, too: one line that it keeps. Without the script below it is an ordinary quotation with a link.',
      code: `<blockquote class="advisor-embed"${written(facts)}>${linkTag(embed)}</blockquote>`,
    },
    {
      name: 'In the site’s template, once',
      note: 'Your site’s developer adds this. It makes an element of every such quotation, which stays inside as the fallback.',
      code: headTags(embed),
    },
  ];
}

// Templates of frameworks set properties where there are any: numbers and flags by the names and types that those have.
const properties: Readonly<Record<string, string>> = {
  cache: 'cache',
  collapse: 'collapse',
  'heading-level': 'headingLevel',
  index: 'index',
  navigation: 'navigation',
  refresh: 'refreshMinutes',
};

/** The attributes of a template, one a line; `bound` writes those that are no text. */
const attributeLines = (
  { attributes }: Embed,
  indent: string,
  bound: (property: string, value: string) => string,
) =>
  attributes
    .map(([name, value]) => {
      const property = properties[name];
      return property ? bound(property, value || 'true') : `${name}="${escaped(value)}"`;
    })
    .map((line) => `${indent}${line}\n`)
    .join('');

const imports = ({ theme }: Embed) =>
  [
    `import 'advisor-embed/define.js';`,
    ...(theme ? [`import 'advisor-embed/themes/${theme}.css';`] : []),
  ].join('\n');

/** A component for React 19, which knows custom elements. */
export function reactSnippets(embed: Embed): readonly Snippet[] {
  const tag = `advisor-${embed.element}`;
  return [
    {
      name: 'Discussion.jsx',
      note: 'React 19 or later, with the package advisor-embed from npm.',
      code: `${imports(embed)}

export function Discussion() {
  return (
    <${tag}
${attributeLines(embed, '      ', (name, value) => `${name}={${value}}`)}    >
      ${linkTag(embed)}
    </${tag}>
  );
}`,
    },
  ];
}

/** A component for Vue 3, and what its compiler must be told. */
export function vueSnippets(embed: Embed): readonly Snippet[] {
  const tag = `advisor-${embed.element}`;
  return [
    {
      name: 'Discussion.vue',
      note: 'Vue 3, with the package advisor-embed from npm.',
      code: `<script setup>
${imports(embed)}
</script>

<template>
  <${tag}
${attributeLines(embed, '    ', (name, value) => `:${name}="${value}"`)}  >
    ${linkTag(embed)}
  </${tag}>
</template>`,
    },
    {
      name: 'vite.config.js',
      note: 'Once: tells Vue’s compiler which tags are no components.',
      code: `import vue from '@vitejs/plugin-vue';

export default {
  plugins: [
    vue({
      template: {
        compilerOptions: { isCustomElement: (tag) => tag.startsWith('advisor-') },
      },
    }),
  ],
};`,
    },
  ];
}
