import { find, make } from '../tool/make.js';
import { themeAddress, themeNames } from '../tool/theme-files.js';
import { readFrame } from './frame-address.js';

const framed = readFrame(location.href, themeNames);
if (framed) {
  if (framed.theme)
    document.head.append(make('link', { rel: 'stylesheet', href: themeAddress(framed.theme) }));
  const element = document.createElement(`advisor-${framed.element}`);
  for (const [name, value] of framed.attributes) element.setAttribute(name, value);
  // A frame is a document of its own.
  if (!element.hasAttribute('heading-level')) element.setAttribute('heading-level', '1');
  element.addEventListener('advisor-load', ({ issue }) => {
    if (issue.title) document.title = issue.title;
  });
  find('#main').append(element);
} else {
  find('#nothing').hidden = false;
}
