import { describe, expect, test } from 'vitest';
import { importText } from '../../support/imported.js';
import { dump } from '../../support/read-source.js';

/** What a remark says, as `kind: text`. */
const said = (remarks: Awaited<ReturnType<typeof importText>>['remarks'], kind: string): readonly string[] =>
  remarks.flatMap((remark) => (remark.kind === kind ? [remark.text] : []));

describe('a briefing', () => {
  const BRIEFING = `农 技 简 报
第九期（总第一百一十二期）
江北县农业技术推广中心　　二〇二三年五月四日
━━━━━━━━━━━━━
本 期 要 目
★全县春播进度过半............1
★植保无人机培训班开班 …………… 2

全县春播进度过半
　　截至5月3日，全县完成春播面积12.6万亩，占计划的56.3%。
　　下一步，要抓好三项工作：
　　一是保障农资；二是防范倒春寒。

植保无人机培训班开班
　　5月2日，培训班在县农校开班，四十名机手参加。
主编：贺 兰　　编辑：向 阳 欧阳雪
报：县委办，县政府办
送：市农技中心　　发：各乡镇农服中心
（共印80份）
`;

  test('has its masthead, contents, sections and imprint', async () => {
    const { issue, text, remarks } = await importText(BRIEFING);
    expect(text.slice(0, text.indexOf('\n# '))).toBe(`---
刊名: 农技简报
期号: 9
总期号: 112
主办: 江北县农业技术推广中心
日期: 2023-05-04
模板: jianbao
编印:
  主编: 贺兰
  编辑: [向阳, 欧阳雪]
分送:
  报: 县委办，县政府办
  送: 市农技中心
  发: 各乡镇农服中心
---
`);
    expect(issue.toc!.heading).toBe('本期要目');
    expect(issue.toc!.entries.map(({ title, page }) => `${title.value} ${page?.value}`)).toEqual([
      '全县春播进度过半 1',
      '植保无人机培训班开班 2',
    ]);
    expect(issue.sections.map(({ blocks }) => dump(blocks).length)).toEqual([3, 1]);
    expect(said(remarks, 'left-out')).toEqual(['━━━━━━━━━━━━━', '★', '★', '（共印80份）']);
  });

  test('without contents has sections by its numbers, heads that text stands below, and tables', async () => {
    const { issue, text } = await importText(`教学信息
2024年第3期
教务处
2024年4月8日

一、听课情况
本学期共听课320节。

表1 各系听课情况
系部\t节数\t优秀率
机电系\t120\t85%
护理系\t\t
信息系\t100

二、工作提示
（一）考试安排
期中考试定于第10周进行。
（二）教材征订
请各系于4月20日前报送。
`);
    expect(text).toContain('\n| 护理系 | | |\n| 信息系 | 100 | |\n');
    expect(issue.sections.map(({ ordinal, blocks }) => [ordinal?.text, dump(blocks)])).toEqual([
      ['一、', ['p 本学期共听课320节。', 'p 表1 各系听课情况', expect.stringMatching(/^table 系部,节数/)]],
      [
        '二、',
        ['h2 [（一）] 考试安排', 'p 期中考试定于第10周进行。', 'h2 [（二）] 教材征订', 'p 请各系于4月20日前报送。'],
      ],
    ]);
  });

  test('rows 一、二、 that nothing stands below are no sections', async () => {
    const { issue } = await importText('工作信息\n第3期\n2024年4月8日\n\n近期要做：\n一、备课\n二、听课\n三、评课\n');
    expect(issue.sections).toEqual([]);
    expect(dump(issue.preface)).toHaveLength(4);
  });

  test('numbered rows are no sections where most of them are sentences', async () => {
    const { issue } = await importText(
      '工作信息\n第3期\n2024年4月8日\n\n一、备课\n要认真。\n二、听课。每周两节，做好记录。\n三、评课。当天评完。\n四、考试\n要严格。\n',
    );
    expect(issue.sections).toEqual([]);
  });

  test('text alone has a title, and what lacks is told', async () => {
    const { issue, remarks } = await importText('我校举行春季运动会\n\n4月2日，全校师生三千人参加。\n');
    expect(issue.meta.fields.get('标题')?.value).toEqual(['我校举行春季运动会']);
    expect(issue.meta.template?.value).toBe('jianbao');
    expect(said(remarks, 'doubtful')).toEqual(['无名', '2026-11-28']);
  });
});

describe('an official document', () => {
  const DOCUMENT = `000007
秘密★3年
加急
江北市卫生健康局文件
江卫发[2023]41号        签发人：石 磊
江北市卫生健康局
关于做好夏季防暑工作的通知
各县（区）卫生健康局，局属各单位：
　　现将有关事项通知如下：
　　一、落实责任
　　各单位主要负责人负总责。
　　二、加强值守
　　（一）保障药品。备足常用药品。
　　（二）保障车辆。救护车辆随时待命。
　　附件：1.值班安排表
　　　　　2.药品目录
　　　　　　江北市卫生健康局
　　　　　　2023年6月5日
　　（联系人：方圆，电话：12345678）
附件1
值班安排表
姓名\t时间
方圆\t周一
附件2
药品目录
藿香正气水、人丹。
抄送：市政府办公室。
江北市卫生健康局办公室　　2023年6月5日印发
`;

  test('has its head, signature, attachments and annexes', async () => {
    const { issue, text } = await importText(DOCUMENT);
    expect(text.slice(0, text.indexOf('\n\n'))).toBe(
      `---
刊名: 江北市卫生健康局文件
发文字号: 江卫发〔2023〕41号
标题: 江北市卫生健康局关于做好夏季防暑工作的通知
份号: "000007"
密级: 秘密
保密期限: 3年
紧急程度: 加急
签发人: 石磊
主送: 各县（区）卫生健康局，局属各单位
主办: 江北市卫生健康局
日期: 2023-06-05
模板: gongwen
分送:
  抄送: 市政府办公室。
附件:
  - 值班安排表
  - 药品目录
附注: "联系人：方圆，电话：12345678"
印发机关: 江北市卫生健康局办公室
印发日期: 2023年6月5日
---`,
    );
    expect(
      issue.sections.map(
        ({ title, ordinal }) =>
          (ordinal?.text ?? '') + dump([{ kind: 'paragraph', inlines: title, span: ordinal?.span ?? issue.meta.span }]),
      ),
    ).toEqual(['一、p 落实责任', '二、p 加强值守', 'p 附件1 值班安排表', 'p 附件2 药品目录']);
    expect(dump(issue.sections[1]!.blocks)).toHaveLength(2);
    expect(dump(issue.sections[2]!.blocks)).toEqual(['table 姓名,时间;方圆,周一']);
  });

  test('whose number stands below its title', async () => {
    const { issue } = await importText(
      '江北市人民政府办公室\n关于成立工作专班的通知\n江政办函〔2024〕8号\n\n各县（区）人民政府：\n\n决定成立工作专班。\n\n江北市人民政府办公室\n\n2024年4月2日\n\n（此件公开发布）\n',
    );
    expect(issue.meta.fields.get('标题')?.value).toEqual(['江北市人民政府办公室关于成立工作专班的通知']);
    expect(issue.meta.fields.get('发文字号')?.value).toEqual(['江政办函〔2024〕8号']);
    expect(issue.meta.fields.get('附注')?.value).toEqual(['此件公开发布']);
    expect(dump(issue.preface)).toEqual(['p 决定成立工作专班。']);
  });

  test('without a number is one where it is addressed and signed', async () => {
    const { issue } = await importText(
      '关于召开教学例会的通知\n各系部：\n定于3月5日下午召开教学例会。\n教务处\n2024年3月1日\n',
    );
    expect(issue.meta.template?.value).toBe('gongwen');
    expect(issue.meta.title.value).toBe('教务处');
    expect(issue.meta.fields.get('主送')?.value).toEqual(['各系部']);
    expect(dump(issue.preface)).toEqual(['p 定于3月5日下午召开教学例会。']);
  });
});

describe('paragraphs that were torn', () => {
  const HEAD = '职教动态\n第2期（总第9期）\n2022年3月1日\n\n一、甲\n\n';

  test('at a page’s end are joined, and a character that stands twice there is told', async () => {
    const { issue, remarks } = await importText(
      `${HEAD}1.健全机制。各地要结合实际，完善职业教育考试招生制度，推动职业教育高质量发\n- 4 -\n展展，形成长效机制。\n\n2.落实经费。\n\n二、乙\n\n1.丙。\n`,
    );
    expect(dump(issue.sections[0]!.blocks)).toEqual([
      'arabic 1 [1.] 健全机制。各地要结合实际，完善职业教育考试招生制度，推动职业教育高质量发展展，形成长效机制。',
      'arabic 2 [2.] 落实经费。',
    ]);
    expect(said(remarks, 'left-out')).toEqual(['- 4 -']);
    expect(said(remarks, 'joined')).toHaveLength(1);
  });

  test.each([
    ['an item', '完善职业教育考试招生制度，推动职业教育高质量发展和改革\n2.落实经费。'],
    ['a caption', '完善职业教育考试招生制度，推动职业教育高质量发展和改革\n表1 经费\n甲\t乙\n丙\t丁'],
    ['a sentence that ended', '完善职业教育考试招生制度，推动职业教育高质量发展和改革。\n要落实经费，加强管理。'],
    ['a lead-in', '完善职业教育考试招生制度，推动职业教育高质量发展和改革：\n要落实经费，加强管理。'],
    ['an annex', '完善职业教育考试招生制度，推动职业教育高质量发展和改革\n附件：一份表'],
  ])('are not joined to %s', async (_, body) => {
    const { remarks } = await importText(`${HEAD}1.${body}\n\n二、乙\n\n丙。\n`);
    expect(said(remarks, 'joined')).toEqual([]);
  });

  test('heads of the contents are joined to nothing, and those in two lines become one', async () => {
    const { issue, remarks } = await importText(
      `职教动态\n第2期\n2022年3月1日\n\n教育部等部门印发《职业教育专业目录（2022年版）》\t1\n本期推荐\t2\n\n教育部等部门印发\n《职业教育专业目录（2022年版）》\n目录分五级，体系完整，涵盖中职、高职专科、高职本科三个层次\n本期推荐\n无。\n`,
    );
    expect(issue.sections).toHaveLength(2);
    expect(said(remarks, 'doubtful')).toEqual([]);
    expect(dump(issue.sections[0]!.blocks)).toHaveLength(1);
  });

  test('an entry that no head says is told, and a head that says it otherwise', async () => {
    const { issue, remarks } = await importText(
      '职教动态\n第2期\n2022年3月1日\n目录\n一、关于加强师资队伍建设的若干意见\t1\n二、科研动态\t2\n一、关于加强教师队伍建设的意见\n正文甲。\n三、别的\n正文乙。\n',
    );
    expect(issue.sections[0]!.ordinal?.text).toBe('一、');
    expect(said(remarks, 'doubtful')).toEqual(['一、关于加强教师队伍建设的意见', '二、科研动态']);
  });
});

test('lone numbers of pages and running heads are left out; numbers that count nothing stay', async () => {
  const page = (n: number) =>
    `职教动态 第2期\n这一页讲第${n}件事，说得很清楚。\n还有一句话，也很清楚。\n第三句话结束了这一页。\n${n}\n`;
  const { remarks, text } = await importText(
    `职教动态\n第2期\n2022年3月1日\n\n开头的话在这里结束了。\n${[1, 2, 3].map(page).join('')}`,
  );
  expect(said(remarks, 'left-out').filter((each) => /^[0-9]$/.test(each))).toEqual(['1', '2', '3']);
  expect(text).toContain('第三句话结束了这一页。');
  const other = await importText('甲乙丙丁。\n7\n戊己庚辛。\n3\n');
  expect(said(other.remarks, 'left-out')).toEqual([]);
});
