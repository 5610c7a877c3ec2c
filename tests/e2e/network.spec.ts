import { expect, test } from './journey.ts';
import { address, called, editionPath, firstSentence, head, id, opening, pages, textPath } from './published.mjs';

test('an edition that does not arrive is told and comes on 重试', async ({ page, trouble }) => {
  trouble.expectCutOff(`/${editionPath}`);
  await page.route(`**/${editionPath}`, (route) => route.abort());
  await page.goto(`/${id}`);
  const notice = page.getByRole('alert');
  await expect(notice.getByRole('heading', { name: /没能取到$/ })).toBeVisible();
  await expect(notice).toContainText('连不上网站');

  await page.unroute(`**/${editionPath}`);
  await notice.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText(firstSentence)).toBeVisible();
  await expect(notice).toBeHidden();
});

test("a page's text that does not arrive is told on the page and comes on 重试", async ({ page, trouble }) => {
  trouble.expectCutOff(`/${textPath}`);
  await page.route(`**/${textPath}`, (route) => route.abort());
  await page.goto(address(opening));
  const notice = page.getByRole('alert');
  await expect(notice.getByRole('heading', { name: `第${opening.folio}版的文字没能取到` })).toBeVisible();
  // The rest of the edition can be read meanwhile.
  await expect(page.getByRole('link', { name: /^下一版/ })).toHaveAttribute('href', /./);

  await page.unroute(`**/${textPath}`);
  await notice.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText(firstSentence)).toBeVisible();
});

test('an article whose text does not arrive keeps its headline and comes on 重试', async ({ page, trouble }) => {
  trouble.expectCutOff(`/${textPath}`);
  await page.route(`**/${textPath}`, (route) => route.abort());
  await page.goto(address(opening, head));
  const notice = page.getByRole('alert');
  await expect(page.getByRole('article').getByRole('heading', { name: head.headline })).toBeVisible();
  await expect(notice.getByRole('heading', { name: `第${opening.folio}版的文字没能取到` })).toBeVisible();

  await page.unroute(`**/${textPath}`);
  await notice.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText(firstSentence)).toBeVisible();
});

test('a site that answers with an error of its own is told and asked again', async ({ page, trouble }) => {
  trouble.expect(
    'console error: Failed to load resource: the server responded with a status of 503 (Service Unavailable)' +
      ' (/catalogue.json)',
  );
  await page.route('**/catalogue.json', (route) => route.fulfill({ status: 503 }));
  await page.goto('/');
  const notice = page.getByRole('alert');
  await expect(notice.getByRole('heading', { name: '报纸目录没能取到' })).toBeVisible();
  await page.unroute('**/catalogue.json');
  await notice.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText(firstSentence)).toBeVisible();
});

test('coming back to the network brings by itself what was missed', async ({ page, context, trouble }) => {
  // Far enough from the opening page that its text has not been fetched ahead.
  const far = pages[pages.indexOf(opening) + 5]!;
  await page.goto(address(far));
  await expect(page.getByRole('heading', { level: 1, name: called(far) })).toBeVisible();
  await expect(page.getByRole('link', { name: /^上一期/ })).not.toHaveText(/尚未载入/);

  await context.setOffline(true);
  trouble.expect(
    `request failed: /${textPath} net::ERR_INTERNET_DISCONNECTED`,
    `console error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED (/${textPath})`,
  );
  await page.locator('.edition-index').getByRole('link', { name: opening.folio }).click();
  await expect(page.getByRole('alert')).toContainText('连不上网站');
  await context.setOffline(false);
  await expect(page.getByText(firstSentence)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});
