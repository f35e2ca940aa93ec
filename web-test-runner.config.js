import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { chromiumEngine } from './test/support/engines.ts';
import { feedServer } from './test/support/feed-server.ts';

export default {
  files: ['test/{feed,client,elements,locales}/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production'] },
  middleware: [feedServer],
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
  testFramework: { config: { timeout: 10_000 } },
};
