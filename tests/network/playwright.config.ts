// `npm run test:network`: a real phone on a bad network. Takes minutes, most of them silence.
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

export default defineConfig({ ...base, testDir: '.', outputDir: '../../test-results/network', timeout: 600_000 });
