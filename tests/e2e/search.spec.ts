// 搜索 in an edition of 样报 that is made here: the sample has the words of one page only.
import { expect, expectAccessible, expectNoSidewaysScroll, type Page, test } from './journey.ts';

const id = '2031-05-20';
const paragraph = (text: string) => ({ paragraph: [{ text }] });
const stories: Readonly<Record<string, readonly { headline: string; body: object[] }[]>> = {
  '01': [
    { headline: '样桥通车', body: [paragraph('昨日，样桥通车。'), paragraph('桥长１００米，样 桥两岸。')] },
    { headline: '样茶开采', body: [paragraph('样茶今日开采。')] },
  ],
  '02': [{ headline: '样村修渠', body: [paragraph('渠水绕样桥而过。'), ...Array.from({ length: 60 }, () => paragraph('样文。')), paragraph('又见样桥。')] }],
  '03': [{ headline: '样山夜话', body: [{ table: { headed: true, rows: [[[{ text: '地方' }]], [[{ text: '样桥' }]]] } }] }],
};
const folios = Object.keys(stories);
const heads = (folio: string) => stories[folio]!.map(({ headline }, place) => ({ number: place + 1, headline }));

/** Serves the made edition; `hold` may keep a page's text back or let it fail. */
async function serveEdition(page: Page, hold: (folio: string) => Promise<boolean> = async () => true) {
  const newspaper = { name: '样报' };
  await page.route('**/catalogue.json', (route) => route.fulfill({ json: { format: 1, newspaper, newest: id, years: [2031] } }));
  await page.route('**/catalogue/2031.json', (route) => route.fulfill({ json: { format: 1, year: 2031, editions: [{ id, pages: 4 }] } }));
  await page.route('**/edition.json', (route) => {
    const pages = folios.map((folio) => ({ folio, name: '样版', state: 'complete', articles: heads(folio) }));
    return route.fulfill({ json: { format: 1, newspaper, id, pages: [...pages, { folio: '04', state: 'text-not-included' }] } });
  });
  await page.route('**/pages/*.json', async (route) => {
    const folio = route.request().url().match(/(\d\d)\.json/)?.[1] ?? '';
    if (!(await hold(folio))) return route.abort();
    const articles = heads(folio).map((head, place) => ({ head, body: stories[folio]![place]!.body }));
    return route.fulfill({ json: { format: 1, folio, articles } });
  });
}

const panel = (page: Page) => page.getByRole('dialog', { name: '搜索' });
const field = (page: Page) => panel(page).getByRole('searchbox', { name: '搜索' });
const status = (page: Page) => panel(page).getByRole('status');
const results = (page: Page) => panel(page).locator('.search-finds a');

async function openSearch(page: Page, path = `/${id}/01`) {
  await page.goto(path);
  await expect(page.locator('.reader h1[tabindex]').first()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
}

test('what is typed is found in the whole edition, headlines first, and Enter opens it at its first hit', async ({ page }) => {
  await serveEdition(page);
  await openSearch(page);
  await page.keyboard.type('样');
  await expect(results(page)).toHaveCount(0);
  await page.keyboard.type('桥');
  await expect(status(page)).toHaveText('找到 3 篇');
  await expect(results(page)).toHaveText([/^样桥通车昨日，样桥通车。第01版：样版$/, /^样村修渠.*第02版/, /^样山夜话样桥第03版/]);
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/${id}/02/1?q=%E6%A0%B7%E6%A1%A5`);
  await expect(panel(page)).toBeHidden();
  await expect(page.locator('main mark').first()).toBeFocused();
  await expect(page.locator('.search-bar')).toContainText('第1处，共2处');
  await expectAccessible(page);
});

test('the hits are gone through by buttons and keys, and the search goes along until it is cleared', async ({ page }) => {
  await serveEdition(page);
  await page.goto(`/${id}/02/1?q=%E6%A0%B7%E6%A1%A5`);
  const [first, last] = [page.locator('main mark').first(), page.locator('main mark').last()];
  await expect(first).toBeFocused();
  await expect(last).not.toBeInViewport();
  await page.getByRole('button', { name: '下一处' }).click();
  await expect(last).toBeInViewport();
  await expect(page.locator('.search-bar')).toContainText('第2处，共2处');
  await page.keyboard.press(',');
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
  await page.reload();
  await expect(first).toBeFocused();
  await page.keyboard.press('u');
  await expect(page).toHaveURL(`/${id}/02?q=%E6%A0%B7%E6%A1%A5`);
  await expect(page.locator('.sheet-article[data-hit]')).toHaveCount(1);
  await page.getByRole('button', { name: '清除' }).click();
  await expect(page).toHaveURL(`/${id}/02`);
  await expect(page.locator('[data-hit], mark, .search-bar')).toHaveCount(0);
});

test('width, case and spaces do not matter, and every word must occur', async ({ page }) => {
  await serveEdition(page);
  await openSearch(page);
  for (const [typed, count] of [
    ['100米', 1],
    ['样　桥', 3],
    ['样桥 渠水', 1],
  ] as const) {
    await field(page).fill(typed);
    await expect(status(page)).toHaveText(`找到 ${count} 篇`);
  }
  await expect(page).toHaveURL(`/${id}/01?q=%E6%A0%B7%E6%A1%A5%20%E6%B8%A0%E6%B0%B4`);
  await field(page).fill('没有的话');
  await expect(status(page)).toHaveText('本期没有找到');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
});

test('the texts are read when search opens, and how far is shown', async ({ page }) => {
  const asked: string[] = [];
  let letGo = () => {};
  const held = new Promise<boolean>((resolve) => (letGo = () => resolve(true)));
  await serveEdition(page, async (folio) => {
    asked.push(folio);
    return folio === '03' ? held : true;
  });
  await page.goto(`/${id}/01`);
  await expect(page.locator('.sheet')).toContainText('样茶今日开采');
  await expect.poll(() => asked).toContain('02');
  expect(asked, 'the page beside it, and no other').not.toContain('03');
  await page.locator('.masthead').getByRole('button', { name: '搜索' }).click();
  await field(page).fill('样桥');
  await expect(panel(page)).toContainText('已读入 2/3 版');
  await expect(status(page)).toHaveText('找到 2 篇 · 正在读入本期文字');
  letGo();
  await expect(status(page)).toHaveText('找到 3 篇');
});

test('a text that does not arrive is told and comes on 重试', async ({ page, trouble }) => {
  trouble.expectCutOff(`/editions/${id}/pages/03.json`);
  let isOffline = true;
  await serveEdition(page, async (folio) => folio !== '03' || !isOffline);
  await openSearch(page);
  await page.keyboard.type('样山夜话');
  const notice = panel(page).getByRole('alert');
  await expect(notice).toContainText('第03版的文字没能取到');
  await expectAccessible(page);
  isOffline = false;
  await notice.getByRole('button', { name: '重试' }).click();
  await expect(status(page)).toHaveText('找到 1 篇');
  await expect(notice).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ viewport: { width: 360, height: 740 }, colorScheme });

    test('search is under 更多 and its results fit', async ({ page }) => {
      await serveEdition(page);
      await page.goto(`/${id}/02`);
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('dialog', { name: '设置' }).getByRole('button', { name: '搜索' }).click();
      await expect(field(page)).toBeFocused();
      await page.keyboard.type('样桥');
      await expect(results(page)).toHaveCount(3);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await results(page).filter({ hasText: '第02版' }).click();
      await expect(page.locator('main mark').first()).toBeInViewport();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  });
}

test('marks can be read in the reader’s own colours', async ({ page }) => {
  await serveEdition(page);
  await page.addInitScript(() => localStorage.setItem('kanbao.preferences', 'theme=sepia'));
  await page.goto(`/${id}/01/1?q=%E6%A0%B7%E6%A1%A5`);
  await expect(page.locator('main mark')).toHaveCount(3);
  await expectAccessible(page);
});
