import { enlargeFully, expect, expectAccessible, expectNoSidewaysScroll, type Page, test } from './journey.ts';
import { address, firstSentence, head, opening, pages } from './published.mjs';

const bare = pages.find((it) => !it.articles?.length)!;
const windows = { 'a desk': { width: 1440, height: 900 }, 'a phone': { width: 360, height: 740 } };
const colours = { light: 'light', dark: 'dark' } as const;

async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('.reader h1[tabindex]').first()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
}

for (const [where, viewport] of Object.entries(windows)) {
  for (const colorScheme of Object.values(colours)) {
    test.describe(`on ${where}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('page, article and a page without text are accessible', async ({ page }) => {
        for (const path of [address(opening), address(opening, head), address(bare)]) {
          await open(page, path);
          await expectAccessible(page);
          await expectNoSidewaysScroll(page);
        }
      });

      test('every panel is accessible', async ({ page }) => {
        await open(page, address(opening));
        for (const [key, name] of [
          ['i', '版面导航'],
          ['?', '快捷键'],
          ['c', '往期'],
        ] as const) {
          await page.keyboard.press(key);
          await expect(page.getByRole('dialog', { name })).toBeVisible();
          await expectAccessible(page);
          await expectNoSidewaysScroll(page);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toBeHidden();
        }
        await page.getByRole('button', { name: where === 'a phone' ? '更多' : '设置' }).click();
        await expect(page.getByRole('dialog', { name: '设置' })).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
]) {
  test(`text of three times its size is accessible in a window ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const path of [address(opening), address(opening, head)]) {
      await open(page, path);
      await expect(page.getByText(firstSentence)).toBeVisible();
      if ((await page.locator('.reader').getAttribute('data-zoom')) !== '300') await enlargeFully(page);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
}
