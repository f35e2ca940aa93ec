import { execFile } from 'node:child_process';
import { cp, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { freePort } from '../../support/free-port.js';
import { wordpressFiles } from './packages.js';
import { startProgram } from './program.js';

const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export const roles = ['author', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What the user of each role, named like it, logs in with. */
export const password = 'open sesame, and close again';

/** A WordPress with its own files, database and server on loopback. */
export interface Wordpress {
  readonly origin: string;
  /** Such as `6.1`. */
  readonly version: string;
  /** Calls the REST API as the user of a role; an answer that is no success throws. */
  ask<T>(role: Role, method: string, route: string, body?: unknown): Promise<T>;
  /** What PHP wrote down of what concerns the plugin: notices, warnings, errors. */
  complaints(): Promise<readonly string[]>;
  /** An option as the database has it. */
  option(name: string): Promise<string | undefined>;
  end(): Promise<void>;
}

async function unpackPlugin(plugins: string): Promise<void> {
  const zip = await JSZip.loadAsync(await readFile('dist/advisor-embed-wordpress.zip'));
  for (const [name, entry] of Object.entries(zip.files)) {
    const path = join(plugins, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await entry.async('nodebuffer'));
  }
}

async function docroot(folder: string): Promise<string> {
  const site = join(folder, 'site');
  // Copied, since WordPress finds its settings by where its files really are.
  await cp(wordpressFiles, site, { recursive: true, dereference: true });
  await copyFile(own('config.php'), join(site, 'wp-config.php'));
  await mkdir(join(site, 'wp-content/mu-plugins'));
  await copyFile(own('must-use.php'), join(site, 'wp-content/mu-plugins/bench.php'));
  await unpackPlugin(join(site, 'wp-content/plugins'));
  return site;
}

/** A database for one run: its users are nobody's business, and what it holds need not outlive it. */
const database = async (folder: string, socket: string) => {
  const data = join(folder, 'data');
  await mkdir(data);
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const options = [
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--skip-networking',
    '--skip-grant-tables',
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-log-file-size=16M',
  ];
  return startProgram('/usr/sbin/mariadbd', ['--no-defaults', ...user, ...options], /ready for c/);
};

/** A post as its REST answer has it. */
export interface Post {
  readonly id: number;
  readonly link: string;
  readonly content: { readonly raw: string; readonly rendered: string };
}

/** Switches the plugin on or off. */
export async function plugin(wordpress: Wordpress, status: 'active' | 'inactive'): Promise<void> {
  const route = '/wp/v2/plugins/advisor-embed/advisor-embed';
  await wordpress.ask('administrator', 'PUT', route, { status });
}

/** Leaves the plugin with these settings. */
export async function settle(
  wordpress: Wordpress,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  await wordpress.ask('administrator', 'POST', '/wp/v2/settings', { advisor_embed: settings });
}

/** Installs and starts a WordPress that has the plugin, which is not active. */
export async function startWordpress(): Promise<Wordpress> {
  // The address of a socket may not be long.
  const folder = await mkdtemp(join(tmpdir(), 'wp-'));
  const socket = join(folder, 'socket');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { BENCH_SOCKET: socket, BENCH_ORIGIN: origin, BENCH_PASSWORD: password };
  const [site, db] = await Promise.all([docroot(folder), database(folder, socket)]);
  const { stdout } = await promisify(execFile)('php', [own('install.php'), site], {
    env: { ...process.env, ...env },
  });
  const passwords = JSON.parse(stdout) as Record<Role, string>;
  const server = await startProgram(
    'php',
    ['-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', site],
    /started/,
    { ...env, PHP_CLI_SERVER_WORKERS: '4' },
  );
  const versions = await readFile(join(site, 'wp-includes/version.php'), 'utf8');
  return {
    origin,
    version: /\$wp_version = '(\d+\.\d+)/.exec(versions)![1]!,
    ask: async <T>(role: Role, method: string, route: string, body?: unknown) => {
      const credentials = Buffer.from(`${role}:${passwords[role]}`).toString('base64');
      const response = await fetch(`${origin}/?rest_route=${route.replace('?', '&')}`, {
        method,
        headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${text}`);
      return JSON.parse(text) as T;
    },
    complaints: async () => {
      const log = await readFile(join(site, 'debug.log'), 'utf8').catch(() => '');
      return log.split('\n').filter((line) => line.includes('advisor-embed'));
    },
    option: async (name) => {
      const query = `SELECT option_value FROM wp_options WHERE option_name = '${name}'`;
      const php = `echo json_encode((new mysqli(null, 'root', '', 'wordpress', 0, $argv[1]))->query($argv[2])->fetch_row());`;
      const { stdout: row } = await promisify(execFile)('php', ['-r', php, socket, query]);
      return (JSON.parse(row) as [string] | null)?.[0];
    },
    end: async () => {
      await server.end();
      await db.end();
      await rm(folder, { recursive: true });
    },
  };
}
