import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, type Page, test } from './journey.ts';
import { address, firstSentence, head, id, opening } from './published.mjs';
import { folder } from './serve.mjs';

const plainPage = `/editions/${id}/pages/${opening.folio}.html`;

/** The shell has told why; the plain text of the same page is one step away. */
async function expectTold(page: Page, cause: string) {
  const told = page.getByRole('alert');
  await expect(told).toContainText(cause);
  await expect(told.getByRole('link', { name: '重新载入' })).toHaveAttribute('href', page.url());
  await expectAccessible(page);
  await told.getByRole('link', { name: '打开纯文字版' }).click();
  await expect(page).toHaveURL(plainPage);
  await expect(page.getByText(firstSentence)).toBeVisible();
}

test('a program that does not arrive is told, and a reload mends it', async ({ page, trouble }) => {
  trouble.expect(/^request failed: \/.*\.wasm /, /^console error: .*ERR_FAILED \(\/.*\.wasm\)/);
  trouble.expect(/^page error: /);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(address(opening, head));
  await expect(page.getByRole('alert')).toContainText('没能启动');
  await page.unroute('**/*.wasm');
  await page.getByRole('link', { name: '重新载入' }).click();
  await expect(page.locator('.reader').getByText(firstSentence)).toBeVisible();
  await expect(page).toHaveURL(address(opening, head));
});

test('a program that is blocked leaves the plain text of the same page', async ({ page, trouble }) => {
  trouble.expect(/^request failed: \/.*\.wasm /, /^console error: .*ERR_FAILED \(\/.*\.wasm\)/);
  trouble.expect(/^page error: /);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(address(opening, head));
  await expectTold(page, '没能启动');
});

test('glue that does not arrive leaves the plain text of the same page', async ({ page, trouble }) => {
  trouble.expect(/^request failed: \/kanbao-.*\.js /, /^console error: .*ERR_FAILED \(\/kanbao-.*\.js\)/);
  trouble.expect(/^page error: /);
  await page.route('**/kanbao-*.js', (route) => route.abort());
  await page.goto(address(opening));
  await expectTold(page, '没能启动');
});

test('a program that is corrupt leaves the plain text of the same page', async ({ page, trouble }) => {
  trouble.expect(/^page error: /);
  await page.route('**/*.wasm', (route) =>
    route.fulfill({ body: 'not a program', contentType: 'application/wasm' }),
  );
  await page.goto(address(opening));
  await expectTold(page, '没能启动');
});

test('a browser without WebAssembly is told to be too old', async ({ page, trouble }) => {
  trouble.expect(/^page error: /);
  await page.addInitScript('delete window.WebAssembly');
  await page.goto(address(opening));
  await expectTold(page, '这个浏览器版本较旧');
});

test('a reader that stops halfway says so and offers the way on', async ({ page }) => {
  await page.goto(address(opening, head));
  await expect(page.locator('.reader').getByText(firstSentence)).toBeVisible();
  await page.evaluate(() => {
    const error = new WebAssembly.RuntimeError('unreachable');
    window.dispatchEvent(new ErrorEvent('error', { error }));
  });
  await expectTold(page, '出错停下了');
});

test('a host that answers with the reader itself is not taken for the plain text', async ({ page, trouble }) => {
  trouble.expect(/^request failed: \/.*\.wasm /, /^console error: .*ERR_FAILED \(\/.*\.wasm\)/);
  trouble.expect(/^page error: /);
  const shell = readFileSync(join(folder, 'index.html'), 'utf8');
  await page.route('**/editions/**', (route) => route.fulfill({ body: shell, contentType: 'text/html' }));
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(address(opening));
  await expect(page.getByRole('link', { name: '打开纯文字版' })).toHaveAttribute('href', 'catalogue.html');
});

test('an error that is not the reader\'s own does not stop it', async ({ page }) => {
  await page.goto(address(opening, head));
  await expect(page.locator('.reader').getByText(firstSentence)).toBeVisible();
  await page.evaluate(() => {
    const error = new TypeError('of a script beside the reader');
    window.dispatchEvent(new ErrorEvent('error', { error }));
  });
  await page.keyboard.press('u');
  await expect(page).toHaveURL(address(opening));
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what cannot start is told in English to those whose browser is not Chinese', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(address(opening));
  await expect(page.getByRole('alert')).toContainText('could not start');
  await expect(page.getByRole('link', { name: 'Read the plain text' })).toHaveAttribute('href', plainPage.slice(1));
  await context.close();
});
