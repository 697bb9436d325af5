import { beforeAll, describe, expect, test } from 'vitest';
import { zip } from '../../src/emit/docx/zip.js';
import type { PictureFault } from '../../src/verify/pictures/index.js';
import { HEAD, layOutText } from '../support/compile-text.js';
import { unzip } from '../support/unzip.js';
import { outputsOf, type Pair, poppler, prove, readers } from './readers.js';

const TEXT = `${HEAD}# 一、开头

这一段文字要占好几行，每一行都写到版心的右边为止，因此阅读器要把空当匀到字与字之间去。说到“双高计划”、职业教育，还有2022年的各项工作。

短的一行字，后面空着。

再写一段，它的前面和后面都有别的段落，好看出行与行会不会叠在一起。
`;

const same = (xml: string): string => xml;
/** Changes the paragraph that holds a text. */
const paragraphWith =
  (text: string, change: (paragraph: string) => string) =>
  (xml: string): string =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs, (paragraph) =>
      paragraph.includes(text) ? change(paragraph) : paragraph,
    );

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

/** What is changed in the document of the DOCX. */
const CHANGES = {
  nothing: same,
  'a character that the embedded face does not have': (xml: string) => xml.replace('后面空着', '后面空齉'),
  'a mark that is in the text and not on the page': white,
  'a line spread over the measure': paragraphWith('短的一行字', (paragraph) =>
    paragraph.replace(/<w:jc [^>]*>/, '').replace('</w:pPr>', '<w:jc w:val="distribute"/></w:pPr>'),
  ),
  'lines over one another': paragraphWith('再写一段', (paragraph) =>
    paragraph
      .replace(/<w:spacing [^>]*>/, '')
      .replace('</w:pPr>', '<w:spacing w:line="100" w:lineRule="exact"/></w:pPr>'),
  ),
} as const;

/** For each change what every reader draws otherwise, whatever the file's text says; all in one process of each. */
async function proveChanges(): Promise<ReadonlyMap<string, readonly (readonly PictureFault[])[]>> {
  const pair = await outputsOf(await layOutText(TEXT));
  const parts = unzip(pair.docx);
  const xml = parts.get('word/document.xml')!.toString('utf8');
  const pairs: Pair[] = [];
  for (const change of Object.values(CHANGES)) {
    const changed = change(xml);
    expect(changed === xml).toBe(change === same);
    const docx = await zip(new Map<string, Uint8Array | string>([...parts, ['word/document.xml', changed]]));
    pairs.push({ ...pair, docx });
  }
  const found = (await prove(pairs)).map((proofs) => proofs.map(({ faults }) => faults!));
  return new Map(Object.keys(CHANGES).map((name, i) => [name, found[i]!]));
}

describe.skipIf(readers.length === 0 || !poppler)('pages by picture, in every reader', () => {
  let found: Awaited<ReturnType<typeof proveChanges>>;
  beforeAll(async () => {
    found = await proveChanges();
  });
  const faultsOf = (change: keyof typeof CHANGES): readonly (readonly PictureFault[])[] => {
    expect(found.get(change)).toHaveLength(readers.length);
    return found.get(change)!;
  };

  test('untouched: nothing to tell', () => {
    for (const faults of faultsOf('nothing')) expect(faults).toEqual([]);
  });

  test('a character that the embedded face does not have: a box or a shape of another face', () => {
    for (const faults of faultsOf('a character that the embedded face does not have'))
      expect(faults).toMatchObject([{ kind: 'shape', text: '着' }]);
  });

  test('a mark that is in the text and not on the page', () => {
    for (const faults of faultsOf('a mark that is in the text and not on the page'))
      expect(faults).toMatchObject([{ kind: 'shape', text: '，' }]);
  });

  test('a line spread over the measure', () => {
    for (const faults of faultsOf('a line spread over the measure'))
      expect(faults.some(({ kind, by }) => kind === 'shape' || (kind === 'place' && Math.abs(by!) > 10))).toBe(true);
  });

  test('lines over one another', () => {
    for (const faults of faultsOf('lines over one another')) expect(faults.length).toBeGreaterThan(1);
  });
});
