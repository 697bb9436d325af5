import { describe, expect, test } from 'vitest';
import { zip } from '../../src/emit/docx/zip.js';
import type { PictureFault } from '../../src/verify/pictures/index.js';
import { HEAD, layOutText } from '../compile-text.js';
import { unzip } from '../unzip.js';
import { outputsOf, poppler, prove, readers } from './readers.js';

const TEXT = `${HEAD}# 一、开头

这一段文字要占好几行，每一行都写到版心的右边为止，因此阅读器要把空当匀到字与字之间去。说到“双高计划”、职业教育，还有2022年的各项工作。

短的一行字，后面空着。

再写一段，它的前面和后面都有别的段落，好看出行与行会不会叠在一起。
`;

/** Changes the document of the DOCX and compares pages by picture: what each reader draws is seen, whatever its text says. */
async function faultsOf(change: (xml: string) => string): Promise<readonly (readonly PictureFault[])[]> {
  const pair = await outputsOf(await layOutText(TEXT));
  const parts = unzip(pair.docx);
  const xml = parts.get('word/document.xml')!.toString('utf8');
  const changed = change(xml);
  expect(changed === xml).toBe(change === same);
  const docx = await zip(new Map<string, Uint8Array | string>([...parts, ['word/document.xml', changed]]));
  const [proofs] = await prove([{ ...pair, docx }]);
  return proofs!.map(({ faults }) => faults!);
}

const same = (xml: string): string => xml;
/** Changes the paragraph that holds a text. */
const paragraphWith =
  (text: string, change: (paragraph: string) => string) =>
  (xml: string): string =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs, (paragraph) =>
      paragraph.includes(text) ? change(paragraph) : paragraph,
    );

describe.skipIf(readers.length === 0 || !poppler)('pages by picture, in every reader', { timeout: 120_000 }, () => {
  test('untouched: nothing to tell', async () => {
    for (const faults of await faultsOf(same)) expect(faults).toEqual([]);
  });

  test('a character that the embedded face does not have: a box or a shape of another face', async () => {
    for (const faults of await faultsOf((xml) => xml.replace('后面空着', '后面空齉'))) {
      expect(faults).toMatchObject([{ kind: 'shape', text: '着' }]);
    }
  });

  test('a mark that is in the text and not on the page', async () => {
    const white = (xml: string): string =>
      xml.replace(
        /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<]*短的一行字)，([^<]*)<\/w:t><\/w:r>/,
        (_, style = '<w:rPr></w:rPr>', before, after) => {
          const run = (properties: string, text: string): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
          return (
            run(style, before) +
            run(style.replace('</w:rPr>', '<w:color w:val="FFFFFF"/></w:rPr>'), '，') +
            run(style, after)
          );
        },
      );
    for (const faults of await faultsOf(white)) expect(faults).toMatchObject([{ kind: 'shape', text: '，' }]);
  });

  test('a line spread over the measure', async () => {
    const spread = paragraphWith('短的一行字', (paragraph) =>
      paragraph.replace(/<w:jc [^>]*>/, '').replace('</w:pPr>', '<w:jc w:val="distribute"/></w:pPr>'),
    );
    for (const faults of await faultsOf(spread)) {
      expect(faults.some(({ kind, by }) => kind === 'shape' || (kind === 'place' && Math.abs(by!) > 10))).toBe(true);
    }
  });

  test('lines over one another', async () => {
    const flat = paragraphWith('再写一段', (paragraph) =>
      paragraph
        .replace(/<w:spacing [^>]*>/, '')
        .replace('</w:pPr>', '<w:spacing w:line="100" w:lineRule="exact"/></w:pPr>'),
    );
    for (const faults of await faultsOf(flat)) expect(faults.length).toBeGreaterThan(1);
  });
});
