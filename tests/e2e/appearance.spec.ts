import { expect, expectAccessible, type Page, test } from './journey.ts';
import { address, firstSentence, head, newspaper, opening } from './published.mjs';

const article = address(opening, head);

/** The relative luminance of what the reader is printed on: 0 is black, 1 is white. */
function luminance(page: Page, selector = '.reader') {
  return page.locator(selector).evaluate((element) => {
    const [red, green, blue] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g)!.map(Number);
    return (0.2126 * red! + 0.7152 * green! + 0.0722 * blue!) / 255;
  });
}

async function choose(page: Page, name: string) {
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('radio', { name }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('the colours follow the system until the reader chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(article);
  await expect(page.locator('.reader').getByText(firstSentence)).toBeVisible();
  expect(await luminance(page)).toBeLessThan(0.1);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await luminance(page)).toBeGreaterThan(0.94);

  await choose(page, '深色');
  expect(await luminance(page)).toBeLessThan(0.1);
  await page.emulateMedia({ colorScheme: 'dark' });
  await choose(page, '浅色');
  expect(await luminance(page)).toBeGreaterThan(0.94);
  await choose(page, '护眼');
  expect(await luminance(page)).toBeGreaterThan(0.7);
  expect(await luminance(page)).toBeLessThan(0.93);
  await expectAccessible(page);
});

test('chosen colours are there before the first paint of the next visit', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(article);
  await choose(page, '深色');

  // The reader itself is held back: what is painted now is the shell's doing.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset.theme !== 'dark') return;
      performance.mark('coloured');
      observer.disconnect();
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).not.toHaveAttribute('data-kanbao', 'started');
  expect(await luminance(page, 'html')).toBeLessThan(0.1);
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-paint')[0]?.startTime))
    .toBeGreaterThan(0);
  const [coloured, painted] = await page.evaluate(() =>
    ['coloured', 'first-paint'].map((name) => performance.getEntriesByName(name)[0]!.startTime),
  );
  expect(coloured).toBeLessThan(painted!);

  release();
  await expect(page.locator('.reader').getByText(firstSentence)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-kanbao', 'started');
  expect(await luminance(page)).toBeLessThan(0.1);
});

test('English is chosen and kept, and the newspaper stays Chinese', async ({ page }) => {
  await page.goto(article);
  await choose(page, 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Larger' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Larger' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: head.headline })).toBeVisible();
  await expect(page.locator('.article-head')).toHaveAttribute('lang', 'zh-CN');
  await expectAccessible(page);
});

test.describe('in a browser that asks for English', () => {
  test.use({ locale: 'en-US' });

  test('the reader speaks English from the first visit', async ({ page }) => {
    await page.goto(article);
    await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${head.headline} - ${newspaper} `));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('nothing moves for those who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // The skeleton, which breathes for everybody else, stays while the text is held back.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pages/*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(article);
  await expect(page.getByRole('heading', { level: 1, name: head.headline })).toBeVisible();
  await expect(page.locator('.skeleton')).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(0);
  release();
  await expect(page.getByText(firstSentence)).toBeVisible();
});

test('on paper there is the article with its source line and nothing to press', async ({ page }) => {
  await page.goto(article);
  await page.getByRole('button', { name: '放大' }).click();
  await choose(page, '深色');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: head.headline })).toBeVisible();
  await expect(page.getByText(firstSentence)).toBeVisible();
  await expect(page.getByText(new RegExp(`${newspaper} .*第${opening.folio}版`)).last()).toBeVisible();
  expect(await luminance(page)).toBeCloseTo(1);
  const beside = await page.locator('.reader').evaluate((reader) =>
    [...reader.querySelectorAll<HTMLElement>('*')]
      .filter((it) => it.checkVisibility() && it.getClientRects().length > 0)
      .filter((it) => it.children.length === 0 && it.textContent && !it.closest('.article, .visually-hidden'))
      .map((it) => `${it.className}: ${it.textContent}`),
  );
  expect(beside).toEqual([]);
  await expect(page.getByRole('button')).toHaveCount(0);
});
