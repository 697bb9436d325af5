import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { compileText, HEAD, layOutText } from '../support/compile-text.js';
import { openPdf } from '../support/read-pdf.js';
import { png } from '../support/small-pictures.js';
import { unzip } from '../support/unzip.js';

const TABLE = '| 甲 | 乙 |\n|--|--|\n| 一 | 二 |';
const PICTURES = { 'a.png': png(2) };
/** Links before and behind what they lead to: tables above and below, pictures by title and by paragraph, in a list. */
const TEXT = `${HEAD}# 一、甲

见[表1](#表1)、[表二](#表二)、[图1](#图1)和[图 2](#图2.1)。

表 1　名单

${TABLE}

${'文字很多。'.repeat(400)}

- 单子里的：

  表二 又一张

  ${TABLE.replaceAll('\n', '\n  ')}

![照片](a.png "图1 会场")

![照片](a.png)

图2.1 校门

又见[名单](#表1)。
`;

test('links lead to the captions of tables and pictures, in the PDF and in the DOCX', async () => {
  const compiled = await layOutText(TEXT, PICTURES);
  const document = await openPdf((await pdfEmitter.emit(compiled))[0]!.bytes);
  const pages: number[] = [];
  for (let page = 1; page <= document.numPages; page++)
    for (const { dest } of await (await document.getPage(page)).getAnnotations()) {
      const [place] = (await document.getDestination(dest as string))!;
      pages.push((await document.getPageIndex(place)) + 1);
    }
  const pageOf = (name: string): number => compiled.layout.pageOf.get(`c-${name}`)!;
  // The first leads from the contents.
  expect(pages.slice(1)).toEqual(['表1', '表二', '图1', '图2.1', '表1'].map(pageOf));
  expect(pageOf('表二')).toBeGreaterThan(pageOf('表1'));

  for (const lines of ['faithful', 'editable'] as const) {
    const body = unzip((await docxEmitter.emit(compiled, { lines }))[0]!.bytes)
      .get('word/document.xml')!
      .toString('utf8');
    const anchors = [...body.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map(([, name]) => name!);
    const captions = anchors.slice(-5).map((name) => {
      const paragraph = body.split('<w:p>').find((each) => each.includes(`w:name="${name}"`))!;
      return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)]
        .map(([, text]) => text)
        .join('')
        .replace(/\s/g, '');
    });
    expect(captions).toEqual(['表1名单', '表二又一张', '图1会场', '图2.1校门', '表1名单']);
  }
});

describe('a link to a caption', () => {
  const found = async (text: string): Promise<readonly (readonly string[])[]> => {
    const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n${text}\n`);
    const told = diagnostics.filter(({ code }) => code === 'ref/target');
    return told.map(({ file, span, message, hints }) => [
      file.text.slice(span.start, span.end),
      message.zh,
      ...hints.map(({ zh }) => zh),
    ]);
  };

  test.each([
    ['[表3](#表3)', '#表3', '没有这个图题、表题', '可以指向：#表1。'],
    ['[图1](#图1)', '#图1', '没有这个图题、表题', '可以指向：#表1。'],
    ['[第2页](#表1)', '#表1', '页码只能是栏目的', '写成 [表1](#表1)，不带页码。'],
  ])('%s is an error that says what to write', async (link, place, message, hint) => {
    const [one, ...others] = await found(`见${link}。\n\n表1 名单\n\n${TABLE}`);
    expect(others).toEqual([]);
    expect([one![0], one![2]]).toEqual([place, hint]);
    expect(one![1]).toContain(message);
  });

  test('needs a caption, which a table without one, or text, is not', async () => {
    expect((await found(`见[表1](#表1)。\n\n${TABLE}`)).map(([, , hint]) => hint)).toEqual([
      expect.stringContaining('才能链接'),
    ]);
    expect(await found('见[表1](#表1)。\n\n表1 名单只是一段话。')).toHaveLength(1);
  });

  test('of two captions of one number leads to the first', async () => {
    const compiled = await layOutText(
      `${HEAD}# 一、甲\n\n见[表1](#表1)。\n\n表1 名单\n\n${TABLE}\n\n表1 又一张\n\n${TABLE}\n`,
    );
    const { text } = compiled.layout.paragraphs.get('c-表1')!;
    expect(text).toContain('名单');
  });
});
