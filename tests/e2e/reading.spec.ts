import { expect, test } from './journey.ts';
import { address, called, firstSentence, head, id, letters, newspaper, opening, pages } from './published.mjs';

test('opening the reader shows the first sentence without a click', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(firstSentence)).toBeInViewport();
  await expect(page).toHaveTitle(`${called(opening)} - ${newspaper} 2023年01月17日 星期二`);
});

test('the edition index has all pages by section and shows where the reader is', async ({ page }) => {
  await page.goto('/');
  const index = page.getByRole('navigation', { name: '版面导航' });
  await expect(index.locator('a .edition-index-folio')).toHaveText(pages.map((it) => it.folio));
  await expect(index.locator('a')).toHaveCount(55);
  await expect(index.locator('details')).toHaveCount(new Set(pages.map((it) => letters(it.folio))).size);
  await expect(index.locator('details')).toHaveCount(5);
  const current = index.locator('[aria-current=page]');
  await expect(current).toContainText(opening.folio);
  await expect(current).toBeInViewport({ ratio: 1 });
});

test('turning leads through every page to the last and history leads back', async ({ page }) => {
  test.slow();
  await page.goto('/');
  const index = page.getByRole('navigation', { name: '版面导航' });
  const back = page.getByRole('link', { name: /^上一版/ });
  const onwards = page.getByRole('link', { name: /^下一版/ });

  await index.getByRole('link').first().click();
  await expect(back).toHaveText(/已是第一版/);
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  for (const [place, it] of pages.entries()) {
    if (place > 0) {
      await expect(onwards).toContainText(`第${it.folio}版`);
      await onwards.click();
    }
    await expect(page).toHaveURL(address(it));
    await expect(page).toHaveTitle(new RegExp(`^${called(it)} - ${newspaper} `));
    await expect(page.getByRole('heading', { level: 1, name: called(it) })).toBeVisible();
    await expect(index.locator('[aria-current=page]')).toContainText(it.folio);
    await expect(index.locator('[aria-current=page]')).toBeInViewport();
  }

  await expect(onwards).toHaveText(/已是末版/);
  await expect(onwards).toHaveAttribute('aria-disabled', 'true');
  await onwards.click({ force: true });
  await expect(page).toHaveURL(address(pages.at(-1)!));

  for (const it of pages.slice(pages.indexOf(opening), -1).reverse()) {
    await page.goBack();
    await expect(page).toHaveURL(address(it));
    await expect(page.getByRole('heading', { level: 1, name: called(it) })).toBeVisible();
  }
  await expect(page.getByText(firstSentence)).toBeVisible();
});

test('an article is picked, enlarged in even steps, kept so, and left again', async ({ page }) => {
  await page.goto(address(opening));
  await page.getByRole('main').getByRole('link', { name: head.headline, exact: true }).click();
  await expect(page).toHaveURL(address(opening, head));
  await expect(page).toHaveTitle(new RegExp(`^${head.headline} - ${newspaper} `));

  const body = page.locator('.article-body');
  const size = () => body.evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
  const normal = await size();
  const larger = page.getByRole('button', { name: '放大' });
  for (let percent = 125; percent <= 300; percent += 25) {
    await larger.click();
    await expect.poll(size).toBeCloseTo((normal * percent) / 100, 2);
    await expect(page.getByRole('status')).toHaveText(`字号 ${percent}%`);
  }
  await expect(larger).toHaveAttribute('aria-disabled', 'true');
  await larger.click({ force: true });
  expect(await size()).toBeCloseTo(normal * 3, 2);

  await page.reload();
  await expect(page.getByText(firstSentence)).toBeVisible();
  expect(await size()).toBeCloseTo(normal * 3, 2);

  await page.getByRole('button', { name: '默认' }).click();
  await expect.poll(size).toBeCloseTo(normal, 2);
  await page.goBack();
  await expect(page).toHaveURL(address(opening));
  await expect(page.getByRole('heading', { level: 1, name: called(opening) })).toBeVisible();
});

test('the text shrinks to three quarters and no further', async ({ page }) => {
  await page.goto(address(opening, head));
  const smaller = page.getByRole('button', { name: '缩小' });
  await smaller.click();
  await expect(page.locator('.reader')).toHaveAttribute('data-zoom', '75');
  await expect(smaller).toHaveAttribute('aria-disabled', 'true');
  await expect(smaller).toBeFocused();
});

test('an edition at the end of the catalogue says why its neighbours cannot be opened', async ({ page }) => {
  await page.goto(`/${id}`);
  await expect(page.getByRole('link', { name: /^下一期/ })).toHaveText(/已是最新一期/);
});
