import { defineConfig } from '@playwright/test';

/** The browser is Debian's Chromium: nothing is downloaded. */
export default defineConfig({
  testDir: 'tests',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  globalSetup: './support/start-demo.ts',
  globalTeardown: './support/stop-demo.ts',
  outputDir: 'target/test-results',
  use: {
    baseURL: `http://127.0.0.1:${process.env.MANUMIT_E2E_PORT ?? 8471}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en',
    colorScheme: 'dark',
    contextOptions: { reducedMotion: 'reduce' },
    timezoneId: 'America/Bogota',
    // A drawer that is still fading in has neither its colours nor its place.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.MANUMIT_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-gl=angle',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
});
