import { describe, expect, test } from 'vitest';
import { dumps } from '../../src/dump/index.js';
import { leafParagraphs } from '../../src/model/walk.js';
import { layOutText } from '../support/compile-text.js';
import { png } from '../support/small-pictures.js';

const GONGWEN = '---\n刊名: 测试学院文件\n日期: 2023-03-06\n模板: gongwen\n---\n\n';
const LONG = '各部门要把这项工作摆上重要位置，由主要负责人亲自过问，层层压实责任，件件有人落实，事事有回音';

/** The blocks of a text as `style: runs`, identities and what is not text left out. */
async function flowOf(text: string, front = GONGWEN, template?: string): Promise<string[]> {
  const compiled = await layOutText(`${front}${text}\n`, {
    'a.png': png(6),
    ...(template !== undefined && { 'templates/own/template.yaml': template }),
  });
  return dumps.flow!(compiled)
    .split('\n')
    .filter((line) => /^ *\S+ (item|sub-head|section-head|body|quote|list-entry)\/(?!table)/.test(line))
    .map((line) => line.replace(/^ *\S+ /, ''));
}

describe('a numbered line of an official document is', () => {
  const cases: readonly (readonly [what: string, text: string, flow: readonly string[]])[] = [
    [
      'text with a head run in, the head alone in its face',
      '一、压实责任。分管领导要靠前指挥。\n\n（一）建立台账。逐项登记。\n\n1.明确时限。按月通报。\n\n（1）抓好落实。按时办结。',
      [
        'item/body: {heading1-run-in:一、}{heading1-run-in:压实责任。}分管领导要靠前指挥。',
        'item/body: {heading2-run-in:（一）}{heading2-run-in:建立台账。}逐项登记。',
        'item/body: 1.明确时限。按月通报。',
        'item/body: （1）抓好落实。按时办结。',
      ],
    ],
    [
      'text whose head ends at no stop inside brackets of any kind',
      '一、压实［主体。监督］责任。分管领导要靠前指挥。\n\n（一）建立〖台账。清单〗制度。逐项登记。',
      [
        'item/body: {heading1-run-in:一、}{heading1-run-in:压实［主体。监督］责任。}分管领导要靠前指挥。',
        'item/body: {heading2-run-in:（一）}{heading2-run-in:建立〖台账。清单〗制度。}逐项登记。',
      ],
    ],
    [
      'a head where it stands alone on its line before its text, items, a table, a list',
      '一、总体要求\n\n（一）基本原则\n\n1.统筹推进。\n\n（二）时间安排：\n\n- 三月动员\n\n二、怎样申报？\n\n| 序号 | 名称 |\n|--|--|\n| 1 | 甲 |',
      [
        'sub-head/heading1: 一、总体要求',
        'sub-head/heading2: （一）基本原则',
        'item/body: 1.统筹推进。',
        'sub-head/heading2: （二）时间安排：',
        'list-entry/list: • 三月动员',
        'sub-head/heading1: 二、怎样申报？',
      ],
    ],
    [
      'text where it is a sentence with nothing behind it, or nothing but a note',
      '（一）追加经费五十万元。\n\n（二）追加编制两名。[^1]\n\n妥否，请批示。\n\n[^1]: 事业编制。',
      [
        'item/body: （一）追加经费五十万元。',
        'item/body: （二）追加编制两名。{note ①:① 事业编制。}',
        'body/body: 妥否，请批示。',
      ],
    ],
    [
      'text where its first sentence is too long for a head',
      `（一）${LONG}。办公室负责督办。`,
      [`item/body: （一）${LONG}。办公室负责督办。`],
    ],
    [
      'text where it is one of a row without text of their own',
      '需提交：\n\n（一）申报书\n\n（二）证明材料\n\n请于月底前报送。',
      ['body/body: 需提交：', 'item/body: （一）申报书', 'item/body: （二）证明材料', 'body/body: 请于月底前报送。'],
    ],
    [
      'text where the sentence goes on in the next item, or nothing follows',
      '（一）报送申报书；\n\n（二）报送证明材料，\n\n以上材料一式两份。\n\n（三）其他',
      [
        'item/body: （一）报送申报书；',
        'item/body: （二）报送证明材料，',
        'body/body: 以上材料一式两份。',
        'item/body: （三）其他',
      ],
    ],
    [
      'a head up to the line’s end that the author made',
      '（一）压实责任\\\n分管领导要靠前指挥。',
      ['item/body: {heading2-run-in:（一）}{heading2-run-in:压实责任}↵分管领导要靠前指挥。'],
    ],
    [
      'a head up to a stop outside quotes, a question too',
      '（一）讲清“选题从哪里来？”的道理。多看多问。\n\n（二）钱从哪里来？由财务处统筹。',
      [
        'item/body: {heading2-run-in:（一）}{heading2-run-in:讲清“选题从哪里来？”的道理。}多看多问。',
        'item/body: {heading2-run-in:（二）}{heading2-run-in:钱从哪里来？}由财务处统筹。',
      ],
    ],
    [
      'a head before a picture, and one that ends in ！',
      '一、现场情况\n\n![图](a.png)\n\n二、加油！\n\n正文。',
      ['sub-head/heading1: 一、现场情况', 'sub-head/heading1: 二、加油！', 'body/body: 正文。'],
    ],
    [
      'a head as a whole where its line has no 。: ？ ends none then',
      '（一）钱从哪里来？人到哪里去？\n\n正文。',
      ['sub-head/heading2: （一）钱从哪里来？人到哪里去？', 'body/body: 正文。'],
    ],
    [
      'a head of forty characters, number and stop included, and none of one more',
      `（一）${'字'.repeat(36)}。后文。\n\n（二）${'字'.repeat(37)}。后文。`,
      [
        `item/body: {heading2-run-in:（一）}{heading2-run-in:${'字'.repeat(36)}。}后文。`,
        `item/body: （二）${'字'.repeat(37)}。后文。`,
      ],
    ],
  ];
  for (const [what, text, flow] of cases) test(what, async () => expect(await flowOf(text)).toEqual(flow));

  test('the same where it is typed as a head: `##` before text is text, before nothing of its own it is not kept with the next', async () => {
    const text = `# 一、任务\n\n## （一）建立台账。逐项登记，按月通报。\n\n## （二）${LONG}。\n\n## （三）落实到人\n\n按时办结。`;
    expect(await flowOf(text)).toEqual([
      'section-head/heading1: 一、任务',
      'item/body: {heading2-run-in:（一）}{heading2-run-in:建立台账。}逐项登记，按月通报。',
      `item/body: （二）${LONG}。`,
      'sub-head/heading2: （三）落实到人',
      'body/body: 按时办结。',
    ]);
    const { flow } = await layOutText(
      `${GONGWEN}# 一、任务\n\n## （一）甲\n\n## （二）乙\n\n### 1.丙\n\n正文。\n\n## （三）丁\n`,
    );
    const kept = [...leafParagraphs(flow.body)].flatMap((block) =>
      block.role === 'sub-head' ? [block.style.keepWithNext] : [],
    );
    expect(kept).toEqual([false, true, true, false]);
  });

  test('the same for `#`, and in the face of its number’s form, whatever its depth', async () => {
    const text = '# 一、建立台账。逐项登记，按月通报。\n\n# 二、任务\n\n## 1.明确时限\n\n正文。\n\n## 二、甲\n\n正文。';
    expect(await flowOf(text)).toEqual([
      'section-head/body: {heading1-run-in:一、}{heading1-run-in:建立台账。}逐项登记，按月通报。',
      'section-head/heading1: 二、任务',
      'sub-head/heading3: 1.明确时限',
      'body/body: 正文。',
      'sub-head/heading1: 二、甲',
      'body/body: 正文。',
    ]);
  });

  test('in the face of the own template’s heads', async () => {
    const front = GONGWEN.replace('gongwen', 'own');
    const template =
      'extends: gongwen\ndescription: d\nstyles: { heading2: { font: 宋体, colour: red }, heading3: { font: 黑体 } }\nsections: { itemStyles: { arabic: heading3 } }\n';
    const text = '（一）建立台账。逐项登记。\n\n1.明确时限。按月通报。';
    expect(await flowOf(text, front, template)).toEqual([
      'item/body: {heading2-run-in:（一）}{heading2-run-in:建立台账。}逐项登记。',
      'item/body: {heading3-run-in:1.}{heading3-run-in:明确时限。}按月通报。',
    ]);
    const { template: own } = await layOutText(`${front}${text}\n`, { 'templates/own/template.yaml': template });
    expect(own.characterStyles['heading2-run-in']).toMatchObject({ font: '宋体', colour: '#d9251c' });
    expect(own.characterStyles['heading3-run-in']).toMatchObject({ font: '黑体' });
  });

  test('plain throughout where run-in heads are switched off', async () => {
    const front = GONGWEN.replace('gongwen', 'own');
    const template = 'extends: gongwen\ndescription: d\nsections: { runInMax: 0 }\n';
    expect(await flowOf('（一）建立台账。逐项登记。\n\n（二）立行立改\n\n正文。', front, template)).toEqual([
      'item/body: （一）建立台账。逐项登记。',
      'sub-head/heading2: （二）立行立改',
      'body/body: 正文。',
    ]);
  });
});

describe('marks in a run-in head', () => {
  const DONGTAI = GONGWEN.replace('gongwen', 'dongtai');
  test('links, notes, code, bold and emphasis are in the head’s face with the rest of it', async () => {
    const text =
      '1.扩大**开放**办学。甲。\n\n2.扩大[开放](https://b.example.cn)办学。乙。\n\n3.扩大开放[^1]办学。丙。\n\n4.扩大`开放`办学。丁。\n\n5.扩大*开放*办学。戊。\n\n6.**扩大**。己。\n\n[^1]: 注。';
    expect(await flowOf(text, DONGTAI)).toEqual([
      'item/body: {run-in:1.}{run-in:扩大}{strong+run-in:开放}{run-in:办学。}甲。',
      'item/body: {run-in:2.}{run-in:扩大}{link+run-in:开放}{run-in:办学。}乙。',
      'item/body: {run-in:3.}{run-in:扩大开放}{note ①:① 注。}{run-in:办学。}丙。',
      'item/body: {run-in:4.}{run-in:扩大}{code+run-in:开放}{run-in:办学。}丁。',
      'item/body: {run-in:5.}{run-in:扩大}{emphasis+run-in:开放}{run-in:办学。}戊。',
      'item/body: {run-in:6.}{strong+run-in:扩大}{run-in:。}己。',
    ]);
    const { layout } = await layOutText(`${DONGTAI}${text}\n`);
    const runs = layout.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'glyphs' && item.role === 'item' ? [item] : [])),
    );
    for (const { face, text } of runs) {
      if (/[扩开办]/.test(text)) expect(`${face} ${text}`).toMatch(/^hei/);
      if (/[甲乙丙丁戊己]/.test(text)) expect(`${face} ${text}`).toMatch(/^fangsong/);
    }
    expect(runs.filter(({ text }) => text === '①').map(({ face }) => face)).toEqual(['hei']);
  });

  test('a head that the editor marked as a whole keeps that mark alone', async () => {
    expect(await flowOf('**1.扩大开放。**甲。', DONGTAI)).toEqual(['item/body: {strong:1.}{strong:扩大开放。}甲。']);
  });

  test('a line that the author ended makes no head of an item in the text’s face', async () => {
    expect(await flowOf('1.联系人\\\n张三。电话：1234。', DONGTAI)).toEqual(['item/body: 1.联系人↵张三。电话：1234。']);
  });
});
