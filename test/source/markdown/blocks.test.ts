import { describe, expect, test } from 'vitest';
import { dump, readBody } from '../../support/read-source.js';

async function blocks(body: string, expected: readonly string[] = []): Promise<string[]> {
  const { issue, found } = await readBody(`# 一、甲\n\n${body}`);
  expect(found).toEqual(expected);
  return dump(issue.sections[0]!.blocks);
}

describe('items in every form', () => {
  test.each([
    ['1.健全', 'arabic 1 [1.] 健全'],
    ['1. 健全', 'arabic 1 [1.] 健全'],
    ['1．健全', 'arabic 1 [1．] 健全'],
    ['１．健全', 'arabic 1 [１．] 健全'],
    ['1、健全', 'arabic 1 [1、] 健全'],
    ['12.　健全', 'arabic 12 [12.] 健全'],
    ['一、健全', 'chinese 1 [一、] 健全'],
    ['十一、健全', 'chinese 11 [十一、] 健全'],
    ['二十一．健全', 'chinese 21 [二十一．] 健全'],
    ['（一）健全', 'chinese-paren 1 [（一）] 健全'],
    ['(十) 健全', 'chinese-paren 10 [(十)] 健全'],
    ['（1）健全', 'arabic-paren 1 [（1）] 健全'],
    ['(1)健全', 'arabic-paren 1 [(1)] 健全'],
    ['（１）健全', 'arabic-paren 1 [（１）] 健全'],
    ['1）健全', 'arabic-paren 1 [1）] 健全'],
    ['1)健全', 'arabic-paren 1 [1)] 健全'],
    ['1) 健全', 'arabic-paren 1 [1)] 健全'],
    ['①健全', 'circled 1 [①] 健全'],
    ['⑪健全', 'circled 11 [⑪] 健全'],
    ['㉑健全', 'circled 21 [㉑] 健全'],
    ['⑴健全', 'arabic-paren 1 [⑴] 健全'],
    ['　　1.健全', 'arabic 1 [1.] 健全'],
    ['    1.健全', 'arabic 1 [1.] 健全'],
    ['1. 5G网络', 'arabic 1 [1.] 5G网络'],
    ['1、5G网络', 'arabic 1 [1、] 5G网络'],
    ['**1.标题。**正文', 'arabic 1 [1.] **标题。**正文'],
    ['1.**标题。**正文', 'arabic 1 [1.] **标题。**正文'],
    ['**1.** 正文', 'arabic 1 [1.] 正文'],
  ])('%s', async (source, expected) => {
    expect(await blocks(source)).toEqual([expected]);
  });

  test.each([
    '2.5亿元',
    '2022.10',
    '2022. 年度',
    '1、2、3号楼',
    '一、二、三年级',
    '3.14',
    '1\\. 原样',
    '（2022）',
    '（附件）',
    '12:30',
  ])('%s is no item', async (source) => {
    expect(await blocks(source)).toEqual([`p ${source.replace('\\', '')}`]);
  });

  test('lines of items need no blank lines between them', async () => {
    expect(await blocks('意见提出：\n1.健全。\n2.完善。\n（1）甲\n（2）乙\n①丙\n②丁')).toEqual([
      'p 意见提出：',
      'arabic 1 [1.] 健全。',
      'arabic 2 [2.] 完善。',
      'arabic-paren 1 [（1）] 甲',
      'arabic-paren 2 [（2）] 乙',
      'circled 1 [①] 丙',
      'circled 2 [②] 丁',
    ]);
  });

  test('an item may run over lines', async () => {
    expect(await blocks('1.健全技能\n人才培养，共\n2.5亿元。\n2.完善', ['paste/joined-lines @ 能'])).toEqual([
      'arabic 1 [1.] 健全技能人才培养，共2.5亿元。',
      'arabic 2 [2.] 完善',
    ]);
  });

  test('Markdown lists give items with the number as written, and what stands in their entries', async () => {
    expect(await blocks('3. 甲\n\n   续\n\n   - 内\n5. 乙')).toEqual([
      'items (arabic 3 [3.] 甲 / p 续 / ul (p 内) | arabic 5 [5.] 乙)',
    ]);
    expect(await blocks('1) 甲\n   1) 子\n2) 乙')).toEqual([
      'items (arabic-paren 1 [1)] 甲 / ol 1 (p 子) | arabic-paren 2 [2)] 乙)',
    ]);
  });

  test('one item alone, and what is a list to CommonMark alone, stand in none', async () => {
    expect(await blocks('3. 甲\n\n文')).toEqual(['arabic 3 [3.] 甲', 'p 文']);
    expect(await blocks('2021. 甲\n2022. 乙')).toEqual(['p 2021. 甲', 'p 2022. 乙']);
  });

  test('an item after a bullet list is no part of it', async () => {
    expect(await blocks('- 甲。\n1.健全')).toEqual(['ul (p 甲。)', 'arabic 1 [1.] 健全']);
  });

  test('items in a quote', async () => {
    expect(await blocks('> 1.甲。\n> 2.乙。')).toEqual(['quote (arabic 1 [1.] 甲。 / arabic 2 [2.] 乙。)']);
  });
});

describe('paragraphs', () => {
  test('a line break between hanzi vanishes, between Latin words it is a space', async () => {
    expect(await blocks('技能\n人才，\nand so\non with\r\nCRLF', ['paste/joined-lines @ 能'])).toEqual([
      'p 技能人才，and so on with CRLF',
    ]);
  });

  test('indent with 　 makes a paragraph and is dropped', async () => {
    expect(await blocks('　　第一段。\n　　第二段。')).toEqual(['p 第一段。', 'p 第二段。']);
  });

  test('a hard break', async () => {
    expect(await blocks('甲  \n乙\\\n丙')).toEqual(['p 甲⏎乙⏎丙']);
  });

  test('escapes and entities', async () => {
    expect(await blocks('a\\*b &amp; c&mdash;d &nosuch; &#20013; 5*3 &NotEqualTilde;')).toEqual([
      'p a*b & c—d &nosuch; 中 5*3 ≂̸',
    ]);
  });

  test('emphasis next to Chinese marks', async () => {
    expect(await blocks('他说**“好。”**然后*走*了。')).toEqual(['p 他说**“好。”**然后*走*了。']);
  });

  test('what plain Chinese text uses is no Markdown', async () => {
    expect(await blocks('50~60~70 www.a.cn #话题#正文')).toEqual(['p 50~60~70 www.a.cn #话题#正文']);
  });

  test('code keeps its characters', async () => {
    expect(await blocks('用 `a*b` 表示\n\n```\nx = 1\n```')).toEqual(['p 用 `a*b` 表示', 'p `x = 1`']);
  });

  test('long plain text comes back whole', async () => {
    const long = '健全高技能人才培养体系，构建以行业企业为主体、职业学校为基础的体系。'.repeat(20);
    expect(await blocks(`1.${long}\n\n**${long}**，${long}\n\n> ${long}`)).toEqual([
      `arabic 1 [1.] ${long}`,
      `p **${long}**，${long}`,
      `quote (p ${long})`,
    ]);
  });
});

describe('other blocks', () => {
  test('heads inside a section', async () => {
    expect(await blocks('## （一）甲\n### 乙\n##丙\n＃＃＃ 丁')).toEqual(['h2 [（一）] 甲', 'h3 乙', 'h2 丙', 'h3 丁']);
  });

  test('lists nest, and a rule is a break', async () => {
    expect(await blocks('- 甲\n  1. 子\n  2. 丑\n- 乙\n\n---\n\n末')).toEqual([
      'ul (p 甲 / ol 1 (p 子 | p 丑) | p 乙)',
      'break',
      'p 末',
    ]);
  });

  test('a line under a row of hyphens is no head', async () => {
    expect(await blocks('甲。\n---\n乙')).toEqual(['p 甲。', 'break', 'p 乙']);
  });

  test('tables', async () => {
    const { issue } = await readBody('# 甲\n\n| 项目 | 数 |\n|:---|---:|\n| 1.甲\\|乙 | **3** |\n| 2.丙 |');
    const table = issue.sections[0]!.blocks[0]!;
    expect(dump([table])).toEqual(['table 项目,数;1.甲|乙,**3**;2.丙,']);
    expect(table.kind === 'table' && table.align).toEqual(['left', 'right']);
  });

  test('a row with too many cells loses none silently', async () => {
    const { found } = await readBody('# 甲\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |');
    expect(found).toEqual([expect.stringMatching(/^table\/columns @ \|? ?3/)]);
  });

  test('the numbers of an inner list are kept as they are written', async () => {
    const { issue } = await readBody('# 甲\n\n- 乙\n  1. 子\n  03. 丑');
    const [outer] = issue.sections[0]!.blocks;
    const inner = outer?.kind === 'list' ? outer.entries[0]![1] : undefined;
    expect(inner?.kind === 'list' && inner.numbers.map(({ value }) => value)).toEqual(['1', '03']);
  });

  test('footnotes are numbered by reference, and a second reference has no text of its own', async () => {
    const { issue, found } = await readBody('# 甲\n\n乙[^b]丙[^a]丁[^b]\n\n[^a]: 注一\n[^b]: 注**二**');
    expect(dump(issue.sections[0]!.blocks)).toEqual(['p 乙{1:注**二**}丙{2:注一}丁{1:}']);
    expect(found).toEqual([]);
  });

  test('footnotes that miss their other half', async () => {
    const { found } = await readBody('# 甲\n\n乙[^x]\n\n[^y]: 注\n\n[^z]：注');
    expect(found).toEqual(['note/missing @ [^x]', 'note/unused @ [^y]', 'note/missing @ [^z]']);
  });

  test('a full-width ＃ names a section too', async () => {
    const { issue, found } = await readBody('# 一、甲\n\n[见第9页](＃二)');
    expect(dump(issue.sections[0]!.blocks)).toEqual(['p <二|见第|9|页>']);
    expect(found).toEqual([]);
  });

  test('links and page references', async () => {
    const { issue } = await readBody(
      '# 一、甲\n\n[见第9页](#二)[第 ？ 页](#%E4%BA%8C)[网](https://a.cn)[二](#二、)<https://b.cn>',
    );
    expect(dump(issue.sections[0]!.blocks)[0]).toBe(
      'p <二|见第|9|页><二|第 |null| 页><https://a.cn 网><#二 二><https://b.cn https://b.cn>',
    );
  });
});

describe('what would be lost or printed as signs is reported', () => {
  test.each([
    ['甲<span>乙</span>', ['source/html @ <span>']],
    ['<div>\n甲\n</div>', ['source/html @ <div>']],
    ['甲<!-- 备注 -->乙\n\n<!-- 备\n\n注 -->', []],
    ['甲\n\n<!-- 没有结束\n\n乙', ['source/comment @ <!--']],
    ['```\n乙', ['source/code-fence @ ```']],
    ['[总指导]: 谭勇', ['source/definition @ [总指导]: 谭勇']],
    ['长3*4*5米', ['source/emphasis @ *4*']],
    ['甲** 乙', ['source/emphasis @ **']],
    ['[第9页]（#二）', ['ref/syntax @ [第9页]（#二）']],
    ['![图]（a.png）', ['picture/syntax @ ![图]（a.png）']],
    ['![图](a b.png)', ['picture/syntax @ ![图](a b.png)']],
  ])('%j', async (source, expected) => {
    const { found } = await readBody(`# 甲\n\n文\n\n${source}`);
    expect(found).toEqual(expected);
  });
});
