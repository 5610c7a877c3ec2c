import { expect, expectAccessible, expectNoSidewaysScroll, type Page, test } from './journey.ts';
import { putSpecimen } from './specimen.mjs';

type Specimen = Awaited<ReturnType<typeof putSpecimen>>;

const plan = { editions: 2, pages: 8, articles: 30, seed: 1 };

/** A page with several articles, and its second article. */
function crowded({ id, pages }: Specimen) {
  const it = pages.find((page) => (page.hot_spots?.length ?? 0) >= 4)!;
  const head = it.articles![1]!;
  return { it, head, path: `/${id}/${it.folio}/${head.number}` };
}

/** The first article that goes on elsewhere, and where. */
function jumping(specimen: Specimen) {
  for (const { folio, articles } of specimen.pages) {
    for (const article of articles?.length ? specimen.text(folio).articles : []) {
      const jump = article.body.find((block: { jump?: { direction: string } }) => block.jump?.direction === 'to')?.jump;
      if (jump) return { from: `${folio}/${article.head.number}`, headline: article.head.headline as string, to: jump.folio as string };
    }
  }
  throw new Error('the specimen has no jump');
}

async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('.reader h1[tabindex]').first()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
}

const pane = (page: Page) => page.locator('.side-by-side-page');
const lit = (page: Page) => pane(page).locator('.hot-spot[aria-current=page]');

/** Where between the two edges the divider stands, in per cent. */
async function share(page: Page) {
  const [whole, divider] = await Promise.all(['.side-by-side', '[role=separator]'].map((it) => page.locator(it).boundingBox()));
  return ((divider!.x + divider!.width / 2 - whole!.x) * 100) / whole!.width;
}

test('an article opens beside its page, lit there and in view, and the light moves with it', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const { it, head } = crowded(specimen);
  await open(page, `/${specimen.id}/${it.folio}`);
  await expect(pane(page)).toHaveCount(0);
  await page.getByRole('navigation', { name: '标题导航' }).getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { level: 1, name: head.headline })).toBeVisible();
  await expect(pane(page).locator('.page-picture')).toBeVisible();
  for (const article of it.articles!.slice(1)) {
    await expect(lit(page)).toHaveAttribute('data-route', `${specimen.id}/${it.folio}/${article.number}`);
    await expect(lit(page)).toHaveAttribute('data-lit', '');
    await expect(lit(page).locator('polygon').first()).toBeInViewport();
    if (article !== it.articles!.at(-1)) await page.keyboard.press('ArrowRight');
  }
  await expectNoSidewaysScroll(page);
});

test('the divider moves by mouse and by key, and stays where it was put', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const { path } = crowded(specimen);
  await open(page, path);
  const divider = page.getByRole('separator', { name: '版面与文章之间的分隔条' });
  await expect(divider).toHaveAttribute('aria-valuenow', '50');
  expect(await share(page)).toBeCloseTo(50, 0);

  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(divider).toHaveAttribute('aria-valuenow', '45');
  expect(await share(page)).toBeCloseTo(45, 0);
  await expect(page, 'the arrows do not turn articles meanwhile').toHaveURL(path);
  await page.keyboard.press('Home');
  await expect(divider).toHaveAttribute('aria-valuenow', '25');
  await page.keyboard.press('End');
  await expect(divider).toHaveAttribute('aria-valuenow', '75');

  const whole = (await page.locator('.side-by-side').boundingBox())!;
  const handle = (await divider.boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, 400);
  await page.mouse.down();
  await page.mouse.move(whole.x + whole.width * 0.5, 420, { steps: 4 });
  await page.mouse.move(whole.x + whole.width * 0.4, 420, { steps: 4 });
  await expect.poll(() => share(page)).toBeCloseTo(40, 0);
  await page.mouse.up();
  await expect(divider).toHaveAttribute('aria-valuenow', '40');
  await page.reload();
  await expect(divider).toHaveAttribute('aria-valuenow', '40');
  await expect.poll(() => share(page)).toBeCloseTo(40, 0);
});

test('page and article side by side are accessible, with text of twice its size too', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const { path } = crowded(specimen);
  await open(page, path);
  await expectAccessible(page);
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: '放大' }).click();
  await expect(page.locator('.reader')).toHaveAttribute('data-zoom', '200');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('a window that becomes narrow keeps the article alone', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const { path, head } = crowded(specimen);
  await open(page, path);
  await expect(pane(page)).toBeVisible();
  await page.setViewportSize({ width: 900, height: 900 });
  await expect(pane(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: head.headline })).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(lit(page)).toHaveAttribute('data-lit', '');
});

test('a story that jumps is read as one, lit on both of its pages, and leads both ways', async ({ page }) => {
  const specimen = await putSpecimen(page, plan);
  const { from, to, headline } = jumping(specimen);
  await open(page, `/${specimen.id}/${from}`);
  const part = page.locator('.article-part');
  await expect(part.locator('.article-body p').first()).toBeVisible();
  await expect(pane(page).locator('[data-lit]')).toHaveCount(1);

  await page.locator('.article-body-jump').getByRole('link', { name: `下转第${to}版` }).click();
  await expect(page).toHaveURL(new RegExp(`/${specimen.id}/${to}/\\d+$`));
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible();
  await expect(lit(page)).toHaveAttribute('aria-label', headline);
  await expect(part).toHaveCount(0);
  await page.locator('.article-body-jump').getByRole('link', { name: /^上接/ }).click();
  await expect(page).toHaveURL(`/${specimen.id}/${from}`);
  await expect(lit(page)).toHaveAttribute('aria-label', headline);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

  test('an article has its cut-out above it, which leads to its place on the page', async ({ page }) => {
    const specimen = await putSpecimen(page, plan);
    const { it } = crowded(specimen);
    const head = it.articles!.at(-1)!;
    await open(page, `/${specimen.id}/${it.folio}/${head.number}`);
    await expect(pane(page)).toHaveCount(0);
    const cutOut = page.getByRole('link', { name: `在版面上看：${head.headline}` });
    const box = (await cutOut.locator('svg').first().boundingBox())!;
    expect(box.width).toBeGreaterThan(300);
    expect(box.height).toBeGreaterThan(40);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await cutOut.tap();
    await expect(page).toHaveURL(`/${specimen.id}/${it.folio}`);
    const place = page.locator('.hot-spot[data-lit]');
    await expect(place).toHaveAttribute('aria-label', head.headline);
    await expect(place.locator('polygon').first()).toBeInViewport();

    await page.reload();
    await expect(place, 'the light outlasts a reload, and the address says nothing of it').toHaveAttribute('aria-label', head.headline);
    await expect(place.locator('polygon').first()).toBeInViewport();
    await expect(page).toHaveURL(`/${specimen.id}/${it.folio}`);
  });
});
