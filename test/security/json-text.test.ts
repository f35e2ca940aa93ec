import { expect } from '@open-wc/testing';
import { once } from '../support/once.js';
import { rawFeed, rawItem } from '../support/sample-feed.js';
import { answerRequests } from './oracles/requests.js';
import { openStage, strictPolicy, type Stage } from './stage.js';

// What a server can send instead of the JSON that it means, byte by byte, through the whole way of a feed.

const good = JSON.stringify(rawFeed([rawItem('harbor', '2026-03-04')]));
const title = '"Should the Harbor of harbor Be Dredged?"';
const withTitle = (json: string) => good.replace(title, () => json);
const withMember = (json: string) => good.replace('{', () => `{${json},`);
const nested = (open: string, close: string, depth: number) =>
  `"deep":${open.repeat(depth)}0${close.repeat(depth)}`;

const utf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
/** The good feed with raw bytes as its title. */
const withBytes = (...bytes: number[]) => {
  const [before, after] = good.split(title);
  return new Uint8Array([...utf8(`${before}"`), ...bytes, ...utf8(`"${after}`)]);
};

/** Each with the state that it leads to: `ready`, or the code of the failure. Deep documents may be refused earlier. */
const cases: readonly (readonly [what: string, body: BodyInit, outcome: RegExp])[] = [
  ['the feed as it is', good, /^ready$/],
  ['a byte order mark', `\ufeff${good}`, /^ready$/],
  ['two byte order marks', `\ufeff\ufeff${good}`, /^not-json$/],
  ['white space around it', ` \t\r\n${good}\n\n `, /^ready$/],
  ['a no-break space before it', `\u00a0${good}`, /^not-json$/],
  ['a form feed before it', `\f${good}`, /^not-json$/],
  ['UTF-16', utf16(good), /^not-json$/],
  ['UTF-16 without a mark', utf16(good).slice(2), /^not-json$/],
  ['a lone surrogate, escaped', withTitle('"lone \\ud800 half"'), /^ready$/],
  ['halves in the wrong order', withTitle('"swapped \\udc00\\ud800"'), /^ready$/],
  ['a lone surrogate as bytes', withBytes(0xed, 0xa0, 0x80), /^not-json$/],
  ['an overlong slash', withBytes(0xc0, 0xaf), /^not-json$/],
  ['an overlong end', withBytes(0xc0, 0x80), /^not-json$/],
  ['a byte of Latin-1', withBytes(0x54, 0xe1), /^not-json$/],
  ['a letter cut in two', withBytes(0xe2, 0x82), /^not-json$/],
  ['beyond Unicode', withBytes(0xf4, 0x90, 0x80, 0x80), /^not-json$/],
  ['a raw end of text', withTitle('"raw \u0000 end"'), /^not-json$/],
  ['a raw line end in a text', withTitle('"raw \n end"'), /^not-json$/],
  ['a raw tab in a text', withTitle('"raw \t end"'), /^not-json$/],
  ['raw separators in a text', withTitle('"raw \u2028\u2029\u007f end"'), /^ready$/],
  ['an escaped end of text', withTitle('"escaped \\u0000 end"'), /^ready$/],
  ['an unknown escape', withTitle('"\\x41"'), /^not-json$/],
  ['half an escape', withTitle('"\\u00"'), /^not-json$/],
  ['a text without an end', good.slice(0, 40), /^not-json$/],
  ['a truncated document', good.slice(0, -1), /^not-json$/],
  ['something after the end', `${good}x`, /^not-json$/],
  ['two documents', good + good, /^not-json$/],
  ['a comma too many', good.replace('}', ',}'), /^not-json$/],
  ['a comma too many in a list', withMember('"x":[1,]'), /^not-json$/],
  ['a comma too few', good.replace(',', ' '), /^not-json$/],
  ['an empty place in a list', withMember('"x":[,1]'), /^not-json$/],
  ['a comment', withMember('"x":1/* x */'), /^not-json$/],
  ['a comment to the end of the line', `${good}// x`, /^not-json$/],
  ['single quotation marks', withTitle("'x'"), /^not-json$/],
  ['a name without quotation marks', withMember('x:1'), /^not-json$/],
  ['NaN', withMember('"x":NaN'), /^not-json$/],
  ['Infinity', withMember('"x":-Infinity'), /^not-json$/],
  ['undefined', withMember('"x":undefined'), /^not-json$/],
  ['a number with a leading zero', withMember('"x":012'), /^not-json$/],
  ['a number with a plus', withMember('"x":+1'), /^not-json$/],
  ['a number that ends with a point', withMember('"x":1.'), /^not-json$/],
  ['a hexadecimal number', withMember('"x":0x1'), /^not-json$/],
  ['a BigInt', withMember('"x":1n'), /^not-json$/],
  ['a number without end', withMember(`"x":${'9'.repeat(10_000)}`), /^ready$/],
  ['an exponent without end', withMember('"x":1e999999999'), /^ready$/],
  [
    'a huge number for a version',
    good.replace('"version":1', '"version":1e400'),
    /^invalid|ready$/,
  ],
  ['one as a fraction', good.replaceAll('"version":1', '"version":1.0'), /^ready$/],
  ['one with an exponent', good.replaceAll('"version":1', '"version":10e-1'), /^ready$/],
  ['a name twice: the last one counts', withMember('"items":[]'), /^ready$/],
  ['a name twice: the last one is bad', good.replace(/}$/, ',"items":1}'), /^invalid$/],
  ['__proto__ as a name', withMember('"__proto__":{"version":"x","items":[]}'), /^ready$/],
  ['__proto__ escaped', withMember('"\\u005f_proto__":{"sentinel":1}'), /^ready$/],
  ['__proto__ in place of the items', good.replace('"items"', '"__proto__"'), /^invalid$/],
  ['an empty name', withMember('"":1'), /^ready$/],
  ['a list 100,000 deep', withMember(nested('[', ']', 100_000)), /^(ready|not-json)$/],
  ['an object 100,000 deep', withMember(nested('{"c":', '}', 100_000)), /^(ready|not-json)$/],
  [
    'an answer 100,000 deep',
    good.replace(
      '"c":["First',
      () => `"c":[${'{"t":"em","c":['.repeat(30_000)}${']}'.repeat(30_000)},"First`,
    ),
    /^(ready|invalid|not-json)$/,
  ],
  ['a list that never ends', '['.repeat(100_000), /^not-json$/],
  ['an object that never ends', '{"":'.repeat(100_000), /^not-json$/],
  ['nothing', '', /^not-json$/],
  ['white space', ' ', /^not-json$/],
  ['null', 'null', /^not-a-feed$/],
  ['true', 'true', /^not-a-feed$/],
  ['a number', '1', /^not-a-feed$/],
  ['a text', '"https://jsonfeed.org/version/1.1"', /^not-a-feed$/],
  ['a list', '[]', /^not-a-feed$/],
  ['a list with the feed', `[${good}]`, /^not-a-feed$/],
  ['an empty object', '{}', /^not-a-feed$/],
  ['a page', '<!doctype html><script>sentinel(1)</script>', /^not-json$/],
  ['a script', ")]}',\n" + good, /^not-json$/],
  ['a script that calls back', `sentinel(${good})`, /^not-json$/],
  ['lines of JSON', `${good}\n${good}`, /^not-json$/],
];

describe('a document that comes as', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage(strictPolicy);
  });

  for (const [index, [what, body, outcome]] of cases.entries()) {
    it(`${what} is shown or is a failure with words`, async () => {
      const { window } = stage.host;
      const { asked, restore } = answerRequests(window, () => new window.Response(body));
      const told = stage.elements.map((element) =>
        Promise.race([once(element, 'advisor-load'), once(element, 'advisor-error')]),
      );
      for (const element of stage.elements) element.src = `/feed.json?${index}`;
      await Promise.all(told);
      await Promise.all(stage.elements.map((element) => element.updateComplete));
      restore();
      expect(stage.audit()).to.deep.equal([]);
      for (const { state } of stage.elements) {
        expect(state.status === 'failed' ? state.error.code : state.status).to.match(outcome);
      }
      // What is malformed is not asked for again.
      expect(asked).to.have.length(1);
    });
  }

  it('any of these leaves nothing behind', async () => {
    expect(cases.length).to.be.above(60);
    expect(await stage.close()).to.deep.equal([]);
  });
});
