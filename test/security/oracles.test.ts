import { expect } from '@open-wc/testing';
import { fullFeed } from './full-feed.js';
import { auditDom } from './oracles/dom-audit.js';
import { srcsetAddresses } from './oracles/srcset.js';
import { auditWords } from './oracles/visible-text.js';
import { openStage, strictPolicy } from './stage.js';

const evil = 'https://evil.example/';
const here = '/host/advisor.js?picture';

/** What the audit says of mark-up in a shadow root; nothing loads in this document. */
function flagsOf(markup: string): string[] {
  const host = document.implementation.createHTMLDocument().createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = markup;
  return auditDom(host, new Set(['https://pictures.example']));
}

describe('the sentinels', () => {
  it('are heard when mark-up runs, at once or at a press', async () => {
    const stage = await openStage();
    const { window } = stage.host;
    const root = stage.elements[0]!.shadowRoot!;
    const heard = new Promise<void>((resolve) =>
      window.addEventListener('message', ({ data }) => data === 'heard' && resolve()),
    );
    root.innerHTML = `<img src="${here}" onerror="sentinel(1)"><a href="javascript:sentinel(2);postMessage('heard')">x</a>`;
    const image = root.querySelector('img')!;
    if (!image.complete) await new Promise((resolve) => image.addEventListener('error', resolve));
    root.querySelector('a')!.click();
    await heard;
    const flags = await stage.close();
    expect(flags).to.include('called sentinel(1)').and.to.include('called sentinel(2)');
  });

  it('hear what a page’s own window would do', async () => {
    const stage = await openStage();
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
      stage.host.window[name]('x');
    expect(await stage.close()).to.deep.equal([
      'called alert(x)',
      'called confirm(x)',
      'called prompt(x)',
      'called print(x)',
    ]);
  });
});

describe('the audit of the DOM', () => {
  for (const markup of [
    '<script></script>',
    '<style></style>',
    '<iframe></iframe>',
    '<svg></svg>',
    '<math></math>',
    '<svg><a href="https://news.example/"></a></svg>',
    '<advisor-issue></advisor-issue>',
    '<p onclick="x"></p>',
    '<p style="color: red"></p>',
    '<p id="title"></p>',
    '<p class="x"></p>',
    '<p part="x y"></p>',
    '<p lang="javascript:1"></p>',
    '<span lang="fr&quot;"></span>',
    '<time datetime="today"></time>',
    '<slot name="x"></slot>',
    '<constructor></constructor>',
    '<p constructor="x"></p>',
    '<div role="dialog"></div>',
    '<button type="submit"></button>',
    '<a href="javascript:sentinel(1)"></a>',
    '<a href=" &#1;java&#9;script:sentinel(1)"></a>',
    '<a href="data:text/html,x"></a>',
    '<a href="blob:https://news.example/1"></a>',
    '<a href="/path"></a>',
    '<a href="//evil.example/"></a>',
    '<a href="HTTPS://news.example/"></a>',
    '<a href="https://news.example@evil.example/"></a>',
    '<a href="https://news.example/" target="_top"></a>',
    '<a href="https://news.example/" ping="https://evil.example/"></a>',
    `<img src="${evil}">`,
    '<img src="http://pictures.example/">',
    '<img src="javascript:sentinel(1)">',
    '<img src="data:image/png;base64,x">',
    `<img srcset="https://pictures.example/a 1x, ${evil} 2x">`,
    '<img srcset="https://pictures.example/a, 800w,https://pictures.example/b 1600w">',
    '<img src="p.png">',
    '<img width="1e+21">',
    '<img loading="eager">',
    '<img referrerpolicy="unsafe-url">',
    '<img usemap="#x">',
    '<!--<img src=x>-->',
    '<!--lit-part-->',
    '<p><template><script></script></template></p>',
  ]) {
    it(`flags ${markup}`, () => expect(flagsOf(markup)).not.to.have.length(0));
  }

  it('flags a shadow root inside, an element without one, and a closed one', () => {
    const inert = document.implementation.createHTMLDocument();
    const host = inert.createElement('div');
    expect(auditDom(host, new Set())).to.deep.equal(['no open shadow root']);
    const inner = inert.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(auditDom(host, new Set())).to.deep.equal([]);
    inner.attachShadow({ mode: 'open' });
    expect(auditDom(host, new Set())).to.deep.equal(['a shadow root in <p>']);
    const closed = inert.createElement('div');
    closed.attachShadow({ mode: 'closed' });
    expect(auditDom(closed, new Set())).not.to.have.length(0);
  });

  it('lets pass what the templates make', () => {
    expect(
      flagsOf(
        '<article part="issue" lang="en"><p><a part="link" href="mailto:editor@news.example">x</a></p><img part="image" src="https://pictures.example/a" srcset="https://pictures.example/a 800w,https://pictures.example/b 1600w"></article>',
      ),
    ).to.deep.equal([]);
  });

  it('splits a srcset as a browser does', () => {
    expect(srcsetAddresses('a 1x, b 2x')).to.deep.equal(['a', 'b']);
    expect(srcsetAddresses(' a,b 800w,c')).to.deep.equal(['a,b', 'c']);
    expect(srcsetAddresses('a, 800w,b 1600w')).to.deep.equal(['a', '800w,b']);
    expect(srcsetAddresses('a (1,2) 3x,b,')).to.deep.equal(['a', 'b']);
  });
});

describe('the audit of the words', () => {
  const host = (markup: string, status: string, fallback = 'Read it at the Courier') => {
    const element = document.createElement('div');
    element.textContent = fallback;
    element.attachShadow({ mode: 'open' }).innerHTML = markup;
    return auditWords(Object.assign(element, { state: { status } }));
  };

  it('flags an element with nothing to see', () => {
    expect(host('<p></p>', 'ready')).to.deep.equal(['is blank']);
    expect(host('<p>\u200b\u202e \u0301\u3164</p>', 'ready')).to.deep.equal(['is blank']);
    expect(host('<slot></slot><p>x</p>', 'idle', ' ')).to.deep.equal(['is blank']);
    expect(host('<p>x</p>', 'ready')).to.deep.equal([]);
  });

  it('flags an element that failed and does not say so, or is in no state', () => {
    expect(host('<slot></slot>', 'failed')).to.deep.equal(['failed and says nothing']);
    expect(host('<p part="notice">x</p>', 'failed')).to.deep.equal(['failed and says nothing']);
    expect(host('<slot></slot>', 'undefined')).to.deep.equal(['is undefined']);
    expect(host('<p>x</p>', 'loading')).to.deep.equal(['is loading without the fallback']);
    expect(host('<slot></slot><p>x</p>', 'ready')).not.to.have.length(0);
    expect(host('<slot></slot><p part="notice">x</p>', 'failed')).to.deep.equal([]);
  });
});

describe('the policy of the page', () => {
  for (const [what, breach] of [
    ['mark-up out of text', (root) => (root.innerHTML = '<p>x</p>')],
    [
      'a script in an attribute',
      (root) => root.querySelector('article')!.setAttribute('onclick', 'x'),
    ],
    [
      'a style in an attribute',
      (root) => root.querySelector('article')!.setAttribute('style', 'top: 0'),
    ],
    [
      'a style sheet',
      (root) =>
        root.append(
          Object.assign(root.ownerDocument.createElement('style'), { textContent: '*{}' }),
        ),
    ],
    [
      'a script',
      (root) =>
        root.append(
          Object.assign(root.ownerDocument.createElement('script'), { textContent: 'x' }),
        ),
    ],
    ['a picture from elsewhere', (root) => (root.querySelector('img')!.srcset = evil)],
  ] as [string, (root: ShadowRoot) => void][]) {
    it(`is told of ${what}`, async () => {
      const stage = await openStage(strictPolicy);
      await stage.show(fullFeed());
      const root = stage.elements[0]!.shadowRoot!;
      for (const image of root.querySelectorAll('img')) image.loading = 'eager';
      try {
        breach(root);
      } catch {
        // A refusal that is thrown is reported all the same.
      }
      const flags = await stage.close();
      expect(flags.filter((flag) => flag.startsWith('violated'))).not.to.have.length(0);
    });
  }

  it('hears an error that nobody catches', async () => {
    const stage = await openStage();
    const { window } = stage.host;
    const heard = new Promise((resolve) => window.addEventListener('unhandledrejection', resolve));
    // Not an error of this page: the frame's own promise.
    void (window as unknown as { Promise: PromiseConstructor }).Promise.reject(new Error('nobody'));
    await heard;
    expect(await stage.close()).to.deep.equal(['uncaught Error: nobody']);
  });
});

describe('the log of requests', () => {
  it('has a request elsewhere that the page’s policy stops', async () => {
    const stage = await openStage(strictPolicy);
    stage.host.document.createElement('img').src = `${evil}p.png`;
    expect(await stage.close()).to.include(`asked for ${evil}p.png`);
  });

  it('has a request to the page’s own server that nobody declared', async () => {
    const stage = await openStage(strictPolicy);
    const { window } = stage.host;
    const seen = new Promise<void>((resolve) =>
      new window.PerformanceObserver(() => resolve()).observe({ type: 'resource' }),
    );
    await (await window.fetch('/feeds/sample')).text();
    await seen;
    expect(await stage.close()).to.deep.equal([`asked for ${location.origin}/feeds/sample`]);
  });
});

describe('the comparison of the page before and after', () => {
  const marks: [string, (window: Window & typeof globalThis) => void, (() => void)?][] = [
    ['window', (window) => Object.assign(window, { leak: 1 })],
    ['Object.prototype', (window) => Object.assign(window.Object.prototype, { leak: 1 })],
    ['Array.prototype', (window) => Object.assign(window.Array.prototype, { leak: 1 })],
    ['Element.prototype', (window) => Object.assign(window.Element.prototype, { leak: 1 })],
    ['location', (window) => window.history.replaceState(null, '', '#leak')],
    ['history', (window) => window.history.pushState('leak', '')],
    ['title', (window) => (window.document.title = 'leak')],
    [
      'cookie',
      (window) => (window.document.cookie = 'leak=1'),
      () => (document.cookie = 'leak=; max-age=0'),
    ],
    [
      'localStorage',
      (window) => window.localStorage.setItem('leak', '1'),
      () => localStorage.removeItem('leak'),
    ],
    [
      'sessionStorage',
      (window) => window.sessionStorage.setItem('leak', '1'),
      () => sessionStorage.removeItem('leak'),
    ],
    ['page', (window) => window.document.body.append('leak')],
    ['page', (window) => window.document.querySelector('advisor-issue')!.setAttribute('id', 'x')],
  ];
  for (const [what, leave, tidy] of marks) {
    it(`finds a trace in ${what}`, async () => {
      const stage = await openStage();
      try {
        leave(stage.host.window);
        expect((await stage.close()).join()).to.include(`${what} has changed`);
      } finally {
        tidy?.();
      }
    });
  }

  it('finds none where nothing happened', async () => {
    const stage = await openStage(strictPolicy);
    expect(await stage.show(fullFeed())).to.deep.equal([]);
    expect(await stage.close()).to.deep.equal([]);
  });
});
