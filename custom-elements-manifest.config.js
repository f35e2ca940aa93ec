import { readFileSync } from 'node:fs';

/** Keeps what a page may use: the rest is no business of an editor's completion. */
const publicAlone = {
  name: 'public-alone',
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = ({ name, privacy }) =>
      !name.startsWith('#') && (privacy ?? 'public') === 'public';
    // The analyzer takes the argument of a dispatch for the name of an event.
    const isEvent = ({ name }) => name.startsWith('advisor-');
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        if (declaration.events) declaration.events = declaration.events.filter(isEvent);
      }
    }
  },
};

/** An attribute has a value or is absent: `null` and `undefined` are its property's, and no editor should offer them. */
const attributesAreNeverNull = {
  name: 'attributes-are-never-null',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const { type } of declarations.flatMap(({ attributes }) => attributes ?? [])) {
        if (type) type.text = type.text.replace(/ \| (null|undefined)\b/g, '');
      }
    }
  },
};

const depth = (path) => path.split('/').length;
const byDepth = (a, b) => depth(a) - depth(b) || (a < b ? -1 : 1);

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  outdir: '.',
  // In an order of their own, what is built upon first: that in which a disk names them may be another each time.
  // The analyzer reads a property's options where they stand as a literal, and sees none in the argument of `bare()`.
  overrideModuleCreation: ({ ts, globs }) =>
    globs.toSorted(byDepth).map((path) => {
      const source = readFileSync(path, 'utf8').replace(/\bbare\((\{[^{}]*\})\)/g, '$1');
      return ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
    }),
  plugins: [publicAlone, attributesAreNeverNull],
};
