import { endsSentence, matchOrdinal } from '../../source/index.js';
import { emWidth } from '../../text/em-width.js';
import type { OnRemark } from '../remark.js';
import { beginsAnew, isLabelled } from './lines.js';
import { joined, type Paragraph, type Piece } from './pieces.js';

/** Lines that were broken to a measure end within so much of it, em. */
const SLACK = 2.5;
/** Between hanzi and Western characters, em. */
const AUTOSPACE = 0.25;
/** Indent of a paragraph, em. */
const INDENT = 2;
/** Of ten sentences that end so near the edge, em, nine end within their paragraph. */
const FULL = 1;
/** Lines within a sentence may end so far before the measure, em. */
const OPEN = 6;
/** Shorter lines are no lines of running text, em. */
const SHORTEST = 18;

/** How the lines of a document end. */
interface Habits {
  /** The measure that lines were broken to; undefined where each paragraph is one line. */
  readonly measure: number | undefined;
  /** Space that whoever broke the lines put between hanzi and Western characters, em: 0 or a fourth. */
  readonly gap: number;
  /** Paragraphs begin with blanks. */
  readonly indents: boolean;
  /** Blank lines stand between paragraphs. */
  readonly gaps: boolean;
}

/**
 * Joins paragraphs that a page's or a line's end tore, where the sentence goes on. What begins with a number, a caption
 * or a label is a paragraph of its own, and so is what `stands` tells (rows of the contents, their heads).
 */
export function joinTorn(
  pieces: readonly Piece[],
  stands: (paragraph: Paragraph) => boolean,
  report: OnRemark,
): readonly Piece[] {
  const habits = habitsOf(pieces);
  const result: Piece[] = [];
  let inside: Paragraph[] = [];
  const close = (): void => {
    const [first, ...others] = inside;
    if (first) result.push(others.length === 0 ? first : joinAll(first, others, habits, report));
    inside = [];
  };
  for (const piece of pieces) {
    const last = inside.at(-1);
    if (piece.kind === 'table') {
      close();
      result.push(piece);
      continue;
    }
    if (!last || stands(last) || stands(piece) || !goesOn(inside[0]!, last, piece, habits)) close();
    inside.push(piece);
  }
  close();
  return result;
}

function joinAll(first: Paragraph, others: readonly Paragraph[], { measure }: Habits, report: OnRemark): Paragraph {
  const runs = [...first.runs];
  let text = first.text;
  for (const next of others) {
    const repeated = repeatedAt(text, next.text);
    // Ends of lines are no news where every paragraph has them.
    if (measure === undefined || repeated !== '' || next.line !== 'follows')
      report({
        kind: 'joined',
        what:
          repeated === ''
            ? { zh: '一句话断成两段，接上了', en: 'a sentence in two paragraphs was joined' }
            : { zh: `接上了，接头处“${repeated}”重复，请核对`, en: `joined; “${repeated}” is repeated at the joint` },
        place: next.places[0]!,
        text: `${text.slice(-8)}|${next.text.slice(0, 8)}`,
      });
    const whole = joined({ ...first, text: text.slice(-1), runs: [] }, next);
    for (const run of whole.runs) runs.push(run);
    text += whole.text.slice(1);
  }
  if (measure !== undefined && others.some(({ line }) => line === 'follows'))
    report({
      kind: 'joined',
      what: { zh: `按版心断开的 ${others.length + 1} 行接成一段`, en: `${others.length + 1} lines became a paragraph` },
      place: first.places[0]!,
      text: first.text.slice(0, 20),
    });
  return {
    ...first,
    text,
    runs,
    places: [first, ...others].flatMap(({ places }) => places),
    width: others.at(-1)!.width,
  };
}

/** What stands at the end of one text and again at the start of the next; hanzi and digits alone, at most four. */
function repeatedAt(before: string, next: string): string {
  for (let length = 4; length > 0; length--) {
    const head = next.slice(0, length);
    if (head.length === length && before.endsWith(head) && /^\p{Script=Han}+$/u.test(head)) return head;
  }
  return '';
}

function habitsOf(pieces: readonly Piece[]): Habits {
  const lines = pieces.flatMap((piece) => (piece.kind === 'paragraph' && piece.line !== undefined ? [piece] : []));
  const paragraphs = pieces.flatMap((piece) => (piece.kind === 'paragraph' ? [piece] : []));
  const prose = paragraphs.filter(({ width }) => width >= SHORTEST);
  const best = [0, AUTOSPACE].map((gap) => ({ gap, ...measureOf(lines, gap) }));
  const { gap, measure } = best[1]!.count > best[0]!.count ? best[1]! : best[0]!;
  return {
    measure,
    gap,
    indents: prose.filter(({ indented }) => indented).length >= Math.max(2, prose.length / 8),
    gaps: lines.filter(({ line }) => line === 'apart').length > 2,
  };
}

/** Width of a line with its spaces between hanzi and Western characters, em. */
function widthOf({ text, width }: Paragraph, gap: number): number {
  return gap === 0 ? width : width + emWidth(text, gap) - emWidth(text, 0);
}

/** The width that most lines end at within a sentence: nearly all of those that do, and hardly any is wider. */
function measureOf(
  lines: readonly Paragraph[],
  gap: number,
): { readonly measure: number | undefined; readonly count: number } {
  const open = lines.filter(({ text, width }) => width >= SHORTEST && !endsSentence(text) && !text.includes('\t'));
  const widths = open.map((line) => widthOf(line, gap)).sort((a, b) => a - b);
  let best = { count: 0, widest: 0 };
  for (let from = 0, to = 0; to < widths.length; to++) {
    while (widths[to]! - widths[from]! > SLACK) from++;
    if (to - from + 1 >= best.count) best = { count: to - from + 1, widest: widths[to]! };
  }
  const { count, widest } = best;
  const wider = lines.filter((line) => widthOf(line, gap) > widest + SLACK && !line.text.includes('\t')).length;
  const fits = count >= 3 && count >= open.length * 0.6 && wider <= lines.length * 0.05;
  return { measure: fits ? widest : undefined, count: fits ? count : 0 };
}

/** Whether a sentence goes on from one paragraph to the next; `first` is the paragraph that `last` ends. */
function goesOn(first: Paragraph, last: Paragraph, next: Paragraph, habits: Habits): boolean {
  if (last.headLevel !== undefined || last.role !== undefined || last.align === 'center' || next.align === 'center')
    return false;
  if (next.bullet !== undefined) return false;
  // No paragraph begins with a mark that ends something.
  if (/^[，。、；：！？）》”’】]/.test(next.text)) return !/^[：]?$/.test(last.text);
  if (beginsAnew(next) || (next.indented && habits.indents)) return false;
  if (next.text.includes('\t') || last.text.includes('\t')) return false;
  return habits.measure === undefined ? isTorn(first, last, next) : isBroken(first, last, next, habits);
}

/** A line that is as wide as all others, and what follows it. */
function isBroken(first: Paragraph, last: Paragraph, next: Paragraph, habits: Habits): boolean {
  const { indents, gaps, gap, measure = 0 } = habits;
  // The indent of a first line may be lost.
  const own = widthOf(last, gap);
  const width = own + (last === first && !indents ? INDENT : 0);
  // A Western word that finds no room goes to the next line whole.
  const word = emWidth(/^[!-~]*/.exec(next.text)![0], 0);
  // What is no head and no end of a sentence is a line within a paragraph, however its marks were squeezed.
  const isOpen = /[，。；]/.test(last.text) && !endsSentence(last.text);
  if (width + word < measure - (isOpen ? OPEN : SLACK) || own > measure + SLACK) return false;
  if (isLabelled(next.text) && isLabelled(last.text)) return false;
  if (!/[。！？!?；：][”’」』）)》]*$/.test(last.text)) return true;
  // A sentence may end at the edge by chance: what tells paragraphs else must tell it, or the line is full.
  if (indents || (gaps && next.line === 'follows') || matchOrdinal(first.text) !== undefined) return true;
  return width >= measure - FULL;
}

/** A paragraph that ends within its sentence, as at a page's end. */
function isTorn(first: Paragraph, last: Paragraph, next: Paragraph): boolean {
  const { text } = last;
  if (endsSentence(text) || emWidth(text, 0) < SHORTEST || next.text.length < 2) return false;
  if (!/[\p{Script=Han}\p{L}\p{N}，、,（《“]$/u.test(text)) return false;
  // A head or a row of an address has no marks within; a paragraph has sentences, or at least clauses.
  const isProse = /[。；]/.test(text) || (/[，、]/.test(text) && !isNumberedHead(first) && !isLabelled(first.text));
  if (!isProse || isLabelled(next.text)) return false;
  return /[，、,]$/.test(text) || /[，。；、]/.test(next.text) || endsSentence(next.text);
}

function isNumberedHead({ text }: Paragraph): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(text) && !/[。；]/.test(text);
}
