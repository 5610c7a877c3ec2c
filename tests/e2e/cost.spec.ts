import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from './journey.ts';
import { firstSentence, textPath } from './published.mjs';
import { folder } from './serve.mjs';

/** The text is here, and so is what the reader fetches ahead: the catalogue tells of other editions last. */
async function expectAllHere(page: Page) {
  await expect(page.locator('.reader').getByText(firstSentence)).toBeVisible();
  await expect(page.getByRole('link', { name: /^下一期/ })).toHaveText(/已是最新一期/);
}

/** What opening the reader for the first time may cost, in bytes on the line. */
const budget = existsSync(join(folder, `${textPath}.br`))
  ? { what: 'compressed by brotli', bytes: 260_000 }
  : { what: 'as built, not compressed', bytes: 520_000 };

test('opening the reader cold costs little and asks nobody but the site', async ({ page, baseURL }) => {
  const origins = new Set<string>();
  const sizes: Promise<number>[] = [];
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  page.on('requestfinished', (request) =>
    sizes.push(request.sizes().then((it) => it.responseHeadersSize + it.responseBodySize)),
  );
  await page.goto('/');
  await expectAllHere(page);

  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const told = `${sizes.length} answers, ${Math.round(bytes / 1000)} kB ${budget.what}`;
  test.info().annotations.push({ type: 'cold open', description: told });
  console.log(`cold open: ${told}`);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(budget.bytes);
  expect([...origins]).toEqual([baseURL]);
});

test('no document is fetched twice', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.json')) asked.push(request.url());
  });
  await page.goto('/');
  await expectAllHere(page);
  await page.getByRole('link', { name: /^下一版/ }).click();
  await page.goBack();
  await expect(page.locator('.reader').getByText(firstSentence)).toBeVisible();
  expect(asked.length).toBeGreaterThan(3);
  expect(asked).toEqual([...new Set(asked)]);
});
