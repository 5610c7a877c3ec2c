// What reading the pages' pictures costs: turning a page, memory, bytes. `npm run timings:pages`, with dist/ as
// `cargo xtask build` leaves it. The newspaper is a specimen of 55 pages with a picture each: drawn as SVG, or with
// `npm run timings:pages -- scanned` photographed, as JPEG of 2400 pixels by 3429, of which press makes narrower ones.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { launchOptions } from './browser.mjs';
import { folder } from './serve.mjs';

const turns = 30;
const pages = 55;
const root = fileURLToPath(new URL('../..', import.meta.url));
const isScanned = process.argv.includes('scanned');
const place = `${root}target/page-timings${isScanned ? '-scanned' : ''}`;
const tree = `${place}/published`;
const profiles = {
  desktop: { viewport: { width: 1440, height: 900 }, slowdown: 1 },
  'phone, a quarter of the CPU': { viewport: { width: 360, height: 740 }, slowdown: 4 },
};

/** @param {string[]} words */
const press = (...words) => execFileSync('cargo', ['run', '--quiet', '-p', 'press', '--', ...words], { cwd: root });

/** Puts a photograph in the place of each page's drawing.
 * @param {string} archive */
async function scan(archive) {
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage({ viewport: { width: 1400, height: 2000 }, deviceScaleFactor: 2400 / 1400 });
  for (const id of readdirSync(archive).filter((name) => /^\d/.test(name))) {
    const path = `${archive}/${id}/edition.json`;
    const whole = JSON.parse(readFileSync(path, 'utf8'));
    for (const { picture } of whole.edition.pages.filter((/** @type {{ picture?: unknown }} */ it) => it.picture)) {
      const drawing = `${archive}/${id}/${picture.file}`;
      picture.file = picture.file.replace(/svg$/, 'jpg');
      await page.goto(`file://${drawing}`);
      const { data } = await (await page.context().newCDPSession(page)).send('Page.captureScreenshot', { format: 'jpeg', quality: 80 });
      const photograph = Buffer.from(data, 'base64');
      writeFileSync(`${archive}/${id}/${picture.file}`, photograph);
      [picture.width, picture.height] = [2400, 3429];
      rmSync(drawing);
    }
    writeFileSync(path, JSON.stringify(whole));
  }
  await browser.close();
}

if (!existsSync(tree)) {
  const archive = `${place}/archive`;
  press('specimen', '--archive', archive, '--editions', '1', '--pages', `${pages}`, '--articles', '400');
  if (isScanned) await scan(archive);
  press('publish', '--archive', archive, '--to', tree);
}
const { newest } = JSON.parse(readFileSync(`${tree}/catalogue.json`, 'utf8'));
const { pages: listed } = JSON.parse(readFileSync(`${tree}/editions/${newest}/edition.json`, 'utf8'));
/** @type {string[]} */
const folios = listed.map((/** @type {{ folio: string }} */ page) => page.folio);

const [ofSpecimen, ofReader] = [sirv(tree), sirv(folder, { single: true, brotli: true })];
const server = createServer((request, response) => ofSpecimen(request, response, () => ofReader(request, response)));
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
const address = server.address();
const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;

/** Runs in the page: notes for each key how long it took until another page's picture was painted. */
function watch() {
  const turned = /** @type {number[]} */ ([]);
  Object.assign(window, { turned });
  const shown = () => {
    const pictures = [...document.querySelectorAll('img')].filter((it) => it.classList.contains('page-picture'));
    const inView = pictures.filter((it) => it.getBoundingClientRect().top < innerHeight);
    return inView.length > 0 && inView.every((it) => it.complete && it.naturalWidth > 0) && location.pathname;
  };
  addEventListener(
    'keydown',
    (event) => {
      const from = shown();
      const look = () => {
        const now = shown();
        if (!now || now === from) return requestAnimationFrame(look);
        // The frame after the one in which it is there has been painted.
        requestAnimationFrame(() => setTimeout(() => turned.push(performance.now() - event.timeStamp)));
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}

/** @param {number[]} numbers @param {number} share */
const quantile = (numbers, share) => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};

const browser = await chromium.launch(launchOptions);

/** The memory of the largest renderer, in bytes. */
async function resident() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const of = (/** @type {number} */ id) => {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  };
  return Math.max(...processInfo.filter((it) => it.type === 'renderer').map((it) => of(it.id)));
}

const table = [];
for (const [profile, { viewport, slowdown }] of Object.entries(profiles)) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', (it) => (bytes += it.encodedDataLength));
  await session.send('Network.enable');
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watch);
  await page.goto(`${base}/${newest}/${folios[0]}`);
  await page.locator('img.page-picture').first().waitFor();
  await page.waitForLoadState('networkidle');
  const first = bytes;

  const measure = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const heap = metrics.find((it) => it.name === 'JSHeapUsedSize')?.value ?? 0;
    const nodes = metrics.find((it) => it.name === 'Nodes')?.value ?? 0;
    return { heap, nodes, resident: await resident() };
  };
  /** @param {string} key @param {number} count */
  const turn = async (key, count) => {
    for (let n = 0; n < count; n += 1) {
      const done = await page.evaluate(() => /** @type {any} */ (window).turned.length);
      await page.keyboard.press(key);
      await page.waitForFunction((done) => /** @type {any} */ (window).turned.length > done, done);
    }
  };
  const before = await measure();
  await turn('n', turns);
  const turned = /** @type {number[]} */ (await page.evaluate(() => /** @type {any} */ (window).turned));
  await turn('n', folios.length - 1 - turns);
  await turn('p', folios.length - 1);
  const after = await measure();
  // What the browser itself keeps of decoded pictures for as long as nobody else needs the memory, it then gives back.
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  await page.waitForFunction((from) => performance.now() > from + 2000, await page.evaluate(() => performance.now()));
  const pressed = await measure();
  const mega = (/** @type {number} */ number) => Math.round(number / 104_857.6) / 10;
  table.push({
    profile,
    'first page, kB': Math.round(first / 1000),
    'turn, ms (median)': quantile(turned, 0.5),
    'turn, ms (p95)': quantile(turned, 0.95),
    'heap, MB': `${mega(before.heap)} → ${mega(after.heap)}`,
    'nodes': `${before.nodes} → ${after.nodes}`,
    'resident, MB; under pressure': `${mega(before.resident)} → ${mega(after.resident)}; ${mega(pressed.resident)}`,
    'pictures in the document': await page.locator('img.page-picture').count(),
  });
  await context.close();
}
console.table(table);
await browser.close();
server.close();
