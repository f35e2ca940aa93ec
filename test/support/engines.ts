import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner-core';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import puppeteer from 'puppeteer-core';
import { findChromium } from './chromium.js';
import { freePort } from './free-port.js';

const firefox = '/usr/bin/firefox-esr';
const webkit = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const driver = '/usr/bin/WebKitWebDriver';

/** Says loudly that an engine is left out, and how to have it; where changes are judged, none is left out. */
function missing(engine: string, packages: string): undefined {
  const how = `apt-get install -y ${packages}`;
  if (process.env.CI) throw new Error(`${engine} is not installed: ${how}`);
  console.warn(`\n*** ${engine} is not installed and is SKIPPED. ${how}\n`);
}

async function untilListening(port: number): Promise<void> {
  const isThere = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => socket.end(() => resolve(true)));
      socket.once('error', () => resolve(false));
    });
  for (let tries = 0; tries < 100; tries++) {
    if (await isThere()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers on port ${port}.`);
}

/** Chromium, as `npm test` has it. */
export async function chromiumEngine(): Promise<BrowserLauncher> {
  const { executablePath, args, env } = await findChromium();
  return chromeLauncher({ launchOptions: { executablePath, args, env, headless: 'shell' } });
}

/** Firefox ESR as Debian has it; undefined where it is not. */
export function firefoxEngine(): BrowserLauncher | undefined {
  if (!existsSync(firefox)) return missing('Firefox', 'firefox-esr');
  return chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath: firefox, headless: true },
  });
}

/** WebKitGTK as Debian has it, on a screen of its own; undefined where it is not. */
export async function webkitEngine(): Promise<BrowserLauncher | undefined> {
  if (![webkit, driver, '/usr/bin/xvfb-run'].every((path) => existsSync(path))) {
    return missing('WebKit', 'webkit2gtk-driver xvfb');
  }
  const port = await freePort();
  const server = spawn('xvfb-run', ['-a', driver, `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    detached: true,
  });
  // The whole group: xvfb-run starts a screen and the driver.
  process.once('exit', () => process.kill(-server.pid!));
  await untilListening(port);
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      'wdio:enforceWebDriverClassic': true,
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: webkit, args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
}
