import { build } from 'vite';

// With NODE_ENV=development the frameworks check what they do, and say on the console what they do not like.
const mode = process.env.NODE_ENV ?? 'production';

const servers = {
  react: 'server.tsx',
  vue: 'server.ts',
  svelte: 'server.ts',
  angular: 'src/server.ts',
};

const out = `dist/${mode}`;
for (const [root, server] of Object.entries(servers)) {
  // It stands beside the server's file, as all that npm installs; a link would be packed into it.
  const ssr = { external: ['advisor-embed'] };
  const shared = { root, mode, ssr, logLevel: 'error' };
  await build({ ...shared, build: { outDir: `../${out}/${root}/client`, emptyOutDir: true } });
  const built = { outDir: `../${out}/${root}/server`, emptyOutDir: true, ssr: server };
  await build({ ...shared, build: built });
}
