import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { discussion } from './discussion.js';

const today = discussion(process.env.FEED ?? 'https://publisher.example/feed.json');
const script = await readFile(fileURLToPath(import.meta.resolve('advisor-embed/advisor.js')));
const styles = await readFile(new URL('../shared/page.css', import.meta.url));

const page = async () => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A discussion in a page that a server makes</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/page.css">
    <script async src="/advisor.js"></script>
  </head>
  <body>
    <h1>A page that a server makes</h1>
    <p class="status">The words are in the page; the script comes later, or never.</p>
    ${await today()}
  </body>
</html>`;

const files = {
  '/': async () => ['text/html; charset=utf-8', await page()],
  '/advisor.js': () => ['text/javascript', script],
  '/page.css': () => ['text/css', styles],
};

const server = createServer(async (request, response) => {
  const [type, body] = (await files[request.url]?.()) ?? [];
  response.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end(body);
});

server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});
