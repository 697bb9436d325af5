import { describe, expect, test } from 'vitest';
import { convertToPdf } from '../../src/cli/verify/soffice.js';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { readLines } from '../../src/verify/read-lines.js';
import { HEAD, layOutText } from '../support/compile-text.js';
import { readers } from './readers.js';

/** Lists in lists and quotations, with first numbers of their own, beside one another and one after the other. */
const LISTS = `${HEAD}# 一、甲

- 甲项。
  - 内一。

    内一的第二段。
    - 最里一。
  - 内二。

- 乙项。

文。

- 丙项。
  7. 内七。
  8. 内八。

文。

- - 丁项。
- 戊项。

文。

3. 第三。
4. 第四。

   > 1. 引文里的一。
   > 2. 引文里的二。

5. 第五。
   1. 内一。
   2. 内二。
6. 第六。
   1. 又内一。
`;

describe.skipIf(readers.length === 0)('LibreOffice counts the lists of an editable DOCX as the PDF has them', () => {
  test.each(readers)('$name', async (reader) => {
    const compiled = await layOutText(LISTS);
    const docx = (await docxEmitter.emit(compiled, { lines: 'editable' }))[0]!.bytes;
    const [read] = await convertToPdf([docx], reader);
    const said = async (pdf: Uint8Array): Promise<readonly string[]> =>
      (await readLines(pdf)).lines.map(({ text }) => text.replace(/\s/g, ''));
    const printed = await said((await pdfEmitter.emit(compiled))[0]!.bytes);
    expect(printed).toContain('8.内八。');
    expect(await said(read!)).toEqual(printed);
  });
});
