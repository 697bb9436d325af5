import { configDefaults, defineConfig } from 'vitest/config';

const inConformance = process.env.BULLETIN_CONFORMANCE !== undefined;
/** Milliseconds, for a loaded machine; tests of `npm run conformance` try hundreds of cases each. */
const patience = inConformance ? 7_200_000 : 600_000;

/** What only `npm run conformance` asks LibreOffice: one document after the other, in every version at hand. */
const CONFORMANCE = [
  'test/conformance/{even-page,import-lists,joined-tables,lists,masthead,missing-entries,running-head,together,turned-tables,watermark}.test.ts',
];

/** What `npm run test:fast` leaves out: tests that ask other programs, and those of about a CPU second and more. */
const SLOW = [
  'test/conformance/**',
  'test/check/{examples,issue-67}.test.ts',
  'test/check/text/good.test.ts',
  'test/cli/{findings,fix,new,outside,output-flags,reproducible,verify,write}.test.ts',
  'test/cli/fix/{fuzz,mend,undo}.test.ts',
  'test/clreq/{adjustment,evenness,heads,mixed,page,paragraph,prohibition,width}.test.ts',
  'test/emit/{continued-table,drafts,joined-rows,linear,shapes,watermark}.test.ts',
  'test/emit/docx/{editable,families,line-fit,lines,pandoc,promises}.test.ts',
  'test/emit/pdf/{archive,extraction,press,sheets}.test.ts',
  'test/emit/png/index.test.ts',
  'test/flow/quote-sources.test.ts',
  'test/fonts/whole.test.ts',
  'test/gongwen/{documents,even-page,issuers,letters}.test.ts',
  'test/layout/{paper,short-last-lines,turned}.test.ts',
  'test/layout/page/{divide,fill,pages}.test.ts',
  'test/layout/paragraph/lines.test.ts',
  'test/source/{readable,toc/index}.test.ts',
  'test/source/markdown/{marks,parse}.test.ts',
  'test/source/pictures/{damaged,exact,index,repack,svg}.test.ts',
  'test/template/guide/**',
  'test/text/title-shape.test.ts',
  'test/verify/pictures/index.test.ts',
  'test/{architecture,linear,readme,warm}.test.ts',
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
    // What a run has translated, the next one reads from node_modules: a fourth of the time of `test:fast`.
    experimental: { fsModuleCache: true },
  },
}));
