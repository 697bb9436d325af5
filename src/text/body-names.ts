/** A stretch of a text, UTF-16 offsets. */
export interface NameRange {
  readonly start: number;
  readonly end: number;
}

/** What names of bodies end in; an alternative stands before those that it begins with. */
const ENDS = [
  '人民政府|政府(?:办公厅|办公室)?|人民代表大会|代表大会|委员会|领导小组|工作专班|指挥部|联席会议|联合会|总工会|工会|妇联',
  '办公厅|办公室|检察院|法院|党校|党委|党组|党总支|支部|团委|[市省县区州旗]委|[工纪]委',
  '(?:组织|宣传|统战|武装|教育|科技|财政|公安|民政|司法|商务|教学|学工|党群|体育|事业)部',
  '(?:教务|科研|科技|学生|学工|人事|财务|后勤|保卫|招生|就业|资产|审计|基建|外事|管理|服务|合作)处',
  '幼儿园|实验室|研究[院所室]|科学院|[大中小]学|学[院校]|专科学校|合作社|公司|集团|医院|银行|基金会|出版社|报社',
  '[协学商]会|促进会|图书馆|博物馆|档案馆|文化馆|中心|(?<![布结格僵大])局|厅|(?<![部签])署',
].join('|');
/** Words that only begin as the end of a name does: 局长, 大学生, 中小学校外. */
const GOES_ON = '(?![长员生]|校(?!企)|外培训|区域|中心组|工作|任务)';

/** What a document does, by the first words of its title behind 关于. */
export const VERBS = [
  '印发|转发|批转|公布|发布|同意|设立|成立|组建|撤销|调整|召开|举办|承办|开展|推进|推动|加强|加快|做好|报送|下达|表彰|表扬|授予|认定',
  '命名|批准|变更|更名|任命|规范|完善|支持|优化|修订|废止|组织(?!部)|参加|申请|请求|创建|筹建|筹备|恢复|聘任|通报|征求|邀请|报请|申报|推荐',
].join('|');
/** What stands before a name and is no part of it. */
const LIMITS = [
  `关于|${VERBS}|听取|会同|走访|陪同|进一步|以及`,
  '(?<![高中初])等|对(?!外)|向(?!阳)|[给由与在为将被的及并赴和各]',
  '[，、：；。！？《》〈〉（）()“”‘’「」『』【】〔〕]',
  '[\\d〇零一二三四五六七八九十]+(?:年度?|月|日|学年|届|个|所|家|名|批)',
].join('|');

/** Ends a name for itself: what follows 和 is another one. */
const ENDED = /[局厅署会院校部府委]$/;
/** The second part of a field of work: 人力资源和社会保障局. */
const SECOND_FIELD = /^[^和与及]{2,7}(?:局|厅|署|委员会|部)$/;

/** A place, with what is no place although it begins so. */
const PLACE = '\\p{Script=Han}{2,3}(?:省|(?<![城超上股])市(?![场政容民域值级委])|县|区(?!域)|州|盟|旗)';
const BODY_OF_PLACE = new RegExp(`^(?:中华|国家|全国|中共|共青团|${PLACE})`, 'u');

/** A name of fewer characters, as 学院, is a word that names none. */
const LEAST = 3;

/** The names of bodies in a title, in order: from a limit up to what names of bodies end in. */
export function bodyNames(text: string): readonly NameRange[] {
  const limits = [...text.matchAll(new RegExp(LIMITS, 'gu'))].map(({ index, 0: { length } }) => index + length);
  const ranges: NameRange[] = [];
  for (const { index, 0: suffix } of text.matchAll(new RegExp(`(?:${ENDS})${GOES_ON}`, 'gu'))) {
    const end = index + suffix.length;
    const start = startOf(text, index, end, limits);
    const last = ranges.at(-1);
    if (!last || last.end <= start) {
      if (end - start >= LEAST) ranges.push({ start, end });
    } else if (BODY_OF_PLACE.test(text.slice(last.end, end))) ranges.push({ start: last.end, end });
    else ranges[ranges.length - 1] = { start: last.start, end };
  }
  return ranges;
}

/** Where a name begins that ends with what stands at `at`: behind the last limit before it. */
function startOf(text: string, at: number, end: number, limits: readonly number[]): number {
  for (let i = limits.findLastIndex((limit) => limit <= at); i >= 0; i--) {
    const start = limits[i]!;
    const joins = text[start - 1] === '和' && SECOND_FIELD.test(text.slice(start, end));
    if (!joins || ENDED.test(text.slice(0, start - 1))) return start;
  }
  return 0;
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤';
const PERSONS = new RegExp(
  `(?<=关于|授予|表彰|表扬|给予|任命|聘任|免去|追授|[、和对])[${SURNAMES}]\\p{Script=Han}{1,2}(?=[、等任]|同志|职务)`,
  'gu',
);

/** The names of persons in a title: behind 关于 or another name, before 同志 and the like. */
export function personNames(text: string): readonly NameRange[] {
  return [...text.matchAll(PERSONS)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
}

const PLACES = new RegExp(`(?<=^|[《“]|关于|印发|转发)${PLACE}`, 'gu');

/** Offsets behind places in a title: at its start, a book title's, and wherever the same place stands again. */
export function placeEnds(text: string): readonly number[] {
  const places = new Set([...text.matchAll(PLACES)].map(([place]) => place));
  return [...places].flatMap((place) =>
    [...text.matchAll(new RegExp(place, 'gu'))].map(({ index }) => index + place.length),
  );
}
