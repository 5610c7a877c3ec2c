import { expect, heading, paper, settled, test } from './embed.ts';
import { expectAccessible } from './journey.ts';
import { address, called, head, opening } from './published.mjs';

// What a document's styles could change: inherited properties, and those that a sheet sets for everything.
const properties = [
  ...['color', 'backgroundColor', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'lineHeight', 'letterSpacing'],
  ...['wordSpacing', 'textAlign', 'textIndent', 'textTransform', 'whiteSpace', 'direction', 'cursor', 'visibility'],
  ...['listStyleType', 'boxSizing', 'display', 'position', 'float', 'columnCount', 'borderTopStyle', 'borderTopColor'],
  ...['marginTop', 'marginLeft', 'paddingTop', 'paddingLeft', 'maxHeight'],
];
const selectors = [
  ...['.reader', '.masthead', '.masthead-name', '.masthead-date', '.masthead-tools button', '.reader-columns'],
  ...['.reader-index', '.edition-index a', '.edition-index input', '.reader-face', '.page-bar', '.page-bar a', 'h1'],
  ...['.sheet', '.sheet-article', '.sheet-article h2', '.article-body', '.article-body p', '.reader-headlines'],
  ...['.reader-headlines a', '.reader-headlines li', 'dialog', '.skip'],
];

function styles(element: Element, [selectors, properties]: readonly [string[], string[]]) {
  const root = element.shadowRoot ?? element;
  return selectors.flatMap((selector) => {
    const found = root.querySelector(selector);
    if (!found) return [`${selector} is missing`];
    const style = getComputedStyle(found) as unknown as Record<string, string>;
    return properties.map((it) => `${selector} ${it}: ${style[it]}`);
  });
}

test('styles of the document do not reach the reader', async ({ page }) => {
  await page.goto('/hostile.html');
  const reader = page.locator('#reader');
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  await settled(reader);
  const inside = await reader.evaluate(styles, [selectors, properties] as const);
  expect(inside.filter((it) => it.endsWith(' is missing'))).toEqual([]);
  const width = await reader.locator('.reader').evaluate((it) => it.clientWidth);

  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${paper}${address(opening)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(called(opening));
  const alone = await page.locator('#reader').evaluate(styles, [selectors, properties] as const);
  expect(inside).toEqual(alone);
});

test('styles of the reader do not reach the document', async ({ page }) => {
  await page.goto('/portal.html');
  const look = () =>
    page.evaluate(() =>
      ['html', 'body', 'h1', 'aside button', 'nav a'].map((selector) => {
        const { color, backgroundColor, fontFamily, fontSize, margin, padding } = getComputedStyle(
          document.querySelector(selector)!,
        );
        return { selector, color, backgroundColor, fontFamily, fontSize, margin, padding };
      }),
    );
  await expect(heading(page.locator('#first'))).toHaveAccessibleName(called(opening));
  const withReader = await look();
  await page.evaluate(() => document.querySelectorAll('kanbao-reader').forEach((it) => it.remove()));
  expect(await look()).toEqual(withReader);
});

test.describe('for axe, which writes styles into the page,', () => {
  test.use({ bypassCSP: true });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a portal with two readers is accessible, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/portal.html');
      await expect(heading(page.locator('#first'))).toHaveAccessibleName(called(opening));
      await expect(heading(page.locator('#second'))).toHaveAccessibleName(head.headline);
      await expectAccessible(page);
    });
  }
});

test('promised properties and parts change the reader', async ({ page }) => {
  await page.goto('/portal.html');
  const reader = page.locator('#first');
  await expect(heading(reader)).toHaveAccessibleName(called(opening));
  const accent = await reader
    .locator('.reader')
    .evaluate((it) => getComputedStyle(it).getPropertyValue('--accent').trim());
  expect(accent).toBe('#0b5c8a');
  for (const part of ['reader', 'masthead', 'index', 'face', 'headlines']) {
    await expect(reader.locator(`[part=${part}]`)).toHaveCount(1);
  }
});
