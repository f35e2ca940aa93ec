import { chromiumEngine, firefoxEngine, webkitEngine } from './test/support/engines.ts';
import base from './web-test-runner.config.js';

const engines = [await chromiumEngine(), firefoxEngine(), await webkitEngine()];

/** The elements as partners have them: the tests of the elements run against the script-tag file. */
const asShipped = {
  name: 'as-shipped',
  resolveImport: ({ source, context }) =>
    context.path.startsWith('/test/elements/') && source.endsWith('/src/define.js')
      ? '/dist/advisor.js'
      : undefined,
};

export default {
  ...base,
  // How classes and their registration are two things, and what a page adds to the languages, is seen in the modules alone.
  files: [base.files, '!test/elements/{define,added-languages,words}.test.ts'].flat(),
  plugins: [asShipped, ...base.plugins],
  browsers: engines.filter((engine) => engine !== undefined),
  concurrentBrowsers: 3,
};
