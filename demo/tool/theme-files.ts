/// <reference types="vite/client" />

// Whatever themes the package has; the files are its own, so their text may be read as a style sheet.
const files = import.meta.glob<string>('../../src/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of each theme, by its name. */
export const themeFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.css$/g, ''), text]),
);

/** The names of the themes. */
export const themeNames: readonly string[] = [...themeFiles.keys()];
