import { expect, type Page, test } from './journey.ts';
import { address, firstSentence, head, opening, pages } from './published.mjs';

/** Everything that stores or reads what was stored, and reading itself. */
async function expectAllWorks(page: Page) {
  await page.goto(address(opening, head));
  await expect(page.locator('.reader').getByText(firstSentence)).toBeVisible();
  const reader = page.locator('.reader');
  await page.getByRole('button', { name: '放大' }).click();
  await expect(reader).toHaveAttribute('data-zoom', '125');
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  await expect(reader).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(reader).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(address(pages[pages.indexOf(opening) + 1]!));
  // What was chosen lasts as long as the reader is open.
  await expect(reader).toHaveAttribute('data-zoom', '125');
  await expect(reader).toHaveAttribute('data-theme', 'dark');
}

test('everything works where storage is denied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await expectAllWorks(page);
});

test('everything works where storage is full', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await expectAllWorks(page);
});

test('what was stored and cannot be read is as if it were not there', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('kanbao.preferences', '{"zoom":9&theme=plaid&zoom=x&&='));
  await page.goto(address(opening, head));
  const reader = page.locator('.reader');
  await expect(reader.getByText(firstSentence)).toBeVisible();
  await expect(reader).toHaveAttribute('data-zoom', '100');
  await expect(reader).toHaveAttribute('data-theme', 'auto');
});
