// `npm run test:browsers`: the class story in Chromium and in Firefox ESR, and a smoke test in WebKitGTK, on the built program.
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

export default defineConfig({
  ...base,
  testDir: '..',
  outputDir: '../../test-results/browsers',
  projects: [
    { name: 'chromium', testMatch: 'e2e/class.spec.ts' },
    {
      name: 'firefox',
      testMatch: 'e2e/class.spec.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' },
      },
    },
    { name: 'webkit', testMatch: 'engines/webkit.spec.ts' },
  ],
});
