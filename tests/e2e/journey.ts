// What every journey has in common: it listens for trouble from beginning to end.
import { AxeBuilder } from '@axe-core/playwright';
import { type Page, test as base, expect } from '@playwright/test';

export { expect, type Page } from '@playwright/test';

/** Everything that went wrong or went elsewhere, in order: `console error: … (/path)`. */
class Trouble {
  private readonly heard: string[] = [];
  private readonly expected: (string | RegExp)[] = [];

  hear(message: string) {
    this.heard.push(message);
  }

  /**
   * Says which messages a journey provokes on purpose: a sentence is to be heard exactly as often as
   * it is named here, a pattern at least once.
   */
  expect(...messages: (string | RegExp)[]) {
    this.expected.push(...messages);
  }

  /** A request that the journey itself cuts off, and what the browser says about it. */
  expectCutOff(path: string) {
    const failed = 'Failed to load resource: net::ERR_FAILED';
    this.expect(`request failed: ${path} net::ERR_FAILED`, `console error: ${failed} (${path})`);
  }

  /** A document that the site does not have. */
  expectMissing(path: string) {
    const status = 'Failed to load resource: the server responded with a status of 404 (Not Found)';
    this.expect(`console error: ${status} (${path})`);
  }

  /** What was heard and not expected, and what was expected and not heard. */
  surprises(): string[] {
    const missed = new Set(this.expected.keys());
    const unexpected = this.heard.filter((message) => {
      const sentence = [...missed].find((place) => this.expected[place] === message);
      if (sentence !== undefined) return !missed.delete(sentence);
      const pattern = this.expected.findIndex((it) => it instanceof RegExp && it.test(message));
      missed.delete(pattern);
      return pattern < 0;
    });
    return [...unexpected, ...[...missed].map((place) => `not heard: ${this.expected[place]}`)];
  }
}

export const test = base.extend<{ trouble: Trouble; origins: string[] }>({
  /** Other sites that a journey leads to. */
  origins: [[], { option: true }],
  trouble: [
    async ({ context, baseURL, origins }, use) => {
      const trouble = new Trouble();
      const path = (url: string) => (url.startsWith(`${baseURL}/`) ? url.slice(baseURL!.length) : url);
      context.on('console', (it) => {
        // Browsers ask for an icon of their own accord where a document, as the plain ones, names none.
        if (path(it.location().url) === '/favicon.ico') return;
        trouble.hear(`console ${it.type()}: ${it.text()} (${path(it.location().url)})`);
      });
      context.on('weberror', (it) => trouble.hear(`page error: ${it.error().message}`));
      context.on('request', (it) => {
        if (![baseURL, ...origins].some((site) => it.url().startsWith(`${site}/`))) trouble.hear(`went elsewhere: ${it.url()}`);
      });
      context.on('requestfailed', (it) => {
        const cause = it.failure()?.errorText;
        // Going on to another document ends what the one before was still fetching ahead.
        if (cause !== 'net::ERR_ABORTED') trouble.hear(`request failed: ${path(it.url())} ${cause}`);
      });
      await use(trouble);
      expect(trouble.surprises(), 'nothing goes wrong unnoticed').toEqual([]);
    },
    { auto: true },
  ],
});

/** No violation of WCAG 2.2 A and AA that axe can find. */
export async function expectAccessible(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const told = violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(told, 'axe finds no violation').toEqual([]);
}

/** The document is not wider than the window. */
export async function expectNoSidewaysScroll(page: Page) {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(over, 'CSS pixels beyond the window').toBeLessThanOrEqual(0);
}

/** Turns the text's size up as far as it goes, with the controls that are in view. */
export async function enlargeFully(page: Page) {
  const larger = page.getByRole('button', { name: '放大' });
  for (let percent = 125; percent <= 300; percent += 25) {
    await larger.click();
    await expect(page.locator('.reader')).toHaveAttribute('data-zoom', `${percent}`);
  }
  await expect(larger).toHaveAttribute('aria-disabled', 'true');
}
