import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Server } from '../support/serve.js';
import { Baselines } from './baselines.js';
import { pictures } from './cases.js';
import { pictureSite } from './picture-site.js';
import { pictureBrowser, picturePage, takePicture } from './take-picture.js';

const machine = `${process.platform} ${process.arch}`;
const skip =
  machine !== 'linux x64' &&
  `NOT COMPARED: the pictures are those of the bundled Chromium, which does not run here (${machine})`;
if (skip) {
  if (process.env.CI) throw new Error(skip);
  console.warn(skip);
}

describe('the elements look as they did', { skip }, () => {
  const baselines = new Baselines(
    'test/pictures/baselines',
    '.cache/pictures',
    !!process.env.WRITE_PICTURES,
  );
  let browser: Browser;
  let page: Page;
  let site: Server;
  before(async () => {
    [browser, site] = await Promise.all([pictureBrowser(), pictureSite()]);
    page = await picturePage(browser);
  });
  after(() => Promise.all([browser?.close(), site?.close()]));

  for (const picture of pictures) {
    test(picture.name, async () => {
      baselines.check(picture.name, await takePicture(page, site.origin, picture));
    });
  }

  test('every picture has a name of its own, and none is kept that no test takes', () => {
    const names = pictures.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    baselines.checkOrphans(names);
  });
});
