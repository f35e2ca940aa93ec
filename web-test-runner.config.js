import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { fuzzSettings } from './test/security/fuzz-settings.ts';
import { chromiumEngine } from './test/support/engines.ts';
import { faultServers } from './test/support/fault-server.ts';
import { feedServer } from './test/support/feed-server.ts';
import { hostPages } from './test/support/host-page.ts';
import { hostPublisher } from './test/support/host-publisher.ts';
import { strictResults } from './test/support/strict-results.ts';

export default {
  files: ['test/{feed,client,elements,embed,locales,security,faults}/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production'] },
  middleware: [feedServer, faultServers, hostPages, hostPublisher, strictResults, fuzzSettings],
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [await chromiumEngine()],
  // One page at a time: a page in the background gets no animation frames.
  concurrency: 1,
  hostname: '127.0.0.1',
  testsFinishTimeout: 300_000,
  // Three engines at once on two processors take their time.
  testFramework: { config: { timeout: 30_000 } },
};
