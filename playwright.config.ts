import { defineConfig } from '@playwright/test';
import { chromiumPath } from './e2e/chromium';
import { slowness } from './e2e/slow-line';

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/build-once.ts',
  // Each file has a product of its own. Three for two cores: a good part of each file is waiting, for leases and minutes.
  workers: 3,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Four times what the slowest of them takes on a machine that has little else to do.
  timeout: 240_000 * slowness,
  expect: { timeout: 30_000 * slowness },
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 30_000 * slowness,
    navigationTimeout: 60_000 * slowness,
    // Without the film: recording it takes a tenth of the processor.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
