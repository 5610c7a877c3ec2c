// How long a keystroke takes in search: a specimen edition of 55 pages, 400 articles and more than a
// million characters, every text at hand. `npm run timings:search`, with dist/ as `cargo xtask build`
// leaves it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { launchOptions } from './browser.mjs';
import { folder } from './serve.mjs';

const wanted = 1_000_000;
const runs = 11;
const port = 4878;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {unknown} value @returns {number} How many characters its texts have. */
function characters(value) {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum, it) => sum + characters(it), 0);
}

/** Publishes a specimen and lets its articles repeat themselves until the edition is long enough. */
function makeSite() {
  const place = mkdtempSync(join(tmpdir(), 'kanbao-search-'));
  const [archive, site] = [join(place, 'archive'), join(place, 'site')];
  /** @param {string[]} args */
  const press = (...args) => execFileSync('cargo', ['run', '--quiet', '--package', 'press', '--', ...args], { cwd: root });
  press('specimen', '--editions', '1', '--pages', '55', '--articles', '400', '--archive', archive);
  cpSync(folder, site, { recursive: true });
  for (const it of ['catalogue', 'editions', 'catalogue.json', 'catalogue.json.br', 'catalogue.json.gz']) {
    rmSync(join(site, it), { recursive: true, force: true });
  }
  press('publish', '--archive', archive, '--to', join(place, 'published'));
  cpSync(join(place, 'published'), site, { recursive: true });
  const files = readdirSync(join(site, 'editions'), { recursive: true, encoding: 'utf8' })
    .filter((it) => it.includes('/pages/') && it.endsWith('.json'))
    .map((it) => join(site, 'editions', it));
  const texts = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const times = Math.ceil(wanted / texts.reduce((sum, text) => sum + characters(text.articles.map((/** @type {any} */ it) => it.body)), 0));
  texts.forEach((text, place) => {
    for (const article of text.articles) article.body = Array.from({ length: times }, () => article.body).flat();
    writeFileSync(/** @type {string} */ (files[place]), JSON.stringify(text));
  });
  const articles = texts.flatMap((text) => text.articles);
  const { headline } = articles[200].head;
  const paragraph = articles[300].body.find((/** @type {any} */ it) => it.paragraph).paragraph[0].text;
  console.log(`${texts.length} pages, ${articles.length} articles, ${characters(articles.map((it) => it.body))} characters`);
  return { place, site, headline, paragraph };
}

/**
 * Runs in the page: types into the open search field; how long until what was found is in the document and
 * laid out.
 * @param {string} text
 */
async function keystroke(text) {
  const field = /** @type {HTMLInputElement} */ (document.querySelector('.search input'));
  const finds = () => document.querySelectorAll('.search-finds a').length;
  field.value = text;
  let changed = 0;
  const observer = new MutationObserver(() => {
    document.body.getBoundingClientRect();
    changed = performance.now();
  });
  const begin = performance.now();
  observer.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // The reader renders in microtasks, or where it is slow in a later task: what comes after the last change
  // is waited for in vain.
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  const status = document.querySelector('.search [role=status]')?.textContent;
  return { ms: Math.max(changed - begin, 0), finds: finds(), status };
}

const { place, site, headline, paragraph } = makeSite();
const server = createServer(sirv(site, { single: true, brotli: true, gzip: true }));
await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(null)));
const browser = await chromium.launch(launchOptions);
const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
await page.goto(`http://127.0.0.1:${port}/`);
await page.locator('.page').first().waitFor();
const opened = Date.now();
await page.keyboard.press('/');
await page.locator('.search input').waitFor();
await page.waitForFunction(() => document.querySelector('.search') && !document.querySelector('.search-told')?.textContent);
console.log(`all pages read ${Date.now() - opened} ms after search was opened`);

const typed = [
  ...Array.from({ length: 6 }, (_, at) => headline.slice(0, at + 1)),
  ...Array.from({ length: 6 }, (_, at) => paragraph.slice(0, at + 1)),
  ...['的', '的一', '样报', '没有', '没有的话', 'abc', `${headline.slice(0, 2)} ${paragraph.slice(0, 2)}`, ''],
];
/** @type {Map<string, Awaited<ReturnType<typeof keystroke>>[]>} */
const measured = new Map();
for (let run = 0; run < runs; run += 1) {
  for (const text of typed) {
    const it = await page.evaluate(keystroke, text);
    measured.set(text, [...(measured.get(text) ?? []), it]);
  }
}
/** @param {number[]} numbers */
const middle = (numbers) => Number(numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]?.toFixed(1));
const table = [...measured].map(([text, all]) => ({
  typed: text,
  'ms, middle': middle(all.map((it) => it.ms)),
  fastest: Number(Math.min(...all.map((it) => it.ms)).toFixed(1)),
  slowest: Number(Math.max(...all.map((it) => it.ms)).toFixed(1)),
  listed: all[0]?.finds,
  said: all[0]?.status,
}));
console.table(table);
await browser.close();
server.close();
rmSync(place, { recursive: true });
