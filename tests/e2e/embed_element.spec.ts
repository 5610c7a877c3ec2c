import { expect, heading, heard, listen, openHost, paper, test } from './embed.ts';
import { address, called, head, id, opening, pages } from './published.mjs';

const reader = (attributes = '') => `<kanbao-reader id="reader" ${attributes}></kanbao-reader>`;
const here = `edition="${id}" page="${opening.folio}"`;
const other = pages[0]!;

test.beforeEach(async ({ page }) => listen(page));

test('one line sets the reader into a portal, which hears where it is', async ({ page }) => {
  await page.goto('/portal.html');
  const first = page.locator('#first');
  await expect(heading(first)).toHaveAccessibleName(called(opening));
  await expect.poll(() => heard(page, 'navigate', 'first')).toHaveLength(1);
  expect(await heard(page, 'ready', 'first')).toEqual([{}]);
  expect(await heard(page, 'navigate', 'first')).toEqual([
    {
      edition: id,
      page: opening.folio,
      article: null,
      url: `${paper}${address(opening)}`,
      title: expect.stringContaining(called(opening)),
    },
  ]);
  await page.getByRole('button', { name: '到 B01 版' }).click();
  await expect(heading(first)).toHaveAccessibleName(/^第B01版/);
  await expect(page.locator('#log li').first()).toContainText('第B01版');
  await page.locator('aside').getByRole('button', { name: '放大' }).click();
  await expect.poll(() => heard(page, 'zoom', 'first')).toEqual([{ percent: 125 }]);
  expect(await heard(page, 'ready', 'first')).toHaveLength(1);
  await expect(page).toHaveURL('/portal.html');
  await expect(page).toHaveTitle('样例门户 · 读报');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
});

test('each attribute that changes is followed, and several in one task are one step', async ({ page }) => {
  await openHost(page, reader(here));
  const element = page.locator('#reader');
  await expect(heading(element)).toHaveAccessibleName(called(opening));

  await element.evaluate((it, folio) => it.setAttribute('page', folio), other.folio);
  await expect(heading(element)).toHaveAccessibleName(called(other));
  await element.evaluate(
    (it, [folio, article]) => {
      it.removeAttribute('page');
      it.setAttribute('edition', '1999-01-01');
      it.setAttribute('edition', '2023-01-17');
      it.setAttribute('page', folio!);
      it.setAttribute('article', article!);
    },
    [opening.folio, `${head.number}`] as const,
  );
  await expect(heading(element)).toHaveAccessibleName(head.headline);
  const steps = (await heard(page, 'navigate')).map((it) => `${it.page} ${it.article}`);
  expect(steps).toEqual([`${opening.folio} null`, `${other.folio} null`, `${opening.folio} ${head.number}`]);

  await element.evaluate((it) => it.setAttribute('theme', 'dark'));
  await expect(element.locator('.reader')).toHaveAttribute('data-theme', 'dark');
  await element.evaluate((it) => it.removeAttribute('theme'));
  await expect(element.locator('.reader')).toHaveAttribute('data-theme', 'auto');
  await element.evaluate((it) => it.setAttribute('lang', 'en'));
  await expect(element.getByRole('button', { name: 'Settings' })).toBeVisible();
  await element.evaluate((it) => it.removeAttribute('lang'));
  await expect(element.getByRole('button', { name: '设置' })).toBeVisible();

  await element.evaluate((it, src) => it.setAttribute('src', src), `${paper}/paper/`);
  await expect.poll(() => heard(page, 'ready')).toHaveLength(2);
  const link = element.getByRole('link', { name: /^下一版/ });
  await expect(link).toHaveAttribute('href', new RegExp(`^${paper}/paper/${id}/`));
});

test('attributes and methods that come before the reader is there are not lost', async ({ page }) => {
  await openHost(page, '');
  await page.evaluate((folio) => {
    const reader = document.createElement('kanbao-reader') as HTMLElement & Record<'go' | 'next' | 'zoom', Function>;
    reader.id = 'reader';
    reader.go({ edition: '2023-01-17', page: folio });
    reader.next();
    reader.zoom('in');
    document.body.append(reader);
    reader.setAttribute('theme', 'sepia');
  }, other.folio);
  const element = page.locator('#reader');
  await expect(heading(element)).toHaveAccessibleName(called(pages[1]!));
  await expect(element.locator('.reader')).toHaveAttribute('data-zoom', '125');
  await expect(element.locator('.reader')).toHaveAttribute('data-theme', 'sepia');
  expect(await heard(page, 'ready')).toHaveLength(1);
});

test('what is asked in one breath is done one thing after the other', async ({ page }) => {
  await openHost(page, reader(here));
  const element = page.locator('#reader');
  await expect(heading(element)).toHaveAccessibleName(called(opening));
  await element.evaluate((it) => {
    const reader = it as never as Record<'next' | 'previous', () => void>;
    reader.next();
    reader.next();
    reader.next();
    reader.previous();
  });
  await expect(heading(element)).toHaveAccessibleName(called(pages[pages.indexOf(opening) + 2]!));
});

test('a site that is named without its last slash is the same site', async ({ page }) => {
  await openHost(page, `<kanbao-reader id="reader" src="${paper}/paper" edition="${id}"></kanbao-reader>`);
  const link = page.locator('#reader').getByRole('link', { name: /^下一版/ });
  await expect(link).toHaveAttribute('href', new RegExp(`^${paper}/paper/${id}/`));
});

test('a reader that is moved stays where it was, and one that comes back begins anew', async ({ page }) => {
  await openHost(page, `<div id="one">${reader(here)}</div><div id="two"></div>`);
  const element = page.locator('#reader');
  await expect(heading(element)).toHaveAccessibleName(called(opening));
  await element.evaluate((it) => (it as never as { next(): void }).next());
  const next = called(pages[pages.indexOf(opening) + 1]!);
  await expect(heading(element)).toHaveAccessibleName(next);

  await page.evaluate(() => document.querySelector('#two')!.append(document.querySelector('#reader')!));
  await expect(heading(page.locator('#two #reader'))).toHaveAccessibleName(next);
  expect(await heard(page, 'ready'), 'moved, not mounted anew').toHaveLength(1);

  await page.evaluate(async () => {
    const reader = document.querySelector('#reader')!;
    reader.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector('#one')!.append(reader);
    // Twice within its mounting.
    reader.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector('#one')!.append(reader);
  });
  await expect(heading(element)).toHaveAccessibleName(called(opening));
  await expect.poll(() => heard(page, 'ready')).toHaveLength(2);
  await expect(element.locator('.reader')).toHaveCount(1);
});

test('links inside are real links to the paper itself', async ({ page, context }) => {
  await openHost(page, reader(here));
  const link = page.locator('#reader').getByRole('main').getByRole('link', { name: head.headline, exact: true });
  await expect(link).toHaveAttribute('href', `${paper}${address(opening, head)}`);
  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab).toHaveURL(`${paper}${address(opening, head)}`);
  await expect(tab.getByRole('heading', { level: 1 })).toHaveAccessibleName(head.headline);
  await expect(heading(page.locator('#reader'))).toHaveAccessibleName(called(opening));
  await link.click();
  await expect(heading(page.locator('#reader'))).toHaveAccessibleName(head.headline);
  await expect(page).toHaveURL('/empty.html');
});

test('what is not there is told to the document', async ({ page, trouble }) => {
  trouble.expectMissing(`${paper}/editions/1999-01-01/edition.json`);
  await openHost(page, reader('edition="1999-01-01"'));
  await expect.poll(() => heard(page, 'error')).toEqual([{ kind: 'not-published', message: expect.any(String) }]);
  await page.locator('#reader').evaluate((it) => it.setAttribute('edition', 'tomorrow'));
  await expect.poll(() => heard(page, 'error')).toHaveLength(1);
  await page.locator('#reader').evaluate(
    (it, [id]) => {
      it.setAttribute('edition', id!);
      it.setAttribute('page', 'Z99');
    },
    [id],
  );
  await expect
    .poll(async () => (await heard(page, 'error')).map((it) => it.kind))
    .toEqual(['not-published', 'not-found']);
});

test('where WebAssembly is not allowed the plain text is offered', async ({ page }) => {
  await openHost(page, '');
  // One more policy: that of the page itself does allow it.
  await page.evaluate(
    ([paper, reader]) => {
      const policy = document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = `script-src ${paper}`;
      document.head.append(policy);
      document.body.innerHTML = reader!;
    },
    [paper, reader(here)],
  );
  await expect.poll(() => heard(page, 'error')).toEqual([{ kind: 'blocked', message: expect.any(String) }]);
  const link = page.locator('#reader').getByRole('link');
  await expect(link).toHaveAttribute('href', `${paper}/catalogue.html`);
});
