import { enlargeFully, expect, type Page, test } from './journey.ts';
import { address, called, firstSentence, head, opening, pages } from './published.mjs';

const place = pages.indexOf(opening);

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name });
}

/** Presses Tab until the focus is on an element that matches. */
async function tabTo(page: Page, selector: string) {
  const target = page.locator(selector);
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
}

test('the first stop of Tab leads past the navigation to the text', async ({ page }) => {
  await page.goto(address(opening, head));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(heading(page, head.headline)).toBeFocused();
});

test('Tab reaches every control and link, and each shows that it has the focus', async ({ page }) => {
  await page.goto(address(opening));
  await expect(page.getByText(firstSentence)).toBeVisible();
  // Every element that can be pressed or typed in and is on the screen now gets a number.
  const count = await page.evaluate(() => {
    const pressable = 'a[href], button, input, summary, [tabindex="0"]';
    const seen = [...document.querySelectorAll<HTMLElement>(pressable)].filter((it) => it.checkVisibility());
    seen.forEach((it, number) => (it.dataset.stop = `${number}`));
    return seen.length;
  });
  expect(count).toBeGreaterThan(pages.length);
  for (let number = 0; number < count; number += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused).toHaveAttribute('data-stop', `${number}`);
    await expect(focused).toHaveCSS('outline-style', 'solid');
  }
});

test('arrows and n and p turn pages', async ({ page }) => {
  await page.goto(address(opening));
  await expect(heading(page, called(opening))).toBeVisible();
  const next = pages[place + 1]!;
  for (const [key, it] of [
    ['ArrowRight', next],
    ['ArrowLeft', opening],
    ['n', next],
    ['p', opening],
    ['Shift+ArrowRight', next],
    ['Shift+ArrowLeft', opening],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page).toHaveURL(address(it));
    await expect(heading(page, called(it))).toBeVisible();
  }
});

test('j and k change articles, u leads up to the page, and an end says why', async ({ page }) => {
  await page.goto(address(opening));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(address(opening, head));
  await page.keyboard.press('k');
  await expect(page.getByRole('status')).toHaveText('已是第一篇');
  await expect(page).toHaveURL(address(opening, head));
  await page.keyboard.press('u');
  await expect(page).toHaveURL(address(opening));
});

test('plus, minus and nought change the size of the text', async ({ page }) => {
  await page.goto(address(opening, head));
  await expect(page.getByText(firstSentence)).toBeVisible();
  const reader = page.locator('.reader');
  for (const [key, percent] of [
    ['+', '125'],
    ['=', '150'],
    ['-', '125'],
    ['0', '100'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(reader).toHaveAttribute('data-zoom', percent);
    await expect(page.getByRole('status')).toHaveText(`字号 ${percent}%`);
  }
});

test('a question mark lists the keys, and Escape gives the focus back', async ({ page }) => {
  await page.goto(address(opening));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await tabTo(page, '.headline-list a');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: '快捷键' });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('kbd', { hasText: '←' })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.headline-list a')).toBeFocused();
});

test('what is typed to find a page filters the index and turns nothing', async ({ page }) => {
  await page.goto(address(opening));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await tabTo(page, '.edition-index input');
  const folios = page.locator('.edition-index .edition-index-folio');

  await page.keyboard.type('C1');
  const c1 = pages.filter((it) => /^C0*1/.test(it.folio));
  await expect(folios).toHaveText(c1.map((it) => it.folio));
  await expect(page).toHaveURL(address(opening));

  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('综合');
  const general = pages.filter((it) => it.name?.includes('综合'));
  await expect(folios).toHaveText(general.map((it) => it.folio));

  await tabTo(page, '.edition-index a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address(general[0]!));
  await expect(heading(page, called(general[0]!))).toBeVisible();
});

test('the index opens by a key over the text, ready to be filtered', async ({ page }) => {
  await page.goto(address(opening, head));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await enlargeFully(page);
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: '版面导航' });
  await tabTo(page, 'dialog input');
  await page.keyboard.type('nope');
  await expect(dialog.getByText('没有符合的版面')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(address(opening, head));
});

test('single characters can be switched off and arrows still turn', async ({ page }) => {
  await page.goto(address(opening));
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('checkbox', { name: '启用单个字符的快捷键' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.press('+');
  await expect(page.locator('.reader')).toHaveAttribute('data-zoom', '100');
  await expect(page).toHaveURL(address(opening));
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(address(pages[place + 1]!));
});
