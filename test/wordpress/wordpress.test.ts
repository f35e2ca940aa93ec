import { after, before, describe, test } from 'node:test';
import { assertSeen, endBench, startBench } from './bench/bench.js';
import { withoutWordpress } from './bench/packages.js';
import { bareAddress, withoutPlugin } from './bare-address.js';
import { blockEditor } from './block-editor.js';
import { everyPage } from './every-page.js';
import { posts } from './posts.js';
import { settingsPage } from './settings-page.js';
import { uninstall } from './uninstall.js';

// One WordPress for all of them, which is what takes the time; each leaves it as the next one wants it.
describe('a partner’s WordPress', { skip: withoutWordpress() ?? false }, () => {
  before(startBench);
  after(endBench);
  withoutPlugin();
  settingsPage();
  posts();
  blockEditor();
  bareAddress();
  everyPage();
  uninstall();
  test('what was kept and seen is what was written down', assertSeen);
});
