// The specimen newspaper (样报) in place of the sample: pages with pictures, hot-spots and jumps, two
// editions a day. `press` makes it once and publishes it below target/; a journey asks for it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `press specimen` is asked for. @typedef {{ editions?: number, pages?: number, articles?: number, seed?: number }} Plan */
/** @typedef {{ number: number, headline: string }} Head */
/** @typedef {{ file: string, width: number, height: number, scaled?: { file: string, width: number }[] }} Picture */
/** @typedef {{ article: number, regions: [number, number][][] }} HotSpot */
/** @typedef {{ folio: string, name?: string, state: string, picture?: Picture, hot_spots?: HotSpot[], articles?: Head[] }} Page */

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The folder of the specimen that is published by this plan; it is made where it is not there yet.
 * @param {Plan} plan
 */
export function published({ editions = 2, pages = 8, articles = 24, seed = 1 } = {}) {
  const folder = join(root, 'target/specimen-e2e', `${editions}-${pages}-${articles}-${seed}`);
  const tree = join(folder, 'published');
  if (existsSync(tree)) return tree;
  const press = (/** @type {string[]} */ ...words) => {
    execFileSync('cargo', ['run', '--quiet', '--package', 'press', '--', ...words], { cwd: root, stdio: 'inherit' });
  };
  // Two workers may make it at once: each makes its own, and the first to be ready is used by both.
  const aside = `${folder}.${process.pid}`;
  const plan = { editions, pages, articles, seed };
  press('specimen', ...Object.entries(plan).flatMap(([name, value]) => [`--${name}`, `${value}`]), '--archive', `${aside}/archive`);
  press('publish', '--archive', `${aside}/archive`, '--to', `${aside}/published`);
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true });
  }
  return tree;
}

/**
 * Puts the specimen in place of what the site publishes, for one browser page, before it goes anywhere.
 * @param {import('@playwright/test').Page} page
 * @param {Plan} plan
 */
export async function putSpecimen(page, plan = {}) {
  const tree = published(plan);
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(tree, path), 'utf8'));
  await page.context().route(/\/(catalogue\.json|catalogue\/.*|editions\/.*)$/, (route) => {
    const path = join(tree, decodeURIComponent(new URL(route.request().url()).pathname));
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
  /** @type {string} */
  const id = read('catalogue.json').newest;
  /** @type {Page[]} */
  const pages = read(`editions/${id}/edition.json`).pages;
  /** What a page's text says. @param {string} folio */
  const text = (folio) => read(`editions/${id}/pages/${folio}.json`);
  return { tree, id, pages, text };
}
