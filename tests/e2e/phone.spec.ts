import { enlargeFully, expect, expectAccessible, expectNoSidewaysScroll, type Page, test } from './journey.ts';
import { address, called, firstSentence, head, lastParagraph, opening, pages } from './published.mjs';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

const next = pages[pages.indexOf(opening) + 1]!;

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name });
}

/** One finger comes down, moves in steps, and leaves, as the screen itself would report it. */
async function sweep(page: Page, from: [number, number], to: [number, number]) {
  const session = await page.context().newCDPSession(page);
  const at = (share: number) => ({
    x: from[0] + (to[0] - from[0]) * share,
    y: from[1] + (to[1] - from[1]) * share,
  });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(share)] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** Sets the largest text by the bar under the thumb. */
async function enlargeByTheBar(page: Page) {
  await page.getByRole('button', { name: '字号' }).tap();
  await enlargeFully(page);
  await page.getByRole('button', { name: '关闭' }).tap();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('the bar under the thumb has its five controls and the index opens as a sheet', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(firstSentence)).toBeInViewport();
  const bar = page.locator('.bottom-bar');
  await expect(bar).toBeInViewport({ ratio: 1 });
  await expect(bar.locator('button, .turn-link-label')).toHaveText(['版面', '上一篇', '下一篇', '字号', '更多']);

  await bar.getByRole('button', { name: '版面' }).tap();
  const sheet = page.getByRole('dialog', { name: '版面导航' });
  await expect(sheet.locator('[aria-current=page]')).toContainText(opening.folio);
  await expect(sheet.locator('[aria-current=page]')).toBeInViewport({ ratio: 1 });
  await sheet.getByRole('link', { name: next.folio }).tap();
  await expect(page).toHaveURL(address(next));
  await expect(sheet).toBeHidden();
  await expect(heading(page, called(next))).toBeVisible();
});

test('edition controls and keys are under 更多, where the masthead has no room for them', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '更多' }).tap();
  const panel = page.getByRole('dialog', { name: '设置' });
  await expect(panel.getByRole('link', { name: /^上一期/ })).toBeVisible();
  await panel.getByRole('button', { name: '快捷键' }).tap();
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
});

test('a finger swept to the left turns onwards and to the right turns back', async ({ page }) => {
  await page.goto(address(opening));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await sweep(page, [300, 400], [80, 410]);
  await expect(page).toHaveURL(address(next));
  await expect(heading(page, called(next))).toBeVisible();
  await sweep(page, [80, 400], [300, 410]);
  await expect(page).toHaveURL(address(opening));
});

test('a finger swept in an article asks for the next article and is told where there is none', async ({ page }) => {
  await page.goto(address(opening, head));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await sweep(page, [80, 400], [300, 410]);
  await expect(page.getByRole('status')).toHaveText('已是第一篇');
  await expect(page).toHaveURL(address(opening, head));
});

test('a finger that scrolls turns nothing', async ({ page }) => {
  await page.goto(address(opening));
  await expect(page.getByText(firstSentence)).toBeVisible();
  await sweep(page, [180, 600], [110, 200]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect(page).toHaveURL(address(opening));
});

for (const [name, path] of [
  ['page', address(opening)],
  ['article', address(opening, head)],
] as const) {
  test(`nothing of the ${name} is cut off when the text has three times its size`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText(firstSentence)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await enlargeByTheBar(page);
    await expectNoSidewaysScroll(page);
    // An element is cut off where it reaches beyond the window or holds more than it shows.
    const cutOff = await page.locator('.reader').evaluate((reader) =>
      [...reader.querySelectorAll<HTMLElement>('*')]
        .filter((it) => it.checkVisibility() && !it.closest('.skip, .visually-hidden, .turn-link-place'))
        .filter((it) => {
          const { left, right } = it.getBoundingClientRect();
          const hides = getComputedStyle(it).overflowX !== 'visible';
          return left < -0.5 || right > innerWidth + 0.5 || (hides && it.scrollWidth > it.clientWidth);
        })
        .map((it) => `${it.tagName} ${it.className}`),
    );
    expect(cutOff).toEqual([]);
    await page.getByText(lastParagraph.slice(-10)).last().scrollIntoViewIfNeeded();
    await expectAccessible(page);
  });
}

test('every control is large enough for a thumb', async ({ page }) => {
  const tooSmall = () =>
    page.evaluate(() => {
      const small: string[] = [];
      const seen = document.querySelectorAll<HTMLElement>('button, summary, input, a[href], [role=link]');
      for (const it of seen) {
        const target = it.closest('label') ?? it;
        if (!target.checkVisibility() || it.classList.contains('skip')) continue;
        const { width, height } = target.getBoundingClientRect();
        // A link in running text may be as low as 24 pixels; whatever is drawn as a control may not.
        const isInText = it.matches('a') && it.closest('h2, .article-body, .sheet-article-on, .page-bar-page, header') !== null;
        const least = isInText ? 24 : 44;
        // Half a pixel is lost where pixels are rounded.
        if (Math.min(width, height) < least - 0.5) small.push(`${it.textContent} ${width}×${height}`);
      }
      return small;
    });
  await page.goto(address(opening));
  await expect(page.getByText(firstSentence)).toBeVisible();
  expect(await tooSmall()).toEqual([]);
  await page.getByRole('button', { name: '版面' }).tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await tooSmall()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '更多' }).tap();
  await expect(page.getByRole('radio').first()).toBeVisible();
  expect(await tooSmall()).toEqual([]);
  await page.goto(address(opening, head));
  await expect(page.getByText(firstSentence)).toBeVisible();
  expect(await tooSmall()).toEqual([]);
});
