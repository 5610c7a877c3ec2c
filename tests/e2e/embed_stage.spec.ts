// Gestures on a page that stands in somebody else's document.
import { expect, openHost, test } from './embed.ts';
import { middle, move, pinch, tapTwice } from './fingers.ts';
import { id, opening } from './published.mjs';

// The portal's policy allows no styles written into elements.
const lines = (count: number) => '<p>本页为样例。</p>'.repeat(count);
const reader = `<kanbao-reader id="reader" edition="${id}" page="${opening.folio}"></kanbao-reader>`;

test.describe('on a screen that is touched', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test('two fingers enlarge the page in its place, and neither the portal nor what is around', async ({ page }) => {
    await openHost(page, lines(5) + reader + lines(60));
    const element = page.locator('#reader');
    const canvas = element.locator('.stage-canvas');
    const width = async () => Math.round((await canvas.boundingBox())!.width);
    await expect(element.locator('.sheet h2').first()).toBeVisible();
    await canvas.scrollIntoViewIfNeeded();
    const usual = await width();
    await pinch(page, await middle(page), 3);
    await expect.poll(width).toBeGreaterThan(usual * 2.9);
    expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing sticks out').toBe(360);

    const [x, y] = await middle(page);
    const left = (await canvas.boundingBox())!.x;
    await move(page, [[x, y]], [[x - 60, y]], { pause: 150 });
    await expect.poll(async () => (await canvas.boundingBox())!.x).toBeCloseTo(left - 60, 0);

    await tapTwice(page, [x, y]);
    await expect.poll(width).toBe(usual);
    const scrolled = await page.evaluate(() => scrollY);
    await move(page, [[x, y]], [[x, y - 150]]);
    await expect.poll(() => page.evaluate(() => scrollY), 'the portal scrolls again').toBeGreaterThan(scrolled + 50);
  });
});

test('the wheel scrolls the portal, and with Ctrl it enlarges the page under the pointer', async ({ page }) => {
  await openHost(page, lines(5) + reader + lines(60));
  const element = page.locator('#reader');
  const canvas = element.locator('.stage-canvas');
  await expect(element.locator('.sheet h2').first()).toBeVisible();
  await page.mouse.move(...(await middle(page)));
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(120);
  const width = (await canvas.boundingBox())!.width;
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 3; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await canvas.boundingBox())!.width).toBeGreaterThan(width * 1.3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
