// Pages with pictures: what is seen, what is fetched, and what happens when a picture does not come.
import { expect, expectAccessible, expectNoSidewaysScroll, type Page, test } from './journey.ts';
import { type Plan, published, putSpecimen } from './specimen.mjs';

const plan: Plan = { editions: 2, pages: 8, articles: 24 };

test.beforeAll(() => {
  // The first journey waits for the specimen to be made.
  test.setTimeout(300_000);
  published(plan);
});

function inSight(page: Page) {
  return page.locator('.page-face:not([hidden]) .page-picture');
}

async function expectSeen(page: Page) {
  await expect.poll(() => inSight(page).evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0)).toBe(true);
}

test('a page is seen as it was printed, and nothing moves when its picture comes', async ({ page }) => {
  const { id, pages } = await putSpecimen(page, plan);
  const first = pages[0]!;
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
      for (const { value, sources } of list.getEntries() as Shift[]) {
        // The controls may still learn where they lead to; that is another matter.
        if (sources.some(({ node }) => node?.parentElement?.closest('.reader-face'))) shifts.push(value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // The picture comes last of all, well after its page has been laid out.
  const whenLaidOut = page.waitForSelector('.page-picture');
  await page.route(/\.svg$/, async (route) => {
    await whenLaidOut;
    await route.fallback();
  });
  await page.goto(`/${id}/${first.folio}`);
  await whenLaidOut;
  const before = await inSight(page).boundingBox();
  await page.evaluate(() => void (window as unknown as { shifts: number[] }).shifts.splice(0));
  await expectSeen(page);
  expect(await inSight(page).boundingBox()).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  const { width, height } = first.picture!;
  expect(Math.abs(before!.width / before!.height - width / height)).toBeLessThan(0.01);
  await expect(page.getByRole('img', { name: `第${first.folio}版` })).toBeVisible();
  await expectAccessible(page);
});

test('the pictures beside are fetched ahead, and never more than three are held', async ({ page }) => {
  const { id, pages } = await putSpecimen(page, plan);
  const asked: string[] = [];
  page.on('request', (it) => asked.push(decodeURIComponent(new URL(it.url()).pathname)));
  await page.goto(`/${id}/${pages[0]!.folio}`);
  const pictured = pages.filter((it) => it.picture);
  await expect.poll(() => asked.includes(`/editions/${id}/${pictured[1]!.picture!.file}`)).toBe(true);
  for (const turned of pages.slice(1)) {
    await page.keyboard.press('n');
    await expect(page).toHaveURL(new RegExp(`/${turned.folio}$`));
    expect(await page.locator('img.page-picture[src]').count()).toBeLessThanOrEqual(3);
    if (turned.picture) await expectSeen(page);
  }
  await expect.poll(() => page.locator('img.page-picture').count()).toBeLessThanOrEqual(3);
  // Each was asked for once: what was fetched ahead is what is shown.
  const twice = asked.filter((path, at) => path.startsWith('/editions/') && asked.indexOf(path) !== at);
  expect(twice).toEqual([]);
});

test('a reader who saves data fetches only what is open', async ({ page }) => {
  const { id, pages } = await putSpecimen(page, plan);
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto(`/${id}/${pages[0]!.folio}`);
  await expectSeen(page);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))));
  await expect(page.locator('.page-picture')).toHaveCount(1);
});

test('a picture that does not come is told, its text stands in, and it can be tried again', async ({ page, trouble }) => {
  const { id, pages } = await putSpecimen(page, plan);
  const first = pages[0]!;
  const picture = `/editions/${id}/${first.picture!.file}`;
  trouble.expectMissing(picture);
  let missing = true;
  await page.route(`**${picture}`, (route) => (missing ? route.fulfill({ status: 404 }) : route.fallback()));
  await page.goto(`/${id}/${first.folio}`);
  await expect(page.getByText('版面图片没有打开，先看文字。')).toBeVisible();
  await expect(page.locator('.sheet').getByRole('link', { name: first.articles![0]!.headline, exact: true })).toBeVisible();
  await expectAccessible(page);
  missing = false;
  await page.getByRole('button', { name: '重试' }).click();
  await expectSeen(page);
  await expect(page.getByText('版面图片没有打开')).toHaveCount(0);
});

test('picture or text is the reader’s choice, and is remembered', async ({ page }) => {
  const { id, pages } = await putSpecimen(page, plan);
  const [first, second] = pages;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/${id}/${first!.folio}`);
  await expectSeen(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: '看字' }).click();
  await expect(page.locator('.sheet h2').first()).toBeVisible();
  await expect(page.locator('.page-picture')).toHaveCount(0);
  await page.goto(`/${id}/${second!.folio}`);
  await expect(page.locator('.sheet h2').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '看图' }).click();
  await expectSeen(page);
});

test('a page of which there is only the picture shows it, and offers no text', async ({ page }) => {
  const { id, pages } = await putSpecimen(page, plan);
  const seen = pages.find((it) => it.picture && !it.articles?.length)!;
  await page.goto(`/${id}/${seen.folio}`);
  await expectSeen(page);
  await expect(page.getByRole('button', { name: '看字' })).toHaveCount(0);
});
