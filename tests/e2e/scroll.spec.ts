import { expect, type Page, test } from './journey.ts';
import { address, called, firstSentence, head, opening, pages } from './published.mjs';

const next = pages[pages.indexOf(opening) + 1]!;

// A low window, so that the article is longer than it.
test.use({ viewport: { width: 1000, height: 500 } });

function top(page: Page) {
  return page.evaluate(() => Math.round(scrollY));
}

/** Scrolls as a reader does, who is not faster than the browser tells the page of it. */
async function scrollTo(page: Page, to: number) {
  await page.evaluate(async (to) => {
    const told = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    window.scrollTo(0, to);
    await told;
  }, to);
  expect(await top(page)).toBe(to);
}

test('going on begins at the top and going back returns to the same line', async ({ page, context }) => {
  // On a slow device frames fall between the steps that the reader takes.
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address(opening, head));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await scrollTo(page, 640);

  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: called(next) })).toBeVisible();
  await expect.poll(() => top(page)).toBe(0);
  await scrollTo(page, 200);

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: head.headline })).toBeVisible();
  await expect.poll(() => top(page)).toBe(640);

  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: called(next) })).toBeVisible();
  await expect.poll(() => top(page)).toBe(200);
});

test('reading an article anew begins at its top', async ({ page }) => {
  await page.goto(address(opening, head));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await scrollTo(page, 640);
  await page.keyboard.press('u');
  await expect(page).toHaveURL(address(opening));
  await expect.poll(() => top(page)).toBe(0);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(address(opening, head));
  await expect.poll(() => top(page)).toBe(0);
});

test('a control that turned pages keeps the focus, and a link that has gone gives it to the heading', async ({
  page,
}) => {
  await page.goto(address(opening));
  await expect(page.getByText(firstSentence)).toBeVisible();
  const onwards = page.getByRole('link', { name: /^下一版/ });
  await onwards.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address(next));
  await expect(onwards).toBeFocused();

  await page.goBack();
  await page.getByRole('main').getByRole('link', { name: head.headline, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: head.headline })).toBeFocused();
});
