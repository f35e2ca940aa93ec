import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { findChromium } from './test/support/chromium.ts';
import { feedServer } from './test/support/feed-server.ts';

const { executablePath, args, env } = await findChromium();

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
  browsers: [chromeLauncher({ launchOptions: { executablePath, args, env, headless: 'shell' } })],
  concurrency: 2,
  hostname: '127.0.0.1',
  testFramework: { config: { timeout: 10_000 } },
};
