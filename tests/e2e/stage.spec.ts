import { middle, move, pinch, pointAt, seen, settled, tapTwice } from './fingers.ts';
import { expect, type Page, test } from './journey.ts';
import { address, firstSentence, head, opening } from './published.mjs';
import { putSpecimen } from './specimen.mjs';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

/** Opens the specimen's second page, of which there is a picture. */
async function openPicture(page: Page) {
  const { id, pages } = await putSpecimen(page);
  const paths = pages.filter((it) => it.picture).map((it) => `/${id}/${it.folio}`);
  await page.goto(paths[1]!);
  await expect(page.locator('.page-face:not([hidden]) .page-picture')).toBeVisible();
  // They come last: from now on the document keeps its height.
  await expect(page.locator('.ways-out')).toBeVisible();
  await settled(page);
  return { path: paths[1]!, next: paths[2]! };
}

/** How large the browser itself shows the document. */
function browserZoom(page: Page) {
  return page.evaluate(() => visualViewport!.scale);
}

test('two fingers that go apart enlarge the page between them and nothing else', async ({ page }) => {
  await openPicture(page);
  const before = await seen(page);
  const spot = await middle(page);
  await pinch(page, spot, 3);
  const after = await settled(page);
  expect(after.percent).toBe('300%');
  expect(pointAt(after, spot)).toEqual(pointAt(before, spot).map((it) => expect.closeTo(it, -1)));
  expect(await browserZoom(page)).toBe(1);
  expect(after.stageHeight, 'as high as the window, less the bar').toBeCloseTo(740 - 52, -1);
  await pinch(page, spot, 0.3);
  expect((await settled(page)).percent).toBe('100%');
  expect((await settled(page)).stageHeight).toBeCloseTo(before.stageHeight, 0);
});

test('two fingers that go the same way take the page with them', async ({ page }) => {
  await openPicture(page);
  await pinch(page, await middle(page), 4);
  const before = await settled(page);
  await pinch(page, [180, 300], 1.0001, [-60, 80]);
  const after = await settled(page);
  expect([after.left - before.left, after.top - before.top]).toEqual([expect.closeTo(-60, 0), expect.closeTo(80, 0)]);
});

test('one finger drags a page that is enlarged, and the page goes on when it is thrown', async ({ page }) => {
  const { path } = await openPicture(page);
  await pinch(page, await middle(page), 4);
  const before = await settled(page);
  await move(page, [[200, 300]], [[140, 260]], { pause: 150 });
  const dragged = await settled(page);
  expect([dragged.left - before.left, dragged.top - before.top]).toEqual([-60, -40]);
  await move(page, [[200, 300]], [[140, 260]]);
  const thrown = await settled(page);
  expect(thrown.left - dragged.left).toBeLessThan(-61);
  await expect(page, 'no page was turned').toHaveURL(path);
});

test('with reduced motion a page stops where it is let go', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPicture(page);
  await pinch(page, await middle(page), 4);
  const before = await settled(page);
  await move(page, [[200, 300]], [[140, 260]]);
  const after = await settled(page);
  expect([after.left - before.left, after.top - before.top]).toEqual([-60, -40]);
});

test('double-tapping enlarges the page under the finger and shows all of its width again', async ({ page }) => {
  await openPicture(page);
  const before = await seen(page);
  const spot = await middle(page);
  await tapTwice(page, spot);
  await expect.poll(async () => (await seen(page)).percent).not.toBe('100%');
  const after = await settled(page);
  expect(pointAt(after, spot)[1]).toBeCloseTo(pointAt(before, spot)[1], -2);
  await tapTwice(page, spot);
  await expect.poll(async () => (await seen(page)).percent).toBe('100%');
});

test('at its usual size one finger scrolls the document and sweeps to the next page', async ({ page }) => {
  const { next } = await openPicture(page);
  const [x, y] = await middle(page);
  await move(page, [[x, y]], [[x, y - 150]]);
  await expect.poll(async () => (await seen(page)).scrolled).toBeGreaterThan(50);
  await move(page, [[300, 200]], [[80, 205]]);
  await expect(page).toHaveURL(next);
});

test('a page that is enlarged is not turned by a sweep, and the next page has its usual size', async ({ page }) => {
  const { path, next } = await openPicture(page);
  await pinch(page, await middle(page), 3);
  await settled(page);
  await move(page, [[300, 300]], [[80, 305]]);
  await settled(page);
  await expect(page).toHaveURL(path);
  await page.keyboard.press('n');
  await expect(page).toHaveURL(next);
  await expect.poll(async () => (await seen(page)).percent).toBe('100%');
  expect((await settled(page)).state).toBe('');
});

test('at the edge of an enlarged page the finger scrolls the document', async ({ page }) => {
  await openPicture(page);
  await pinch(page, await middle(page), 2);
  const before = await settled(page);
  // Further than the page has room for, twice.
  for (const _ of ['to the edge', 'beyond']) await move(page, [[180, 600]], [[180, 60]], { pause: 150 });
  const after = await settled(page);
  expect(after.top + after.height).toBeLessThan(740 - 52);
  expect(after.scrolled).toBeGreaterThan(before.scrolled);
});

test('a typeset page is enlarged by hand too, and a tap on a headline still opens the article', async ({ page }) => {
  await page.goto(address(opening));
  await expect(page.getByText(firstSentence)).toBeVisible();
  const headline = page.locator('.sheet h2 a').first();
  const box = (await headline.boundingBox())!;
  const spot: [number, number] = [box.x + 40, box.y + box.height / 2];
  await tapTwice(page, spot);
  await expect.poll(async () => (await seen(page)).state).toBe('zoomed');
  await expect(page, 'neither tap has opened it').toHaveURL(address(opening));
  await expect(page.locator('.page-bar .zoom-controls-percent'), 'the text has its size').toHaveText('100%');
  await tapTwice(page, [180, 300]);
  await expect.poll(async () => (await seen(page)).state).toBe('');
  await headline.tap();
  await expect(page).toHaveURL(address(opening, head));
});
