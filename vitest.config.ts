import { configDefaults, defineConfig } from 'vitest/config';

const inConformance = process.env.BULLETIN_CONFORMANCE !== undefined;
/** Milliseconds, for a loaded machine; tests of `npm run conformance` try hundreds of cases each. */
const patience = inConformance ? 7_200_000 : 600_000;

/** What only `npm run conformance` asks LibreOffice: one document after the other, in every version at hand. */
const CONFORMANCE = ['test/conformance/{joined-tables,lists,masthead,running-head,together,watermark}.test.ts'];

/** What `npm run test:fast` leaves out: tests that ask other programs, and those of more than 4 CPU seconds. */
const SLOW = [
  'test/conformance/**',
  'test/cli/fix/fuzz.test.ts',
  'test/cli/reproducible.test.ts',
  'test/cli/verify.test.ts',
  'test/emit/{drafts,linear,shapes,watermark}.test.ts',
  'test/emit/docx/families.test.ts',
  'test/emit/pdf/{extraction,sheets}.test.ts',
  'test/emit/png/index.test.ts',
  'test/gongwen/documents.test.ts',
  'test/layout/paper.test.ts',
  'test/layout/page/divide.test.ts',
  'test/source/pictures/{damaged,exact,svg}.test.ts',
  'test/verify/pictures/index.test.ts',
  'test/source/markdown/parse.test.ts',
  'test/{linear,readme,warm}.test.ts',
];

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(inConformance ? [] : CONFORMANCE), ...(mode === 'fast' ? SLOW : [])],
    // Modules have no state that a test could change: they are loaded once a worker and not once a file.
    isolate: false,
    maxWorkers: '100%',
    // A test of speed has a limit of its own.
    testTimeout: patience,
    hookTimeout: patience,
  },
}));
