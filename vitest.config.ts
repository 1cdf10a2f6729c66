import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    globalSetup: ['packages/database/test-support/global-setup.ts'],
    // Each test file clones a database and may start programs; the machine's own tests are what is measured, not its patience.
    // By default one processor is left to the others, which on two halves the speed.
    maxWorkers: '100%',
    testTimeout: 120_000,
    // A database, an export, a server and a browser are made before the first test of a page.
    hookTimeout: 180_000,
    // What a page shows in the end is asserted, not how quickly on a busy machine. What must not be on it, and what must stay as it is,
    // is looked at once instead: a name that goes again was seen.
    expect: { poll: { timeout: 15_000 } },
    reporters: [
      'default',
      ['junit', { outputFile: 'reports/junit.xml' }],
      ['html', { outputDir: 'reports/html' }],
    ],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.d.ts'],
      reporter: ['html', 'cobertura', 'text-summary'],
      reportOnFailure: true,
      reportsDirectory: 'reports/coverage',
    },
  },
});
