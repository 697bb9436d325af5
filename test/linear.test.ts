import { describe, expect, test } from 'vitest';
import { applyFixes } from '../src/diagnostics/apply-fixes.js';
import { makeReport, reporters } from '../src/report/index.js';
import { compileText, HEAD } from './support/compile-text.js';
import { countSteps } from './support/count-steps.js';
import { wholeText } from './support/findings.js';

/** Titles that differ. */
const titles = (times: number): string[] =>
  Array.from(
    { length: times * 50 },
    (_, i) => `${Array.from(String(i), (digit) => '子丑寅卯辰巳午未申酉'[+digit]).join('')}工作`,
  );

/** Sources that grow with a number, each long in one thing. */
const SOURCES: Readonly<Record<string, (times: number) => string>> = {
  'contents and sections': (times) =>
    `# 目录\n\n${titles(times)
      .map((title) => `${title} …… ?`)
      .join('\n')}\n\n${titles(times)
      .map((title) => `# ${title}\n\n甲。`)
      .join('\n\n')}\n`,
  'contents without sections': (times) => `# 目录\n\n${titles(times).join('\n')}\n\n# 试验\n\n甲。\n`,
  'sections of one title': (times) =>
    `# 目录\n\n${'甲乙\n'.repeat(times * 30)}\n${'# 甲乙\n\n甲。\n\n'.repeat(times * 30)}`,
  'a long title': (times) => `# 一、${'组织领导责任分工'.repeat(times * 5)}\n\n甲。\n`,
  'circled numbers': (times) => `# 一、试验\n\n${'①甲。'.repeat(times * 50)}\n`,
  'circled ones before twos': (times) => `# 一、试验\n\n${'①甲'.repeat(times * 300)}${'②乙'.repeat(times * 300)}\n`,
  'quotes in quotes': (times) => `# 一、试验\n\n${'“甲‘乙'.repeat(times * 20)}${'’丙”'.repeat(times * 20)}\n`,
  'rules between paragraphs': (times) => `# 一、试验\n\n${'---\n\n'.repeat(times * 50)}甲。\n`,
  'heads without text': (times) => `# 一、试验\n\n${'## \n\n'.repeat(times * 50)}甲。\n`,
  'lines that are joined': (times) => `# 一、试验\n\n${'甲乙\n'.repeat(times * 50)}`,
  'rows between tabs': (times) => `# 一、试验\n\n${'甲\t乙\n'.repeat(times * 50)}`,
  'numbers of asterisks': (times) => `# 一、试验\n\n${'138****1234，'.repeat(times * 50)}\n`,
  'marks of other programs': (times) => `# 一、试验\n\n${'~~甲~~==乙=='.repeat(times * 50)}\n`,
  'quotations apart': (times) => `# 一、试验\n\n${'> 甲。\n\n'.repeat(times * 50)}`,
  'lists in a list': (times) => `# 一、试验\n\n- 甲\n${'  - 乙\n- 丙\n'.repeat(times * 50)}`,
  'lists in a quotation': (times) => `# 一、试验\n\n> 甲\n${'> - 乙\n>   1. 丙\n'.repeat(times * 50)}`,
  'comments that silence': (times) =>
    `# 一、试验\n\n${'<!-- bulletin-ignore text/space -->\n'.repeat(times * 50)}\n${'甲 乙。\n\n<!-- bulletin-ignore text/space -->\n\n'.repeat(times * 50)}`,
  'notes in notes': (times) =>
    `# 一、试验\n\n甲[^0]。\n\n${Array.from({ length: times * 50 }, (_, i) => `[^${i}]: 乙[^${i + 1}]。`).join('\n\n')}\n`,
  'line breaks of a word processor': (times) => `# 一、试验\n\n${'甲乙丙丁\v'.repeat(times * 50)}`,
  'one number': (times) => `# 一、试验\n\n${'1234567890'.repeat(times * 50)}\n`,
  'numbers with their units': (times) => `# 一、试验\n\n${'共1234.5亿元，'.repeat(times * 50)}\n`,
  homoglyphs: (times) => `# 一、试验\n\n${'甲а乙'.repeat(times * 50)}\n`,
};

describe('four times the source is about four times the work', () => {
  const work = async (source: string): Promise<number> =>
    countSteps(async () => {
      const { source: file, diagnostics } = await compileText(`${HEAD}${source}`);
      applyFixes(file, diagnostics, { unsafe: true });
      wholeText(reporters.pretty(makeReport(diagnostics, 1), { language: 'zh', columns: 80, colour: false }));
    });

  test.each(Object.entries(SOURCES))('%s', async (_, source) => {
    await work(source(1));
    const [none, once, fourfold] = [await work('# 一、试验\n\n甲。\n'), await work(source(1)), await work(source(4))];
    expect((fourfold - none) / (once - none)).toBeLessThan(5);
  });
});
