// How long the frames of a pinch are: a page of the specimen is pinched to four times its size and back
// with a finger's sixty moves a second. `npm run timings:stage`, with dist/ as `cargo xtask build` leaves it.
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.mjs';
import { port, serve } from './serve.mjs';
import { putSpecimen } from './specimen.mjs';

const moves = 180;
const devices = {
  'a desk, 1440 × 900': { slowdown: 1, viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  'a phone, 360 × 740 at 3, a quarter of the CPU': { slowdown: 4, viewport: { width: 360, height: 740 }, deviceScaleFactor: 3 },
};

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{ slowdown: number, viewport: { width: number, height: number }, deviceScaleFactor: number }} device
 */
async function measure(browser, { slowdown, ...device }) {
  const context = await browser.newContext({ locale: 'zh-CN', hasTouch: true, ...device });
  const page = await context.newPage();
  const { id, pages } = await putSpecimen(page);
  const pictured = pages.filter((it) => it.picture);
  await page.goto(`http://127.0.0.1:${port}/${id}/${pictured[1]?.folio}`);
  await page.locator('.page-picture').waitFor();
  await page.waitForLoadState('networkidle');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = [];
    Object.assign(window, { frames });
    /** @type {number | undefined} */
    let before;
    const look = (/** @type {number} */ time) => {
      if (before !== undefined) frames.push(time - before);
      before = time;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const box = await page.locator('.stage').boundingBox();
  const { width, height } = device.viewport;
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? width) / 2, Math.min(height - 150, (box?.y ?? 0) + 200)];
  const fingers = (/** @type {number} */ apart) => [
    { x: x - apart, y, id: 0 },
    { x: x + apart, y, id: 1 },
  ];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
  await page.evaluate('frames.length = 0');
  const began = performance.now();
  const sent = [];
  for (let move = 1; move <= moves; move += 1) {
    const part = 1 - Math.abs(1 - (2 * move) / moves);
    sent.push(session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(30 + 90 * part) }));
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, began + (move * 1000) / 60 - performance.now())));
  }
  await Promise.all(sent);
  /** @type {number[]} */
  const frames = await page.evaluate('frames');
  await context.close();
  return frames.toSorted((one, other) => one - other);
}

const server = await serve();
const browser = await chromium.launch(launchOptions);
const table = [];
for (const [name, device] of Object.entries(devices)) {
  const frames = await measure(browser, device);
  const at = (/** @type {number} */ part) => Math.round((frames[Math.floor((frames.length - 1) * part)] ?? 0) * 10) / 10;
  table.push({ device: name, frames: frames.length, 'middle, ms': at(0.5), 'p95, ms': at(0.95), 'longest, ms': at(1) });
}
console.table(table);
await browser.close();
server.close();
