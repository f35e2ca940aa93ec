import { copyFileSync, mkdirSync } from 'node:fs';

// The page and its style are shipped as they are; its script is bundled (vite.config.ts).
mkdirSync('dist/embed', { recursive: true });
for (const name of ['frame.html', 'frame.css'])
  copyFileSync(`src/embed/frame/${name}`, `dist/embed/${name}`);
