// Where and under which rules the paper and the portal are served.
import { expect, heading, openHost, type Page, paper, test } from './embed.ts';
import { address, called, head, id, opening, pages } from './published.mjs';

/** Notes what a document's policy has stopped, in every document, shadow roots included. */
async function listenForViolations(page: Page) {
  const violations: string[] = [];
  await page.exposeFunction('noteViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (it) => {
      (window as unknown as { noteViolation(words: string): void }).noteViolation(
        `${location.pathname}: ${it.violatedDirective} ${it.blockedURI} ${it.sourceFile}:${it.lineNumber}`,
      );
    });
  });
  return violations;
}

test('a strict policy on both sides stops nothing', async ({ page }) => {
  const violations = await listenForViolations(page);
  for (const path of ['/portal.html', '/hostile.html', '/frame.html', `${paper}/`]) {
    const response = await page.goto(path);
    const policy = response!.headers()['content-security-policy']!;
    expect(policy).toMatch(/^default-src '(none|self)'; script-src /);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain("'unsafe-eval'");
  }
  await page.goto('/portal.html');
  const first = page.locator('#first');
  await expect(heading(first)).toHaveAccessibleName(called(opening));
  await first.getByRole('main').getByRole('link', { name: head.headline, exact: true }).click();
  await expect(heading(first)).toHaveAccessibleName(head.headline);
  await first.getByRole('button', { name: '放大' }).click();
  await first.getByRole('button', { name: /^(更多|设置)$/ }).click();
  await first.getByRole('button', { name: '关闭' }).click();

  await page.goto('/frame.html');
  await expect(heading(page.frameLocator('#first').locator('body'))).toHaveAccessibleName(called(opening));
  await expect(page.locator('#first')).not.toHaveJSProperty('clientHeight', 600);
  await page.goto(`${paper}${address(opening, head)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(head.headline);
  await page.getByRole('button', { name: '放大' }).click();
  expect(violations).toEqual([]);
});

test('a policy that is broken is noticed', async ({ page, trouble }) => {
  trouble.expect(/console error: .*inline style violates/);
  const violations = await listenForViolations(page);
  await openHost(page, '<p style="color: red">red</p>');
  await expect.poll(() => violations).toHaveLength(1);
});

test('below a path everything is found: alone, as an element and in a frame', async ({ page }) => {
  const site = `${paper}/paper`;
  await page.goto(`${site}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(called(opening));
  await page.getByRole('link', { name: /^下一版/ }).click();
  await expect(page).toHaveURL(`${site}/${id}/${pages[pages.indexOf(opening) + 1]!.folio}`);
  await page.goto(`${site}${address(opening, head)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(head.headline);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(head.headline);

  const asked: string[] = [];
  page.on('request', (it) => asked.push(it.url()));
  await page.goto('/empty.html');
  await page.evaluate(async (site) => {
    // The page has the paper's own entry already, and the first definition of an element stays.
    document.body.innerHTML = `<iframe id="frame" title="报纸" src="${site}/?embed"></iframe>
      <kanbao-reader id="reader" src="${site}/"></kanbao-reader>`;
  }, site);
  await expect(heading(page.locator('#reader'))).toHaveAccessibleName(called(opening));
  await expect(heading(page.frameLocator('#frame').locator('body'))).toHaveAccessibleName(called(opening));
  await expect(page.locator('#reader').getByRole('link', { name: /^下一版/ })).toHaveAttribute(
    'href',
    new RegExp(`^${site}/${id}/`),
  );
  expect(asked.filter((url) => url.endsWith('edition.json') && !url.startsWith(`${site}/`))).toEqual([]);
});

test('the entry below a path brings its own program from there', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (it) => asked.push(it.url()));
  // A page that has neither entry nor element yet.
  await page.goto('/frame.html');
  await page.evaluate((entry) => {
    document.body.innerHTML = '<kanbao-reader id="reader"></kanbao-reader>';
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: entry }));
  }, `${paper}/paper/kanbao.js`);
  asked.length = 0;
  await expect(heading(page.locator('#reader'))).toHaveAccessibleName(called(opening));
  const elsewhere = asked.filter((url) => !url.startsWith(`${paper}/paper/`) && !url.includes('?embed'));
  expect(elsewhere.filter((url) => /wasm|catalogue|kanbao-[0-9a-f]+\.js/.test(url))).toEqual([]);
});
