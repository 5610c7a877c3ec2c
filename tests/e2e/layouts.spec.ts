// How pages lie: in spreads, below each other, and all of them in small.
import { expect, expectAccessible, expectNoSidewaysScroll, type Page, test } from './journey.ts';
import { address, id as sampleId, pages as samplePages } from './published.mjs';
import { type Plan, published, putSpecimen } from './specimen.mjs';

const plan: Plan = { editions: 2, pages: 8, articles: 24 };

test.beforeAll(() => {
  test.setTimeout(300_000);
  published(plan);
});

async function prefer(page: Page, preferences: string) {
  await page.addInitScript((it) => localStorage.setItem('kanbao.preferences', it), preferences);
}

function folios(page: Page) {
  return page.locator('.page-face:not([hidden])').evaluateAll((all) => all.map((it) => it.getAttribute('data-folio')));
}

test('a spread lies as it was printed, and is turned as a sheet', async ({ page }) => {
  const { id } = await putSpecimen(page, plan);
  await page.goto(`/${id}/01`);
  await page.getByRole('button', { name: '对开' }).click();
  expect(await folios(page)).toEqual(['01']);
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/02$/);
  await expect.poll(() => folios(page)).toEqual(['02', '03']);
  const [left, right] = await page.locator('.page-face:not([hidden])').all();
  const [leftBox, rightBox] = [await left!.boundingBox(), await right!.boundingBox()];
  expect(leftBox!.x + leftBox!.width).toBeLessThanOrEqual(rightBox!.x + 1);
  expect(leftBox!.y).toBe(rightBox!.y);
  expect(await page.locator('img.page-picture').count()).toBeLessThanOrEqual(3);
  await expectAccessible(page);
  await page.keyboard.press('n');
  await expect.poll(() => folios(page)).toEqual(['04']);
  await page.keyboard.press('p');
  await expect.poll(() => folios(page)).toEqual(['02', '03']);
});

test('a page without its counterpart stands alone in the sample', async ({ page }) => {
  await prefer(page, 'layout=spread');
  await page.goto(`/${sampleId}/E03`);
  await expect.poll(() => folios(page)).toEqual(['E02', 'E03']);
  await page.keyboard.press('n');
  await expect.poll(() => folios(page)).toEqual(['E04']);
  await page.keyboard.press('n');
  await expect.poll(() => folios(page)).toEqual(['E06', 'E07']);
});

test('where there is no room, a spread is one page', async ({ page }) => {
  await putSpecimen(page, plan);
  await prefer(page, 'layout=spread');
  await page.goto('/2031-01-03/02');
  await expect.poll(() => folios(page)).toEqual(['02', '03']);
  await page.setViewportSize({ width: 700, height: 900 });
  await expect.poll(() => folios(page)).toEqual(['02']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => folios(page)).toEqual(['02', '03']);
});

test('below each other, the address follows what is scrolled to, and keys scroll', async ({ page }) => {
  const { id, pages } = await putSpecimen(page, plan);
  await page.goto(`/${id}/01`);
  await page.getByRole('button', { name: '连续' }).click();
  await expect(page.locator('.pages > .page')).toHaveCount(pages.length);
  const steps = await page.evaluate(() => history.length);
  const third = page.locator('.pages > .page').nth(2);
  await third.evaluate((it) => it.scrollIntoView());
  await expect(page).toHaveURL(/\/03$/);
  expect(await page.evaluate(() => history.length), 'no step of the history').toBe(steps);
  await expect.poll(async () => Math.abs((await third.boundingBox())!.y)).toBeLessThan(20);
  await expect(page.locator('.edition-index [aria-current=page]')).toContainText('03');
  await expectAccessible(page);

  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/04$/);
  await expect.poll(async () => Math.abs((await page.locator('.page-open').boundingBox())!.y)).toBeLessThan(20);
  await page.goBack();
  await expect(page).toHaveURL(/\/03$/);
  await expect.poll(async () => Math.abs((await third.boundingBox())!.y)).toBeLessThan(20);

  await page.evaluate(() => scrollTo(0, 0));
  await expect(page).toHaveURL(/\/01$/);
  await page.getByRole('button', { name: '单页' }).click();
  await expect.poll(() => folios(page)).toEqual(['01']);
});

for (const layout of ['single', 'spread', 'continuous']) {
  test(`in the layout ${layout} no page is taken down once it is there`, async ({ page }) => {
    await prefer(page, `layout=${layout}`);
    await page.addInitScript(() => {
      const gone: string[] = [];
      Object.assign(window, { gone });
      const isPage = (node: Node) => node instanceof Element && (node.matches('.page') || node.querySelector('.page') !== null);
      const watch = new MutationObserver((changes) => {
        for (const { removedNodes } of changes) for (const node of removedNodes) if (isPage(node)) gone.push((node as Element).className);
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.goto(`/${sampleId}/C01`);
    // They come last, when the text is here.
    await expect(page.locator('.ways-out')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { gone: string[] }).gone)).toEqual([]);
  });
}

test('all 55 pages of the sample are scrolled through, and few of them are ever laid out', async ({ page }) => {
  await prefer(page, 'layout=continuous');
  await page.goto(`/${sampleId}/C01`);
  await expect(page.locator('.pages > .page')).toHaveCount(samplePages.length);
  const open = page.locator('.page-open');
  await expect.poll(async () => Math.abs((await open.boundingBox())!.y), 'it opens at its page').toBeLessThan(20);
  await expect(page).toHaveURL(/\/C01$/);
  let most = 0;
  for (const at of [20, 30, 40, 50, 54]) {
    await page.locator('.pages > .page').nth(at).evaluate((it) => it.scrollIntoView());
    await expect(page).toHaveURL(new RegExp(`/${samplePages[at]!.folio}$`));
    most = Math.max(most, await page.locator('.pages .page-face').count());
  }
  expect(most).toBeLessThan(12);
  await page.getByRole('button', { name: '单页' }).dispatchEvent('click');
  await expect.poll(() => folios(page)).toEqual([samplePages[54]!.folio]);
});

test('the overview shows every page in small and leads to each', async ({ page }) => {
  const { pages } = await putSpecimen(page, plan);
  await page.goto('/2031-01-03/01');
  await expect(page.locator('.page')).toBeVisible();
  await page.keyboard.press('o');
  const overview = page.getByRole('dialog', { name: '版面概览' });
  await expect(overview.getByRole('link')).toHaveCount(pages.length);
  await expect(overview.locator('[aria-current=page]')).toContainText('01');
  await expectAccessible(page);
  await overview.getByRole('link', { name: 'B02' }).click();
  await expect(page).toHaveURL(/\/B02$/);
  await expect(overview).toBeHidden();
  await page.getByRole('button', { name: '版面概览' }).click();
  await overview.getByRole('link', { name: 'B02' }).click();
  await expect(overview, 'the open page can be picked as well').toBeHidden();
});

test('on a phone the overview of all 55 pages is in the settings and opens at the open page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address(samplePages.find((it) => it.folio === 'E08')!));
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name: '版面概览' }).click();
  const overview = page.getByRole('dialog', { name: '版面概览' });
  await expect(overview.getByRole('link')).toHaveCount(samplePages.length);
  await expect(overview.locator('[aria-current=page]')).toBeInViewport();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('on a phone pages lie below each other too', async ({ page }) => {
  await putSpecimen(page, plan);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/2031-01-03/01');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('radio', { name: '连续' }).check();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.locator('.pages > .page').nth(4).evaluate((it) => it.scrollIntoView());
  await expect(page).toHaveURL(/\/B01$/);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
