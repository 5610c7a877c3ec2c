// What the site publishes, read from the same files that the reader fetches. The journeys expect
// what these files say, so that another sample edition needs no other tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './serve.mjs';

/** @typedef {{ number: number, headline: string }} Head */
/** @typedef {{ folio: string, name?: string, articles?: Head[] }} Page */
/** @typedef {{ text?: string }[]} Inlines */

/**
 * A document of the site.
 * @param {string} path
 */
export function published(path) {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

const catalogue = published('catalogue.json');
/** @type {string} The id of the newest edition, which the reader opens with. */
export const id = catalogue.newest;
/** @type {string} */
export const newspaper = catalogue.newspaper.name;
export const editionPath = `editions/${id}/edition.json`;
/** @type {Page[]} */
export const pages = published(editionPath).pages;

/** The page that the edition opens at: the first with something to read. */
export const opening = /** @type {Page} */ (pages.find((page) => page.articles?.length));
export const head = /** @type {Head} */ (opening.articles?.[0]);
export const textPath = `editions/${id}/pages/${opening.folio}.json`;

/** @type {{ paragraph?: Inlines }[]} */
const body = published(textPath).articles[0].body;
/** The first article's paragraphs. */
export const paragraphs = body
  .map((block) => (block.paragraph ?? []).map((inline) => inline.text ?? '').join(''))
  .filter((paragraph) => paragraph !== '');
const [firstParagraph = ''] = paragraphs;
export const firstSentence = firstParagraph.slice(0, firstParagraph.indexOf('。') + 1);
export const lastParagraph = paragraphs.at(-1) ?? '';

/**
 * The letters in front of a folio's digits: a section is a run of pages that share them.
 * @param {string} folio
 */
export function letters(folio) {
  return folio.replace(/\d+$/, '');
}

/**
 * What the reader calls a page.
 * @param {Page} page
 */
export function called(page) {
  return page.name ? `第${page.folio}版：${page.name}` : `第${page.folio}版`;
}

/**
 * The address of a page, or of an article on it.
 * @param {Page} page
 * @param {Head} [article]
 */
export function address(page, article) {
  return `/${id}/${page.folio}${article ? `/${article.number}` : ''}`;
}
