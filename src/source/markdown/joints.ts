import { pasteJoinedLines } from '../../diagnostics/kinds/pasted-lines.js';
import type { Edit, Fix, Span } from '../../model/index.js';
import { partsWords } from '../../model/text.js';
import type { Lowering } from '../context.js';
import { endsSentence, measureOf } from './paragraph-start.js';

/**
 * Says that lines of a paragraph were joined, once for each paragraph: whether they are one the source does not tell.
 * In a note (`divisible` false) a blank line would end it.
 */
export function reportJoints(context: Lowering, divisible = true): void {
  const { text } = context.source;
  const joints = context.joints.splice(0).filter((joint) => !joinsLatin(text, joint));
  const first = joints[0];
  if (!first) return;
  const lines = joints.map(({ start }) => text.slice(lineStart(text, start), start));
  const { words } = pasteJoinedLines;
  const span = { start: first.start - 1, end: first.start };
  const last = lineFrom(text, joints.at(-1)!.end);
  if (measureOf([...lines, last], joints.length) !== undefined && endsSentence(last)) {
    const fix = fixOf(joints.map((joint) => joined(joint, text)));
    context.report({
      kind: pasteJoinedLines,
      severity: 'info',
      span,
      message: words.wrapped(),
      hints: [words.joinLines()],
      fix,
    });
    return;
  }
  context.report({
    kind: pasteJoinedLines,
    span,
    message: words.joined(),
    hints: [words.blankLine(), words.breakLine(), words.joinLines()],
    fix: divisible ? fixOf(joints.map((joint) => divided(joint, text))) : undefined,
  });
}

/** Lines of Latin text are one text with a blank, as everywhere. */
function joinsLatin(text: string, { start, end }: Span): boolean {
  const [left, right] = [text[start - 1] ?? '', text[end] ?? ''];
  return partsWords(left, right) && /[A-Za-z,;]/.test(left) && /[A-Za-z]/.test(right);
}

function fixOf(edits: readonly (Edit | undefined)[]): Fix | undefined {
  return edits.every((edit) => edit !== undefined) ? { safe: false, edits } : undefined;
}

/** One line of two; undefined where signs stand between them. */
function joined({ start, end }: Span, text: string): Edit | undefined {
  return /^[\s\u3000]*$/.test(text.slice(start, end)) ? { start, end, text: '' } : undefined;
}

/** A blank line between two lines, in the quotation that they stand in. */
function divided({ start, end }: Span, text: string): Edit | undefined {
  const gap = /^([ \t]*)(\r\n|\r|\n)([ \t>\u3000]*)$/.exec(text.slice(start, end));
  if (!gap) return undefined;
  const at = start + gap[1]!.length;
  const quote = /^[ \t>]*>/.exec(gap[3]!)?.[0] ?? '';
  return { start: at, end: at, text: `${gap[2]}${quote}` };
}

/** What ends a line, those of word processors among it. */
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;
/** More of a line than this tells nothing else of it, UTF-16 units. */
const LONGEST_LINE = 4000;

function lineStart(text: string, at: number): number {
  const least = Math.max(0, at - LONGEST_LINE);
  let start = at;
  while (start > least && !LINE_END.test(text[start - 1]!)) start--;
  return start;
}

function lineFrom(text: string, at: number): string {
  return text.slice(at, at + LONGEST_LINE).split(LINE_END, 1)[0]!;
}
