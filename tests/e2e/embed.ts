// What the journeys through somebody else's pages have in common.
import type { Locator, Page } from '@playwright/test';
import { paper, portal, stranger } from './embedding.mjs';
import { expect, test as base } from './journey.ts';

export { expect, type Page } from './journey.ts';
export { paper, portal, stranger } from './embedding.mjs';

export const test = base.extend({
  baseURL: portal,
  origins: async ({}, use) => use([paper, stranger]),
});

/** An event of a reader, as the document around it hears it. */
export type Heard = { id: string; type: string; detail: Record<string, unknown> };

declare global {
  interface Window {
    heard: Heard[];
  }
}

/** Notes what the readers of each document say, from its beginning. To be called before it is opened. */
export async function listen(page: Page) {
  await page.addInitScript(() => {
    window.heard = [];
    for (const type of ['ready', 'navigate', 'zoom', 'error']) {
      document.addEventListener(`kanbao:${type}`, (event) => {
        const { target, detail } = event as CustomEvent;
        window.heard.push({ id: (target as Element).id, type, detail });
      });
    }
  });
}

/** What has been heard of a kind, from one reader or from all. */
export function heard(page: Page, type: string, id?: string) {
  return page.evaluate(
    ([type, id]) => window.heard.filter((it) => it.type === type && (!id || it.id === id)).map((it) => it.detail),
    [type, id] as const,
  );
}

/** Opens the portal's empty page and puts this into it. */
export async function openHost(page: Page, body: string, origin = portal) {
  await page.goto(`${origin}/empty.html`);
  await page.evaluate(async (body) => {
    await customElements.whenDefined('kanbao-reader');
    document.body.innerHTML = body;
  }, body);
}

/** The heading inside a reader. */
export function heading(reader: Locator) {
  return reader.getByRole('heading', { level: 1 });
}

/** Waits until the reader's size on the page stays as it is for two frames. */
export function settled(reader: Locator) {
  return expect(async () => {
    const size = () => reader.evaluate((it) => it.getBoundingClientRect().height);
    const before = await size();
    await reader.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await size()).toBe(before);
  }).toPass();
}
