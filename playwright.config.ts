import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // The reports of all runners share test-results; Playwright empties the folder it is given.
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test starts an app of its own; on two cores a second worker makes both slow.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  use: {
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
