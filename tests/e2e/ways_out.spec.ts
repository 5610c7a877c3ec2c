// The ways out: paper, clipboard, and other people.
import { address, called, head, newspaper, opening, paragraphs } from './published.mjs';
import { expect, expectAccessible, type Page, test } from './journey.ts';
import { putSpecimen } from './specimen.mjs';

const ways = (page: Page) => page.getByRole('group', { name: '带走' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('an article is copied with its source line and its address', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address(opening, head));
  await ways(page).getByRole('button', { name: '复制全文' }).click();
  await expect(ways(page).getByRole('button', { name: '已复制' })).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('已复制');
  const text = await clipboard(page);
  expect(text).toContain(head.headline);
  for (const paragraph of paragraphs) expect(text).toContain(`\u3000\u3000${paragraph}`);
  expect(text).toContain(newspaper);
  expect(text.endsWith(`第${opening.folio}版\n${baseURL}${address(opening, head)}`)).toBe(true);
  await expectAccessible(page);
});

test('the address is copied, and where the system shares nothing, so is what would be shared', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'share', { value: undefined }));
  await page.goto(address(opening));
  await ways(page).getByRole('button', { name: '复制地址' }).click();
  await expect(ways(page).getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await clipboard(page)).toBe(baseURL + address(opening));
  await ways(page).getByRole('button', { name: '分享' }).click();
  await expect(ways(page).getByRole('button', { name: '已复制' })).toBeFocused();
  expect(await clipboard(page)).toBe(`${called(opening)}\n${baseURL}${address(opening)}`);
});

test('where the system has a sheet for sharing, it opens with title and address', async ({ page, baseURL }) => {
  const shared: unknown[] = [];
  await page.exposeFunction('noteShared', (what: unknown) => shared.push(what));
  await page.addInitScript(() => {
    const share = async (what: unknown) => (window as unknown as { noteShared(what: unknown): void }).noteShared(what);
    Object.defineProperty(Navigator.prototype, 'share', { value: share });
  });
  await page.goto(address(opening, head));
  await ways(page).getByRole('button', { name: '分享' }).click();
  await expect.poll(() => shared).toEqual([{ title: head.headline, url: baseURL + address(opening, head) }]);
});

test('where the browser does not let anything be copied, that is said', async ({ page }) => {
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await page.goto(address(opening));
  await ways(page).getByRole('button', { name: '复制地址' }).click();
  await expect(page.getByRole('status')).toHaveText('浏览器不许复制');
  await expect(ways(page).getByRole('button', { name: '浏览器不许复制' })).toBeVisible();
});

test('printing prints what is in view', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.goto(address(opening, head));
  await ways(page).getByRole('button', { name: '打印本文' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(ways(page)).toBeHidden();
});

for (const width of [360, 1440]) {
  test(`${width} pixels wide, the cutting is printed as it stood on the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const { id, pages } = await putSpecimen(page);
    await page.addInitScript(() => {
      window.print = () => {
        const images = document.querySelectorAll('[data-print=cutting] .cut-out image').length;
        document.documentElement.setAttribute('data-printed', `${images}`);
      };
    });
    const cut = pages.find((it) => it.picture && it.hot_spots?.length)!;
    const spot = cut.hot_spots![0]!;
    await page.goto(`/${id}/${cut.folio}/${spot.article}`);
    await ways(page).getByRole('button', { name: '打印剪报' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', `${spot.regions.length}`);
    await expect(page.locator('[data-print]')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.reader').evaluate((reader) => reader.setAttribute('data-print', 'cutting'));
    await expect(page.locator('.article-body').first()).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.source-line')).toBeVisible();
    await expect(page.locator('.side-by-side-page')).toBeHidden();
  });
}
