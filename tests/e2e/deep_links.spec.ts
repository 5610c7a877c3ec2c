import { expect, type Page, test } from './journey.ts';
import { address, called, firstSentence, head, id, newspaper, opening, paragraphs } from './published.mjs';

/** What the address leads to, once its text is there. */
async function shown(page: Page) {
  await expect(page.getByText(firstSentence)).toBeVisible();
  return {
    text: await page.getByRole('main').innerText(),
    title: await page.title(),
    description: await page.locator('meta[name=description]').getAttribute('content'),
  };
}

test('an article opened by its address is the article reached by reading', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: head.headline, exact: true }).click();
  await expect(page).toHaveURL(address(opening, head));
  await expect(page.getByText(paragraphs.at(-1)!)).toBeVisible();
  const reached = await shown(page);
  expect(reached.title.startsWith(`${head.headline} - ${newspaper} `)).toBe(true);
  expect(reached.title.endsWith(`第${opening.folio}版`)).toBe(true);
  expect(reached.description).toContain(firstSentence.slice(0, 40));

  const spellings = [
    address(opening, head),
    `${address(opening, head)}/`,
    `/${id}/${opening.folio.toLowerCase()}/${head.number}`,
  ];
  for (const spelling of spellings) {
    await page.goto(spelling);
    expect(await shown(page), spelling).toEqual(reached);
  }
});

test('a page and its edition opened by their addresses are those reached from the root', async ({ page }) => {
  await page.goto('/');
  const reached = await shown(page);
  expect(reached.title.startsWith(`${called(opening)} - ${newspaper} `)).toBe(true);
  expect(reached.description).toContain(head.headline);

  const spellings = [
    '/index.html',
    `/${id}`,
    `/${id}/`,
    address(opening),
    `${address(opening)}/`,
    `/${id}/${opening.folio.toLowerCase()}`,
    `${address(opening)}?from=wechat`,
  ];
  for (const spelling of spellings) {
    await page.goto(spelling);
    expect(await shown(page), spelling).toEqual(reached);
  }
});

test('a link opens in a new tab when the reader asks the browser for that', async ({ page, context }) => {
  await page.goto(address(opening));
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page
      .getByRole('main')
      .getByRole('link', { name: head.headline, exact: true })
      .click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(address(opening, head));
  await expect(tab.getByText(firstSentence)).toBeVisible();
  await expect(page).toHaveURL(address(opening));
});
