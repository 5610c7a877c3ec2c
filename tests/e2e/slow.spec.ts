import { expect, type Page, test } from './journey.ts';
import { address, firstSentence, head, opening } from './published.mjs';

/** Holds the program back, as a slow line does, until the function that is handed back is called. */
async function holdProgram(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

for (const [where, viewport] of Object.entries({
  'a desk': { width: 1440, height: 900 },
  'a phone': { width: 360, height: 740 },
})) {
  for (const path of ['/', address(opening, head)]) {
    test(`on ${where} the words of ${path} are there before the reader is`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const release = await holdProgram(page);
      await page.goto(path, { waitUntil: 'commit' });
      const sentence = page.getByText(firstSentence);
      await expect(sentence).toBeInViewport();
      await expect(page.locator('html')).not.toHaveAttribute('data-kanbao', 'started');
      // Set in lines, as the reader will set them, and not letter under letter.
      const box = await sentence.boundingBox();
      expect(box!.width).toBeGreaterThan(300);

      release();
      await expect(page.locator('html')).toHaveAttribute('data-kanbao', 'started');
      await expect(page.locator('.boot')).toHaveCount(0);
      await expect(sentence).toBeInViewport();
    });
  }
}

test('after ten seconds without the reader the plain text is offered', async ({ page }) => {
  await page.clock.install();
  const release = await holdProgram(page);
  await page.goto(address(opening), { waitUntil: 'commit' });
  await expect(page.getByText(firstSentence)).toBeInViewport();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.clock.fastForward(10_000);
  await expect(page.getByRole('alert')).toContainText('网络较慢');
  await expect(page.getByRole('link', { name: '打开纯文字版' })).toBeInViewport();
  await expect(page.getByText(firstSentence)).toBeVisible();

  await page.clock.resume();
  release();
  await expect(page.locator('html')).toHaveAttribute('data-kanbao', 'started');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.reader').getByText(firstSentence)).toBeVisible();
});
