import { dateIn, matchOrdinal } from '../../source/index.js';
import { annexMark } from '../../text/annex.js';
import type { OnRemark } from '../remark.js';
import { type Front, put } from './front.js';
import { namesIn } from './imprint.js';
import { isRule, isTitleLike, REFERENCE } from './lines.js';
import { joined, type Paragraph, type Piece, partOf } from './pieces.js';
import type { Heads } from './sections.js';

/** 关于……的通知, with the name of who issues it or without. */
const TITLE =
  /^[^。；！？]{4,120}(?:通知|通报|通告|公告|决定|决议|意见|请示|报告|批复|函|方案|办法|规定|公报|议案|命令|令)(?:[（(][^（）()]{1,12}[）)])?$/;
const TO = /^[^。；！？：:]{2,120}[：:]$/;
/** The head of a document ends in the first so many pieces; its title has at most so many lines. */
const NEAR = 14;
const TITLE_LINES = 4;
const SECRET = /^(秘密|机密|绝密)(?:[★☆ \u3000]*([0-9一二三四五六七八九十]{1,3}年|长期))?$/;
const URGENT = /^(特急|加急|平急|特提|急件)$/;
const COPY = /^[0-9]{6}$/;

/** The pieces of an official document between its head and its end, with annexes as heads. */
export interface Official {
  readonly body: readonly Piece[];
  /** Sections behind the signature. */
  readonly annexes: Heads;
}

/**
 * Reads an official document: its number and title, addressee, signature and annexes into the front matter. Undefined
 * for any other text.
 */
export function readOfficial(pieces: readonly Piece[], front: Front, report: OnRemark): Official | undefined {
  const top = pieces.slice(0, NEAR);
  const numberAt = top.findIndex((piece) => piece.kind === 'paragraph' && REFERENCE.test(piece.text));
  // On web pages the number stands below the title.
  const first = numberAt > 0 ? titleFrom(pieces, 0) : undefined;
  const below = first?.to === numberAt;
  const title = below ? { ...first, to: numberAt + 1 } : titleFrom(pieces, numberAt + 1);
  if (!title) return undefined;
  const to = pieces[title.to];
  const addressed = to?.kind === 'paragraph' && TO.test(to.text) && !/(?:如下|提出|指出)[：:]$/.test(to.text);
  const signed = signatureAt(pieces, title.to);
  if (numberAt < 0 && !(addressed && signed)) return undefined;
  if (numberAt >= 0) readHead(below ? [] : pieces.slice(0, numberAt), pieces[numberAt] as Paragraph, front, report);
  for (const signer of title.signers) put(front, '签发人', namesOf(signer.text), signer, report);
  put(front, '标题', title.paragraph.text.replace(/[\s\u3000]+/g, ''), title.paragraph, report);
  if (addressed) put(front, '主送', to.text.slice(0, -1), to, report);
  const from = title.to + (addressed ? 1 : 0);
  return readEnd(pieces, from, signed, front, report);
}

interface Title {
  readonly paragraph: Paragraph;
  readonly signers: readonly Paragraph[];
  readonly to: number;
}

/** The title from a piece on, which may stand in several lines behind 签发人 and rules. */
function titleFrom(pieces: readonly Piece[], from: number): Title | undefined {
  const signers: Paragraph[] = [];
  let at = from;
  for (; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece.kind !== 'paragraph') return undefined;
    if (/^签发人[：:]/.test(piece.text)) signers.push(piece);
    else if (!isRule(piece.text)) break;
  }
  let title: Paragraph | undefined;
  for (let to = at; to < Math.min(at + TITLE_LINES, pieces.length); to++) {
    const piece = pieces[to]!;
    if (piece.kind !== 'paragraph' || /[。：:]$/.test(piece.text) || matchOrdinal(piece.text)) return undefined;
    title = title ? joined(title, piece) : piece;
    if (TITLE.test(title.text.replace(/[\s\u3000]/g, ''))) return { paragraph: title, signers, to: to + 1 };
  }
  return undefined;
}

function namesOf(text: string): readonly string[] {
  return namesIn(text.replace(/^签发人[：:]/, ''));
}

/** What stands above the title: 份号, 密级, 紧急程度, who issues it (发文机关标志), 发文字号 with 签发人. */
function readHead(above: readonly Piece[], number: Paragraph, front: Front, report: OnRemark): void {
  const names: Paragraph[] = [];
  for (const piece of above) {
    if (piece.kind !== 'paragraph') continue;
    const secret = SECRET.exec(piece.text);
    if (secret) {
      put(front, '密级', secret[1]!, piece, report);
      if (secret[2]) put(front, '保密期限', secret[2], piece, report);
    } else if (URGENT.test(piece.text)) put(front, '紧急程度', piece.text, piece, report);
    else if (COPY.test(piece.text)) put(front, '份号', piece.text, piece, report);
    else names.push(piece);
  }
  const [, body, , year, , count] = REFERENCE.exec(number.text)!;
  const reference = REFERENCE.exec(number.text)![0];
  put(front, '发文字号', `${body}〔${year}〕${count}号`, partOf(number, 0, reference.length), report);
  const rest = number.text.slice(reference.length).trim();
  if (/^签发人[：:]/.test(rest)) put(front, '签发人', namesOf(rest), partOf(number, reference.length), report);
  else if (rest !== '')
    report({
      kind: 'left-out',
      what: { zh: '发文字号那一行没有放它的地方', en: 'the line of the number has no place for it' },
      place: number.places[0]!,
      text: rest,
    });
  readNames(names, front, report);
}

/** Who issues a document: 某某文件 in one line, or several bodies with 文件 at the end. */
function readNames(names: readonly Paragraph[], front: Front, report: OnRemark): void {
  const bodies = names.flatMap((name) =>
    isRule(name.text) ? [] : [{ name, text: name.text.replace(/[\s\u3000]/g, '') }],
  );
  for (const name of names)
    if (isRule(name.text))
      report({
        kind: 'left-out',
        what: { zh: '线条，版式里有', en: 'a rule, which the template draws' },
        place: name.places[0]!,
        text: name.text,
      });
  const [first] = bodies;
  if (!first) return;
  const own = bodies.filter(({ text }) => text !== '文件');
  const isFile = bodies.some(({ text }) => text.endsWith('文件'));
  const plain = own.map(({ text }) => text.replace(/文件$/, ''));
  put(
    front,
    '刊名',
    own.length === 1 ? `${plain[0]}${isFile ? '文件' : ''}` : `${plain.join('')}文件`,
    first.name,
    report,
  );
  if (own.length > 1) put(front, '发文机关', plain, first.name, report);
  put(front, '主办', plain[0]!, first.name, report);
  for (const { name } of bodies.slice(1))
    front.paragraphs.get('刊名')!.push(...name.places.map(({ paragraph }) => paragraph));
}

/** Who signs: the last line that is a day and nothing else, below at most six names. */
interface Signature {
  readonly from: number;
  /** The line of the day. */
  readonly date: number;
}

function signatureAt(pieces: readonly Piece[], from: number): Signature | undefined {
  for (let date = from + 1; date < pieces.length; date++) {
    const piece = pieces[date]!;
    if (piece.kind !== 'paragraph' || piece.text.length > 16 || dateIn(piece.text) === undefined) continue;
    let first = date;
    while (first - 1 >= from && date - first < 6 && isName(pieces[first - 1]!)) first--;
    if (first < date) return { from: first, date };
  }
  return undefined;
}

function isName(piece: Piece): boolean {
  if (piece.kind !== 'paragraph' || matchOrdinal(piece.text) || /^附件/.test(piece.text)) return false;
  return /^[\p{Script=Han}A-Za-z（）() \u3000]{2,40}$/u.test(piece.text);
}

/** Takes attachments and signature away, and what stands behind them. */
function readEnd(
  pieces: readonly Piece[],
  from: number,
  signed: Signature | undefined,
  front: Front,
  report: OnRemark,
): Official {
  if (!signed) return { body: pieces.slice(from), annexes: { pieces: [], levels: new Map() } };
  const listed = attachmentsAt(pieces, from, signed.from, front, report);
  const names = pieces.slice(signed.from, signed.date) as readonly Paragraph[];
  const plain = names.map(({ text }) => text.replace(/[\s\u3000]/g, ''));
  if (front.values.get('主办') === undefined) {
    put(front, '主办', plain[0]!, names[0]!, report);
    if (!front.values.has('刊名')) front.values.set('刊名', plain[0]!);
  } else if (plain.length > 1 || plain[0] !== front.values.get('主办')) put(front, '落款', plain, names[0]!, report);
  else put(front, '主办', plain[0]!, names[0]!, report);
  const date = pieces[signed.date] as Paragraph;
  put(front, '日期', dateIn(date.text)!, date, report);
  let next = signed.date + 1;
  const note = pieces[next];
  const words = note?.kind === 'paragraph' ? /^[（(]([^（）()]{2,80})[）)]$/.exec(note.text) : undefined;
  if (words) {
    put(front, '附注', words[1]!, note as Paragraph, report);
    next++;
  }
  return { body: pieces.slice(from, listed), annexes: annexesFrom(pieces.slice(next)) };
}

/** Length of the number before an attachment's name: 2.2022年度计划 is the second. */
function numberLength(text: string): number {
  return /^[0-9０-９]{1,2}[.．、](?!$)/.exec(text)?.[0].length ?? matchOrdinal(text)?.length ?? 0;
}

/** Takes the list 附件：1.… before a signature; returns where it begins. */
function attachmentsAt(pieces: readonly Piece[], from: number, to: number, front: Front, report: OnRemark): number {
  let at = to;
  while (at > from && to - at < 20) {
    const piece = pieces[at - 1]!;
    if (piece.kind !== 'paragraph') return to;
    at--;
    if (/^附件[：:]/.test(piece.text)) break;
    if (numberLength(piece.text) === 0 || piece.text.length > 80) return to;
  }
  const first = pieces[at];
  if (at === to || first?.kind !== 'paragraph' || !/^附件[：:]/.test(first.text)) return to;
  const names = pieces.slice(at, to).flatMap((piece) => {
    const text = (piece as Paragraph).text.replace(/^附件[：:][\s\u3000]*/, '');
    const lines = text === '' ? [] : text.split('\n').map((each) => each.trim());
    return lines.map((each) => each.slice(numberLength(each)).trim());
  });
  if (names.length === 0) return to;
  put(front, '附件', names, first, report);
  for (const piece of pieces.slice(at + 1, to))
    front.paragraphs.get('附件')!.push(...piece.places.map(({ paragraph }) => paragraph));
  return at;
}

/** What stands behind the signature: 附件1 and its title as heads, and text. */
function annexesFrom(all: readonly Piece[]): Heads {
  const pieces: Piece[] = [];
  const levels = new Map<Piece, number>();
  for (let at = 0; at < all.length; at++) {
    const piece = all[at]!;
    if (piece.kind === 'table' || !annexMark(piece.text) || piece.text.length > 60) {
      pieces.push(piece);
      continue;
    }
    const next = all[at + 1];
    const bare = /^附件[ \u3000]*[0-9０-９一二三四五六七八九十]{0,3}[：:]?$/.test(piece.text);
    const titled = bare && next?.kind === 'paragraph' && isTitleLike(next.text, 60) && !matchOrdinal(next.text);
    const mark = bare ? partOf(piece, 0, piece.text.replace(/[：:]$/, '').length) : piece;
    const blank = { ...mark, text: `${mark.text} `, runs: [...mark.runs, { kind: 'text', text: ' ' } as const] };
    const head = titled ? joined(blank, next) : mark;
    pieces.push(head);
    levels.set(head, 1);
    if (titled) at++;
  }
  return { pieces, levels };
}
