import { readFileSync } from 'node:fs';
import { expect, expectAccessible, type Page, test } from './journey.ts';
import { putSpecimen } from './specimen.mjs';

type Specimen = Awaited<ReturnType<typeof putSpecimen>>;
type Region = [number, number][];

const plan = { editions: 2, pages: 8, articles: 30, seed: 1 };

/** A page with several hot-spots. */
function crowded({ pages }: Specimen) {
  return pages.find((it) => (it.hot_spots?.length ?? 0) >= 4)!;
}

async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('.reader h1[tabindex]').first()).toBeVisible();
  await expect(page.locator('.hot-spots')).toBeVisible();
}

/** Clicks a place on the page's picture, in ten-thousandths. */
async function clickAt(page: Page, [x, y]: [number, number]) {
  const face = page.locator('.page-face:visible');
  await face.scrollIntoViewIfNeeded();
  const { width, height } = (await face.boundingBox())!;
  await face.click({ position: { x: (x / 10_000) * width, y: (y / 10_000) * height } });
}

/** The middle of an upright rectangle. */
function middle(region: Region): [number, number] {
  const [xs, ys] = [0, 1].map((axis) => region.map((point) => point[axis]!)) as [number[], number[]];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

test('Tab walks the articles in reading order by their headlines, and Enter opens one', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const it = crowded(specimen);
  await open(page, `/${specimen.id}/${it.folio}`);
  const names = await page.locator('.hot-spot').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  expect(names).toEqual(it.articles!.map((head) => head.headline));

  await page.locator('.hot-spot').first().focus();
  const focused = page.locator('.hot-spot:focus');
  for (const head of it.articles!.slice(1)) {
    await page.keyboard.press('Tab');
    await expect(focused).toHaveAttribute('data-route', `${specimen.id}/${it.folio}/${head.number}`);
    // The ring follows the outline; the browser's own would be a rectangle.
    await expect(focused).toHaveCSS('outline-style', 'none');
    await expect(focused.locator('polygon').first()).toHaveCSS('stroke-width', '4px');
  }
  const last = it.articles!.at(-1)!;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/${specimen.id}/${it.folio}/${last.number}`);
  await expect(page.getByRole('heading', { level: 1, name: last.headline })).toBeVisible();
});

test('each article opens by a click inside its outline', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const it = crowded(specimen);
  for (const spot of it.hot_spots!.slice(0, 3)) {
    await open(page, `/${specimen.id}/${it.folio}`);
    const [first, second] = [spot.regions[0]![0]!, spot.regions[0]![2]!];
    await clickAt(page, [(first[0] * 9 + second[0]) / 10, (first[1] * 9 + second[1]) / 10]);
    await expect(page).toHaveURL(`/${specimen.id}/${it.folio}/${spot.article}`);
  }
});

test('a region nested in a larger one wins the click, and Tab keeps the reading order', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const it = crowded(specimen);
  const [small, large] = it.articles!.map((head) => head.number) as [number, number];
  const nested: Region = [[4000, 4000], [6000, 4000], [6000, 5000], [4000, 5000]];
  const around: Region = [[500, 500], [9500, 500], [9500, 9500], [500, 9500]];
  // The smaller one comes first in reading order: drawn in that order it would lie underneath.
  await page.route(`**/editions/${specimen.id}/edition.json`, async (route) => {
    const edition = JSON.parse(readFileSync(`${specimen.tree}/editions/${specimen.id}/edition.json`, 'utf8'));
    edition.pages.find((other: { folio: string }) => other.folio === it.folio).hot_spots = [
      { article: large, regions: [around] },
      { article: small, regions: [nested] },
    ];
    await route.fulfill({ json: edition });
  });
  await open(page, `/${specimen.id}/${it.folio}`);
  const order = await page.locator('.hot-spot').evaluateAll((links) => links.map((link) => link.getAttribute('data-route')));
  expect(order).toEqual([small, large].map((number) => `${specimen.id}/${it.folio}/${number}`));
  await page.locator('.hot-spot').first().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.hot-spot').nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.hot-spots a:focus')).toHaveCount(0);

  await clickAt(page, middle(nested));
  await expect(page).toHaveURL(`/${specimen.id}/${it.folio}/${small}`);
  await page.goBack();
  await expect(page.locator('.hot-spots')).toBeVisible();
  await clickAt(page, [1000, 2000]);
  await expect(page).toHaveURL(`/${specimen.id}/${it.folio}/${large}`);
});

test('the hint is dismissed for good', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const it = crowded(specimen);
  await open(page, `/${specimen.id}/${it.folio}`);
  const hint = page.getByText('点版面上的文章，可以读文字');
  await expect(hint).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(hint).toBeHidden();
  await page.reload();
  await expect(page.locator('.hot-spots')).toBeVisible();
  await expect(hint).toBeHidden();
});

test('all outlines are shown at the switch in the page bar and at the one in the settings', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const it = crowded(specimen);
  await open(page, `/${specimen.id}/${it.folio}`);
  const outlines = page.locator('.hot-spot polygon').last();
  await expect(outlines).toHaveCSS('stroke', 'none');
  await page.getByRole('main').getByRole('checkbox', { name: '显示热区' }).check();
  await expect(outlines).toHaveCSS('stroke-dasharray', '6px, 4px');
  await page.reload();
  await expect(outlines).toHaveCSS('stroke-dasharray', '6px, 4px');
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: '显示热区' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(outlines).toHaveCSS('stroke', 'none');
});

test('pointing at a headline lights its region, and pointing at a region marks its headline', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const it = crowded(specimen);
  await open(page, `/${specimen.id}/${it.folio}`);
  const list = page.getByRole('navigation', { name: '标题导航' });
  const [first, second] = it.articles!;
  const spot = (number: number) => page.locator(`.hot-spot[data-route$="/${number}"]`);
  await list.getByRole('link').nth(1).hover();
  await expect(spot(second!.number)).toHaveAttribute('data-lit', '');
  await list.getByRole('link').first().focus();
  await expect(spot(first!.number)).toHaveAttribute('data-lit', '');
  await expect(spot(second!.number)).not.toHaveAttribute('data-lit');
  await spot(second!.number).locator('polygon').first().hover({ position: { x: 8, y: 8 } });
  await expect(list.locator('[data-lit]')).toContainText(second!.headline.split(' ')[0]!);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 360, height: 740 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
      test.use({ colorScheme, viewport });

      test('a page with its hot-spots shown is accessible', async ({ page }) => {
        await page.addInitScript(() => localStorage.setItem('kanbao.preferences', 'outlines=on'));
        const specimen = await putSpecimen(page, plan);
        await open(page, `/${specimen.id}/${crowded(specimen).folio}`);
        await expectAccessible(page);
      });
    });
  }
}
