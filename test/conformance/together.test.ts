import { describe, expect, test } from 'vitest';
import { comparePictures } from '../../src/cli/verify/drawing.js';
import { convertToPdf } from '../../src/cli/verify/soffice.js';
import { readLines } from '../../src/verify/read-lines.js';
import { HEAD, layOutText } from '../compile-text.js';
import { build, outputsOf, poppler, readers } from './readers.js';

// Embedded subsets are told apart by their family names: two documents with one name for two subsets show boxes in the second.
describe.skipIf(readers.length === 0 || !poppler)('documents open at once do not disturb each other', () => {
  test.each(readers)('$name', { timeout: 300_000 }, async (reader) => {
    const text = (words: string): string =>
      `${HEAD}# 一、${words}\n\n${words}，**${words}**，*${words}*。\n\n> ${words}\n\n注[^1]。\n\n[^1]: ${words}\n`;
    const pairs = [
      await outputsOf(await layOutText(text('甲乙丙丁戊己庚辛壬癸 ABCDEF'))),
      await outputsOf(await layOutText(text('子丑寅卯辰巳午未申酉戌亥 uvwxyz'))),
      await build('samples/jianbao-12/issue.md'),
      await build('samples/gongwen-21/issue.md'),
    ];
    const together = await convertToPdf(
      pairs.map(({ docx }) => docx),
      reader,
    );
    for (const [i, { compiled, pdf, docx }] of pairs.entries()) {
      const [alone] = await convertToPdf([docx], reader);
      expect(await readLines(together[i]!)).toEqual(await readLines(alone!));
      expect(await comparePictures(compiled, pdf, together[i]!)).toEqual(await comparePictures(compiled, pdf, alone!));
    }
  });
});
