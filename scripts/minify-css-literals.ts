import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** Minifies what stands in css`…` in the style files: a minifier of JavaScript leaves the text of a template alone. */
export function minifyCssLiterals(): Plugin {
  return {
    name: 'minify-css-literals',
    transform: {
      filter: { id: /\.styles\.ts$/ },
      handler: (code) =>
        code.replace(/(?<=css`)[^`]*(?=`)/g, (css) =>
          transform({
            filename: 'styles.css',
            code: Buffer.from(css),
            minify: true,
          }).code.toString(),
        ),
    },
  };
}
