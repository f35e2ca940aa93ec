import { chromiumEngine, firefoxEngine, webkitEngine } from './test/support/engines.ts';
import base from './web-test-runner.config.js';

const engines = [await chromiumEngine(), firefoxEngine(), await webkitEngine()];

export default {
  ...base,
  browsers: engines.filter((engine) => engine !== undefined),
  concurrentBrowsers: 3,
};
