// The reader's place in somebody else's page: the address bar, the keys, the room.
import { expect, heading, heard, listen, openHost, type Page, paper, settled, test } from './embed.ts';
import { called, head, id, opening, pages } from './published.mjs';

const next = pages[pages.indexOf(opening) + 1]!;
const here = `edition="${id}" page="${opening.folio}"`;

/** How far the portal's page is scrolled. */
const top = (page: Page) => page.evaluate(() => Math.round(scrollY));

test.beforeEach(async ({ page }) => listen(page));

test('the address bar and the history stay the portal’s', async ({ page }) => {
  await openHost(page, `<kanbao-reader id="reader" ${here}></kanbao-reader>`);
  const reader = page.locator('#reader');
  const steps = await page.evaluate(() => history.length);
  await reader.getByRole('link', { name: /^下一版/ }).click();
  await expect(heading(reader)).toHaveAccessibleName(called(next));
  await expect(page).toHaveURL('/empty.html');
  expect(await page.evaluate(() => history.length)).toBe(steps);
  // A fragment of the page's own is nothing to the reader.
  await page.evaluate(() => (location.hash = '#/2023-01-17/B01'));
  await page.goBack();
  await expect(heading(reader)).toHaveAccessibleName(called(next));
});

test('with address="hash" the fragment says where the reader is', async ({ page }) => {
  const element = `<kanbao-reader id="reader" address="hash" ${here}></kanbao-reader>`;
  await openHost(page, element);
  const reader = page.locator('#reader');
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  await expect(page).toHaveURL('/empty.html');
  await reader.getByRole('link', { name: /^下一版/ }).click();
  await expect(page).toHaveURL(`/empty.html#/${id}/${next.folio}`);
  await page.goBack();
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  await page.goForward();
  await expect(heading(reader)).toHaveAccessibleName(called(next));
  // Elsewhere in the page, and not elsewhere in the reader.
  await page.evaluate(() => (location.hash = '#footer'));
  await expect(page).toHaveURL('/empty.html#footer');
  await expect(heading(reader)).toHaveAccessibleName(called(next));
});

test('a link with a fragment opens the portal’s page at that article', async ({ page }) => {
  await page.goto(`/empty.html#/${id}/${opening.folio}/${head.number}`);
  await page.evaluate((element) => (document.body.innerHTML = element), `<kanbao-reader id="reader" address="hash"></kanbao-reader>`);
  const reader = page.locator('#reader');
  await expect(heading(reader)).toHaveAccessibleName(head.headline);
  await page.reload();
  await page.evaluate((element) => (document.body.innerHTML = element), `<kanbao-reader id="reader" address="hash"></kanbao-reader>`);
  await expect(heading(reader)).toHaveAccessibleName(head.headline);
});

test('keys are the reader’s only while the focus is inside, and Tab walks in and out', async ({ page }) => {
  await openHost(page, `<button>before</button><kanbao-reader id="reader" ${here}></kanbao-reader><button>after</button>`);
  const reader = page.locator('#reader');
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  await page.getByRole('button', { name: 'before' }).focus();
  await page.keyboard.press('n');
  await page.keyboard.press('?');
  await page.keyboard.press('Tab');
  const isInside = () => page.evaluate(() => document.activeElement?.id === 'reader');
  expect(await isInside()).toBe(true);
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  await expect(reader.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('n');
  await expect(heading(reader)).toHaveAccessibleName(called(next));

  await page.keyboard.press('?');
  const dialog = reader.getByRole('dialog', { name: '快捷键' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await isInside()).toBe(true);

  await page.getByRole('button', { name: 'after' }).focus();
  await page.keyboard.press('Shift+Tab');
  expect(await isInside()).toBe(true);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'after' })).toBeFocused();
});

test('with a height of its own the element scrolls inside, and then the page goes on', async ({ page }) => {
  await page.goto('/portal.html');
  const reader = page.locator('#second');
  await expect(heading(reader)).toHaveAccessibleName(head.headline);
  await settled(reader);
  const inside = reader.locator('.kanbao-root');
  const room = await inside.evaluate((it) => ({ inner: it.clientHeight, all: it.scrollHeight }));
  expect(room.inner).toBe(36 * 16);
  expect(room.all).toBeGreaterThan(room.inner);
  await expect(inside).toHaveCSS('overflow-y', 'auto');
  for (const side of ['.reader-index', '.reader-headlines']) {
    expect(await reader.locator(side).evaluate((it) => it.clientHeight), side).toBeLessThanOrEqual(room.inner);
  }

  await reader.evaluate((it) => it.scrollIntoView({ block: 'center' }));
  const box = (await reader.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await top(page);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => inside.evaluate((it) => it.scrollTop)).toBe(200);
  expect(await top(page)).toBe(before);
  await inside.evaluate((it) => (it.scrollTop = 0));
  await expect(async () => {
    await page.mouse.wheel(0, -50);
    expect(await top(page)).toBeLessThan(before);
  }).toPass();

  // Another article begins at its top.
  await reader.evaluate((it) => (it as unknown as { go(to: object): void }).go({ edition: '2023-01-17', page: 'C01' }));
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  expect(await inside.evaluate((it) => it.scrollTop)).toBe(0);
});

test('an element whose height is taken away grows again', async ({ page }) => {
  await openHost(page, `<kanbao-reader id="reader" ${here}></kanbao-reader>`);
  const reader = page.locator('#reader');
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  await settled(reader);
  const height = () => reader.evaluate((it) => it.clientHeight);
  const full = await height();
  await reader.evaluate((it) => (it.style.height = '500px'));
  await expect(reader.locator('.kanbao-root')).toHaveAttribute('data-fixed');
  expect(await height()).toBe(500);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
  await reader.evaluate((it) => (it.style.height = ''));
  await expect(reader.locator('.kanbao-root')).not.toHaveAttribute('data-fixed');
  expect(await height()).toBe(full);
});

test('without a height the element is as high as its page, and the wheel scrolls the portal', async ({ page }) => {
  await openHost(page, `<kanbao-reader id="reader" ${here}></kanbao-reader><p>after</p>`);
  const reader = page.locator('#reader');
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  await settled(reader);
  const heights = await reader.evaluate((it) => [it.clientHeight, it.shadowRoot!.querySelector('.reader')!.clientHeight]);
  expect(heights[0]).toBe(heights[1]);
  await page.mouse.move(700, 450);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => top(page)).toBe(300);

  // Turning pages brings the reader's top back into view and scrolls no further up.
  await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('div'), { innerHTML: '<br>'.repeat(30) })));
  await page.evaluate(() => scrollTo(0, 1200));
  await reader.getByRole('link', { name: /^下一版/ }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(reader)).toHaveAccessibleName(called(next));
  await expect.poll(() => reader.evaluate((it) => Math.round(it.getBoundingClientRect().top))).toBeGreaterThanOrEqual(0);
});

test('the reader does not widen the page of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/portal.html');
  await expect(heading(page.locator('#first'))).toHaveAccessibleName(called(opening));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
});
