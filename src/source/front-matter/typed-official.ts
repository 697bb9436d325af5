import type { Edit } from '../../model/index.js';
import { dateIn, frontMatter, type TypedLine, type TypedMasthead } from './typed-lines.js';

/** 滨职院〔2024〕18号 */
const NUMBER = /^[\p{Script=Han}]{2,12}[〔[［(（][0-9]{4}[〕\]］)）][0-9]{1,4}号$/u;
/** 某某学院文件 */
const NAME = /^[\p{Script=Han}]{2,30}文件$/u;
/** 关于……的通知 */
const TITLE = /^[^。；：！？]{6,80}的?(?:通知|通报|通告|公告|决定|决议|意见|请示|报告|批复|函|方案|办法|规定)$/;
/** 各系部、各处室： */
const TO = /^[^。；！？：:]{2,80}[：:]$/;
/** The title may stand in so many lines. */
const TITLE_LINES = 3;

/**
 * Reads an official document that was typed as text: name, number, title and addressee at its top, and the signature at
 * its end where it is the issuer's. Undefined where one of them is missing.
 */
export function readOfficial(lines: readonly TypedLine[], text: string): TypedMasthead | undefined {
  const [name, number] = lines.map((line) => plain(line));
  if (!name || !number || !NAME.test(name) || !NUMBER.test(number)) return undefined;
  const title = titleFrom(lines, 2);
  const to = title && lines[title.to];
  const issuer = name.replace(/文件$/, '');
  const signed = lines.findIndex(
    (line, index) => plain(line) === issuer && dateIn(plain(lines[index + 1])) !== undefined,
  );
  if (!title || !to || !TO.test(plain(to)) || signed <= title.to) return undefined;
  const date = lines[signed + 1]!;
  const said = new Map([
    ['刊名', name],
    ['发文字号', number.replace(/[[［(（]/, '〔').replace(/[\]］)）]/, '〕')],
    ['标题', title.words],
    ['主送', plain(to).replace(/[：:]$/, '')],
    ['主办', issuer],
    ['日期', dateIn(plain(date))!],
    ['模板', 'gongwen'],
  ]);
  const taken = lines.slice(signed + 2).filter((line) => readImprint(line, said));
  const span = { start: lines[0]!.start, end: to.end };
  const signature: Edit = { start: lines[signed]!.start, end: date.end, text: '' };
  const imprint = taken.map(({ start, end }) => ({ start, end, text: '' }));
  return { span, fix: { safe: true, edits: [frontMatter(said, span, text), signature, ...imprint] } };
}

/** Takes what stands below the signature into `said`: a note in brackets, who gets a copy, who printed it and when. */
function readImprint(line: TypedLine, said: Map<string, string>): boolean {
  const words = plain(line);
  const note = /^（([^（）]{2,80})）$/.exec(words);
  const copy = /^抄送[：:]([^：:]{2,200}?)。?$/.exec(words);
  const printed = /^([^0-9：:，。]{2,30})([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)印发$/.exec(words);
  const day = printed ? dateIn(printed[2]!) : undefined;
  const found: readonly (readonly [string, string])[] = [
    ...(note ? [['附注', note[1]!] as const] : []),
    ...(copy ? [['分送', `{抄送: ${copy[1]!.replaceAll(',', '，')}}`] as const] : []),
    ...(day === undefined ? [] : [['印发机关', printed![1]!] as const, ['印发日期', day] as const]),
  ];
  if (found.length === 0 || found.some(([key]) => said.has(key))) return false;
  for (const [key, value] of found) said.set(key, value);
  return true;
}

/** The title from a line on, which may stand in several, and the line behind it. */
function titleFrom(
  lines: readonly TypedLine[],
  from: number,
): { readonly words: string; readonly to: number } | undefined {
  for (let to = from + 1; to <= Math.min(from + TITLE_LINES, lines.length); to++) {
    const words = lines
      .slice(from, to)
      .map((line) => plain(line))
      .join('');
    if (TITLE.test(words)) return { words, to };
  }
  return undefined;
}

function plain(line: TypedLine | undefined): string {
  return (line?.text ?? '').replace(/[\s\u3000*#＃]/g, '');
}
