import { readMastheadLine } from '../../source/index.js';
import { isTocHead } from '../../text/titles.js';
import type { OnRemark } from '../remark.js';
import { type Front, put } from './front.js';
import { takeCredits, takeDistribution } from './imprint.js';
import { isRule } from './lines.js';
import { linesOf, type Paragraph, type Piece } from './pieces.js';

/** More pieces no masthead has. */
const MOST = 16;
const REMARKS =
  /^[（(【]?(?:内部(?:资料|刊物|参考|文件|交流)|注意保存|请勿外传|不得翻印|仅供参考)[\p{Script=Han}，、 \u3000]{0,20}[）)】]?$/u;
const SECRET = /^(秘密|机密|绝密)(?:[★☆ \u3000]*([0-9一二三四五六七八九十]{1,3}年|长期))?$/;
const URGENT = /^(特急|加急|平急|特提|急件)$/;
const COPY = /^(?:份号[：:])?([0-9]{6})$/;
const WEEKDAY = /[（(]?(?:星期|周)[一二三四五六日天][）)]?/g;

/**
 * Reads the masthead at the top of a document into the front matter.
 * @returns how many pieces it takes up; 0 where the top is none
 */
export function readMasthead(pieces: readonly Piece[], front: Front, report: OnRemark): number {
  const said = new Map<string, string>();
  const saidBy = new Map<string, Paragraph>();
  const others: (() => void)[] = [];
  let taken = 0;
  for (const [index, piece] of pieces.slice(0, MOST).entries()) {
    const lines = piece.kind === 'table' ? linesOf(piece) : [piece];
    if (!lines || lines.length === 0) break;
    const before = new Map(said);
    if (!lines.every((line) => readLine(line, said, saidBy, { front, others, report }))) {
      said.clear();
      for (const [key, value] of before) said.set(key, value);
      break;
    }
    taken = index + 1;
  }
  if (!said.has('刊名') || said.size < 2) return 0;
  for (const [key, value] of said) put(front, key, value, saidBy.get(key)!, report);
  for (const other of others) other();
  return taken;
}

interface Beside {
  readonly front: Front;
  /** What is done once it is certain that this is a masthead. */
  readonly others: (() => void)[];
  readonly report: OnRemark;
}

/** Takes what a line says; false where it is none of a masthead. */
function readLine(
  line: Paragraph,
  said: Map<string, string>,
  saidBy: Map<string, Paragraph>,
  { front, others, report }: Beside,
): boolean {
  const text = line.text.replace(/\n/g, '\t');
  if (text.length > 120 || isTocHead(text)) return false;
  const take = (key: string, value: string): true => {
    others.push(() => put(front, key, value, line, report));
    return true;
  };
  if (isRule(text) && said.size > 0) {
    others.push(() => leaveOut(line, report, { zh: '线条，版式里有', en: 'a rule, which the template draws' }));
    return true;
  }
  if (REMARKS.test(text)) {
    others.push(() => leaveOut(line, report, { zh: '刊头没有放它的地方', en: 'the masthead has no place for it' }));
    return true;
  }
  const secret = SECRET.exec(text);
  if (secret) {
    if (secret[2]) take('保密期限', secret[2]);
    return take('密级', secret[1]!);
  }
  if (URGENT.test(text)) return take('紧急程度', text);
  const copy = COPY.exec(text);
  if (copy) return take('份号', copy[1]!);
  const known = new Set(said.keys());
  const days = [...text.matchAll(WEEKDAY)].map(([day]) => day);
  if (readMastheadLine(text.replace(WEEKDAY, ''), said, !said.has('刊名'))) {
    for (const key of said.keys()) if (!known.has(key)) saidBy.set(key, line);
    for (const day of days)
      others.push(() =>
        report({
          kind: 'left-out',
          what: { zh: '刊头不印星期', en: 'no weekday is printed' },
          place: line.places[0]!,
          text: day,
        }),
      );
    return true;
  }
  if (said.size === 0) return false;
  return takeCredits(line, front, report, others) || takeDistribution(line, front, report, others);
}

function leaveOut({ text, places }: Paragraph, report: OnRemark, what: { zh: string; en: string }): void {
  report({ kind: 'left-out', what, place: places[0]!, text });
}
