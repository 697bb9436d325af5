import { describe, expect, test } from 'vitest';
import { convertToPdf } from '../../src/cli/verify/soffice.js';
import { inConformance } from '../support/amount.js';
import { build, difference, MOST, pagesOf, WORDS } from '../support/watermarks.js';
import { poppler, readers } from './readers.js';

/** The most telling words, all of them in `npm run conformance`. */
const TRIED = inConformance ? WORDS : WORDS.slice(-1);

describe.skipIf(readers.length === 0 || !poppler)(
  'LibreOffice draws a watermark on every page as the PDF has it',
  () => {
    test.each(readers)('$name', async (reader) => {
      const issues = await Promise.all(TRIED.map(build));
      const read = await convertToPdf(
        issues.map(({ docx }) => docx),
        reader,
      );
      for (const [i, { pdf }] of issues.entries()) {
        const pages = await pagesOf(pdf);
        expect(pages.length).toBeGreaterThan(3);
        const drawn = await pagesOf(read[i]!);
        expect(drawn.length).toBe(pages.length);
        for (const [number, page] of pages.entries())
          expect(difference(page, drawn[number]!), `${TRIED[i]}, page ${number + 1}`).toBeLessThan(MOST);
      }
    });
  },
);
