// What one more edition costs, with 10, 1,000 and 10,000 editions before it: press and the reader.
// `PRESS=../../target/tool/press npm run scale` after `cargo build --profile tool --package press`, with dist/ as
// `cargo xtask build` leaves it. `npm run scale -- 10 100` measures other numbers.
// Told in milliseconds: publishing all, none and one more; opening the newest; in bytes: what that fetches, the catalogue.
import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from './browser.mjs';

const press = process.env.PRESS ?? 'press';
const dist = process.env.DIST ?? new URL('../../dist', import.meta.url).pathname;
const numbers = process.argv.slice(2).map(Number);
const lists = ['catalogue', 'catalogue.html', 'catalogue.json', 'editions', 'schema'];
const anHourAgo = Date.now() / 1000 - 3600;
const runs = 5;
const middle = (/** @type {number[]} */ values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @param {string[]} words */
function timed(...words) {
  const start = performance.now();
  const told = execFileSync(press, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return { told, milliseconds: performance.now() - start };
}

/** What has only just been written is not remembered, so it is made older.
 * @param {string} folder */
function age(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) age(path);
    else utimesSync(path, anHourAgo, anHourAgo);
  }
  utimesSync(folder, anHourAgo, anHourAgo);
}

/** @param {string} folder @param {number} editions */
function published(folder, editions) {
  const archive = join(folder, 'archive');
  const publish = () => timed('publish', '--archive', archive, '--to', join(folder, 'tree'));
  timed('specimen', '--archive', archive, '--pages', '4', '--articles', '8', '--editions', String(editions + runs));
  age(archive);
  const later = readdirSync(archive).filter((name) => /^\d{4}-/.test(name)).toSorted().slice(-runs);
  for (const name of later) renameSync(join(archive, name), join(folder, name));
  const all = publish().milliseconds;
  const none = middle(later.map(() => publish().milliseconds));
  const one = later.map((name) => {
    renameSync(join(folder, name), join(archive, name));
    return publish();
  });
  const told = one.at(-1)?.told.trim().split('; ').at(-1);
  return { all, none, one: middle(one.map((it) => it.milliseconds)), told };
}

/** @param {string} folder */
async function read(folder) {
  const site = join(folder, 'site');
  cpSync(dist, site, {
    recursive: true,
    filter: (path) => !lists.some((name) => path === join(dist, name) || path.startsWith(join(dist, `${name}.`))),
  });
  for (const name of lists) symlinkSync(join(folder, 'tree', name), join(site, name));
  process.env.DIST = site;
  const { port, serve } = await import(`./serve.mjs?${folder}`);
  const server = await serve();
  const browser = await chromium.launch(launchOptions);
  const times = [];
  let bytes = 0;
  for (let run = 0; run < runs; run += 1) {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    bytes = 0;
    session.on('Network.loadingFinished', (/** @type {{ encodedDataLength: number }} */ it) => (bytes += it.encodedDataLength));
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator('.masthead time').waitFor();
    times.push(await page.evaluate(() => performance.now()));
    await page.waitForLoadState('networkidle');
    await page.close();
  }
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  return { bytes, opened: middle(times), catalogue: statSync(join(folder, 'tree/catalogue.json')).size };
}

for (const editions of numbers.length > 0 ? numbers : [10, 1000, 10_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'kanbao-scale-'));
  const row = { editions, ...published(folder, editions), ...(await read(folder)) };
  rmSync(folder, { recursive: true });
  console.log(Object.entries(row).map(([key, value]) => `${key} ${typeof value === 'number' ? Math.round(value) : value}`).join(', '));
}
