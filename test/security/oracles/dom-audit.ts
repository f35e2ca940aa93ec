import { srcsetAddresses } from './srcset.js';

// What may stand in the shadow root of an element, and nothing else: written down here a second time, so that a template
// cannot begin to bind something new without this list.

type Test = (value: string, element: Element) => boolean;

const is =
  (pattern: RegExp): Test =>
  (value) =>
    pattern.test(value);

const part = is(/^([a-z]+(-[a-z]+)?|answer target)$/);
const language = is(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i);
const direction = is(/^(ltr|rtl)$/);
// The elements give it to what they move the focus to.
const tabindex = is(/^-1$/);
const heading = { part, tabindex };
const words = {};

/** A link is absolute, of a scheme that a reader may follow, and hides no name before its host. */
const link: Test = (value, element) => {
  const { href, protocol, username, password } = element as HTMLAnchorElement;
  return /^(https?|mailto):$/.test(protocol) && value === href && !username && !password;
};

const image = (origins: ReadonlySet<string>) => (value: string) => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, origin, href } = new URL(value);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
  return isSafe && origins.has(origin) && href === value;
};

/** What stands in the page's own attribute, as it stands there: it names a look, or none. */
const layout: Test = () => true;

const allowed = (origins: ReadonlySet<string>): Record<string, Record<string, Test>> => ({
  slot: { name: is(/^(header|footer|after-question|loading|error|advisor-[a-z\d-]+)$/) },
  article: { part, lang: language, dir: direction, 'data-layout': layout },
  header: { part },
  hgroup: { part },
  footer: { part },
  section: { part },
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  p: { part, lang: is(/^(en|es|pt)$/) },
  span: { part, lang: language, 'aria-hidden': is(/^true$/) },
  bdi: words,
  time: { part, lang: is(/^(en|es|pt)$/), datetime: is(/^\d{4}-\d\d-\d\d/) },
  em: words,
  strong: words,
  ul: words,
  ol: words,
  li: words,
  blockquote: { part, lang: language, dir: direction },
  details: { part, open: is(/^$/), style: is(/^--_lines: -?\d*\.?\d+(e[+-]\d+)?;$/) },
  summary: { part, lang: is(/^(en|es|pt)$/) },
  a: { part, href: link, lang: language },
  figure: { part },
  figcaption: { part },
  img: {
    part,
    alt: () => true,
    width: is(/^[1-9]\d*$/),
    height: is(/^[1-9]\d*$/),
    loading: is(/^lazy$/),
    fetchpriority: is(/^(high|auto)$/),
    referrerpolicy: is(/^no-referrer$/),
    sizes: is(/^\(min-width: 54em\) 53rem, 100vw$/),
    src: image(origins),
    srcset: (value) => srcsetAddresses(value).every(image(origins)),
  },
  div: { part, lang: is(/^(en|es|pt)$/), role: is(/^status$/), tabindex },
  button: { part, type: is(/^button$/), tabindex: is(/^0$/) },
});

/** The markers between Lit's parts. */
const comment = /^(\?(lit\$\d+\$)?)?$/;

function attributeFlags(element: Element, tests: Record<string, Test>): string[] {
  return [...element.attributes].flatMap(({ name, value }) =>
    Object.hasOwn(tests, name) && tests[name]!(value, element)
      ? []
      : [`<${element.localName} ${name}="${value}">`],
  );
}

/**
 * Goes through everything in the shadow root of an element, and names what the templates cannot have made; images may
 * come from `origins` alone.
 */
export function auditDom(host: Element, origins: ReadonlySet<string>): string[] {
  const root = host.shadowRoot;
  if (root?.mode !== 'open') return ['no open shadow root'];
  const elements = allowed(origins);
  const flags: string[] = [];
  const walker = root.ownerDocument.createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.COMMENT_NODE) {
      if (!comment.test(node.nodeValue!)) flags.push(`<!--${node.nodeValue}-->`);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const { localName, namespaceURI } = element;
      const tests = Object.hasOwn(elements, localName) ? elements[localName] : undefined;
      if (!tests || namespaceURI !== 'http://www.w3.org/1999/xhtml') flags.push(`<${localName}>`);
      else flags.push(...attributeFlags(element, tests));
      if (element.shadowRoot) flags.push(`a shadow root in <${localName}>`);
    } else if (node.nodeType !== Node.TEXT_NODE) {
      flags.push(`a node of type ${node.nodeType}`);
    }
  }
  return flags;
}
