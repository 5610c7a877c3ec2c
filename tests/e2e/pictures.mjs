// Pictures of the reader for looking at: `npm run pictures -- FOLDER`. Those that the README shows go
// to assets/pictures/ as well.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.mjs';
import { address, firstSentence, head, opening } from './published.mjs';
import { port, serve } from './serve.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder that the pictures are to go to: npm run pictures -- /tmp/pictures');
  process.exit(2);
}
const shown = fileURLToPath(new URL('../../assets/pictures', import.meta.url));
mkdirSync(folder, { recursive: true });
mkdirSync(shown, { recursive: true });

const faces = { page: address(opening), article: address(opening, head) };
const desk = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };
const windows = [desk, { width: 1024, height: 768 }, { width: 768, height: 1024 }, phone];
const colours = /** @type {const} */ (['light', 'dark']);

/** @typedef {{ face: keyof typeof faces, viewport: typeof desk, colorScheme: 'light' | 'dark', zoom: number }} Shot */

/** @type {Shot[]} Everything against everything. */
const shots = (/** @type {const} */ (['page', 'article'])).flatMap((face) =>
  windows.flatMap((viewport) =>
    colours.flatMap((colorScheme) => [100, 300].map((zoom) => ({ face, viewport, colorScheme, zoom }))),
  ),
);
/** @type {Record<string, Shot>} What the README shows. */
const chosen = {
  'page-wide': { face: 'page', viewport: desk, colorScheme: 'light', zoom: 100 },
  'article-phone': { face: 'article', viewport: phone, colorScheme: 'light', zoom: 100 },
  'article-dark': { face: 'article', viewport: phone, colorScheme: 'dark', zoom: 150 },
};

/**
 * Opens the reader as a shot wants it, ready and with everything here, and hands it to `shoot`.
 * @param {Shot} shot
 * @param {(page: import('@playwright/test').Page) => Promise<unknown>} shoot
 */
async function withReader({ face, viewport, colorScheme, zoom }, shoot) {
  const isPhone = viewport === phone;
  const settings = { viewport, colorScheme, hasTouch: isPhone, isMobile: isPhone };
  const context = await browser.newContext({ locale: 'zh-CN', ...settings });
  const page = await context.newPage();
  await page.addInitScript((stored) => localStorage.setItem('kanbao.preferences', stored), `zoom=${zoom}`);
  await page.goto(`http://127.0.0.1:${port}${faces[face]}`);
  await page.locator('.article-body p', { hasText: firstSentence }).waitFor();
  await page.locator('.masthead', { hasText: '已是最新一期' }).waitFor();
  await shoot(page);
  await context.close();
}

/**
 * The window as WebP, a third of a PNG's size; Playwright itself does not write it.
 * @param {import('@playwright/test').Page} page
 * @param {string} path
 */
async function shootSmall(page, path) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 75 });
  writeFileSync(path, Buffer.from(data, 'base64'));
}

const server = await serve();
const browser = await chromium.launch(launchOptions);
for (const shot of shots) {
  const { face, viewport, colorScheme, zoom } = shot;
  const path = join(folder, `${face}-${viewport.width}-${colorScheme}-${zoom}.png`);
  await withReader(shot, (page) => page.screenshot({ path }));
}
for (const [name, shot] of Object.entries(chosen)) {
  await withReader(shot, (page) => shootSmall(page, join(shown, `${name}.webp`)));
}
await browser.close();
server.close();
console.log(`${shots.length} pictures are in ${folder}, those of the README in ${shown}`);
