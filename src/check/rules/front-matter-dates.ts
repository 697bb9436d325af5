import { message } from '../../diagnostics/diagnostic.js';
import type { CalendarDate } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';
import { proseOf } from '../prose.js';
import type { Rule } from '../rule.js';

/** 出刊日期不晚于今天。 */
export const dateFuture: Rule = {
  code: 'front-matter/date-future',
  severity: 'warning',
  summary: message('日期不晚于今天', 'the date of issue is not after today'),
  explanation: message(
    '出刊日期比今天还晚，多半是年份或月份敲错了。提前排好的一期，到那天警告自然消失；要它不再提醒，在日期的上一行写“# bulletin-ignore front-matter/date-future”。',
    'A date of issue after today is mostly a slip in the year or month. For an issue made ahead of its day the warning goes away by itself; “# bulletin-ignore front-matter/date-future” on the line before silences it.',
  ),
  examples: [
    {
      bad: '---\n刊名: 动态\n日期: 2122-10-18\n---\n\n# 一、甲\n\n文。',
      good: '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、甲\n\n文。',
    },
  ],
  check({ issue, today }, report) {
    const { value, span } = issue.meta.date;
    if (span === issue.meta.span || dayNumber(value) <= dayNumber(today)) return;
    report({
      span,
      message: message(
        `日期${inChinese(value)}还没有到：今天是${inChinese(today)}。`,
        `The date ${inIso(value)} has not come yet: today is ${inIso(today)}.`,
      ),
      hints: [message('检查年、月、日是否敲错。', 'See whether year, month and day are right.')],
    });
  },
};

/** 出刊日期不早于文中已经发生的事。 */
export const dateQuoted: Rule = {
  code: 'front-matter/date-quoted',
  severity: 'warning',
  summary: message('日期不早于文中报道的事', 'the date of issue is not before what the text reports'),
  explanation: message(
    '栏目标题或正文说某月某日“印发”“召开”了什么，这一期的日期就不能比那天还早。或是出刊日期错了，或是文中的日期错了。文中的截止日期、将来的安排不算。',
    'Where a head or the text reports what was issued or held on a day, the issue cannot be dated before it: one of the two dates is wrong. Deadlines and plans do not count.',
  ),
  examples: [
    {
      bad: '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、2022年10月27日，教育部印发《意见》，提出：\n\n文。',
      good: '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、2022年10月7日，教育部印发《意见》，提出：\n\n请于2022年10月30日前报送。',
    },
  ],
  check({ issue }, report) {
    const { value, span } = issue.meta.date;
    if (span === issue.meta.span) return;
    const issued = dayNumber(value);
    for (const { text, spanOf } of proseOf(issue)) {
      for (const match of matchesOf(text, REPORTED)) {
        const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
        if (dayNumber(date) <= issued || PLANNED.test(match[4]!) || date.month > 12 || date.day > 31) continue;
        report({
          span: spanOf(match.index, match.index + match[0].length - match[4]!.length),
          message: message(
            `这一期的日期是${inChinese(value)}，这里的事却发生在${inChinese(date)}。`,
            `The issue is dated ${inIso(value)}, but this happened on ${inIso(date)}.`,
          ),
          hints: [message('核对两处日期，改正错的一处。', 'Check both dates and correct the wrong one.')],
          related: [{ message: message('这一期的日期', 'the date of issue'), span }],
        });
      }
    }
  },
};

/** 发文字号的年份、印发日期与日期相符。 */
export const dateFields: Rule = {
  code: 'front-matter/date-fields',
  severity: 'warning',
  summary: message('发文字号、印发日期与日期相符', 'document number and day of printing go with the date of issue'),
  explanation: message(
    '发文字号里的年份是发文那一年；印发日期不会比成文日期早。对不上，多半是照上一份改的时候漏改了一处。一、二月发文用上一年字号的不算。',
    'The year in the document number is that of the issue, and no document is printed before its date: mostly one place was forgotten when the last document was taken over. In January and February the number may be of the year before.',
  ),
  examples: [
    {
      bad: '---\n刊名: 学院文件\n日期: 2022-10-18\n发文字号: 校发〔2021〕5号\n---\n\n# 一、甲\n\n文。',
      good: '---\n刊名: 学院文件\n日期: 2022-10-18\n发文字号: 校发〔2022〕5号\n印发日期: 2022年10月19日\n---\n\n# 一、甲\n\n文。',
    },
  ],
  check({ issue }, report) {
    const { date, printed, fields, span } = issue.meta;
    if (date.span === span) return;
    const related = [{ message: message('日期', 'the date'), span: date.span }];
    const number = fields.get('发文字号');
    const year = Number(/[〔[（(【]([12][0-9]{3})[〕\]）)】]/.exec(number?.value.join('') ?? '')?.[1] ?? Number.NaN);
    const early = date.value.month <= 2 && year === date.value.year - 1;
    if (number && !Number.isNaN(year) && year !== date.value.year && !early) {
      report({
        span: number.span,
        message: message(
          `发文字号是 ${year} 年的，日期却在 ${date.value.year} 年。`,
          `The document number is of ${year}, the date in ${date.value.year}.`,
        ),
        hints: [message('核对两处年份。', 'Check both years.')],
        related,
      });
    }
    if (printed && dayNumber(printed.value) < dayNumber(date.value)) {
      report({
        span: printed.span,
        message: message('印发日期比日期还早。', 'The day of printing is before the date.'),
        hints: [message('核对两个日期。', 'Check both dates.')],
        related,
      });
    }
  },
};

/** A full date and the clause after it, as far as a word for something done; or figures as of a day. */
const REPORTED =
  /([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日((?<=截至[0-9年月日]{8,11})[，,]|[，,]?[^。；！？\n]{0,40}?(?:印发|发布|公布|下发|出台|召开|举行|举办|签署|颁布|通报|批准|批复|印制|成立))/g;
/** The day is a deadline or the deed is still to come. */
const PLANNED = /^(?:前|之前|以前|止|截止|起|后|之后|以后|至|到|—|～|-)|[将拟]|计划|预计|拟于|届时/;

function dayNumber({ year, month, day }: CalendarDate): number {
  return (year * 12 + month) * 31 + day;
}

function inChinese({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

function inIso({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
