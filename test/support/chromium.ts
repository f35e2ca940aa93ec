import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createReadStream, createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

/** A Chromium that can be launched here. */
export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  );

/** A Chromium that is nothing but a page, and draws in half the time. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function installed(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [
    process.env.CHROME_PATH ?? '',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => path !== '' && existsSync(path));
}

const unbrotli = (from: string, to: NodeJS.WritableStream) =>
  pipeline(createReadStream(from), createBrotliDecompress(), to);

/** Unpacks the Chromium that comes inside an npm package (x64 Linux), once, and tells how to launch it. */
export async function bundledChromium(): Promise<Chromium> {
  const folder = resolve('.cache/chromium');
  if (!existsSync(folder)) {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const bin = join(entry.slice(0, entry.lastIndexOf('build')), 'bin');
    await mkdir(dirname(folder), { recursive: true });
    // Unpacked beside and renamed: two test runs that start together never see half a browser.
    const partial = await mkdtemp(`${folder}-`);
    await unbrotli(join(bin, 'chromium.br'), createWriteStream(join(partial, 'chromium')));
    for (const archive of ['al2023', 'swiftshader', 'fonts']) {
      await unbrotli(join(bin, `${archive}.tar.br`), extract(partial));
    }
    await chmod(join(partial, 'chromium'), 0o755);
    await rename(partial, folder).catch(() => rm(partial, { recursive: true }));
  }
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(folder, 'lib'),
      // Else it takes the system's fonts, or none at all where there are none.
      FONTCONFIG_FILE: resolve('test/support/fonts.conf'),
    },
  };
}

/** The Chromium of this machine (`CHROME_PATH` first), else the bundled one. */
export async function findChromium(): Promise<Chromium> {
  const executablePath = installed([...shells, ...browsers]);
  return executablePath ? { executablePath, args, env: environment() } : bundledChromium();
}

/** A Chromium with all that a reader's has, of which the bundled one has less; undefined where there is none. */
export function wholeChromium(): Chromium | undefined {
  const executablePath = installed(browsers);
  if (executablePath) return { executablePath, args, env: environment() };
  const how = 'Chromium is not installed: apt-get install -y chromium';
  if (process.env.CI) throw new Error(how);
  console.warn(`\n*** ${how}\n`);
  return undefined;
}
