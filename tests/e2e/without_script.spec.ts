import { expect, expectAccessible, test } from './journey.ts';
import { called, firstSentence, head, id, lastParagraph, newspaper, opening } from './published.mjs';

// In every journey a request to anywhere but the site itself is trouble; so it is in these.

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  // The shell announces its modules, and the browser says that it does not want them.
  test.beforeEach(({ trouble }) => trouble.expect(/^request failed: \/kanbao-.*\.js csp$/));

  test('the shell leads to the articles as plain text', async ({ page }) => {
    await page.goto('/');
    const told = page.locator('noscript p').first();
    await expect(told).toBeInViewport();
    await expect(told).toContainText('没有启用 JavaScript');
    await page.getByRole('link', { name: '打开纯文字版' }).click();
    await expect(page).toHaveURL('/catalogue.html');
    await page.getByRole('link', { name: /^最新一期/ }).click();
    await expect(page).toHaveURL(`/editions/${id}/edition.html`);
    await page.getByRole('link', { name: called(opening) }).click();
    await expect(page).toHaveURL(`/editions/${id}/pages/${opening.folio}.html`);
    await expect(page.getByRole('heading', { name: head.headline })).toBeVisible();
    await expect(page.getByText(firstSentence)).toBeVisible();
    await expect(page.getByText(lastParagraph)).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: '版面导航' }).click();
    await expect(page).toHaveURL(`/editions/${id}/edition.html`);
  });

  test('the shell says so at a deep address too', async ({ page }) => {
    await page.goto(`/${id}/${opening.folio}/${head.number}`);
    await page.getByRole('link', { name: 'plain text' }).click();
    await expect(page).toHaveURL('/catalogue.html');
  });
});

for (const path of [
  'catalogue.html',
  `catalogue/${id.slice(0, 4)}.html`,
  `editions/${id}/edition.html`,
  `editions/${id}/pages/${opening.folio}.html`,
]) {
  test(`the plain page ${path} is accessible by day and by night`, async ({ page }) => {
    await page.goto(`/${path}`);
    await expect(page).toHaveTitle(new RegExp(newspaper));
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
  });
}

test('a plain page leads into the reader at the same place', async ({ page }) => {
  await page.goto(`/editions/${id}/pages/${opening.folio}.html`);
  await page.getByRole('link', { name: '在阅读器中打开本版' }).click();
  await expect(page).toHaveURL(`/${id}/${opening.folio}`);
  await expect(page.locator('.reader').getByText(firstSentence)).toBeVisible();
});
