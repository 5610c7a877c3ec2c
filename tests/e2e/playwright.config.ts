import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.mjs';
import { paper } from './embedding.mjs';
import { folder, port } from './serve.mjs';

const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: '.',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  // A journey that fails now and then is a fault of the reader or of the journey: both want mending.
  retries: 0,
  forbidOnly: true,
  // Generous, because a machine that builds at the same time is no fault of the reader's.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    launchOptions,
  },
  // Whatever else listens there serves something else.
  webServer: [
    { command: 'node serve.mjs', url: origin, reuseExistingServer: false },
    {
      // The paper and a portal on two origins, with the headers that docs/embedding.md tells.
      command: `cargo xtask serve --example embed --dist ${folder} --paper-port ${new URL(paper).port}`,
      url: paper,
      reuseExistingServer: false,
      timeout: 300_000,
    },
  ],
});
