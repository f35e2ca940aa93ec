import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { demoPages, openDemoPage, useDemo } from '../support/demo-site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
}

describe('every page of the demo', () => {
  const demo = useDemo();

  for (const name of demoPages) {
    test(`passes axe on a desk in light and on a phone in dark: ${name}`, async () => {
      const { page } = await openDemoPage(demo, name);
      await page.evaluate(axe);
      // Far from the viewport an element has an estimated height (`content-visibility`), and axe finds no background beyond it:
      // which words that meets is a matter of the machine's fonts.
      await page.evaluate(() => {
        const ours = 'advisor-issue, advisor-question, advisor-answer';
        const roots = [...document.querySelectorAll('.held')].map((each) => each.shadowRoot!);
        for (const root of [document, ...roots])
          for (const { style } of root.querySelectorAll<HTMLElement>(ours))
            style.setProperty('content-visibility', 'visible');
      });
      for (const [colorScheme, width] of [
        ['light', 1280],
        ['dark', 360],
      ] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        const violations = await page.evaluate(async () => {
          const { axe } = window as never as { axe: Axe };
          const found = await axe.run({ iframes: false, resultTypes: ['violations'] });
          return found.violations.map(
            ({ id, nodes }) =>
              `${id} ${JSON.stringify(nodes.slice(0, 3).map(({ target }) => target))}`,
          );
        });
        assert.deepEqual(violations, [], `${colorScheme}, ${width} px`);
      }
      await page.close();
    });

    test(`never scrolls sideways, down to 320 px: ${name}`, async () => {
      const { page } = await openDemoPage(demo, name);
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, `at ${width} px`);
      }
      await page.close();
    });
  }
});
