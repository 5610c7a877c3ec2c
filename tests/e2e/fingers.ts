// Fingers as the screen itself reports them, and where on the page they are.
import { expect, type Page } from '@playwright/test';

export type Spot = [x: number, y: number];

/** What is known of the page under glass: its size and its place in the window. */
export interface Seen {
  left: number;
  top: number;
  width: number;
  height: number;
  /** The stage's upper edge and height. */
  stageTop: number;
  stageHeight: number;
  scrolled: number;
  state: string;
  percent: string;
}

export function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const stage = document.querySelector('.stage')!;
    const { left, top, width, height } = document.querySelector('.stage-canvas')!.getBoundingClientRect();
    const { top: stageTop, height: stageHeight } = stage.getBoundingClientRect();
    const percent = document.querySelector('.page-bar .zoom-controls-percent')!.textContent;
    return { left, top, width, height, stageTop, stageHeight, scrolled: scrollY, state: stage.getAttribute('data-stage') ?? '', percent };
  });
}

/** What of the page is at a place in the window, in ten-thousandths. */
export function pointAt({ left, top, width, height }: Seen, [x, y]: Spot): Spot {
  return [Math.round(((x - left) / width) * 10_000), Math.round(((y - top) / height) * 10_000)];
}

/** Waits until no gesture is under way. */
export async function settled(page: Page): Promise<Seen> {
  await expect.poll(async () => (await seen(page)).state).not.toBe('moving');
  return seen(page);
}

/** Where the stage's middle is that can be seen. */
export async function middle(page: Page): Promise<Spot> {
  const box = (await page.locator('.stage').boundingBox())!;
  const { width, height } = page.viewportSize()!;
  const between = (from: number, to: number, most: number) => Math.round((Math.max(from, 0) + Math.min(to, most)) / 2);
  return [between(box.x, box.x + box.width, width), between(box.y, box.y + box.height, height)];
}

/** Fingers come down one after the other, move together in steps, and leave. */
export async function move(page: Page, from: Spot[], to: Spot[], { steps = 8, pause = 0 } = {}) {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(([x, y], id) => ({ x, y, id })) });
  for (let fingers = 1; fingers <= from.length; fingers += 1) await send('touchStart', from.slice(0, fingers));
  for (let step = 1; step <= steps; step += 1) {
    const at = (start: number, end: number) => start + ((end - start) * step) / steps;
    await send('touchMove', from.map(([x, y], finger) => [at(x, to[finger]![0]), at(y, to[finger]![1])]));
  }
  // A finger that rests before it leaves throws nothing.
  if (pause > 0) await page.waitForFunction((until) => performance.now() > until, (await page.evaluate(() => performance.now())) + pause);
  for (let fingers = to.length - 1; fingers >= 0; fingers -= 1) await send('touchEnd', to.slice(0, fingers));
  await session.detach();
}

/** Two fingers beside a place go apart by a factor. */
export async function pinch(page: Page, [x, y]: Spot, by: number, way: Spot = [0, 0]) {
  const spread = (apart: number, [across, down]: Spot): Spot[] => [
    [x - apart + across, y + down],
    [x + apart + across, y + down],
  ];
  const near = by > 1 ? 30 : 30 / by;
  await move(page, spread(near, [0, 0]), spread(near * by, way));
}

export async function tapTwice(page: Page, spot: Spot) {
  await page.touchscreen.tap(...spot);
  await page.touchscreen.tap(...spot);
}
