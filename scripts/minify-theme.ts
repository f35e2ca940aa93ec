import { transform } from 'lightningcss';

/** A theme without its white space and comments; without targets nothing is rewritten for older browsers. */
export function minifyTheme(css: string, filename: string): string {
  return transform({ filename, code: Buffer.from(css), minify: true }).code.toString();
}
