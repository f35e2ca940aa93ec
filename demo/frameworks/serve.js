import { createServer } from 'node:http';
import { buildFeed, find, frameworks } from './examples.js';

const server = createServer(async (request, response) => {
  try {
    const found = await find(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});

server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', async () => {
  const origin = `http://127.0.0.1:${server.address().port}`;
  await buildFeed(`${origin}/feed/feed.json`);
  for (const name of frameworks) console.log(`${origin}/${name}/`);
});
