// 往期 over an archive that the sample lacks: the catalogue and the editions are made of the sample's own files.
import { expect, expectAccessible, type Page, test } from './journey.ts';
import { editionPath, id, published, textPath } from './published.mjs';

const years: Readonly<Record<string, readonly string[]>> = {
  '2022': ['2022-11-30', '2022-12-30'],
  '2023': ['2023-01-16', '2023-01-17', '2023-01-17-2', '2023-03-01'],
};

/** Serves the sample's edition under every date of the made archive; from the files, for a request
    that is passed on may still be open when the journey ends. */
async function serveArchive(page: Page, asked: string[]) {
  await page.route('**/catalogue.json', (route) =>
    route.fulfill({ json: { ...published('catalogue.json'), newest: '2023-03-01', years: [2022, 2023] } }),
  );
  await page.route('**/catalogue/*.json', async (route) => {
    const year = route.request().url().match(/(\d{4})\.json/)?.[1] ?? '';
    asked.push(year);
    await route.fulfill({ json: { format: 1, year: Number(year), editions: (years[year] ?? []).map((id) => ({ id, pages: 55 })) } });
  });
  await page.route('**/editions/**', async (route) => {
    const [, date = '', path = ''] = route.request().url().match(/editions\/([^/]+)\/(.+)$/) ?? [];
    const json = published(`editions/${id}/${path}`);
    await route.fulfill({ json: path === 'edition.json' ? { ...json, id: date } : json });
  });
}

const grid = (page: Page) => page.getByRole('grid');
const focused = (page: Page) => page.locator('.calendar-day:focus');

test('the newest edition opens first, and its year alone is fetched', async ({ page }) => {
  const asked: string[] = [];
  await serveArchive(page, asked);
  await page.goto('/');
  await expect(page.locator('.masthead time')).toHaveAttribute('datetime', '2023-03-01');
  await page.keyboard.press('c');
  await expect(grid(page)).toHaveAccessibleName(/2023年\s*0?3月/);
  expect(asked).not.toContain('2022');
});

test('the calendar is walked by keys across months and years, and Enter opens an edition', async ({ page }) => {
  await serveArchive(page, []);
  await page.goto('/2023-03-01');
  await expect(page.locator('.reader h1[tabindex]').first()).toBeVisible();
  await page.keyboard.press('c');
  await expect(focused(page)).toHaveAttribute('aria-current', 'date');
  await expectAccessible(page);
  await page.keyboard.press('PageUp');
  await expect(grid(page)).toHaveAccessibleName(/2023年\s*0?1月/);
  await page.keyboard.press('PageUp');
  await expect(grid(page)).toHaveAccessibleName(/2022年\s*12月/);
  await expect(page.locator('a.calendar-day')).toHaveText(['30']);
  while ((await focused(page).textContent()) !== '30') {
    const before = await focused(page).textContent();
    await page.keyboard.press(Number(before) < 30 ? 'ArrowRight' : 'ArrowLeft');
    await expect(focused(page)).not.toHaveText(before!);
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/2022-12-30/);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('of a day with several editions each can be opened', async ({ page }) => {
  await serveArchive(page, []);
  await page.goto('/2023-01-16');
  await expect(page.locator('.reader h1[tabindex]').first()).toBeVisible();
  await page.keyboard.press('c');
  await page.locator('button.calendar-day', { hasText: '17' }).click();
  const several = page.locator('.calendar-several a');
  await expect(several).toHaveCount(2);
  await expectAccessible(page);
  await several.nth(1).click();
  await expect(page).toHaveURL(/2023-01-17-2/);
});

test('a withdrawn article says so at its address, in the list and on the page', async ({ page }) => {
  const withdrawal = { date: '2023-01-18', text: '样例：内容失实' };
  const gone = (head: { number: number }) => ({ number: head.number, headline: '本文已撤回', withdrawal });
  await page.route('**/edition.json', (route) => {
    const edition = published(editionPath);
    for (const it of edition.pages) if (it.folio === 'C01') it.articles = it.articles.map(gone);
    return route.fulfill({ json: edition });
  });
  await page.route('**/pages/C01.json', (route) => {
    const text = published(textPath);
    const articles = text.articles.map((it: { head: { number: number } }) => ({ head: gone(it.head), body: [] }));
    return route.fulfill({ json: { ...text, articles } });
  });
  await page.goto('/2023-01-17/C01/1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('本文已撤回');
  await expect(page.locator('main')).toContainText('样例：内容失实');
  await expect(page.locator('.headline-list')).toContainText('本文已撤回');
  await expectAccessible(page);
  await page.locator('main').getByRole('link', { name: '看整版' }).first().click();
  await expect(page.locator('.sheet')).toContainText('本文已撤回');
});
