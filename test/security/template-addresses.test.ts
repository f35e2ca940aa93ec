import { expect } from '@open-wc/testing';
import { once } from '../support/once.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';
import { addresses } from './corpus/corpus.js';
import { answerRequests } from './oracles/requests.js';
import { openStage, strictPolicy } from './stage.js';

// A feed says where its other documents are. Wherever it says so, nobody is asked but the server that the page named.

/** Keys that are good ids, and schemes. */
const keys = ['https', 'http', 'javascript', 'data', 'blob', 'file', 'ftp', 'harbor'];

/** Ways to put a placeholder into an address. */
const templates = (placeholder: string) => [
  ...addresses
    .filter((_address, index) => index % 4 === 0)
    .flatMap((address) => [`${address}${placeholder}`, `${placeholder}${address}`]),
  `${placeholder}://evil.example/`,
  `${placeholder}:evil.example/`,
  `${placeholder}:text/html,<script>sentinel(1)</script>`,
  `${placeholder}:sentinel(1)`,
  `${placeholder}:\\\\evil.example/`,
  `{x}://evil.example/${placeholder}`,
  `//evil.example/${placeholder}`,
  `/\\evil.example/${placeholder}`,
  `\t//evil.example/${placeholder}`,
  `https://${placeholder}.evil.example/`,
  `https://evil.example/?${placeholder}`,
  `?${placeholder}`,
  `#${placeholder}`,
  `../../../${placeholder}`,
  `issues/${placeholder}/../../x`,
  `${placeholder}${placeholder}`,
];

describe('the templates of a feed', () => {
  for (const kind of ['issue_template', 'archive_template'] as const) {
    it(`lead to no other server, as ${kind}`, async function () {
      this.timeout(60_000);
      const stage = await openStage(strictPolicy);
      const { window } = stage.host;
      const [issue] = stage.elements;
      const origin = location.origin;
      const list = templates(kind === 'issue_template' ? '{id}' : '{month}');
      let extension = {};
      let id = '';
      // The first document has no such day, the archive knows it by a key that is a scheme.
      const { asked, restore } = answerRequests(window, (address) => {
        const isFirst = address.startsWith(`${origin}/feed.json`);
        const items = isFirst ? [] : [rawItem(id, '2025-12-31')];
        return new window.Response(JSON.stringify(rawFeed(items, extension)));
      });
      for (const [index, template] of list.entries()) {
        id = keys[index % keys.length]!;
        for (const each of template.startsWith('{id}:') ? keys : [id]) {
          id = each;
          // Addresses of its own, so that nothing is kept from before.
          const own = `${index}${id}`;
          extension = { archive_template: `/archive/{month}?${own}`, [kind]: template };
          const done = Promise.race([once(issue!, 'advisor-load'), once(issue!, 'advisor-error')]);
          issue!.src = `/feed.json?${own}`;
          issue!.issue = '2025-12-31';
          await done;
          const flags = stage.audit();
          if (flags.length) expect.fail(`${JSON.stringify(template)}: ${flags.join('; ')}`);
        }
      }
      const elsewhere = asked.filter((address) => !address.startsWith(`${origin}/`));
      expect(elsewhere).to.deep.equal([]);
      // Some templates are good ones and were followed.
      expect(asked.length).to.be.above(list.length);
      issue!.src = undefined;
      issue!.issue = undefined;
      await issue!.updateComplete;
      restore();
      expect(await stage.close()).to.deep.equal([]);
    });
  }
});
