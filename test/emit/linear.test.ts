import { describe, expect, test } from 'vitest';
import { outputs } from '../../src/emit/index.js';
import { HEAD, layOutText } from '../support/compile-text.js';
import { countSteps } from '../support/count-steps.js';

/** Texts that grow with a number, each of them long in one thing. */
const TEXTS: Readonly<Record<string, (times: number) => string>> = {
  'a paragraph with quotes': (times) => '他说“双高计划”在2022年完成。'.repeat(times * 25),
  'a paragraph with marked words': (times) => '推进**重点**任务和*改革*。'.repeat(times * 25),
  'a paragraph with links': (times) => '见[重点](https://example.com/)。'.repeat(times * 20),
  'a note over pages': (times) => `正文。[^1]\n\n[^1]: ${'脚注说“双高计划”在2022年完成。'.repeat(times * 200)}`,
  'many notes': (times) => {
    const numbers = Array.from({ length: times * 10 }, (_, i) => i);
    return [...numbers.map((i) => `重点任务${i}。[^n${i}]`), ...numbers.map((i) => `[^n${i}]: 来历${i}。`)].join(
      '\n\n',
    );
  },
  'a cell over pages': (times) =>
    `| 甲 | 乙 |\n|---|---|\n| 一 | ${'格子说“双高计划”在2022年完成。'.repeat(times * 100)} |`,
  'many rows': (times) =>
    ['| 甲 | 乙 |', '|---|---|', ...Array.from({ length: times * 20 }, (_, i) => `| ${i} | 任务${i} |`)].join('\n'),
  'many paragraphs': (times) => Array.from({ length: times * 30 }, (_, i) => `重点任务${i}在2022年完成。`).join('\n\n'),
  'a long list': (times) => Array.from({ length: times * 30 }, (_, i) => `- 重点任务${i}。`).join('\n'),
};

/** What an output does for a text. */
async function stepsOf(format: 'docx' | 'pdf', text: string): Promise<number> {
  const compiled = await layOutText(`${HEAD}# 一、试验\n\n${text}\n`);
  return countSteps(() => outputs[format].emit(compiled));
}

describe.each(['docx', 'pdf'] as const)('%s: four times the text is about four times the work', (format) => {
  test.each(Object.entries(TEXTS))('%s', async (_, text) => {
    // What a session makes once is made before: faces, packages, the glyphs of the text.
    await stepsOf(format, text(1));
    const [none, once, fourfold] = [
      await stepsOf(format, '。'),
      await stepsOf(format, text(1)),
      await stepsOf(format, text(4)),
    ];
    expect((fourfold - none) / (once - none)).toBeLessThan(5);
  });
});
