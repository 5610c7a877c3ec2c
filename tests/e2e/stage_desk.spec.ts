import { middle, pointAt, seen, settled } from './fingers.ts';
import { expect, type Page, test } from './journey.ts';
import { address, firstSentence, opening } from './published.mjs';
import { putSpecimen } from './specimen.mjs';

async function openPicture(page: Page) {
  const { id, pages } = await putSpecimen(page);
  const paths = pages.filter((it) => it.picture).map((it) => `/${id}/${it.folio}`);
  await page.goto(paths[1]!);
  await expect(page.locator('.page-face:not([hidden]) .page-picture')).toBeVisible();
  // They come last: from now on the document keeps its height.
  await expect(page.locator('.ways-out')).toBeVisible();
  await settled(page);
  return { path: paths[1]!, previous: paths[0]!, next: paths[2]! };
}

async function untilPercent(page: Page, percent: string) {
  await expect(page.locator('.page-bar .zoom-controls-percent')).toHaveText(percent);
  return settled(page);
}

function control(page: Page, name: string) {
  return page.locator('.page-bar').getByRole('button', { name, exact: true });
}

test('the wheel scrolls the document, and with Ctrl it enlarges the page under the pointer', async ({ page }) => {
  await openPicture(page);
  const spot = await middle(page);
  await page.mouse.move(...spot);
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => (await seen(page)).scrolled).toBe(120);
  const before = await seen(page);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await seen(page)).percent).not.toBe('100%');
  const after = await settled(page);
  expect(after.width).toBeGreaterThan(before.width * 1.5);
  expect(pointAt(after, spot)).toEqual(pointAt(before, spot).map((it) => expect.closeTo(it, -1)));
  expect(after.stageHeight).toBe(900);
});

test('on an enlarged page the wheel pans, and scrolls the document from the edge on', async ({ page }) => {
  await openPicture(page);
  await page.keyboard.press('+');
  await untilPercent(page, '125%');
  await page.mouse.move(...(await middle(page)));
  // The stage itself comes to the window's upper edge first.
  await page.mouse.wheel(0, Math.ceil((await settled(page)).stageTop));
  await expect.poll(async () => (await settled(page)).stageTop).toBeLessThan(1);
  const before = await seen(page);
  await page.mouse.wheel(0, 60);
  await expect.poll(async () => (await seen(page)).top).toBeCloseTo(before.top - 60, 0);
  expect((await settled(page)).scrolled).toBe(before.scrolled);
  await page.mouse.wheel(0, 5000);
  await settled(page);
  const atEdge = await seen(page);
  await page.mouse.wheel(0, -5000);
  await settled(page);
  await page.mouse.wheel(0, -5000);
  await expect.poll(async () => (await seen(page)).scrolled).toBe(0);
  const gap = atEdge.stageTop + atEdge.stageHeight - (atEdge.top + atEdge.height);
  expect(gap, 'the page covers the stage, but for a fraction of a pixel').toBeLessThan(1);
});

test('plus, minus and zero act on the page, and arrows pan it while it is enlarged', async ({ page }) => {
  const { path, next, previous } = await openPicture(page);
  for (const [key, percent] of [['+', '125%'], ['+', '150%'], ['-', '125%'], ['0', '100%'], ['+', '125%'], ['+', '150%']] as const) {
    await page.keyboard.press(key);
    await untilPercent(page, percent);
  }
  await expect(page.getByRole('status')).toHaveText('版面大小 150%');
  await expect(page.locator('.reader'), 'the text has its size').toHaveAttribute('data-zoom', '100');
  const before = await seen(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await settled(page)).top).toBeLessThan(before.top);
  await expect(page).toHaveURL(path);
  await page.keyboard.press('0');
  await untilPercent(page, '100%');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(next);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(previous);
});

test('buttons enlarge the page by steps and fit it to the width and to the window', async ({ page }) => {
  const { next } = await openPicture(page);
  await expect(control(page, '默认')).toHaveAttribute('aria-disabled', 'true');
  await control(page, '放大').click();
  await untilPercent(page, '125%');
  await control(page, '适合宽度').click();
  await untilPercent(page, '100%');
  await control(page, '适合整版').click();
  await expect.poll(async () => (await settled(page)).stageHeight).toBeLessThanOrEqual(900);
  const whole = await seen(page);
  expect([whole.top, whole.height]).toEqual([expect.closeTo(0, 0), expect.closeTo(900, 0)]);
  await expect(control(page, '缩小')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(next);
  await expect.poll(async () => (await settled(page)).stageHeight, 'the next page is whole as well').toBeCloseTo(900, 0);
  await control(page, '默认').click();
  await untilPercent(page, '100%');
});

test('the mouse drags an enlarged page and a double-click changes between two sizes', async ({ page }) => {
  const { path } = await openPicture(page);
  // Above the stories: a click on one opens it at once.
  const box = (await page.locator('.page-face:not([hidden]) .page-picture').boundingBox())!;
  const bare = [box.x + box.width / 2, box.y + box.height * 0.01] as const;
  await page.mouse.dblclick(...bare);
  const before = await untilPercent(page, '250%');
  const spot = await middle(page);
  await page.mouse.move(...spot);
  await page.mouse.down();
  await page.mouse.move(spot[0] - 50, spot[1] - 40, { steps: 5 });
  await page.mouse.move(spot[0] - 50, spot[1] - 40);
  await page.mouse.up();
  const after = await settled(page);
  expect(after.left).toBeLessThanOrEqual(before.left - 50);
  await expect(page, 'a story that is dragged is not opened').toHaveURL(path);
  await page.keyboard.press('0');
  await untilPercent(page, '100%');
});

test('the document around the reader zooms the page as the buttons do', async ({ page }) => {
  await openPicture(page);
  const told = await page.evaluateHandle(() => {
    const percents: number[] = [];
    document.querySelector('#reader')!.addEventListener('kanbao:zoom', (it) => percents.push((it as CustomEvent).detail.percent));
    return percents;
  });
  const ask = (detail: string) =>
    page.evaluate((detail) => {
      document.querySelector('#reader')!.dispatchEvent(new CustomEvent('kanbao:command', { detail }));
    }, detail);
  await ask('zoom in');
  await untilPercent(page, '125%');
  await ask('zoom reset');
  await untilPercent(page, '100%');
  await expect.poll(() => told.evaluate((it) => it)).toEqual([125, 100]);
});

test('on a typeset page the buttons set the text, and Ctrl with the wheel enlarges the page', async ({ page }) => {
  await page.goto(address(opening));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await control(page, '放大').click();
  await expect(page.locator('.reader')).toHaveAttribute('data-zoom', '125');
  expect((await settled(page)).state).toBe('');
  await page.mouse.move(...(await middle(page)));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await seen(page)).state).toBe('zoomed');
  await expect(page.locator('.page-bar .zoom-controls-percent')).toHaveText('125%');
  await control(page, '适合宽度').click();
  await expect.poll(async () => (await seen(page)).state).toBe('');
});

test('whoever presses a key twice goes two steps, however soon', async ({ page }) => {
  await openPicture(page);
  for (const key of ['+', '+', '+', '-']) await page.keyboard.press(key);
  await untilPercent(page, '150%');
  await control(page, '放大').dblclick();
  await untilPercent(page, '250%');
});

test('below each other, the page that is read is enlarged alone, and the next has its usual size', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('kanbao.preferences', 'layout=continuous'));
  const { id, pages } = await putSpecimen(page);
  const [, path, next] = pages.filter((it) => it.picture).map((it) => `/${id}/${it.folio}`);
  await page.goto(path!);
  await expect(page.locator('.page-picture').first()).toBeVisible();
  const widths = () => page.locator('.stage-canvas').evaluateAll((all) => all.map((it) => Math.round(it.getBoundingClientRect().width)));
  const [usual] = await widths();
  expect((await widths()).filter((it) => it !== usual)).toEqual([]);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(async () => (await widths()).filter((it) => it !== usual)).toEqual([Math.round(usual! * 1.5)]);
  await page.keyboard.press('n');
  await expect(page).toHaveURL(next!);
  await expect.poll(async () => (await widths()).filter((it) => it !== usual)).toEqual([]);
});
