// The script of the frame page, for hosts that allow no script of ours: it shows what the page's address asks for and tells
// the host how high that is.
import { readFrameRequest } from './frame-request.js';
import { hostMessages } from './host-messages.js';

/** How often the height is looked at, in ms: a frame that its host has clipped hears of nothing by itself. */
const interval = 500;

const { tellHeight, tellLink, hear } = hostMessages(parent, location.hash);
const request = readFrameRequest(location.href);
const main = document.querySelector('main')!;
let told = 0;

/** Tells the height of all that there is, where it is another one, or is asked for. */
function report(isAsked = false): void {
  const content = main.firstElementChild?.getBoundingClientRect().height ?? 0;
  const height = Math.ceil(content);
  if (height === 0 || (height === told && !isAsked)) return;
  told = height;
  tellHeight(height);
}

function show({ view, attributes, theme }: NonNullable<typeof request>): void {
  if (theme) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `../themes/${theme}.css`;
    link.addEventListener('load', () => report());
    document.head.append(link);
  }
  const element = document.createElement(`advisor-${view}`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // Whatever fails, there is a way to the publisher.
  const link = document.createElement('a');
  link.href = new URL('/', attributes.src).href;
  link.textContent = link.host;
  element.append(link);
  element.addEventListener('advisor-load', ({ issue }) => {
    if (issue.title) document.title = issue.title;
    report(true);
  });
  element.addEventListener('advisor-error', () => report(true));
  main.append(element);
  new ResizeObserver(() => report()).observe(element);
}

if (request) show(request);
else {
  main.append(document.createElement('p'));
  main.firstElementChild!.textContent =
    'This frame has no feed that it may show: its address needs src, an https address.';
}

addEventListener('load', () => report(true));
addEventListener('message', (event) => {
  if (hear(event)) report(true);
});
setInterval(() => report(), interval);
// Before the browser follows it.
addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!link) return;
    const page = (href: string) => href.split('#')[0];
    // To a place in the frame itself.
    if (page(link.href) === page(location.href)) link.target = '_self';
    else tellLink(link.href);
  },
  true,
);
