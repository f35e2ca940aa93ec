import { cpSync, existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildFeed } from '../src/publisher/build/build-feed.js';

// Stands for an address that is not known yet: `.invalid` is nobody's (RFC 2606).
const placeholder = 'https://demo.invalid/';

/** Declares where the sample's photos are until `sample-photos.js` knows better: a feed may name no other place. */
async function declarePhotos(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true })) {
    if (!entry.endsWith('.json')) continue;
    const file = join(folder, entry);
    const feed = JSON.parse(await readFile(file, 'utf8')) as { _advisor?: object };
    // What is no feed (oEmbed) has none to declare.
    if (!feed._advisor) continue;
    Object.assign(feed._advisor, { image_origins: [new URL(placeholder).origin] });
    await writeFile(file, JSON.stringify(feed));
  }
}

/** The frame page, which is no page of the demo's own, completes them too. */
async function completePhotos(page: string): Promise<void> {
  const html = await readFile(page, 'utf8');
  await writeFile(
    page,
    html.replace('<head>', '<head><script src="../sample-photos.js"></script>'),
  );
}

/**
 * Puts beside the built pages what they find at fixed addresses: the script, the themes, the feeds. The format knows only
 * absolute addresses of photos, so a demo that does not know where it will stand (`DEMO_URL`) completes them as they come.
 */
export function demoStatic(home = process.env.DEMO_URL): Plugin {
  let folder: string;
  return {
    name: 'demo-static',
    apply: 'build',
    configResolved({ build }) {
      folder = build.outDir;
    },
    transformIndexHtml: {
      // Before any other script, for it has to be there when the first feed comes.
      handler: () =>
        home
          ? []
          : [{ tag: 'script', attrs: { src: './sample-photos.js' }, injectTo: 'head-prepend' }],
    },
    async closeBundle() {
      const copy = (from: string, to: string) =>
        existsSync(from) && cpSync(from, join(folder, to), { recursive: true });
      copy('dist/advisor.js', 'advisor.js');
      copy('dist/embed', 'embed');
      copy('demo/feeds', 'feeds');
      copy('demo/photos', 'sample/photos');
      copy('src/themes', 'themes');
      const feedUrl = new URL('sample/feed.json', home ?? placeholder).href;
      await buildFeed('demo/content', { output: join(folder, 'sample'), feedUrl });
      if (home) return;
      await declarePhotos(join(folder, 'sample'));
      copy('demo/tool/sample-photos.js', 'sample-photos.js');
      await completePhotos(join(folder, 'embed/frame.html'));
    },
  };
}
