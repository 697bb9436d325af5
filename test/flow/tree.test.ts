import { describe, expect, test } from 'vitest';
import { dumps } from '../../src/dump/index.js';
import { HEAD, layOutText } from '../support/compile-text.js';
import { png } from '../support/small-pictures.js';

/** The tree of what stands after the masthead. */
async function treeOf(text: string, head = HEAD): Promise<string> {
  const compiled = await layOutText(`${head}${text}\n`, { 'a.png': png(6) });
  return dumps.flow!(compiled).split('\n').slice(3).join('\n');
}

describe('the tree of a flow', () => {
  test('lists hold entries, which hold paragraphs, lists and quotations; each level is indented by a step more', async () => {
    expect(await treeOf('- 甲\n\n  甲的第二段。\n\n  > 甲的引文\n  - 乙\n    1. 丙\n- 丁')).toMatchInlineSnapshot(`
      "list
        entry
          b4 list-entry/list: • 甲
          b5 list-entry/list: 甲的第二段。
          quote
            b6 quote/quote: 甲的引文
          list
            entry
              b7 list-entry/list (left 32): • 乙
              numbered list
                entry
                  b8 list-entry/list (left 64): 1.丙
        entry
          b9 list-entry/list: • 丁
      "
    `);
  });

  test('a numbered list holds items as they are typed, and all that stands in its entries', async () => {
    const text =
      '1. 甲。共三条。\n   1) 乙\n   2) 5G\n2. 丙\n\n   丙的第二段。\n\n   - 丁\n     - 戊\n\n3) 己\n\n4. 庚';
    expect(await treeOf(text)).toMatchInlineSnapshot(`
      "numbered list
        entry
          b4 item/body: {run-in:1.}{run-in:甲。}共三条。
          numbered list
            entry
              b5 list-entry/list (left 32): 1)乙
            entry
              b6 list-entry/list (left 32): 2)5G
        entry
          b7 item/body: 2.丙
          b8 body/body: 丙的第二段。
          list
            entry
              b9 list-entry/list (left 32): • 丁
              list
                entry
                  b10 list-entry/list (left 64): • 戊
      b11 item/body: 3)己
      b12 item/body: 4.庚
      "
    `);
  });

  test('a caption behind a list is that of the picture which ends it', async () => {
    expect(await treeOf('1. 甲\n2. 乙\n\n   ![](a.png)\n\n图1 题')).toMatchInlineSnapshot(`
      "numbered list
        entry
          b4 item/body: 1.甲
        entry
          b5 item/body: 2.乙
          captioned-figure
            b6 figure a.png 3.0×3.0
            c-图1 caption/caption: 图1　题
      "
    `);
  });

  test('an entry that begins with a list or table has its mark on a line of its own', async () => {
    expect(await treeOf('- - 甲\n\n- | 乙 | 丙 |\n  |--|--|\n  | 1 | 2 |')).toMatchInlineSnapshot(`
      "list
        entry
          b4 list-entry/list: •
          list
            entry
              b5 list-entry/list (left 32): • 甲
        entry
          b6 list-entry/list: •
          b7 table
            row
              b8 body/table-header: 乙
              b9 body/table-header: 丙
            row
              b10 body/table: 1
              b11 body/table: 2
      "
    `);
  });

  test('a quotation holds lists, quotations, tables', async () => {
    expect(await treeOf('> 引文\n>\n> > 引文里的引文\n>\n> 1. 项\n>    - 里面的项')).toMatchInlineSnapshot(`
      "quote
        b4 quote/quote: 引文
        quote
          b5 quote/quote (left 64): 引文里的引文
        numbered list
          entry
            b6 list-entry/list: 1.项
            list
              entry
                b7 list-entry/list (left 32): • 里面的项
      "
    `);
  });

  test('tables and pictures stand with their captions, those without alone', async () => {
    const tables = '表1 有题的表\n\n| 甲 | 乙 |\n|--|--:|\n| 一 | 二 |\n\n| 丙 |\n|--|\n| 三 |';
    const pictures = '![](a.png "题名")\n\n![](a.png)\n\n图2 第二图\n\n![](a.png)\n\n正文。';
    expect(await treeOf(`${tables}\n\n${pictures}`)).toMatchInlineSnapshot(`
      "captioned-table
        c-表1 caption/caption (keep with next): 表1　有题的表
        b5 table
          row
            b6 body/table-header: 甲
            b7 body/table-header: 乙
          row
            b8 body/table: 一
            b9 body/table (right): 二
      b11 table
        row
          b12 body/table-header: 丙
        row
          b13 body/table: 三
      captioned-figure
        b15 figure a.png 3.0×3.0
        b16 caption/caption: 题名
      captioned-figure
        b17 figure a.png 3.0×3.0
        c-图2 caption/caption: 图2　第二图
      b19 figure a.png 3.0×3.0
      b20 body/body: 正文。
      "
    `);
  });

  test('sections hold their heads and all up to the next; notes stand with what refers to them', async () => {
    const text = '# 一、甲\n\n## （一）子题\n\n正文[^1]。\n\n# 二、乙\n\n见[第?页](#一)，**重*点***。\n\n[^1]: 注文。';
    expect(await treeOf(text)).toMatchInlineSnapshot(`
      "b4 toc-head/toc-heading: 目　录
      contents
        b5 toc-entry/toc1: 一、甲→{page:2}
        b6 toc-entry/toc1: 二、乙→{page:2}
      b7 page-break
      section
        s-一 section-head/heading1: 一、甲
        b9 sub-head/heading2: （一）子题
        b11 body/body: 正文{note ①:① 注文。}。
      section
        s-二 section-head/heading1: 二、乙
        b13 body/body: 见第{page:2}页，{strong:重}{strong+emphasis:点}。
      "
    `);
  });

  test('what closes a document is kept with its text, the name centred over the date', async () => {
    const head =
      '---\n刊名: 某院文件\n日期: 2023-03-06\n模板: gongwen\n附件: [甲, 乙]\n落款: 某某职业技术学院教务处\n印发机关: 某院\n---\n\n';
    expect(await treeOf('妥否，请批示。', head)).toMatchInlineSnapshot(`
      "b4 body/body: 妥否，请批示。
      b5 attachment/attachment-first (keep with previous): 附件：1.甲
      b6 attachment/attachment-next (keep with previous): 2.乙
      b7 rule 0 #000000
      b9 colophon/signature (right 24.25, keep with previous): 某某职业技术学院教务处
      b8 colophon/signature (right 64, keep with previous): 2023年3月6日
      -- foot
      b10 rule 0.992 #000000
      b11 colophon/imprint (keep with next): 某院→
      b12 rule 0.992 #000000
      "
    `);
  });
});
