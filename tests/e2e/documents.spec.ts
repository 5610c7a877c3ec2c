import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, type Page, test } from './journey.ts';
import { address, editionPath, firstSentence, head, id, opening, textPath } from './published.mjs';
import { folder } from './serve.mjs';

/** Lets the site answer with another document in the place of a published one. */
async function publish(page: Page, path: string, change: (published: string) => string) {
  const body = change(readFileSync(join(folder, path), 'utf8'));
  await page.route(`**/${path}`, (route) => route.fulfill({ body, contentType: 'application/json' }));
}

test('a truncated edition is told to be damaged, with the file named', async ({ page }) => {
  await publish(page, editionPath, (published) => published.slice(0, published.length / 2));
  await page.goto(`/${id}`);
  const notice = page.getByRole('alert');
  await expect(notice.getByRole('heading', { name: /的数据有误$/ })).toBeVisible();
  await expect(notice).toContainText(editionPath);

  await page.unroute(`**/${editionPath}`);
  await notice.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText(firstSentence)).toBeVisible();
});

test('a value of the wrong type is told with its place in the file', async ({ page }) => {
  await publish(page, editionPath, (published) => {
    const edition = JSON.parse(published);
    edition.pages[2].folio = 3;
    return JSON.stringify(edition);
  });
  await page.goto(`/${id}`);
  await expect(page.getByRole('alert')).toContainText(`${editionPath}: pages/2/folio: `);
  await expectAccessible(page);
});

test('damaged text of a page is told on it, with the file named', async ({ page }) => {
  await publish(page, textPath, (published) => published.replace('"articles"', '"article"'));
  await page.goto(address(opening, head));
  await expect(page.getByRole('alert').getByRole('heading', { name: /的数据有误$/ })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(textPath);
});

test('a format newer than the reader asks for a reload, which brings what is new', async ({ page }) => {
  await publish(page, editionPath, (published) => published.replace('"format":1', '"format":99'));
  await page.goto(`/${id}`);
  const notice = page.getByRole('alert');
  await expect(notice.getByRole('heading', { name: /需要新版的阅读器$/ })).toBeVisible();
  await page.unroute(`**/${editionPath}`);
  await notice.getByRole('link', { name: '重新载入页面' }).click();
  await expect(page.getByText(firstSentence)).toBeVisible();
  await expect(page).toHaveURL(`/${id}`);
});

test('a host that answers every address with the reader itself has not published', async ({ page }) => {
  const shell = readFileSync(join(folder, 'index.html'), 'utf8');
  await page.route('**/*.json', (route) => route.fulfill({ body: shell, contentType: 'text/html; charset=utf-8' }));
  await page.goto('/1901-01-01');
  const notice = page.getByRole('alert');
  await expect(notice.getByRole('heading', { name: '1901年01月01日这一期没有发布' })).toBeVisible();
  await page.goto('/');
  await expect(notice.getByRole('heading', { name: '报纸目录没有发布' })).toBeVisible();
});

test('fields that the reader does not know yet do no harm', async ({ page }) => {
  await publish(page, editionPath, (published) => published.replace('"format":1', '"format":1,"weather":"晴"'));
  await page.goto(`/${id}`);
  await expect(page.getByText(firstSentence)).toBeVisible();
});
