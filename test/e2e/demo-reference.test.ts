import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { useDemo } from '../support/demo-site.js';
import { open } from '../support/partner.js';

interface Named {
  name: string;
  kind?: string;
  privacy?: string;
  fieldName?: string;
  attribute?: string;
}
interface Declaration {
  tagName?: string;
  attributes?: Named[];
  members?: Named[];
  events?: Named[];
  slots?: Named[];
  cssProperties?: Named[];
  cssParts?: Named[];
  cssStates?: Named[];
}

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const elements = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

describe('the reference', () => {
  const demo = useDemo();

  test('lists everything that the manifest says of each element', async () => {
    const { page, errors } = await open(demo.browser, `${demo.home}reference.html`);
    assert.equal(elements.length, 3);
    const ids = new Set(
      await page.locator('.entry').evaluateAll((entries) => entries.map(({ id }) => id)),
    );
    let count = 0;
    for (const { tagName, ...each } of elements) {
      const attributeName = (entry: Named) =>
        each.members?.find(({ name }) => name === entry.fieldName)?.attribute ?? entry.name;
      const expected = [
        ...each.attributes!.map((entry) => `attribute-${attributeName(entry)}`),
        ...each
          .members!.filter(({ kind }) => kind === 'field')
          .map(({ name }) => `property-${name}`),
        ...each
          .members!.filter(({ kind }) => kind === 'method')
          .map(({ name }) => `method-${name}`),
        ...each.events!.map(({ name }) => `event-${name}`),
        ...each.slots!.map(({ name }) => `slot-${name || 'default'}`),
        ...each.cssProperties!.map(({ name }) => `token-${name}`),
        ...each.cssParts!.map(({ name }) => `part-${name}`),
        ...each.cssStates!.map(({ name }) => `state-${name}`),
      ];
      for (const entry of expected)
        assert.ok(ids.has(`${tagName}-${entry}`), `${tagName} ${entry}`);
      count += expected.length;
      const line = await page.locator(`#${tagName} pre`).textContent();
      assert.equal(line, `exportparts="${each.cssParts!.map(({ name }) => name).join(', ')}"`);
    }
    assert.equal(ids.size, count, 'and nothing else');
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('finds an entry by a word, and leads to it by its address', async () => {
    const { page } = await open(demo.browser, `${demo.home}reference.html`);
    await page.getByLabel('Find').fill('accent color');
    const found = page.locator('#advisor-issue .entry:visible');
    await page.getByText(/^\d+ entries$/).waitFor();
    assert.ok((await found.count()) >= 1);
    assert.match((await found.first().textContent())!, /--advisor-accent-color/);
    assert.equal(await page.locator('#advisor-issue-part-title').isVisible(), false);
    await page.getByLabel('Find').fill('no such thing at all');
    await page.getByText('Nothing here has a name or a description like that.').waitFor();
    await page.close();
    const { page: linked } = await open(
      demo.browser,
      `${demo.home}reference.html#advisor-answer-part-title`,
    );
    await linked.waitForFunction(() => {
      const { top } = document.querySelector('#advisor-answer-part-title')!.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });
    await linked.close();
  });

  test('hands every part on through a shadow root of the page’s own', async () => {
    const { page } = await open(demo.browser, `${demo.home}gallery.html`);
    const { page: reference } = await open(demo.browser, `${demo.home}reference.html`);
    const line = (await reference.locator('#advisor-issue pre').textContent())!;
    await page.locator('advisor-issue article').first().waitFor();
    const color = await page.evaluate(
      async (parts) => {
        const host = document.createElement('div');
        const element = document.createElement('advisor-issue');
        element.setAttribute('exportparts', parts);
        element.setAttribute('src', './sample/feed.json');
        host.attachShadow({ mode: 'open' }).append(element);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('#outer::part(title) { color: rgb(9, 8, 7) }');
        document.adoptedStyleSheets.push(sheet);
        host.id = 'outer';
        const loaded = new Promise((done) => element.addEventListener('advisor-load', done));
        document.body.append(host);
        await loaded;
        return getComputedStyle(element.shadowRoot!.querySelector('[part="title"]')!).color;
      },
      line.slice('exportparts="'.length, -1),
    );
    assert.equal(color, 'rgb(9, 8, 7)');
    await Promise.all([page.close(), reference.close()]);
  });
});
