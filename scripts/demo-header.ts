import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the tool pages' header, written once in `demo/tool/header.html`, where a page says `<!-- header -->`. */
export function demoHeader(): Plugin {
  return {
    name: 'demo-header',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const here = `href=".${path}"`;
        const header = readFileSync('demo/tool/header.html', 'utf8');
        return html.replace('<!-- header -->', () =>
          header.replace(here, `${here} aria-current="page"`).trim(),
        );
      },
    },
  };
}
