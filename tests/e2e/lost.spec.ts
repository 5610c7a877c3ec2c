import { expect, expectAccessible, test } from './journey.ts';
import { address, called, firstSentence, head, id, opening } from './published.mjs';

test('a folio that the edition lacks is told, with ways back', async ({ page }) => {
  await page.goto(`/${id}/Z99`);
  const notice = page.getByRole('alert');
  await expect(notice.getByRole('heading', { name: '本期没有第Z99版' })).toBeVisible();
  await expect(page).toHaveTitle(/^本期没有第Z99版/);
  await expectAccessible(page);
  await notice.getByRole('link', { name: '回到本期' }).click();
  await expect(page).toHaveURL(`/${id}`);
  await expect(page.getByText(firstSentence)).toBeVisible();
});

test('an article that the page lacks is told, with the way to the page', async ({ page }) => {
  await page.goto(`${address(opening)}/999`);
  const notice = page.getByRole('alert');
  await expect(notice.getByRole('heading', { name: '没有这篇文章' })).toBeVisible();
  await notice.getByRole('link', { name: '看整版' }).click();
  await expect(page).toHaveURL(address(opening));
  await expect(page.getByRole('heading', { level: 1, name: called(opening) })).toBeVisible();
});

for (const path of ['/about/us', `${address(opening, head)}/more`, '/2023-13-45x', '/看报']) {
  test(`the address ${path} is told to be none`, async ({ page }) => {
    await page.goto(path);
    const notice = page.getByRole('alert');
    await expect(notice.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
    await notice.getByRole('link', { name: '看最新一期' }).click();
    await expect(page).toHaveURL('/');
    await expect(page.getByText(firstSentence)).toBeVisible();
  });
}

test('an edition that is not published is told, and a retry asks the site again', async ({ page, trouble }) => {
  const missing = '/editions/1901-01-01/edition.json';
  trouble.expectMissing(missing);
  await page.goto('/1901-01-01');
  const notice = page.getByRole('alert');
  await expect(notice.getByRole('heading', { name: '1901年01月01日这一期没有发布' })).toBeVisible();
  await expectAccessible(page);

  trouble.expectMissing(missing);
  const asked = page.waitForRequest(`**${missing}`);
  await notice.getByRole('button', { name: '重试' }).click();
  await asked;
  await expect(notice.getByRole('heading', { name: '1901年01月01日这一期没有发布' })).toBeVisible();

  await notice.getByRole('link', { name: '看最新一期' }).click();
  await expect(page.getByText(firstSentence)).toBeVisible();
});
