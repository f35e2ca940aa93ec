import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openDemoPage, toolPages, useDemo } from '../support/demo-site.js';

describe('the design team’s pages', () => {
  const demo = useDemo();

  /** Presses Tab until the page is left: what had the focus, in order, and what of it could not be seen. */
  const walk = async (page: Page) => {
    const seen: string[] = [];
    for (let step = 0; step < 500; step++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const all = [...document.querySelectorAll('*')];
        const ringed = element.matches('.segments input') ? element.nextElementSibling! : element;
        const { width, height, bottom, top } = ringed.getBoundingClientRect();
        const isInside = bottom > 0 && top < innerHeight && width > 0 && height > 0;
        // What is inside an element of ours or a frame has a ring of its own.
        const isOwn =
          !element.shadowRoot &&
          element.localName !== 'iframe' &&
          !element.querySelector(':scope > *')?.shadowRoot;
        const hasRing = !isOwn || getComputedStyle(ringed).outlineStyle !== 'none';
        const name = `${element.localName}#${element.id}.${element.className} ${element.textContent.trim().slice(0, 20)}`;
        return { index: all.indexOf(element), name, isFine: isInside && hasRing };
      });
      if (!found) return { seen, isLeft: true };
      const place = `${found.index}`;
      assert.ok(found.isFine, `${found.name} has the focus and can be seen`);
      if (seen.at(-1) !== place) seen.push(place);
      if (seen.indexOf(place) < seen.length - 1) return { seen: seen.slice(0, -1), isLeft: true };
    }
    return { seen, isLeft: false };
  };

  // Those of many hundred links look much alike at every width.
  const isLong = (name: string) => ['gallery.html', 'reference.html'].includes(name);
  for (const name of toolPages) {
    test(`can be used by keyboard alone, everything in order and nothing a trap: ${name}`, async () => {
      for (const width of isLong(name) ? [360] : [360, 1280]) {
        const { page } = await openDemoPage(demo, name, width);
        const { seen, isLeft } = await walk(page);
        assert.ok(isLeft, `${name}: the walk ends`);
        assert.deepEqual(
          seen,
          [...seen].sort((one, other) => +one - +other),
          `${name}: in the page’s order`,
        );
        const missed = await page.evaluate((indices) => {
          const all = [...document.querySelectorAll('*')];
          const reached = new Set(indices.map((index) => all[+index]));
          return [
            ...document.querySelectorAll(
              'a[href], button:not(:disabled), input, select, summary, [tabindex="0"]',
            ),
          ]
            .filter(
              (each) =>
                each.checkVisibility({ visibilityProperty: true }) &&
                !each.matches('[type="radio"]:not(:checked)') &&
                !each.closest('[inert]'),
            )
            .filter((each) => !reached.has(each))
            .map((each) => each.outerHTML.slice(0, 120));
        }, seen);
        assert.deepEqual(missed, [], `${name} at ${width} px`);
        await page.close();
      }
    });
  }
});
