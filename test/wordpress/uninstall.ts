import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bench } from './bench/bench.js';
import { plugin } from './bench/wordpress.js';

/** The end of the plugin; what comes after it has none. */
export const uninstall = () =>
  test('a plugin that is deleted leaves no option behind', async () => {
    const { wordpress } = bench();
    assert.ok((await wordpress.option('advisor_embed'))?.includes('feed'));
    await plugin(wordpress, 'inactive');
    await wordpress.ask('administrator', 'DELETE', '/wp/v2/plugins/advisor-embed/advisor-embed');
    assert.equal(await wordpress.option('advisor_embed'), undefined);
  });
