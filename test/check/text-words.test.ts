import { describe, expect, test } from 'vitest';
import { checkIssue } from '../../src/check/index.js';
import { applyFixes } from '../../src/diagnostics/apply-fixes.js';
import { contextOf } from '../support/check-context.js';
import { FRONT, readWhole } from '../support/read-source.js';

const HEAD = `${FRONT}# 一、要闻\n\n`;

/** `code @ the marked characters`, and the text after the fixes. */
async function check(
  body: string,
  unsafe = false,
): Promise<{ readonly found: readonly string[]; readonly fixed: string }> {
  const { issue } = await readWhole(`${HEAD}${body}\n`);
  const diagnostics = checkIssue(contextOf(issue, () => undefined, 9));
  return {
    found: diagnostics.map(
      ({ code, span }) => `${code.replace('text/', '')} @ ${issue.source.text.slice(span.start, span.end)}`,
    ),
    fixed: applyFixes(issue.source, diagnostics, { unsafe }).text.slice(HEAD.length).trimEnd(),
  };
}

describe('safe fixes', () => {
  test.each([
    [
      '到２０２２年，建成ＡＩ实训室。',
      ['full-width-alnum @ ２０２２', 'full-width-alnum @ ＡＩ'],
      '到2022年，建成AI实训室。',
    ],
    ['加强\u200b人才\u00a0培养。', ['invisible @ \u200b', 'invisible @ \u00a0'], '加强人才培养。'],
    ['加强\u00adAI\u00a0Lab建设。', ['invisible @ \u00ad', 'invisible @ \u00a0'], '加强AI Lab建设。'],
    [
      '加强\u2800人才\u034f培养，教育部\u00a0财政部联合印发。\u00a0',
      ['invisible @ \u2800', 'invisible @ \u034f', 'invisible @ \u00a0', 'invisible @ \u00a0'],
      '加强人才培养，教育部 财政部联合印发。',
    ],
    ['-\u00a0甲班；\n-\u00a0乙班。', ['invisible @ \u00a0', 'invisible @ \u00a0'], '- 甲班；\n- 乙班。'],
    ['2O22年，⾼技能人才。', ['homoglyph @ O', 'homoglyph @ ⾼'], '2022年，高技能人才。'],
    [
      '二○二二年获评А类，张三•李四到场。',
      ['homoglyph @ ○', 'homoglyph @ А', 'homoglyph @ •'],
      '二〇二二年获评A类，张三·李四到场。',
    ],
    ['增长３．５％，方案Ａ－１。', ['full-width-alnum @ ３．５％', 'full-width-alnum @ Ａ－１'], '增长3.5%，方案A-1。'],
    [
      '二０二二年、二ＯＯ八年、二0一0年。',
      ['homoglyph @ ０', 'homoglyph @ ＯＯ', 'homoglyph @ 0', 'homoglyph @ 0'],
      '二〇二二年、二〇〇八年、二〇一〇年。',
    ],
    [
      '2OO8年5O人，l2月，2l世纪。',
      ['homoglyph @ OO', 'homoglyph @ O', 'homoglyph @ l', 'homoglyph @ l'],
      '2008年50人，12月，21世纪。',
    ],
    [
      '⻓江⺠族，ー等奖，统ー部署，12•9运动。',
      ['homoglyph @ ⻓', 'homoglyph @ ⺠', 'homoglyph @ ー', 'homoglyph @ ー', 'homoglyph @ •'],
      '长江民族，一等奖，统一部署，12·9运动。',
    ],
    [
      '这项工作意味著能力提昇，为企业开展关於技术改造的意见徵求工作打好基础。',
      ['character-form @ 著', 'character-form @ 昇', 'character-form @ 於', 'character-form @ 徵'],
      '这项工作意味着能力提升，为企业开展关于技术改造的意见征求工作打好基础。',
    ],
    [
      '学员瞭解企业情况，値得推广；开展合夥经营、後勤服务，服务矿業。',
      [
        'character-form @ 瞭',
        'character-form @ 値',
        'character-form @ 夥',
        'character-form @ 後',
        'character-form @ 業',
      ],
      '学员了解企业情况，值得推广；开展合伙经营、后勤服务，服务矿业。',
    ],
    ['1l月召开。', ['homoglyph @ l'], '11月召开。'],
    [
      '加强技術技能人才，促进地区発展。',
      ['character-form @ 術', 'character-form @ 発'],
      '加强技术技能人才，促进地区发展。',
    ],
    [
      '2022 年 10 月 7 日召开。',
      ['date-space @  ', 'date-space @  ', 'date-space @  ', 'date-space @  ', 'date-space @  '],
      '2022年10月7日召开。',
    ],
    ['每班50-60人，为期2022-2024年。', ['range @ -', 'range @ -'], '每班50～60人，为期2022—2024年。'],
    [
      '2020年-2022年、3月--5月、10月7日－9日、9:00-11:00、2021-2022学年、第1-3期。',
      ['range @ -', 'range @ --', 'range @ －', 'range @ -', 'range @ -', 'range @ -'],
      '2020年—2022年、3月—5月、10月7日—9日、9:00—11:00、2021—2022学年、第1—3期。',
    ],
    [
      '100元-200元，10%--20%，3-5年，1－6年级。',
      ['range @ -', 'range @ --', 'range @ -', 'range @ －'],
      '100元～200元，10%～20%，3～5年，1～6年级。',
    ],
    [
      '50～60人，3—4班，10~12课时，5～6个，2020—2022年。',
      ['range-sign @ —', 'range-sign @ ~'],
      '50～60人，3～4班，10～12课时，5～6个，2020—2022年。',
    ],
    ['提高30 %。', ['percent @  '], '提高30%。'],
    [
      '根据国发[2021]56号、国办发（2021）第05号文件。',
      ['document-number @ [2021]', 'document-number @ （2021）第0'],
      '根据国发〔2021〕56号、国办发〔2021〕5号文件。',
    ],
    [
      '国办发（2021）56号，教育部公告〔2021〕第5号，教学（2021）3号楼。',
      ['document-number @ （2021）'],
      '国办发〔2021〕56号，教育部公告〔2021〕第5号，教学（2021）3号楼。',
    ],
    ['投入1，280万元。', ['thousands @ ，'], '投入1,280万元。'],
    [
      '全长50KM，重3Kg，面积200m2、300平米。',
      ['unit @ KM', 'unit @ Kg', 'unit @ m2', 'unit @ 平米'],
      '全长50km，重3kg，面积200m²、300平方米。',
    ],
    [
      '功率300KVA、10Mw、50HZ，压力5Mpa，长50 KM，体积3m3，占地20km2，温度25°C。',
      ['unit @ KVA', 'unit @ Mw', 'unit @ HZ', 'unit @ Mpa', 'unit @ KM', 'unit @ m3', 'unit @ km2', 'unit @ °C'],
      '功率300kVA、10MW、50Hz，压力5MPa，长50 km，体积3m³，占地20km²，温度25℃。',
    ],
    ['上午9 时30 分召开。', ['date-space @  ', 'date-space @  '], '上午9时30分召开。'],
    [
      '教肓事业实事求事，学校以经完成环镜整冶，已座落在重庆，既便如此仍要贯撤落实，截止目前签定协义。',
      ['教肓', '实事求事', '以经', '环镜', '整冶', '座落在', '既便', '贯撤', '截止目前', '签定', '协义'].map(
        (each) => `misspelling @ ${each}`,
      ),
      '教育事业实事求是，学校已经完成环境整治，已坐落在重庆，即便如此仍要贯彻落实，截至目前签订协议。',
    ],
    ['会议部暑了竟赛工作。', ['misspelling @ 部暑', 'misspelling @ 竟赛'], '会议部署了竞赛工作。'],
  ])('%s', async (body, found, fixed) => {
    expect(await check(body)).toEqual({ found, fixed });
    expect(await check(fixed)).toEqual({ found: [], fixed });
  });
});

describe('fixes on request', () => {
  test.each([
    ['推进人才的的培养。', ['doubled @ 的的'], '推进人才的培养。'],
    ['加强加强队伍建设。', ['doubled @ 加强加强'], '加强队伍建设。'],
    ['推进教育育体系、实施施方案。', ['doubled @ 育育', 'doubled @ 施施'], '推进教育体系、实施方案。'],
    [
      '完完善组织领导导和队伍伍建设。',
      ['doubled @ 完完', 'doubled @ 导导', 'doubled @ 伍伍'],
      '完善组织领导和队伍建设。',
    ],
    ['要高度重视，高度重视，认真组织。', ['doubled @ 高度重视，高度重视，'], '要高度重视，认真组织。'],
    [
      '认真组织，抓好落实。认真组织，抓好落实。',
      ['doubled @ 认真组织，抓好落实。认真组织，抓好落实。'],
      '认真组织，抓好落实。',
    ],
    ['他强调一一“这是关键”。', ['homoglyph @ 一一'], '他强调——“这是关键”。'],
    ['落实the the政策。', ['doubled @ the the'], '落实the政策。'],
    ['占30～40%。', ['percent @ 30'], '占30%～40%。'],
    ['根据国发[21]56号文件。', ['document-number @ [21]'], '根据国发〔2021〕56号文件。'],
    ['22年10月启动。', ['year @ 22'], '2022年10月启动。'],
    ['22年度、22年1—9月。', ['year @ 22', 'year @ 22'], '2022年度、2022年1—9月。'],
    ['二〇二二年10月7日召开。', ['mixed-date @ 二〇二二年10月7日'], '2022年10月7日召开。'],
    [
      '十月7日、5月四日、2022年十二月。',
      ['mixed-date @ 十月7日', 'mixed-date @ 5月四日', 'mixed-date @ 2022年十二月'],
      '10月7日、5月4日、2022年12月。',
    ],
    [
      '他说：“關於推動現代職業教育高質量發展的意見”。',
      ['character-form @ 關於推動現代職業教育高質量發展的意見'],
      '他说：“关于推动现代职业教育高质量发展的意见”。',
    ],
    ['一是加强领导；二是落实责任；四是强化督查。', ['enumeration @ 四'], '一是加强领导；二是落实责任；三是强化督查。'],
    ['一是加强领导；一是落实责任；三是强化督查。', ['enumeration @ 一'], '一是加强领导；二是落实责任；三是强化督查。'],
    [
      '一是加强领导。\n\n说明如上。\n\n二是落实责任。\n\n四是强化督查。',
      ['enumeration @ 四'],
      '一是加强领导。\n\n说明如上。\n\n二是落实责任。\n\n三是强化督查。',
    ],
    ['第一，提高认识。\n\n第三，狠抓落实。', ['enumeration @ 三'], '第一，提高认识。\n\n第二，狠抓落实。'],
    ['重点：1.教师；2.学生；4.企业。', ['enumeration @ 4'], '重点：1.教师；2.学生；3.企业。'],
    ['包括（1）教师；（2）学生；（4）企业。', ['enumeration @ 4'], '包括（1）教师；（2）学生；（3）企业。'],
    ['包括：（1）教师；（2）学生；（2）企业。', ['enumeration @ 2'], '包括：（1）教师；（2）学生；（3）企业。'],
    ['包括①教师、②学生、④企业。', ['enumeration @ ④'], '包括①教师、②学生、③企业。'],
  ])('%s', async (body, found, fixed) => {
    expect(await check(body)).toEqual({ found, fixed: body });
    expect((await check(body, true)).fixed).toBe(fixed);
  });
});

test('texts of the front matter are checked too', async () => {
  const { issue } = await readWhole(
    '---\n刊名: 动态\n日期: 2022-10-18\n发文字号: 渝商职院发[2022]21号\n标题: 关于部暑工作的通知\n---\n\n文。\n',
  );
  const found = checkIssue(contextOf(issue, () => undefined, 9)).map(
    ({ code, span }) => `${code} @ ${issue.source.text.slice(span.start, span.end)}`,
  );
  expect(found).toEqual(['text/document-number @ [2022]', 'text/misspelling @ 部暑']);
});

test('special spaces hold the front matter, contents and heads together', async () => {
  const source = (blank: string): string =>
    `---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 目录\n\n一、要闻${blank}2\n\n#${blank}一、要闻\n\n文。\n`;
  const { issue, diagnostics } = await readWhole(source('\u00a0'));
  const all = [...diagnostics, ...checkIssue(contextOf(issue, () => 2, 9))];
  expect(all.map(({ code }) => code)).toEqual(['text/invisible', 'text/invisible']);
  expect(applyFixes(issue.source, all, { unsafe: false }).text).toBe(source(' '));
});

test.each([
  ['投入12,34万元。', 'thousands @ 12,34'],
  ['人才\ue123培养。', 'invisible @ \ue123'],
  ['人才\ufffd培养。', 'invisible @ \ufffd'],
])('found, for the editor to mend: %s', async (body, found) => {
  expect(await check(body, true)).toEqual({ found: [found], fixed: body });
});

/** Right prose that is near to one of the faults. */
const GOOD = [
  '对情况进行了了解，成为为民服务的窗口，促进和和谐，做到及及时时。',
  '请大家研究研究、讨论讨论，一个一个解决，天天向上，方方面面都要顾到。',
  '在在校生中开展调查，是是否参加的问题，从从业人员抓起，对对口支援作出安排，市市场监管局、区区委。',
  '人民法院院长、检察院院长出席，等等等等。',
  '组织部部长、教育厅厅长、委员会会议、职工工资、大学学报、部门门类、教育育人、人才才能、提高高技能人才地位、最新新闻、可以以任意方式。',
  '把问题一个个解决、一件件落实，方方面面、实实在在、扎扎实实、兢兢业业、许许多多，软件包包含源码。',
  '重庆大学大学生、土木工程工程师、地球科学科学家、冰雪运动运动员、发展发展中国家、本项目的目的是、客户端的用户的用户名。',
  '发展、发展、再发展；学习，学习，再学习。好！好！好！',
  '一年又一年，天天常常往往渐渐刚刚稍稍仅仅，人人家家处处层层步步，息息相关、源源不断、环环相扣、栩栩如生。',
  '20年来，30年间，近22年的经验，第22年度，5年10月。',
  '电话023-65123588，手机138-8888-8888，邮编400000，日期2022-10-18，编号A-1，比分3-2，ISBN 978-7-04-012345-6。',
  '依据（2021）渝01民终1号判决，见《公报》（2021）第3期，第05号楼。',
  '2021，2022年均有增长；第1，100名和第200名；投入1,280,500元，坐标（12,34）。',
  '於伟、毕昇、乾隆、乾坤、著作、随著名专家、狼藉、慰藉、宫商角徵羽、钟书、李堃、王甯、赵陞、陈祎、刘翀、张頔、孙赟。',
  '系列讲座落下帷幕，讲座落实，自己经营，可以经常，创建全国文明城市，按排名，过渡假期，立即然后，随既定方针，登记检查，解决对策。',
  '共建意识、大会仪式、正义程度、支付主任津贴、出租国有房产、报消防部门、集成份额、既便于管理又既使用方便。',
  '由朱镕、陶喆、王堃、李玥同志负责，乾隆年间，著名学者，慰藉人心，百废待兴。',
  '全长50km，功率3kW，温度25℃，面积200m²，浓度5mg/L，容量2GB，速度60公里/小时。',
  '以经济建设为中心，即使如此，既使用又维护，作为人民教师，已经验收，做为人师表的教师。',
  '学生工作部暑假安排，各部暑期活动；按排名次序、按排序结果；建全国一流院校；据晚报消息；自己经历、自己经营。',
  '恢复盖章手续，按装置类型、按装机容量统计，以经理人为主，引导至正轨，等侯校长到场。',
  'H2O2、Fe2O3、O2O模式，10l/min，第I期，问题一一落实、一一对应，《意见》一一对照，スーパー，一0，Москва。',
  '2022年三月三，二〇二二年十月七日，十二月，三个月，每月10日，二十几月，广播FM 98.5，3C认证，M2增长，4K，10Gb。',
  '笑脸❤️和👨‍👩‍👧。',
  'α射线、β粒子、π值、Ω电阻，2.0版，О了解。'.replace('О', '〇'),
  '一是加强领导；二是落实责任。一是人员，二是经费。问题一是多、二是杂。',
  '一是加强领导。一是人员；二是经费；三是场地。\n\n二是落实责任。一是制度；二是考核。\n\n三是强化督查。',
  '1.甲项工作。一是领导；二是责任。\n\n2.乙项工作。一是人员；二是经费。\n\n增长2.5%；3.5%；包括一、二年级；第一产业，第二产业、第三产业。',
  '第一，提高认识；第二，狠抓落实。一要学，二要干。统一是关键，唯一要求是安全。',
  '采用1+X证书、C++、50~60分贝、3～5人、63%～68%、百分之三十、2022—2024年、10月7日—9日。',
  '参加了了不起的活动，目的的确明确，打的的士。',
  '表1-1项目，图3-2人才，T3-5台，1-3号楼，附件1-3份，2022-10月，GB/T 9704-2012年版，GB/T 9704—2012年版，023-6512人，3-2分，3-2人才。',
  '出席会议的有：张三（教务处）、李四（科研处）。Windows 10、iPhone 12、CO₂、H₂O、x²+y²=1。',
];

test.each(GOOD)('right: %s', async (body) => {
  expect((await check(body)).found).toEqual([]);
});
