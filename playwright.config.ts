import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  // Tests of cards wait more than they compute: four keep two processors busy.
  workers: 4,
  // What says the same of one more language, width or look waits for a release: npm run browser runs all, npm test the project "ci".
  projects: [{ name: 'ci', grepInvert: /@release/ }, { name: 'release', grep: /@release/ }],
  timeout: 60_000,
  expect: { timeout: 8_000 },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  outputDir: '.output/test-results',
});
