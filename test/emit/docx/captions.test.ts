import { expect, test } from 'vitest';
import { captionNumbers } from '../../../src/emit/docx/captions.js';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import { HEAD, layOutText, seeded } from '../../support/compile-text.js';
import { unzip } from '../../support/unzip.js';

const TABLE = '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |';
const bodyOf = (numbers: readonly string[]): string =>
  `# 一、甲\n\n文。\n\n${numbers.map((number) => `表${number} 说明\n\n${TABLE}\n\n文。`).join('\n\n')}\n`;

/** What fields would come to where they are renewed, one after the other. */
function renewed(instructions: readonly string[]): number[] {
  let last = 0;
  return instructions.map((instruction) => {
    const restart = /\\r (\d+)/.exec(instruction);
    last = restart ? Number(restart[1]) : last + 1;
    return last;
  });
}

test('renewed, the fields of captions come to the editor’s numbers, whatever they are', async () => {
  const random = seeded(3);
  for (let i = 0; i < 4; i++) {
    const numbers = Array.from({ length: 5 }, (_, k) => (random() < 0.6 ? k + 1 : 1 + Math.floor(random() * 9)));
    const { flow } = await layOutText(HEAD + bodyOf(numbers.map(String)));
    const captions = [...captionNumbers(flow.body).values()];
    expect(captions.map(({ text }) => Number(text))).toEqual(numbers);
    expect(renewed(captions.map(({ instruction }) => instruction))).toEqual(numbers);
  }
});

test('numbers of several parts and in hanzi stay text', async () => {
  const { flow } = await layOutText(HEAD + bodyOf(['2.1', '三', '3—2', '7']));
  expect([...captionNumbers(flow.body).values()].map(({ label, text }) => label + text)).toEqual(['表7']);
});

test('the field stands around the number alone, in an editable document alone', async () => {
  const compiled = await layOutText(HEAD + bodyOf(['1', '4', '5']));
  const xmlOf = async (lines: 'editable' | 'faithful'): Promise<string> =>
    Buffer.from(unzip((await docxEmitter.emit(compiled, { lines }))[0]!.bytes).get('word/document.xml')!).toString();
  const editable = await xmlOf('editable');
  expect(editable.match(/ SEQ [^<]*/g)).toEqual([
    ' SEQ 表 \\* ARABIC ',
    ' SEQ 表 \\* ARABIC \\r 4 ',
    ' SEQ 表 \\* ARABIC ',
  ]);
  expect(
    editable.match(/separate"\/><\/w:r><w:r><w:t>\d<\/w:t><\/w:r><w:r><w:fldChar w:fldCharType="end"/g),
  ).toHaveLength(3);
  expect(await xmlOf('faithful')).not.toContain(' SEQ ');
});
