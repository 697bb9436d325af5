import { chineseValue, digitsValue } from '../../text/numerals.js';
import { dateIn, frontMatter, type TypedLine, type TypedMasthead, typedLines } from './typed-lines.js';
import { readOfficial } from './typed-official.js';

/** More lines no masthead has. */
const MOST_LINES = 12;
const NUMBER = '([0-9０-９]{1,5}|[一二三四五六七八九十百零〇]{1,5})';
const TOTAL = new RegExp(`[（(]?总(?:第)?[ ]?${NUMBER}[ ]?期[）)]?`);
const ISSUE = new RegExp(
  `(?:[0-9]{4}年(?:度)?(?:[春夏秋冬]季|[上下]半年)?[ \\u3000]*)?[（(]?第[ ]?${NUMBER}[ ]?期[）)]?|[〔[][0-9]{4}[〕\\]]第?${NUMBER}[号期]`,
);
const DATE =
  /(?:(?:出版|出刊|印发|编印)?日期[：:][ \u3000]*)?([0-9]{4}年[ ]?[0-9]{1,2}月[ ]?[0-9]{1,2}日|[12][0-9]{3}[-./][0-9]{1,2}[-./][0-9]{1,2}|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:出版|编印|印发)?/;
const LABELLED = /(?:主办单位|主办|编印单位|编印)[：:][ \u3000]*([^\s\u3000：:，。]{2,40})/;
/** Names of bodies end so; 主办, 编 and 编印 may follow. */
const BODY =
  /^[\p{Script=Han}A-Za-z0-9（）“”·]{2,40}(?:处|部|室|所|院|校|局|委|会|中心|厅|社|科|系|团|政府|公司|集团|大学|中学|小学)(?:主办|编印|主编|编)?$/u;
const TITLE = /^[\p{Script=Han}A-Za-z0-9《》“”·]{2,16}$/u;
/** Lines of marks alone. */
const RULE = /^[\s\u3000—–\-─━=＝_*＊★☆◆~～]*$/;

/** Reads a masthead that was typed at the top of a text without front matter; undefined where that is not certain. */
export function readTyped(text: string): TypedMasthead | undefined {
  const lines = typedLines(text);
  const said = new Map<string, string>();
  let last: TypedLine | undefined;
  for (const line of lines.slice(0, MOST_LINES)) {
    if (RULE.test(line.text) && last) continue;
    if (!readMastheadLine(line.text, said, last === undefined)) break;
    last = line;
  }
  if (!last || !said.has('刊名') || !said.has('日期') || said.size < 3) return readOfficial(lines, text);
  const span = { start: lines[0]!.start, end: last.end };
  return { span, fix: { safe: true, edits: [frontMatter(said, span, text)] } };
}

/** Takes what a line of a masthead says into `said`, values by keys; false where it says anything else. */
export function readMastheadLine(line: string, said: Map<string, string>, isFirst: boolean): boolean {
  const found = new Map<string, string>();
  let rest = line.replace(/^[ \t\u3000]*[#＃]+[ \t\u3000]*/, '').replace(/[*_]{2}/g, '');
  const take = (pattern: RegExp, key: string, read: (found: string) => string | undefined): boolean => {
    const match = pattern.exec(rest);
    const value = match ? read(match.slice(1).find((group) => group !== undefined)!) : undefined;
    if (!match) return true;
    if (value === undefined || said.has(key)) return false;
    found.set(key, value);
    rest = rest.replace(match[0], '\t');
    return true;
  };
  const number = (digits: string): string | undefined => (digitsValue(digits) ?? chineseValue(digits))?.toString();
  if (!take(DATE, '日期', dateIn) || !take(TOTAL, '总期号', number) || !take(ISSUE, '期号', number)) return false;
  if (!take(LABELLED, '主办', (name) => name)) return false;
  const words = rest.split(/\t|[ ]{2,}|\u3000+/).flatMap((word) => word.trim() || []);
  for (const word of spaced(words)) {
    if (/^[（(）)|｜·]+$/.test(word)) continue;
    if (isFirst && !found.has('刊名') && TITLE.test(word)) found.set('刊名', word);
    else if (!said.has('主办') && !found.has('主办') && BODY.test(word) && (said.has('刊名') || found.has('刊名')))
      found.set('主办', word.replace(/(?<=.{2})(?:主办|编印|主编|编)$/, ''));
    else return false;
  }
  for (const [key, value] of found) said.set(key, value);
  return found.size > 0;
}

/** 工 作 简 报 is one word. */
function spaced(words: readonly string[]): readonly string[] {
  if (words.length > 1 && words.every((word) => /^\p{Script=Han}$/u.test(word))) return [words.join('')];
  return words.map((word) => (/^(?:\p{Script=Han}[ ])+\p{Script=Han}$/u.test(word) ? word.replaceAll(' ', '') : word));
}
