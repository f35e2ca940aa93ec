import { copyFileSync } from 'node:fs';

// The schema is published as it stands; the compiler copies only what is imported.
copyFileSync('src/feed/feed.schema.json', 'dist/feed/feed.schema.json');
