import { expect, heading, heard, listen, openHost, paper, test } from './embed.ts';
import { called, head, id, opening, pages, published } from './published.mjs';

const program = /_bg\.wasm$|\/kanbao[^/]*\.js$/;

test('a second reader costs no byte of the program and a blink', async ({ page, context }) => {
  // Only what is not routed is cached as ever, so this journey has a page of the portal's own.
  await listen(page);
  await page.addInitScript(() => {
    const { instantiateStreaming, instantiate, compile, compileStreaming } = WebAssembly;
    const counted = window as unknown as { compiled: number };
    counted.compiled = 0;
    const count =
      <A extends unknown[], R>(original: (...given: A) => R) =>
      (...given: A) => {
        counted.compiled += 1;
        return original.apply(WebAssembly, given);
      };
    Object.assign(WebAssembly, {
      instantiateStreaming: count(instantiateStreaming),
      instantiate: count(instantiate as never),
      compile: count(compile),
      compileStreaming: count(compileStreaming),
    });
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const asked: string[] = [];
  const asking = new Map<string, string>();
  const came: { url: string; bytes: number }[] = [];
  session.on('Network.requestWillBeSent', (it) => {
    asked.push(it.request.url);
    asking.set(it.requestId, it.request.url);
  });
  session.on('Network.loadingFinished', (it) =>
    came.push({ url: asking.get(it.requestId) ?? '', bytes: it.encodedDataLength }),
  );

  await page.goto('/portal.html');
  await expect(heading(page.locator('#first'))).toHaveAccessibleName(called(opening));
  await expect(heading(page.locator('#second'))).toHaveAccessibleName(head.headline);
  expect(asked.filter((url) => program.test(url)).map((url) => url.replace(/-[0-9a-f]{12,16}/, ''))).toEqual([
    `${paper}/kanbao.js`,
    `${paper}/kanbao.js`,
    `${paper}/kanbao_bg.wasm`,
  ]);
  // Both have fetched what they fetch ahead; the year's editions come last.
  const years = () => came.filter(({ url }) => url.endsWith(`/catalogue/${id.slice(0, 4)}.json`)).length;
  await expect.poll(years).toBe(2);
  const forTwo = { answers: came.length, requests: asked.length };

  const time = await page.evaluate(async (folio) => {
    const begun = performance.now();
    const third = Object.assign(document.createElement('kanbao-reader'), { id: 'third' });
    third.setAttribute('edition', '2023-01-17');
    third.setAttribute('page', folio);
    const ready = new Promise((resolve) => third.addEventListener('kanbao:ready', resolve));
    document.querySelector('main')!.append(third);
    await ready;
    return performance.now() - begun;
  }, opening.folio);
  await expect(heading(page.locator('#third'))).toHaveAccessibleName(called(opening));
  const cost = came.slice(forTwo.answers).filter(({ bytes }) => bytes > 0);
  const bytes = cost.reduce((sum, answer) => sum + answer.bytes, 0);
  const told = `${bytes} bytes on the line, ${Math.round(time)} ms until it can be read`;
  test.info().annotations.push({ type: 'one more reader', description: told });
  console.log(`one more reader: ${told}`);
  expect(asked.slice(forTwo.requests).filter((url) => program.test(url))).toEqual([]);
  expect(cost, 'documents come from the cache').toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { compiled: number }).compiled)).toBe(1);
  expect(time).toBeLessThan(2000);
});

test('two readers have each their own place, size and colours', async ({ page }) => {
  await listen(page);
  await openHost(
    page,
    `<kanbao-reader id="one" edition="${id}" page="${opening.folio}" theme="dark"></kanbao-reader>
     <kanbao-reader id="two" src="${paper}/paper/" edition="${id}" page="${pages[0]!.folio}"></kanbao-reader>`,
  );
  const [one, two] = [page.locator('#one'), page.locator('#two')];
  await expect(heading(one)).toHaveAccessibleName(called(opening));
  await expect(heading(two)).toHaveAccessibleName(called(pages[0]!));
  await two.getByRole('link', { name: /^下一版/ }).click();
  await expect(heading(two)).toHaveAccessibleName(called(pages[1]!));
  await one.evaluate((it) => (it as unknown as { zoom(step: string): void }).zoom('in'));
  await expect(one.locator('.reader')).toHaveAttribute('data-zoom', '125');

  await expect(heading(one)).toHaveAccessibleName(called(opening));
  await expect(two.locator('.reader')).toHaveAttribute('data-zoom', '100');
  await expect(two.locator('.reader')).toHaveAttribute('data-theme', 'auto');
  expect((await heard(page, 'navigate', 'one')).map((it) => it.page)).toEqual([opening.folio]);
  expect((await heard(page, 'navigate', 'two')).map((it) => it.page)).toEqual(
    [pages[0]!, pages[1]!].map((it) => it.folio),
  );
  expect(await heard(page, 'zoom', 'two')).toEqual([]);
});

test('two readers on one page have two editions open', async ({ page }) => {
  // The sample has one edition; the next day's is the same one under another date.
  await page.route(`${paper}/editions/2023-01-18/**`, async (route) => {
    const [, path = ''] = route.request().url().match(/2023-01-18\/(.+)$/) ?? [];
    const json = published(`editions/${id}/${path}`);
    const headers = { 'Access-Control-Allow-Origin': '*' };
    await route.fulfill({ headers, json: path === 'edition.json' ? { ...json, id: '2023-01-18' } : json });
  });
  await openHost(
    page,
    [id, '2023-01-18'].map((it) => `<kanbao-reader id="on-${it}" edition="${it}"></kanbao-reader>`).join(''),
  );
  for (const it of [id, '2023-01-18']) {
    const reader = page.locator(`#on-${it}`);
    await expect(heading(reader)).toHaveAccessibleName(called(opening));
    await expect(reader.locator('.masthead time')).toHaveAttribute('datetime', it);
    await expect(reader.getByRole('link', { name: /^下一版/ })).toHaveAttribute('href', new RegExp(`^${paper}/${it}/`));
  }
});

test('fifty readers that came and went leave nothing behind', async ({ page, context }) => {
  test.slow();
  await listen(page);
  await page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...given) => {
      const program = await instantiateStreaming.apply(WebAssembly, given);
      (window as unknown as { memory: WebAssembly.Memory }).memory = program.instance.exports
        .memory as WebAssembly.Memory;
      return program;
    };
  });
  await openHost(page, '<main></main>');
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');

  const comeAndGo = (times: number) =>
    page.evaluate(
      async ([times, folio]) => {
        for (let time = 0; time < times; time += 1) {
          const reader = document.createElement('kanbao-reader');
          reader.setAttribute('edition', '2023-01-17');
          reader.setAttribute('page', folio);
          const ready = new Promise((resolve) => reader.addEventListener('kanbao:ready', resolve, { once: true }));
          document.querySelector('main')!.append(reader);
          await ready;
          reader.remove();
          // Unmounting is for after the task in which the element has gone.
          await new Promise((resolve) => setTimeout(resolve));
        }
        window.heard = [];
      },
      [times, opening.folio] as const,
    );
  const measure = async () => {
    await session.send('HeapProfiler.enable');
    // A collection frees what the one before has let go.
    for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((it) => it.name === name)!.value;
    return {
      listeners: metric('JSEventListeners'),
      nodes: metric('Nodes'),
      memory: await page.evaluate(
        () => (window as unknown as { memory: WebAssembly.Memory }).memory.buffer.byteLength,
      ),
      heap: (await session.send('Runtime.getHeapUsage')).usedSize,
    };
  };

  await comeAndGo(10);
  const tenth = await measure();
  await comeAndGo(40);
  const fiftieth = await measure();
  const told = JSON.stringify({ tenth, fiftieth });
  test.info().annotations.push({ type: 'after ten and after fifty', description: told });
  console.log(`after ten and after fifty: ${told}`);
  expect(fiftieth.listeners).toBeLessThanOrEqual(tenth.listeners + 2);
  expect(fiftieth.nodes).toBeLessThanOrEqual(tenth.nodes + 20);
  expect(fiftieth.memory, 'the program’s own memory').toBe(tenth.memory);
  expect(fiftieth.heap - tenth.heap, 'bytes of heap').toBeLessThan(200_000);
});
