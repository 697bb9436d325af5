import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/import/docx/index.js';
import { amount } from '../../support/amount.js';
import { seeded } from '../../support/compile-text.js';
import { docxFiles, doubtsOf, linesOf, paragraph, readMade, run } from '../../support/made-docx.js';
import { randomDocx } from '../../support/random-docx.js';
import { zipOf } from '../../support/zip.js';

describe('nothing is lost', () => {
  const count = amount(150, 10_000);
  test.each([undefined, 'accept', 'reject'] as const)('whatever lies in whatever, changes: %s', (changes) => {
    for (let seed = 1; seed <= count; seed++) {
      const { body, parts, characters } = randomDocx(seeded(seed));
      const made = readMade(body, parts, changes);
      const shown = [...linesOf(made.blocks), ...[...made.notes.values()].map((note) => linesOf(note).join(''))].join(
        '',
      );
      const told = made.doubts.map(({ text }) => text).join('');
      expect(
        [...characters].filter((sign) => !shown.includes(sign) && !told.includes(sign)).join(''),
        `seed ${seed}`,
      ).toBe('');
      expect([...characters].filter((sign) => shown.split(sign).length > 2).join(''), `twice, seed ${seed}`).toBe('');
    }
  });

  test('of what is left out nothing is in the text', () => {
    for (let seed = 1; seed <= count; seed++) {
      const { body, parts } = randomDocx(seeded(seed));
      const made = readMade(body, parts, 'accept');
      const shown = linesOf(made.blocks).join('');
      const left = made.doubts.filter(({ kind }) => kind.name === 'left-out').flatMap(({ text }) => [...text]);
      expect(left.filter((sign) => sign > '\u3000' && shown.includes(sign)).join(''), `seed ${seed}`).toBe('');
    }
  });

  test('paragraphs are numbered upwards, and tables are whole', () => {
    for (let seed = 1; seed <= count; seed++) {
      const { body, parts } = randomDocx(seeded(seed));
      const { blocks } = readMade(body, parts);
      const numbers = blocks.map(({ place }) => place.paragraph);
      expect(numbers, `seed ${seed}`).toEqual(numbers.toSorted((a, b) => a - b));
      for (const block of blocks) if (block.kind === 'table') expect(overlaps(block.rows), `seed ${seed}`).toEqual([]);
    }
  });
});

type Rows = readonly (readonly { readonly column: number; readonly columns: number; readonly rows: number }[])[];

/** Places of a table that two cells cover. */
function overlaps(rows: Rows): readonly string[] {
  const covered = new Set<string>();
  const twice: string[] = [];
  for (const [y, cells] of rows.entries()) {
    for (const { column, columns, rows: high } of cells) {
      for (let i = 0; i < columns * high; i++) {
        const place = `${column + (i % columns)},${y + Math.floor(i / columns)}`;
        if (covered.has(place)) twice.push(place);
        covered.add(place);
      }
    }
  }
  return twice;
}

test('a strict document reads as a transitional one', () => {
  const files = docxFiles(paragraph(run('甲', '<w:b/>'), '<w:outlineLvl w:val="0"/>'));
  const strict = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      String(content)
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        ),
    ]),
  );
  expect(readDocx(zipOf(strict))).toEqual(readDocx(zipOf(files)));
});

test('macros are left out, and that is told', () => {
  const made = readMade(paragraph(run('甲')), { files: { 'word/vbaProject.bin': 'x' } });
  expect(doubtsOf(made)).toEqual(['left-out macros: ']);
  expect(made.doubts[0]!.place).toEqual({ paragraph: 0, beginning: '' });
});

test('a damaged document of any kind ends in a sentence for editors', () => {
  const whole = Buffer.from(zipOf(docxFiles(paragraph(run('文字'))), { stored: true }));
  const random = seeded(7);
  for (let i = 0; i < amount(100, 5000); i++) {
    const damaged = Buffer.from(whole);
    for (let k = 0; k < 3; k++) damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
    try {
      readDocx(damaged);
    } catch (error) {
      expect((error as Error).name, (error as Error).stack ?? '').toBe('UsageError');
    }
  }
});
