import { readFileSync } from 'node:fs';
import { serve, type Server } from '../support/serve.js';
import { pictures, type Picture } from './cases.js';
import { english, hebrew } from './sample-issue.js';

const grounds = {
  light: 'background: #fff; color: #1a1a1a',
  dark: 'background: #181818; color: #e0e0e0',
};

/** A partner's plain page, with a face and colors of its own. */
function partnerPage(picture: Picture): string {
  const { element, attributes, scheme, theme, rightToLeft, state } = picture;
  const feed =
    state === 'ready' || state === 'stale' ? (rightToLeft ? 'hebrew' : 'english') : state;
  const settings = Object.entries({ src: `/${feed}.json`, ...attributes })
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  return `<!doctype html>
    <html lang="${rightToLeft ? 'he' : 'en'}" dir="${rightToLeft ? 'rtl' : 'ltr'}">
    <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${picture.name}</title>
    <link rel="icon" href="data:,">${theme ? `<link rel="stylesheet" href="/themes/${theme}">` : ''}
    <style>html { color-scheme: ${scheme} } body { margin: 0; font: 17px/1.5 serif; ${grounds[scheme]} } main { padding: 16px }</style>
    <script async src="/advisor.js"></script>
    <main><${element} ${settings}><a href="https://sample.example/qa">Read the discussion</a></${element}></main>`;
}

/** The partner's site and the publisher's in one: `/<name>` is the page of a picture. */
export const pictureSite = (): Promise<Server> =>
  serve((path, request, response) => {
    const photo = `http://${request.headers.host}/photo.svg`;
    const send = (type: string, body: string | Buffer) => {
      response.setHeader('content-type', `${type}; charset=utf-8`);
      response.end(body);
    };
    const picture = pictures.find(({ name }) => path === `/${name}`);
    if (picture) return send('text/html', partnerPage(picture));
    if (path === '/advisor.js') return send('text/javascript', readFileSync('dist/advisor.js'));
    if (path.startsWith('/themes/')) return send('text/css', readFileSync(`src${path}`));
    if (path === '/photo.svg')
      return send('image/svg+xml', readFileSync('test/pictures/photo.svg'));
    if (path === '/english.json') return send('application/json', JSON.stringify(english(photo)));
    if (path === '/hebrew.json') return send('application/json', JSON.stringify(hebrew(photo)));
    // Never answered: its reader waits.
    if (path === '/loading.json') return;
    response.statusCode = 404;
    response.end();
  });
