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

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  outdir: '.',
  plugins: [publicAlone],
};
