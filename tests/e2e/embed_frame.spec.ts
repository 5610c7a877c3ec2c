import type { Locator } from '@playwright/test';
import { expect, heading, heard, listen, openHost, type Page, paper, portal, stranger, test } from './embed.ts';
import { expectAccessible } from './journey.ts';
import { address, called, head, id, opening, pages } from './published.mjs';

const next = pages[pages.indexOf(opening) + 1]!;
const bare = pages.find((it) => !it.articles?.length)!;
const frame = (path = address(opening)) =>
  `<iframe id="reader" title="报纸" src="${paper}${path}?embed" width="800" height="300"></iframe><p>after</p>`;

/** What is inside the frame. */
const inside = (page: Page, frame = '#reader') => page.frameLocator(frame).locator('body');

/** Presses a key inside the frame. */
const press = (reader: Locator, key: string) => reader.getByRole('link', { name: /^下一版/ }).press(key);

/** Sends the reader a message, as a document without kanbao-frame.js can. */
function send(page: Page, message: unknown, times = 1) {
  return page.evaluate(
    ([message, times, paper]) => {
      const frame = document.querySelector('iframe')!;
      for (let time = 0; time < times; time += 1) frame.contentWindow!.postMessage(message, paper);
    },
    [message, times, paper] as const,
  );
}

/** The frame is exactly as high as the reader in it. */
async function expectToFit(page: Page) {
  await expect(async () => {
    const outer = await page.locator('#reader').evaluate((it) => it.clientHeight);
    const inner = await inside(page).evaluate(() => ({
      reader: Math.ceil(document.querySelector('.reader')!.getBoundingClientRect().height),
      document: document.documentElement.scrollHeight,
    }));
    expect({ outer, document: inner.document }).toEqual({ outer: inner.reader, document: inner.reader });
  }).toPass({ timeout: 5000 });
}

test.beforeEach(async ({ page }) => listen(page));

test('a frame with the script is as high as its page, tells what happens and does what it is asked', async ({ page }) => {
  await page.goto('/frame.html');
  const reader = inside(page, '#first');
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  await expect.poll(() => heard(page, 'navigate', 'first')).toEqual([
    {
      edition: id,
      page: opening.folio,
      article: null,
      url: `${paper}${address(opening)}`,
      title: expect.stringContaining(called(opening)),
    },
  ]);
  expect(await heard(page, 'ready', 'first')).toEqual([{}]);
  const buttons = page.locator('aside');
  await buttons.getByRole('button', { name: '下一版' }).click();
  await expect(heading(reader)).toHaveAccessibleName(called(next));
  await buttons.getByRole('button', { name: '上一版' }).click();
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  await buttons.getByRole('button', { name: '放大' }).click();
  await expect.poll(() => heard(page, 'zoom', 'first')).toEqual([{ percent: 125 }]);
  await buttons.getByRole('button', { name: '默认' }).click();
  await expect.poll(() => heard(page, 'zoom', 'first')).toEqual([{ percent: 125 }, { percent: 100 }]);
  await buttons.getByRole('button', { name: '到 B01 版' }).click();
  await expect(heading(reader)).toHaveAccessibleName(/^第B01版/);
  expect(await heard(page, 'ready', 'first')).toHaveLength(1);
});

test('the frame follows the height of what is read, up and down', async ({ page }) => {
  await openHost(page, frame());
  await expect(heading(inside(page))).toHaveAccessibleName(called(opening));
  await expectToFit(page);
  const long = await page.locator('#reader').evaluate((it) => it.clientHeight);
  await press(inside(page), 'n');
  await expect(heading(inside(page))).toHaveAccessibleName(called(next));
  await expectToFit(page);
  expect(await page.locator('#reader').evaluate((it) => it.clientHeight)).toBeLessThan(long);
  await press(inside(page), 'p');
  await expect(heading(inside(page))).toHaveAccessibleName(called(opening));
  await expectToFit(page);
  expect(await page.locator('#reader').evaluate((it) => it.clientHeight)).toBe(long);
});

test('a frame that was there before the script is greeted by it', async ({ page }) => {
  await page.goto('/portal.html');
  await page.evaluate((frame) => (document.body.innerHTML = frame), frame());
  await expect(heading(inside(page))).toHaveAccessibleName(called(opening));
  await page.evaluate(async (paper) => {
    window.heard = [];
    await import(`${paper}/kanbao-frame.js`);
  }, paper);
  await expectToFit(page);
  await expect.poll(() => heard(page, 'navigate')).toHaveLength(1);
  expect(await heard(page, 'ready')).toHaveLength(1);
});

test('what is asked before the frame has come is done when it has', async ({ page }) => {
  await openHost(page, '');
  await page.evaluate(
    async ([html, paper]) => {
      const { reader } = await import(`${paper}/kanbao-frame.js`);
      document.body.innerHTML = html!;
      const framed = reader(document.querySelector('iframe'));
      framed.next();
      framed.zoom('in');
    },
    [frame(), paper],
  );
  await expect(heading(inside(page))).toHaveAccessibleName(called(next));
  await expect(inside(page).locator('.reader')).toHaveAttribute('data-zoom', '125');
});

test('a frame without script works and scrolls by itself', async ({ page }) => {
  await page.goto('/frame.html');
  const reader = inside(page, '#second');
  await expect(heading(reader)).toHaveAccessibleName(head.headline);
  await press(reader, 'n');
  await expect(heading(reader)).toHaveAccessibleName(called(next));
  await expect(page).toHaveURL('/frame.html');
});

test.describe('on a screen that is touched', () => {
  test.use({ hasTouch: true });

  test('wheel and finger scroll the portal where the reader has nothing left to scroll', async ({ page, context }) => {
    await openHost(page, frame());
    await expect(heading(inside(page))).toHaveAccessibleName(called(opening));
    await expectToFit(page);
    const top = () => page.evaluate(() => Math.round(scrollY));
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 240);
    await expect.poll(top).toBe(240);
    const session = await context.newCDPSession(page);
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...ys: number[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: ys.map((y) => ({ x: 400, y })) });
    await finger('touchStart', 600);
    for (let y = 590; y >= 300; y -= 10) await finger('touchMove', y);
    await finger('touchEnd');
    await expect.poll(top).toBeGreaterThan(400);
    await expect(heading(inside(page))).toHaveAccessibleName(called(opening));
  });
});

test('an origin that the paper does not know is told what happens and asks for nothing', async ({ page }) => {
  await openHost(page, frame(), stranger);
  await expect(heading(inside(page))).toHaveAccessibleName(called(opening));
  await expect.poll(() => heard(page, 'navigate')).toHaveLength(1);
  await expectToFit(page);
  await send(page, { kanbao: 1, type: 'next' });
  // The reader reads its messages in turn; the next one, by key, shows that the first is done with.
  await press(inside(page), 'n');
  await expect(heading(inside(page))).toHaveAccessibleName(called(next));
  expect((await heard(page, 'navigate')).map((it) => it.page)).toEqual([opening.folio, next.folio]);
});

test('malformed messages are ignored, and the next good one is not', async ({ page }) => {
  await openHost(page, frame());
  await expect(heading(inside(page))).toHaveAccessibleName(called(opening));
  const bad: unknown[] = [
    ...[null, 'next', 7, [], {}, { type: 'next' }, { kanbao: '1', type: 'next' }, { kanbao: 2, type: 'next' }],
    ...[{ kanbao: 1 }, { kanbao: 1, type: 'constructor' }, { kanbao: 1, type: 'zoom', step: 'most' }],
    ...[{ kanbao: 1, type: 'go', edition: '../..' }, { kanbao: 1, type: 'go', edition: id, page: { folio: 'B01' } }],
  ];
  for (const message of bad) await send(page, message);
  await expect(async () => {
    await send(page, { kanbao: 1, type: 'go', edition: id, page: bare.folio });
    await expect(heading(inside(page))).toHaveAccessibleName(called(bare), { timeout: 500 });
  }).toPass();
  expect((await heard(page, 'navigate')).map((it) => it.page)).toEqual([opening.folio, bare.folio]);
  expect(await heard(page, 'zoom')).toEqual([]);
});

test('of a flood of messages twenty in a second get through', async ({ page }) => {
  await openHost(page, frame(address(pages[0]!)));
  await expect(heading(inside(page))).toHaveAccessibleName(called(pages[0]!));
  await inside(page).evaluate(() => {
    const counted = window as unknown as { commands: number };
    counted.commands = 0;
    document.querySelector('#reader')!.addEventListener('kanbao:command', () => (counted.commands += 1));
  });
  await send(page, { kanbao: 1, type: 'zoom', step: 'in' }, 1000);
  await expect(inside(page).locator('.reader')).not.toHaveAttribute('data-zoom', '100');
  await press(inside(page), 'n');
  await expect(heading(inside(page))).toHaveAccessibleName(called(pages[1]!));
  const commands = await inside(page).evaluate(() => (window as unknown as { commands: number }).commands);
  // The flood may fall into two seconds.
  expect(commands).toBeGreaterThanOrEqual(20);
  expect(commands).toBeLessThanOrEqual(40);
});

test('nobody but the reader’s own document and its host is listened to', async ({ page }) => {
  // A second document of the portal, beside the reader and not around it.
  await openHost(page, `${frame()}<iframe name="other" title="neighbour"></iframe>`);
  await expect(heading(inside(page))).toHaveAccessibleName(called(opening));
  await page.frame({ name: 'other' })!.evaluate((paper) => {
    parent.frames[0]!.postMessage({ kanbao: 1, type: 'next' }, paper);
    // And as if it were the reader: to the host, from another window.
    parent.postMessage({ kanbao: 1, type: 'height', height: 5 }, '*');
    parent.postMessage({ kanbao: 1, type: 'zoom', percent: 7 }, '*');
  }, paper);
  await press(inside(page), 'n');
  await expect(heading(inside(page))).toHaveAccessibleName(called(next));
  expect((await heard(page, 'navigate')).map((it) => it.page)).toEqual([opening.folio, next.folio]);
  expect(await heard(page, 'zoom')).toEqual([]);
  await expectToFit(page);
});

test('the reader tells only the origin around it, never everybody', async ({ page }) => {
  const targets: string[] = [];
  await page.exposeFunction('noteTarget', (target: string) => targets.push(target));
  await page.route(`${paper}/frame.js`, async (route) => {
    const source = await (await route.fetch()).text();
    const noting = source.replace('window.parent.postMessage(', 'noting(');
    expect(noting, 'the one place where something is sent').not.toBe(source);
    expect(source.match(/postMessage/g)).toHaveLength(1);
    await route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: `const noting = (message, target) => { noteTarget(target); window.parent.postMessage(message, target); };\n${noting}`,
    });
  });
  await openHost(page, frame());
  await expect(heading(inside(page))).toHaveAccessibleName(called(opening));
  await expect.poll(() => heard(page, 'navigate')).toHaveLength(1);
  expect(targets.length).toBeGreaterThan(2);
  expect([...new Set(targets)]).toEqual([portal]);
});

test.describe('for axe, which writes styles into the page,', () => {
  test.use({ bypassCSP: true });

  test('a portal with two frames is accessible', async ({ page }) => {
    await page.goto('/frame.html');
    await expect(heading(inside(page, '#first'))).toHaveAccessibleName(called(opening));
    await expect(heading(inside(page, '#second'))).toHaveAccessibleName(head.headline);
    await expectAccessible(page);
  });
});

test('a frame whose program does not come says so to the document around it', async ({ page, trouble }) => {
  trouble.expect(/^request failed: .*\.wasm /, /^console error: .*ERR_FAILED .*\.wasm\)/, /^page error: /);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/frame.html');
  await expect
    .poll(() => heard(page, 'error', 'first'))
    .toEqual([{ kind: 'blocked', message: expect.stringContaining('没能启动') }]);
  await expect(inside(page, '#first').getByRole('link', { name: '打开纯文字版' })).toBeVisible();
});
