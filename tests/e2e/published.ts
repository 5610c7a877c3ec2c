// What the site publishes, read from the same files that the reader fetches. The journeys expect
// what these files say, so that another sample edition needs no other tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './serve.mjs';

export interface Head {
  number: number;
  headline: string;
}

export interface Page {
  folio: string;
  name?: string;
  articles?: Head[];
}

type Inline = { text: string } | 'break';
type Block = { paragraph: Inline[] } | { crosshead: Inline[] };

function published(path: string) {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

const catalogue = published('catalogue.json');
/** The id of the newest edition, which the reader opens with. */
export const id: string = catalogue.newest;
export const newspaper: string = catalogue.newspaper.name;
export const editionPath = `editions/${id}/edition.json`;
export const pages: Page[] = published(editionPath).pages;

/** The page that the edition opens at: the first with something to read. */
export const opening = pages.find((page) => page.articles?.length)!;
export const head = opening.articles![0]!;
export const textPath = `editions/${id}/pages/${opening.folio}.json`;

/** The first article's paragraphs. */
export const paragraphs: string[] = (published(textPath).articles[0].body as Block[])
  .map((block) => ('paragraph' in block ? block.paragraph : []))
  .map((inlines) => inlines.map((inline) => (typeof inline === 'string' ? '' : inline.text)).join(''))
  .filter((paragraph) => paragraph !== '');
export const firstSentence = paragraphs[0]!.slice(0, paragraphs[0]!.indexOf('。') + 1);
export const lastParagraph = paragraphs.at(-1)!;

/** The letters in front of a folio's digits: a section is a run of pages that share them. */
export function letters(folio: string): string {
  return folio.replace(/\d+$/, '');
}

/** What the reader calls a page. */
export function called(page: Page): string {
  return page.name ? `第${page.folio}版：${page.name}` : `第${page.folio}版`;
}

/** The address of a page, or of an article on it. */
export function address(page: Page, article?: Head): string {
  return `/${id}/${page.folio}${article ? `/${article.number}` : ''}`;
}
