// `npm run test:a11y`: every screen of the gallery in the system's Chromium and Firefox ESR; WebKitGTK has a program of its own.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/a11y',
  workers: 1,
  timeout: 900_000,
  forbidOnly: true,
  use: { serviceWorkers: 'block', reducedMotion: 'reduce' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
          args: ['--no-sandbox', '--disable-gpu'],
        },
      },
    },
    {
      name: 'firefox',
      testMatch: 'axe.spec.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' },
      },
    },
  ],
});
