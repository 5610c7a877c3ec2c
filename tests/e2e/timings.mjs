// How long the first sentence takes to be on the screen: a cold cache, the middle one of seven runs.
// `npm run timings`, with dist/ as `cargo xtask build` leaves it.
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.mjs';
import { address, firstSentence, head, opening } from './published.mjs';
import { port, serve } from './serve.mjs';

const runs = 7;
const lines = {
  'no throttling': null,
  'phone: a quarter of the CPU, 1.6 Mbit/s, 150 ms': { slowdown: 4, bitsPerSecond: 1_600_000, latency: 150 },
};
const addresses = { 'the root': '/', 'an article': address(opening, head) };

/**
 * Runs in the page: marks when the sentence is first laid out inside the window, by the boot script
 * or by the reader itself, and when the reader has started.
 * @param {string} sentence
 */
function watch(sentence) {
  const hasStarted = () => document.documentElement?.dataset.kanbao === 'started';
  const look = () => {
    const block = [...document.querySelectorAll('p')].find((it) => it.textContent.includes(sentence));
    const box = block?.getBoundingClientRect();
    if (!box || box.height === 0 || box.top >= innerHeight) return requestAnimationFrame(look);
    performance.mark('sentence', { detail: hasStarted() ? 'reader' : 'boot script' });
  };
  requestAnimationFrame(look);
  new MutationObserver((_, observer) => {
    if (!hasStarted()) return;
    observer.disconnect();
    performance.mark('started');
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} path
 * @param {{ slowdown: number, bitsPerSecond: number, latency: number } | null} line
 */
async function measure(browser, path, line) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (line) {
    const throughput = line.bitsPerSecond / 8;
    await session.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  await page.addInitScript(watch, firstSentence);
  await page.goto(`http://127.0.0.1:${port}${path}`);
  const marks = await page.waitForFunction(() => {
    const [sentence] = performance.getEntriesByName('sentence');
    const [started] = performance.getEntriesByName('started');
    if (!(sentence instanceof PerformanceMark && started)) return null;
    return { sentence: sentence.startTime, by: sentence.detail, started: started.startTime };
  });
  const measured = /** @type {{ sentence: number, by: string, started: number }} */ (await marks.jsonValue());
  await context.close();
  return measured;
}

/** @param {number[]} numbers */
function middle(numbers) {
  const [median = 0] = numbers.toSorted((one, other) => one - other).slice(Math.floor(numbers.length / 2));
  return Math.round(median);
}

const server = await serve();
const browser = await chromium.launch(launchOptions);
const table = [];
for (const [line, conditions] of Object.entries(lines)) {
  for (const [where, path] of Object.entries(addresses)) {
    const measured = [];
    for (let run = 0; run < runs; run += 1) measured.push(await measure(browser, path, conditions));
    const sentences = measured.map((it) => it.sentence);
    table.push({
      line,
      opened: where,
      'first sentence, ms': middle(sentences),
      fastest: Math.round(Math.min(...sentences)),
      slowest: Math.round(Math.max(...sentences)),
      'shown first by': [...new Set(measured.map((it) => it.by))].join(', '),
      'reader started, ms': middle(measured.map((it) => it.started)),
    });
  }
}
console.table(table);
await browser.close();
server.close();
