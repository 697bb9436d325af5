import { configDefaults, defineConfig } from 'vitest/config';

/** Milliseconds, for a loaded machine; tests of `npm run conformance` try hundreds of cases each. */
const patience = process.env.BULLETIN_CONFORMANCE ? 7_200_000 : 600_000;

/** What `npm run test:fast` leaves out: tests that ask LibreOffice, and those of more than 4 CPU seconds. */
const SLOW = [
  'test/conformance/**',
  'test/cli/fix/fuzz.test.ts',
  'test/cli/reproducible.test.ts',
  'test/cli/verify.test.ts',
  'test/emit/{drafts,linear,shapes,watermark}.test.ts',
  'test/emit/docx/families.test.ts',
  'test/emit/pdf/sheets.test.ts',
  'test/emit/png/index.test.ts',
  'test/gongwen/documents.test.ts',
  'test/layout/paper.test.ts',
  'test/layout/page/divide.test.ts',
  'test/source/pictures/{damaged,exact,svg}.test.ts',
  'test/verify/pictures/index.test.ts',
  'test/warm.test.ts',
];

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(mode === 'fast' ? SLOW : [])],
    // Modules have no state that a test could change: they are loaded once a worker and not once a file.
    isolate: false,
    maxWorkers: '100%',
    // A test of speed has a limit of its own.
    testTimeout: patience,
    hookTimeout: patience,
  },
}));
