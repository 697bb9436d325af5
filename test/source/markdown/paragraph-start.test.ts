import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { HEAD, layOutText, linesOf, offsetsOf } from '../../support/compile-text.js';
import { dump, FRONT, readBody, readWhole } from '../../support/read-source.js';

const SECTION = '# 一、甲\n\n';

async function read(body: string) {
  const { issue, found, diagnostics } = await readBody(`${SECTION}${body}\n`);
  return { blocks: dump(issue.sections[0]!.blocks), found, severities: diagnostics.map(({ severity }) => severity) };
}

const LONG = '各单位要加强组织领导，明确责任分工，细化工作措施，确保任务落到';

describe('lines without a blank line between them are the paragraphs that they look like', () => {
  test.each([
    ['after a full stop', '会议传达了精神。\n会议研究了预算。', ['p 会议传达了精神。', 'p 会议研究了预算。']],
    ['after a colon', '现通知如下：\n各单位报名单。', ['p 现通知如下：', 'p 各单位报名单。']],
    ['after a semicolon', '甲类经费；\n乙类经费。', ['p 甲类经费；', 'p 乙类经费。']],
    ['after a question', '怎么办？\n照规定办！\n好', ['p 怎么办？', 'p 照规定办！', 'p 好']],
    ['after a quotation', '他说：“可以。”\n大家同意。', ['p 他说：“可以。”', 'p 大家同意。']],
    ['after emphasis', '**要求提高。**\n大家同意。', ['p **要求提高。**', 'p 大家同意。']],
    ['after half-width marks', '都到了!\n开会吧.\n散会', ['p 都到了!', 'p 开会吧.', 'p 散会']],
    ['a tab', '会议地点在一楼\n\t参加人员为全体教师', ['p 会议地点在一楼', 'p 参加人员为全体教师']],
    ['four blanks', '会议地点在一楼\n    参加人员为全体教师', ['p 会议地点在一楼', 'p 参加人员为全体教师']],
    ['two blanks more', '会议地点在一楼\n  参加人员为全体教师', ['p 会议地点在一楼', 'p 参加人员为全体教师']],
    ['wide blanks', '　　会议地点\n　　参加人员', ['p 会议地点', 'p 参加人员']],
    ['blanks of web pages', '会议地点\n&emsp;&emsp;参加人员\n\u00a0\u00a0全体', ['p 会议地点', 'p 参加人员', 'p 全体']],
    ['clauses', '第一条　目的\n第二条　范围\n第三章　附则', ['p 第一条　目的', 'p 第二条　范围', 'p 第三章　附则']],
    ['clauses in a row', '第一条为规范管理\n第二条本办法适用', ['p 第一条为规范管理', 'p 第二条本办法适用']],
    ['bullets', '要点\n·加强领导\n●落实责任\n◆抓好培训', ['p 要点', 'p ·加强领导', 'p ●落实责任', 'p ◆抓好培训']],
    [
      'items after a short head',
      '工作要求\n（一）提高认识\n（二）抓好落实',
      ['p 工作要求', 'chinese-paren 1 [（一）] 提高认识', 'chinese-paren 2 [（二）] 抓好落实'],
    ],
    [
      'a line in brackets',
      '同学们收获很大\n（团委 供稿）\n校运会开幕',
      ['p 同学们收获很大', 'p （团委 供稿）', 'p 校运会开幕'],
    ],
    ['a caption', '图1 毕业生去向\n去向见上，比例与上年持平。', ['p 图1 毕业生去向', 'p 去向见上，比例与上年持平。']],
    ['a signature', '教务处\n2023年12月28日\n附注', ['p 教务处', 'p 2023年12月28日', 'p 附注']],
    ['a signature in hanzi', '教务处\n二〇二三年十二月八日', ['p 教务处', 'p 二〇二三年十二月八日']],
    ['columns', '【重要论述】\n【理论文章】', ['p 【重要论述】', 'p 【理论文章】']],
    [
      'a title and its text',
      '我校“双高”建设\n3月5日，学校召开“双高”建设推进会，全体教师参加。\n总结',
      ['p 我校“双高”建设', 'p 3月5日，学校召开“双高”建设推进会，全体教师参加。', 'p 总结'],
    ],
    [
      'minutes',
      '主持人：郑国强\n会议听取了教务处关于期中教学检查情况的汇报，纪要如下：',
      ['p 主持人：郑国强', 'p 会议听取了教务处关于期中教学检查情况的汇报，纪要如下：'],
    ],
    ['annexes', '附件：1.日程\n2.名单\n3.回执', ['p 附件：1.日程', 'arabic 2 [2.] 名单', 'arabic 3 [3.] 回执']],
    ['lines of an address', '报：校领导\n送：各部门\n联系人：张三', ['p 报：校领导', 'p 送：各部门', 'p 联系人：张三']],
    ['out of a quotation', '> 原文如此。\n评论如下。', ['quote (p 原文如此。)', 'p 评论如下。']],
    ['in a quotation', '> 原文。\n> 又一段。', ['quote (p 原文。 / p 又一段。)']],
    ['behind a list', '- 甲。\n- 乙。\n总之很好。', ['ul (p 甲。 | p 乙。)', 'p 总之很好。']],
    ['in an entry', '- 甲。\n  补充。\n- 乙。', ['ul (p 甲。 / p 补充。 | p 乙。)']],
    [
      'in an entry of a quotation, with a table',
      '> - 甲。\n>\n>   - 乙。\n>\n>     | 甲 | 乙 |\n>     |--|--|\n>     | 1 | 2 |\n',
      ['quote (ul (p 甲。 / ul (p 乙。 / table 甲,乙;1,2)))'],
    ],
    [
      'in the second paragraph of an entry',
      '- 甲。\n\n    state\n    of\n    the art\n\n    乙\n',
      ['ul (p 甲。 / p state of the art / p 乙)'],
    ],
    ['behind a table', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n注：略', ['table 甲,乙;1,2', 'p 注：略']],
  ])('%s', async (_, body, blocks) => {
    expect(await read(body)).toEqual({ blocks, found: [], severities: [] });
  });

  test('every glyph knows its place', async () => {
    const { layout, issue } = await layOutText(
      `${HEAD}${SECTION}会议召开。\r\n\t会议指出\r\n·要点\r\n&emsp;&emsp;全体\n教师。\n> 引文。\n正文`,
    );
    let glyphs = 0;
    for (const line of layout.pages.flatMap(linesOf)) {
      for (const run of line.runs) {
        const offsets = offsetsOf(run, layout);
        for (const [index, character] of Array.from(run.text).entries()) {
          if (offsets[index] === undefined || !/[\u4e00-\u9fff。·]/.test(character)) continue;
          expect(issue.source.text[offsets[index]]).toBe(character);
          glyphs++;
        }
      }
    }
    expect(glyphs).toBeGreaterThan(20);
  });

  test('an author that ended a line did so', async () => {
    expect((await read('甲。  \n乙。\\\n丙')).blocks).toEqual(['p 甲。⏎乙。⏎丙']);
  });

  test('a note goes on in its indented lines alone', async () => {
    const { blocks, found } = await read('甲[^1]。\n\n[^1]: 注。\n    又注。\n续。');
    expect(blocks).toEqual(['p 甲{1:注。¶又注。续。}。']);
    expect(found).toEqual(['paste/joined-lines @ 。']);
  });
});

describe('lines that are joined are pointed out', () => {
  test.each([
    ['verses', '床前明月光，\n疑是地上霜，\n举头望明月', 'p 床前明月光，疑是地上霜，举头望明月', '，'],
    ['names', '教务处\n科研处', 'p 教务处科研处', '处'],
    ['numbers', '2022\n2023', 'p 2022 2023', '2'],
    ['a number in a sentence', `${LONG}\n（2）实处`, `p ${LONG}（2）实处`, '到'],
    [
      'a short line within a sentence',
      '今年以来，全校\n教职工参加了十次会议，取得了成效。',
      'p 今年以来，全校教职工参加了十次会议，取得了成效。',
      '校',
    ],
    [
      'the third line of a sentence',
      '今年\n全校教职工\n参加了十次会议，取得了很大的成效。',
      'p 今年全校教职工参加了十次会议，取得了很大的成效。',
      '年',
    ],
    ['a hanging line', '1.健全\n  机制', 'arabic 1 [1.] 健全机制', '全'],
  ])('%s', async (_, body, block, at) => {
    expect(await read(body)).toEqual({
      blocks: [block],
      found: [`paste/joined-lines @ ${at}`],
      severities: ['warning'],
    });
  });

  test('a line that ends with a number is no title', async () => {
    const { blocks } = await read('参加人数达到300\n人以上的学校要报教育局备案，并安排专人负责。');
    expect(blocks).toEqual(['p 参加人数达到300人以上的学校要报教育局备案，并安排专人负责。']);
  });

  test('a sentence that was broken to a measure: a remark', async () => {
    expect(await read(`${LONG}\n${LONG}\n实处。`)).toEqual({
      blocks: [`p ${LONG}${LONG}实处。`],
      found: ['paste/joined-lines @ 到'],
      severities: ['info'],
    });
  });

  test('at the edge of the measure a full stop decides nothing', async () => {
    const full = `${LONG.slice(0, -1)}。`;
    expect(await read(`${LONG}\n${full}\n${LONG}\n实处。`)).toEqual({
      blocks: [`p ${LONG}${full}${LONG}实处。`],
      found: ['paste/joined-lines @ 到'],
      severities: ['warning'],
    });
    expect((await read(`${LONG}\n${LONG}\n实处。\n又一段。`)).blocks).toEqual([`p ${LONG}${LONG}实处。`, 'p 又一段。']);
  });

  test('Latin lines are joined by a blank and silently', async () => {
    expect(await read('The quick brown\nfox')).toEqual({
      blocks: ['p The quick brown fox'],
      found: [],
      severities: [],
    });
  });

  test.each([
    ['教务处\n科研处\n后勤处', '教务处\n\n科研处\n\n后勤处'],
    ['教务处  \r\n科研处\r\n后勤处', '教务处  \r\n科研处\r\n\r\n后勤处'],
    ['> 教务处\n> 科研处', '> 教务处\n>\n> 科研处'],
    ['- 教务处\n  科研处', '- 教务处\n\n  科研处'],
    [`${LONG}\n${LONG}\n实处。`, `${LONG}${LONG}实处。`],
  ])('the fix of %j says so', async (body, mended) => {
    const start = `${FRONT}${SECTION}`;
    const { issue, diagnostics } = await readWhole(start + body);
    const fixed = applyFixes(issue.source, diagnostics, { unsafe: true }).text;
    expect(fixed).toBe(start + mended);
    expect((await readWhole(fixed)).found).toEqual([]);
  });
});
