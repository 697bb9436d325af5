import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { compileText, HEAD } from '../../support/compile-text.js';
import { marked } from '../../support/read-source.js';

const TEXT =
  '一、甲子丑\n\n（一）乙寅卯\n\n文。\n\n1.戊申酉\n\n文。\n\n2.己戌亥\n\n文。\n\n（二）丙辰巳\n\n文。\n\n二、丁午未\n\n（一）庚子寅\n\n文。\n';
const ROWS =
  '一、甲子丑\t2\n（一）乙寅卯\t2\n1.戊申酉\t2\n2.己戌亥\t2\n（二）丙辰巳\t2\n二、丁午未\t2\n（一）庚子寅\t2\n';
const headed = (text: string): string => text.replace(/^(?=[一二]、)/gm, '# ');

async function findings(rows: string, text: string): Promise<readonly string[]> {
  const { diagnostics } = await compileText(`${HEAD}# 目录\n\n${rows}\n${text}`);
  return diagnostics.filter(({ code }) => code !== 'toc/page').map(marked);
}

test('contents of three levels are one finding, whose fix leaves the sections', async () => {
  expect(await findings(ROWS, headed(TEXT))).toEqual(['toc/levels @ （一）乙寅卯\t2']);
  const { diagnostics, source } = await compileText(`${HEAD}# 目录\n\n${ROWS}\n${headed(TEXT)}`);
  const found = diagnostics.filter(({ code }) => code === 'toc/levels');
  expect(applyFixes(source, found, { unsafe: false }).text).toBe(
    `${HEAD}# 目录\n\n一、甲子丑\t2\n二、丁午未\t2\n\n${headed(TEXT)}`,
  );
});

test('heads without marks get theirs at the sections’ level only', async () => {
  const found = await findings(ROWS, TEXT);
  expect(found.map((each) => each.split(' ')[0])).toEqual(['toc/levels', 'toc/sections']);
});

test('a row whose words the text does not say is not deleted without a word', async () => {
  const { diagnostics } = await compileText(`${HEAD}# 目录\n\n${ROWS}\n${headed(TEXT).replace('己戌亥', '别的')}`);
  expect(diagnostics.find(({ code }) => code === 'toc/levels')!.fix!.safe).toBe(false);
});

test.each([
  ['one form', '一、甲子丑\t2\n二、丁午未\t2\n', []],
  ['a number in the wrong form', '一、甲子丑\t2\n2.丁午未\t2\n', ['toc/numbering']],
  ['the first of another form that is a section', '一、甲子丑\t2\n1.丁午未\t2\n', ['toc/numbering', 'toc/numbering']],
])('no level below in contents with %s', async (_, rows, codes) => {
  const found = await findings(rows, headed(TEXT));
  expect(found.map((each) => each.split(' ')[0])).toEqual(codes);
});
