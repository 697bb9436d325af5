import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { compileText, HEAD } from '../../support/compile-text.js';
import { checkBody } from '../../support/prove.js';

test.each([
  ['1.甲\n\n2.乙\n\n3.丙', []],
  ['一、甲\n\n（一）乙\n\n1.丙\n\n（1）丁\n\n①戊\n\n②己\n\n（2）庚\n\n2.辛\n\n（二）壬\n\n1.癸\n\n二、子', []],
  ['1.甲\n\n2.乙\n\n正文\n\n1.丙\n\n2.丁', []],
  ['1.甲\n\n正文\n\n2.丙', []],
  ['## 甲\n\n1.乙\n\n2.丙\n\n## 丁\n\n1.戊', []],
  ['## （一）甲\n\n1.乙\n\n## （二）丙\n\n1.丁', []],
  ['1.甲\n\n| a |\n|---|\n\n1.乙', []],
  ['附件：1.甲\n\n2.乙\n\n3.丙', []],
  ['文。\n\n附件：1.2024年安排\n2.乙', []],
  ['附件：1.甲\n\n3.丙', ['3.']],
  ['1.甲\n\n3.丙', ['3.']],
  ['1.甲\n\n3.丙\n\n4.丁', ['3.']],
  ['1.甲\n\n2.乙\n\n2.丙\n\n3.丁', ['2.']],
  ['1.甲\n\n2.乙\n\n2.丙\n\n4.丁', ['2.']],
  ['1.甲\n\n3.乙\n\n2.丙\n\n4.丁', ['3.']],
  ['2.甲\n\n3.乙', ['2.']],
  ['0.甲\n\n1.乙', ['0.']],
  ['1.甲\n\n2.乙\n\n1.丙\n\n2.丁', ['1.']],
  ['1.甲\n\n（1）乙\n\n（3）丙\n\n2.丁\n\n（1）戊\n\n（2）己', ['（3）']],
  ['①甲\n\n③乙', ['③']],
  ['## （一）甲\n\n文\n\n## （三）丙\n\n文', ['（三）']],
  ['> 1.甲。\n> 3.乙。', ['3.']],
  ['1. 甲\n   1. 乙\n   2. 丙\n2. 丁\n   1. 戊', []],
  ['1. 甲\n   - 乙\n   - 丙\n2. 丁\n\n   丁的第二段。\n3. 戊', []],
  ['1. 甲\n   3. 乙\n   4. 丙\n2. 丁', []],
  ['- 甲\n  1. 乙\n  2. 丙\n- 丁\n  1. 戊', []],
  ['1. 甲\n   1. 乙\n   3. 丙\n2. 丁', ['3']],
  ['1. 甲\n   1. 乙\n   2. 丙\n3. 丁', ['3.']],
  ['1. 甲\n   1) 乙\n2. 丙\n   1) 丁\n   1) 戊\n2. 己', ['1', '2.']],
  ['1. 甲\n2. 乙\n\n| 表 |\n|---|\n\n3. 丙\n   - 丁\n4. 戊', []],
])('%j', async (body, faults) => {
  expect((await checkBody(`# 一、甲\n\n${body}`)).found).toEqual(faults.map((each) => `item/numbering @ ${each}`));
});

test('a row that begins with another number and goes on from there may be an excerpt', async () => {
  const severities = async (body: string): Promise<readonly string[]> =>
    (await compileText(`${HEAD}# 一、甲\n\n${body}\n`)).diagnostics.map(({ severity }) => severity);
  expect(await severities('5. 甲\n6. 乙\n7. 丙')).toEqual(['warning']);
  expect(await severities('（三）甲。\n\n（四）乙。')).toEqual(['warning']);
  expect(await severities('5. 甲\n6. 乙\n8. 丙')).toEqual(['error', 'error']);
  expect(await severities('0.甲\n\n1.乙')).toEqual(['error']);
  expect(await severities('2.甲')).toEqual(['error']);
});

test('the mend of a row leaves the numbers inside its entries alone', async () => {
  const source = '1. 甲\n   1. 乙\n   2. 丙\n2. 丁\n   1. 戊\n2. 己\n   4) 庚\n   5) 辛';
  const { source: file, diagnostics } = await compileText(`${HEAD}# 一、甲\n\n${source}\n`);
  const found = diagnostics.filter(({ code }) => code === 'item/numbering');
  expect(applyFixes(file, found, { unsafe: true }).text).toBe(
    `${HEAD}# 一、甲\n\n${source.replace('2. 己', '3. 己')}\n`,
  );
});

test('the words name the number that belongs there, in its own form', async () => {
  const { messages, related } = await checkBody('# 一、甲\n\n（一）甲\n\n（三）乙\n\n（四）丙');
  expect(messages).toEqual(['编号不连续：“（一）”之后是“（三）”，缺“（二）”。']);
  expect(related).toEqual(['（一）']);
});

test.each<[source: string, after: string, safe: boolean]>([
  ['> 1. 甲\n> 3. 乙\n> 3. 丙', '> 1. 甲\n> 2. 乙\n> 3. 丙', true],
  ['- 甲\n  1. 乙\n  1. 丙', '- 甲\n  1. 乙\n  2. 丙', true],
  // The same numbers in another order: perhaps the texts should change places.
  ['> 1. 甲\n> 3. 乙\n> 2. 丙', '> 1. 甲\n> 2. 乙\n> 3. 丙', false],
])('numbers of an inner list must agree with what is printed: %j', async (source, after, safe) => {
  const { source: file, diagnostics } = await compileText(`${HEAD}# 一、甲\n\n${source}\n`);
  const found = diagnostics.filter(({ code }) => code === 'item/numbering');
  expect(found.map(({ fix }) => fix?.safe)).toEqual(found.map(() => safe));
  expect(applyFixes(file, found, { unsafe: true }).text).toBe(`${HEAD}# 一、甲\n\n${after}\n`);
});
