import { defineConfig } from 'vitest/config';

/** Milliseconds; tests of `npm run conformance` try hundreds of cases each. */
const patience = process.env.BULLETIN_CONFORMANCE ? 7_200_000 : 120_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Modules have no state that a test could change: they are loaded once a worker and not once a file.
    isolate: false,
    maxWorkers: '100%',
    // For a loaded machine; a test of speed has a limit of its own.
    testTimeout: patience,
    hookTimeout: patience,
  },
});
