import type { Page } from 'playwright-core';
import { bench } from './bench.js';
import { password, type Role } from './wordpress.js';

/** A page of somebody who has logged in to WordPress, who may use the clipboard; closing its context logs out. */
export async function logIn(role: Role): Promise<Page> {
  const { chromium, wordpress } = bench();
  const context = await chromium.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(`${wordpress.origin}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(role);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL('**/wp-admin/**');
  return page;
}
