import { expect, test } from 'vitest';
import type { Compiled } from '../../src/model/index.js';
import { printedText } from '../../src/model/text.js';
import { leafParagraphs } from '../../src/model/walk.js';
import { HEAD, layOutText } from '../support/compile-text.js';

/** Words of the made contents, a tab before each page. */
function contents({ flow }: Compiled<unknown>): string[] {
  return [...leafParagraphs(flow.body)].flatMap(({ role, runs }) =>
    role === 'toc-entry' ? [runs.map(printedText).join('')] : [],
  );
}

const outline = ({ flow }: Compiled<unknown>): string[] =>
  [...leafParagraphs(flow.body)].flatMap((block) => (block.outline ? [block.outline.text] : []));

test('contents and outline made from heads have all their words: bold, code, links, page references; but no note', async () => {
  const heads = [
    ['# 一、召开**《办法》*修订*稿**座谈会', '一、召开《办法》修订稿座谈会'],
    ['# 二、启用`EMS`和[教务网](https://example.edu.cn/)', '二、启用EMS和教务网'],
    ['# 三、续第[第?页](#一)的报道[^注]', '三、续第第1页的报道'],
    ['# 四、**A[B`C`](https://example.edu.cn/)D**E', '四、ABCDE'],
  ] as const;
  const text = `${heads.map(([head]) => `${head}\n\n正文。`).join('\n\n')}\n\n[^注]: 注文。\n`;
  const front = HEAD.replace('日期', '模板: jianbao\n日期');
  const compiled = await layOutText(`${front}${text}`);
  expect(outline(compiled)).toEqual(heads.map(([, said]) => said));
  const shown = await layOutText(`${HEAD}${text}`);
  expect(contents(shown)).toEqual(heads.map(([, said]) => `${said.replace('第1页', '第2页')}\t2`));
});

test('a head stands in the outline whole, an item’s first words are cut between characters', async () => {
  const title = '关于进一步加强和改进新时代职业教育科研工作的若干意见和实施办法的通知（试行）第二次征求意见的函';
  const compiled = await layOutText(`${HEAD}# 一、题\n\n## ${title}\n\n1.${'𠮷'.repeat(60)}\n`);
  expect(outline(compiled)).toEqual(['一、题', title, `1.${'𠮷'.repeat(37)}…`]);
});
