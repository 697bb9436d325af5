import { DISTRIBUTION_KINDS, lookUp } from '../../source/index.js';
import type { OnRemark } from '../remark.js';
import { type Front, tell } from './front.js';
import { isRule } from './lines.js';
import { linesOf, type Paragraph, type Piece } from './pieces.js';

/** What people do for an issue, the longer words first. */
const ROLES = [
  '总指导 总策划 总编辑 总编 总顾问 顾问 常务副主编 执行副主编 执行主编 副主编 主编 执行编辑 责任编辑',
  '本期责任编辑 本期责编 责编 特约编辑 文字编辑 美术编辑 图文编辑 本期编辑 编辑 编委会主任 编委会副主任',
  '编委会成员 编委 编审 编印 编发 美编 版式设计 设计 排版 责任校对 校对 审核人 审核 审稿 审定 核稿',
  '核发 签发人 签发 策划 统筹 撰稿 撰文 供稿 采写 摄影 图文 监制 印制 一审 二审 三审 初审 复审',
  '终审 供稿审核人 供稿人 撰稿人 审签 通讯员 记者 作者 来源 信息来源 稿件来源',
]
  .flatMap((row) => row.split(' '))
  .sort((a, b) => b.length - a.length);
const ROLE = ROLES.map((role) => [...role].join('[ \\u3000]*')).join('|');
const BRACKET = /[[［【〔]([^\]］】〕]{1,12})[\]］】〕][ \t\u3000]*[：:]?/y;
const LABEL = new RegExp(`(${ROLE})(?:[ \\t\\u3000]*[：:]|[ \\t\\u3000]+)`, 'y');
const KIND = /(抄[ \u3000]*送|抄[ \u3000]*报|主[ \u3000]*送|报[ \u3000]*送|发[ \u3000]*送|报|送|发)[ \u3000]*[：:]/y;
const NAME = /^(?:[\p{Script=Han}·]{2,12}|[A-Za-z][A-Za-z. ]{1,30})(?:[（(][^（）()]{1,16}[）)])?$/u;
/** Names of what cannot be a role in brackets. */
const NO_ROLE = /^(?:摘要|关键词|编者按|目录|通知|公告|附件|[0-9]+)$/;

/** What is done once it is certain that a line is what it seems; at once where there is no list. */
type Later = (() => void)[] | undefined;

/** Takes a line of credits: `[总指导] 谭勇 江涛`, `主编：某某　编辑：某某`; false for any other line. */
export function takeCredits(line: Paragraph, front: Front, report: OnRemark, later?: Later): boolean {
  const inner = /^[（(](.*)[）)]$/.exec(line.text)?.[1] ?? line.text;
  // A sentence about somebody is none.
  if (/，.*[。！？]$/.test(inner)) return false;
  const parts = labelledParts(inner, [BRACKET, LABEL]);
  if (!parts || parts.some(({ label }) => NO_ROLE.test(label))) return false;
  const credits = parts.map(({ label, text }) => ({ role: label.replace(/[\s\u3000]/g, ''), names: namesIn(text) }));
  if (credits.some(({ names }) => names.length === 0 || !names.every((name) => NAME.test(name)))) return false;
  for (const { role, names } of credits)
    act(later, () => {
      front.credits.set(role, [...(front.credits.get(role) ?? []), ...names]);
      tell(`编印 ${role}`, names.join('、'), line, front.paragraphs, report);
    });
  return true;
}

/** Takes a line of recipients: `报：校领导。　发：各部门`; false for any other line. */
export function takeDistribution(line: Paragraph, front: Front, report: OnRemark, later?: Later): boolean {
  const parts = labelledParts(line.text, [KIND]);
  if (!parts || parts.some(({ text }) => text === '' || text.length > 400)) return false;
  for (const { label, text } of parts) {
    const said = label.replace(/[\s\u3000]/g, '');
    const kind = lookUp(DISTRIBUTION_KINDS, said) ?? (said === '发送' ? '发' : '报');
    act(later, () => {
      if (kind !== said)
        report({
          kind: 'doubtful',
          what: { zh: `“${said}”写成“${kind}”`, en: `${said} became ${kind}` },
          place: line.places[0]!,
          text: said,
        });
      front.distribution.set(kind, [...(front.distribution.get(kind) ?? []), text]);
      tell(`分送 ${kind}`, text, line, front.paragraphs, report);
    });
  }
  return true;
}

function act(later: Later, action: () => void): void {
  if (later) later.push(action);
  else action();
}

interface Part {
  readonly label: string;
  readonly text: string;
}

/** A line that is labels with what they say and nothing else; a further label stands behind a blank or a stop. */
function labelledParts(line: string, patterns: readonly RegExp[]): readonly Part[] | undefined {
  const labels: { readonly start: number; readonly end: number; readonly label: string }[] = [];
  for (let at = 0; at < line.length; at++) {
    if (at > 0 && !/[\s\u3000。；;，]/.test(line[at - 1]!)) continue;
    const found = labelAt(line, at, patterns);
    // What stands before a comma goes on in the same list.
    if (!found || (line[at - 1] === '，' && patterns.length === 1)) continue;
    labels.push({ start: at, end: at + found[0].length, label: found[1]! });
    at += found[0].length - 1;
  }
  if (labels[0]?.start !== 0) return undefined;
  return labels.map(({ end, label }, i) => ({
    label,
    text: line.slice(end, labels[i + 1]?.start).replace(/^[\s\u3000]+|[\s\u3000；;]+$/g, ''),
  }));
}

function labelAt(line: string, at: number, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    if (found) return found;
  }
  return undefined;
}

/** Names between blanks and marks; 谭　勇 is one. */
export function namesIn(text: string): readonly string[] {
  const words = text
    .replace(/[。．]$/, '')
    .split(/[\s\u3000、，,；;/／]+/)
    .filter((word) => word !== '');
  const names: string[] = [];
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    const single = /^\p{Script=Han}$/u;
    if (single.test(word) && before && single.test(before) && names.at(-1) === before)
      names[names.length - 1] = before + word;
    else names.push(word);
  }
  return names;
}

/** The imprint is among so many pieces at the end, with so many others between its lines. */
const NEAR_END = 24;
const MOST_OTHERS = 2;
const PRINTED = /^(.{2,40}?)[ \t\u3000]*([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)[ \u3000]*印发$/;
const COPIES = /^[（(]?共?印[ \u3000]?[0-9]{1,6}[ \u3000]?份[）)]?$|^[（(]共[ \u3000]?[0-9]{1,6}[ \u3000]?份[）)]$/;

/**
 * Takes the credits, recipients and who printed it from the end of a document into the front matter.
 * @returns the pieces without them
 */
export function withoutImprint(pieces: readonly Piece[], front: Front, report: OnRemark): readonly Piece[] {
  const from = imprintStart(pieces);
  const left: Piece[] = [];
  let open: Paragraph | undefined;
  for (const piece of pieces.slice(from)) {
    const lines = piece.kind === 'table' ? linesOf(piece) : [piece];
    if (!lines || (piece.kind === 'table' && !lines.every(isImprint))) {
      left.push(piece);
      continue;
    }
    for (const line of lines) {
      if (takeLine(line, front, report)) open = isRecipients(line) && /[，、,]$/.test(line.text) ? line : undefined;
      else if (open && line.text.length <= 200) {
        goOn(line, front, report);
        open = /[，、,]$/.test(line.text) ? line : undefined;
      } else left.push(line);
    }
  }
  return [...pieces.slice(0, from), ...left];
}

function imprintStart(pieces: readonly Piece[]): number {
  let start = pieces.length;
  let others = 0;
  for (let at = pieces.length - 1; at >= Math.max(0, pieces.length - NEAR_END); at--) {
    const piece = pieces[at]!;
    const lines = piece.kind === 'table' ? (linesOf(piece) ?? []) : [piece];
    if (lines.length > 0 && lines.every(isImprint)) [start, others] = [at, 0];
    else if (++others > MOST_OTHERS) break;
  }
  return start;
}

/** Tried on a front matter that nobody keeps. */
function isImprint(line: Paragraph): boolean {
  const front: Front = { values: new Map(), credits: new Map(), distribution: new Map(), paragraphs: new Map() };
  return takeLine(line, front, () => {});
}

function isRecipients({ text }: Paragraph): boolean {
  return labelledParts(text, [KIND]) !== undefined;
}

function takeLine(line: Paragraph, front: Front, report: OnRemark): boolean {
  const { text, places } = line;
  if (takeCredits(line, front, report) || takeDistribution(line, front, report)) return true;
  const printed = PRINTED.exec(text);
  if (printed) {
    for (const [key, value] of [
      ['印发机关', printed[1]!],
      ['印发日期', printed[2]!],
    ] as const) {
      front.values.set(key, value);
      tell(key, value, line, front.paragraphs, report);
    }
    return true;
  }
  if (!isRule(text) && !COPIES.test(text)) return false;
  const what = isRule(text)
    ? { zh: '线条，版式里有', en: 'a rule, which the template draws' }
    : { zh: '版记没有放份数的地方', en: 'the imprint has no place for the number of copies' };
  report({ kind: 'left-out', what, place: places[0]!, text });
  return true;
}

/** The rest of a list of recipients on the next line. */
function goOn(line: Paragraph, front: Front, report: OnRemark): void {
  const [kind, texts] = [...front.distribution].at(-1)!;
  front.distribution.set(kind, [...texts.slice(0, -1), `${texts.at(-1)!}${line.text}`]);
  tell(`分送 ${kind}`, line.text, line, front.paragraphs, report);
}
