import { describe, expect, test } from 'vitest';
import { checkIssue } from '../../src/check/index.js';
import { applyFixes } from '../../src/diagnostics/apply-fixes.js';
import { contextOf } from '../support/check-context.js';
import { FRONT, readWhole } from '../support/read-source.js';

const HEAD = `${FRONT}# 一、要闻\n\n`;

/** `code @ the marked characters` of the text rules, and the text after the wanted fixes. */
async function check(
  body: string,
  unsafe = false,
): Promise<{ readonly found: readonly string[]; readonly fixed: string }> {
  const { issue } = await readWhole(`${HEAD}${body}\n`);
  const diagnostics = checkIssue(contextOf(issue, () => undefined, 9));
  const at = (span: { readonly start: number; readonly end: number }): string =>
    issue.source.text.slice(span.start, span.end);
  return {
    found: diagnostics.map(({ code, span }) => `${code.replace('text/', '')} @ ${at(span)}`),
    fixed: applyFixes(issue.source, diagnostics, { unsafe }).text.slice(HEAD.length).trimEnd(),
  };
}

/** Bad text, its findings, and what the safe fixes make of it. */
type Case = readonly [body: string, found: readonly string[], fixed: string];

describe('safe fixes', () => {
  test.each<Case>([
    // text/half-width-mark
    ['加强领导,落实责任。', ['half-width-mark @ ,'], '加强领导，落实责任。'],
    ['加强领导, 落实责任。', ['half-width-mark @ ,'], '加强领导，落实责任。'],
    ['加强领导，落实责任.', ['half-width-mark @ .'], '加强领导，落实责任。'],
    ['探索中国特色学徒制.深化产教融合。', ['half-width-mark @ .'], '探索中国特色学徒制。深化产教融合。'],
    ['深入推进综合改革.2022年启动试点。', ['half-width-mark @ .'], '深入推进综合改革。2022年启动试点。'],
    ['应用5G,大数据等技术。', ['half-width-mark @ ,'], '应用5G，大数据等技术。'],
    ['联系电话:023-6543。', ['half-width-mark @ :'], '联系电话：023-6543。'],
    ['推进转关转港;鼓励企业申报。', ['half-width-mark @ ;'], '推进转关转港；鼓励企业申报。'],
    ['怎么办?大家想办法!', ['half-width-mark @ ?', 'half-width-mark @ !'], '怎么办？大家想办法！'],
    ['真的吗?!', ['half-width-mark @ ?!'], '真的吗？！'],
    ['各类企业(含国有企业)参加。', ['half-width-mark @ ('], '各类企业（含国有企业）参加。'],
    ['认证经营者(AEO)可以申请。', ['half-width-mark @ ('], '认证经营者（AEO）可以申请。'],
    ['RCEP (区域全面经济伙伴关系协定) 生效。', ['half-width-mark @ ('], 'RCEP（区域全面经济伙伴关系协定）生效。'],
    ['甲类企业\\(含国有企业\\)参加。', ['half-width-mark @ ('], '甲类企业（含国有企业）参加。'],
    [
      '占比达到30%以上,带动就业100人.',
      ['half-width-mark @ ,', 'half-width-mark @ .'],
      '占比达到30%以上，带动就业100人。',
    ],
    [
      '到2024年,RCEP成员国贸易占比达到百分之三十，增幅10%.',
      ['half-width-mark @ ,', 'half-width-mark @ .'],
      '到2024年，RCEP成员国贸易占比达到百分之三十，增幅10%。',
    ],
    // text/straight-quote
    ['打造一批"工匠园区"。', ['straight-quote @ "'], '打造一批“工匠园区”。'],
    ['打造一批“工匠园区"。', ['straight-quote @ "'], '打造一批“工匠园区”。'],
    ['打造一批"工匠园区”。', ['straight-quote @ "'], '打造一批“工匠园区”。'],
    ['他说："要学\'工匠精神\'。"', ['straight-quote @ "', "straight-quote @ '"], '他说：“要学‘工匠精神’。”'],
    ['推进"互联网+"和"RCEP"。', ['straight-quote @ "', 'straight-quote @ "'], '推进“互联网+”和“RCEP”。'],
    ['打造一批"工匠园区。', ['straight-quote @ "'], '打造一批"工匠园区。'],
    // text/bracket-pair
    ['各类企业（含国有企业)参加。', ['bracket-pair @ )'], '各类企业（含国有企业）参加。'],
    ['各类企业(含国有企业）参加。', ['bracket-pair @ ('], '各类企业（含国有企业）参加。'],
    ['加入协定（RCEP)的成员。', ['bracket-pair @ )'], '加入协定（RCEP）的成员。'],
    ['各类企业（含国有企业参加。', ['bracket-pair @ （'], '各类企业（含国有企业参加。'],
    ['各类企业含国有企业）参加。', ['bracket-pair @ ）'], '各类企业含国有企业）参加。'],
    ['落实《中央文件精神。', ['bracket-pair @ 《'], '落实《中央文件精神。'],
    ['落实《中央文件〉精神。', ['bracket-pair @ 〉'], '落实《中央文件〉精神。'],
    ['落实《办法（试行》）精神。', ['bracket-pair @ ）'], '落实《办法（试行）》精神。'],
    [
      '（财社〔2021）56号）',
      ['bracket-pair @ 〔', 'document-number @ 〔2021）', 'bracket-pair @ ）'],
      '（财社〔2021〕56号）',
    ],
    [
      '（一)加强领导。\n\n(二）落实责任。',
      ['bracket-pair @ )', 'bracket-pair @ ('],
      '（一）加强领导。\n\n（二）落实责任。',
    ],
    // text/title-mark-nesting, text/bracket-nesting
    ['学习《关于印发《规程》的通知》。', ['title-mark-nesting @ 《'], '学习《关于印发〈规程〉的通知》。'],
    ['学习《》精神。', ['title-mark-nesting @ 《》'], '学习《》精神。'],
    ['企业（含国企（央企除外））参加。', ['bracket-nesting @ （'], '企业（含国企（央企除外））参加。'],
    // text/quote-pair
    ['打造“工匠园区，培养人才。', ['quote-pair @ “'], '打造“工匠园区，培养人才。'],
    ['打造工匠园区”，培养人才。', ['quote-pair @ ”'], '打造工匠园区”，培养人才。'],
    [
      '打造”工匠园区“和”匠心“。',
      ['quote-pair @ ”', 'quote-pair @ “', 'quote-pair @ ”', 'quote-pair @ “'],
      '打造“工匠园区”和“匠心”。',
    ],
    ['打造“工匠园区“，培养“匠心”。', ['quote-pair @ “'], '打造“工匠园区”，培养“匠心”。'],
    ['打造“工匠园区，培养“匠心”。', ['quote-pair @ “'], '打造“工匠园区，培养“匠心”。'],
    ['打造“工匠园区”，培养匠心”人才。', ['quote-pair @ ”'], '打造“工匠园区”，培养匠心”人才。'],
    // text/ellipsis
    ['科技、教育、文化...都要发展。', ['ellipsis @ ...'], '科技、教育、文化……都要发展。'],
    ['科技、教育、文化。。。都要发展。', ['ellipsis @ 。。。'], '科技、教育、文化……都要发展。'],
    ['科技、教育、文化．．．．．．', ['ellipsis @ ．．．．．．'], '科技、教育、文化……'],
    ['科技、教育、文化…都要发展。', ['ellipsis @ …'], '科技、教育、文化……都要发展。'],
    // text/dash
    ['三个方面--政策、专业。', ['dash @ --'], '三个方面——政策、专业。'],
    ['三个方面 -- 政策、专业。', ['dash @ --'], '三个方面——政策、专业。'],
    ['三个方面－－政策、专业。', ['dash @ －－'], '三个方面——政策、专业。'],
    ['三个方面──政策、专业。', ['dash @ ──'], '三个方面——政策、专业。'],
    ['三个方面———政策、专业。', ['dash @ ———'], '三个方面——政策、专业。'],
    ['三个方面—-政策、专业。', ['dash @ —-'], '三个方面——政策、专业。'],
    ['--摘自会议发言。', ['dash @ --'], '——摘自会议发言。'],
    // text/double-mark
    ['加强领导，，落实责任。。', ['double-mark @ ，，', 'double-mark @ 。。'], '加强领导，落实责任。'],
    ['加强领导，。落实责任。', ['double-mark @ ，。'], '加强领导，。落实责任。'],
    // text/paragraph-end
    ['各部门要高度重视。认真组织，严格把关', ['paragraph-end @ 关'], '各部门要高度重视。认真组织，严格把关。'],
    ['**各部门要高度重视。认真组织，严格把关**', ['paragraph-end @ 关'], '**各部门要高度重视。认真组织，严格把关**。'],
    ['各部门要高度重视。数据见《年度报告》', ['paragraph-end @ 》'], '各部门要高度重视。数据见《年度报告》。'],
    [
      '1.加强组织领导。\n\n2.落实工作责任\n\n3.严格监督检查。',
      ['paragraph-end @ 任'],
      '1.加强组织领导。\n\n2.落实工作责任。\n\n3.严格监督检查。',
    ],
    [
      '1.加强领导；\n\n2.落实责任；\n\n3.严格监督；',
      ['paragraph-end @ ；'],
      '1.加强领导；\n\n2.落实责任；\n\n3.严格监督。',
    ],
    ['1.加强领导，落实责任，', ['paragraph-end @ ，'], '1.加强领导，落实责任，'],
    [
      '1.加强领导。\n\n2.落实责任：\n\n（1）明确分工；\n\n（2）严格考核；\n\n3.严格监督。',
      ['paragraph-end @ ；'],
      '1.加强领导。\n\n2.落实责任：\n\n（1）明确分工；\n\n（2）严格考核。\n\n3.严格监督。',
    ],
    [
      '- 11月底前，提交初稿；\n- 12月初，完成形式审查\n- 12月底，组织校内评审。',
      ['paragraph-end @ 查'],
      '- 11月底前，提交初稿；\n- 12月初，完成形式审查；\n- 12月底，组织校内评审。',
    ],
    [
      '- 提交申报初稿；\n- 完成形式审查；\n- 组织校内评审；',
      ['paragraph-end @ ；'],
      '- 提交申报初稿；\n- 完成形式审查；\n- 组织校内评审。',
    ],
    [
      '- 提交申报初稿；\n- 完成形式审查；\n- 组织校内评审，',
      ['paragraph-end @ ，'],
      '- 提交申报初稿；\n- 完成形式审查；\n- 组织校内评审，',
    ],
    ['他说：“方法不在新，而在实.”', ['half-width-mark @ .'], '他说：“方法不在新，而在实。”'],
    // text/space
    ['加强技能 人才队伍建设，落实责任。', ['space @  '], '加强技能人才队伍建设，落实责任。'],
    ['加强技能　人才队伍建设，落实责任。', ['space @ 　'], '加强技能人才队伍建设，落实责任。'],
    ['加强领导 ，落实责任。', ['space @  '], '加强领导，落实责任。'],
    ['加强领导， 落实责任。', ['space @  '], '加强领导，落实责任。'],
    [
      '企业（ 含国企 ）参加，落实 《意见》。',
      ['space @  ', 'space @  ', 'space @  '],
      '企业（含国企）参加，落实《意见》。',
    ],
    ['各级民政部 门要会同财政部门，落实责任。', ['space @  '], '各级民政部门要会同财政部门，落实责任。'],
    ['## 加强技 能人才建设\n\n文。', ['space @  '], '## 加强技能人才建设\n\n文。'],
  ])('%j', async (body, found, fixed) => {
    expect(await check(body)).toEqual({ found, fixed });
  });
});

describe('fixes on request', () => {
  test.each<Case>([
    ['他说：‘要发扬“工匠精神”。’', ['quote-order @ ‘', 'quote-order @ “'], '他说：“要发扬‘工匠精神’。”'],
    ['他说：“要发扬“工匠精神”。”', ['quote-order @ “'], '他说：“要发扬‘工匠精神’。”'],
    ['发扬「工匠精神」。', ['quote-form @ 「'], '发扬“工匠精神”。'],
    ['发扬「『工匠』精神」。', ['quote-form @ 「', 'quote-form @ 『'], '发扬“‘工匠’精神”。'],
    ['打造”工匠园区”，培养“匠心”。', ['quote-pair @ ”'], '打造“工匠园区”，培养“匠心”。'],
    ['加强领导，。落实责任。', ['double-mark @ ，。'], '加强领导。落实责任。'],
    ['落实《中央文件〉精神。', ['bracket-pair @ 〉'], '落实《中央文件》精神。'],
    ['落实《关于印发《规程〉的通知》。', ['bracket-pair @ 《'], '落实《关于印发〈规程〉的通知》。'],
    [
      '专业－－课程，北京－上海，专业建设的核心－课程改革。',
      ['dash @ －－', 'dash @ －', 'dash @ －'],
      '专业——课程，北京—上海，专业建设的核心——课程改革。',
    ],
    ['，落实责任，加强监督。', ['mark-position @ ，'], '落实责任，加强监督。'],
    ['企业（，含国企）参加。', ['mark-position @ ，'], '企业（含国企）参加。'],
    ['向卡尔.马克思学习。', ['half-width-mark @ .'], '向卡尔.马克思学习。'],
    [
      '1.建立健全技能人才职业技能等级制度。对设有高级技师的职业，可在其上增设特级技\n\n师和首席技师技术职务，在初级工之下补设学徒工。',
      ['split-paragraph @ 技'],
      '1.建立健全技能人才职业技能等级制度。对设有高级技师的职业，可在其上增设特级技师和首席技师技术职务，在初级工之下补设学徒工。',
    ],
    [
      '各部门要高度重视，认真组织，\n\n严格把关，落实责任。',
      ['split-paragraph @ ，'],
      '各部门要高度重视，认真组织，严格把关，落实责任。',
    ],
    ['1.加强领导，落实责任，', ['paragraph-end @ ，'], '1.加强领导，落实责任。'],
  ])('%j', async (body, found, fixed) => {
    expect(await check(body, true)).toEqual({ found, fixed });
  });
});

test('all faults at once: the safe fixes leave nothing that they could mend, and mending again changes nothing', async () => {
  let text = `${HEAD}1.加强领导,, 落实"责任 ,(含国企) ,推进企业（ AEO)建设...培养人才--。 。\n\n2.学习《关于《规程》的通知》 ,打造”工匠园区“.\n\n3.加强 技能，落实责任。严格监督\n\n4.坚持"边学边干"，，推进工作!\n`;
  for (let round = 0; round < 5; round++) text = await mended(text);
  expect(await mended(text)).toBe(text);
  expect(text.slice(HEAD.length)).toBe(
    '1.加强领导，落实"责任，（含国企），推进企业（AEO）建设……培养人才——。\n\n2.学习《关于〈规程〉的通知》，打造“工匠园区”。\n\n3.加强技能，落实责任。严格监督。\n\n4.坚持“边学边干”，推进工作！\n',
  );
});

/** A source after one round of safe fixes. */
async function mended(text: string): Promise<string> {
  const { issue } = await readWhole(text);
  return applyFixes(issue.source, checkIssue(contextOf(issue, () => undefined, 9)), { unsafe: false }).text;
}
