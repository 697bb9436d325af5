import { message } from '../../diagnostics/diagnostic.js';
import type { Block, Issue, ItemBlock, Ordinal, Span } from '../../model/index.js';
import { LEVELS } from '../../text/numerals.js';
import { withValue } from '../ordinal-text.js';
import type { Rule, RuleFinding } from '../rule.js';
import { strayForms } from '../stray-forms.js';

/** 层次序号的次序：一、（一）1.（1）①，不颠倒。 */
export const itemOrder: Rule = {
  code: 'item/order',
  severity: 'warning',
  summary: message('层次序号的次序是 一、（一）1.（1）①', 'levels are numbered 一、（一）1.（1）①, in this order'),
  explanation: message(
    '公文的层次序号依次用“一、”“（一）”“1.”“（1）”“①”，可以少用几层，但不能颠倒：“1.”下面不再分“（一）”。依据 GB/T 9704-2012 第 7.3.3 条。',
    'Levels of an official text are numbered 一、（一）1.（1）① from the top down. Levels may be left out, but not turned round: no （一） below 1. (GB/T 9704-2012, 7.3.3).',
  ),
  examples: [
    { bad: '1.甲。\n\n（一）乙。\n\n（二）丙。\n\n2.丁。', good: '（一）甲。\n\n1.乙。\n\n2.丙。\n\n（二）丁。' },
  ],
  check({ issue }, report) {
    for (const { blocks } of issue.sections) {
      for (const { ordinal, above } of inverted(blocks)) {
        report({
          span: ordinal.span,
          message: message(
            `层次颠倒：“${above.text}”下面用了高一层的“${ordinal.text}”。`,
            `The levels are turned round: “${ordinal.text}” stands below “${above.text}”.`,
          ),
          hints: [
            message('层次依次用 一、（一）1.（1）①。', 'Number the levels 一、（一）1.（1）① from the top down.'),
          ],
          related: [{ message: message('上一层', 'the level above'), span: above.span }],
        });
      }
    }
  },
};

/** First numbers of rows that a lower level's row encloses: the row goes on after them. */
function* inverted(blocks: readonly Block[]): Generator<{ readonly ordinal: Ordinal; readonly above: Ordinal }> {
  const items = blocks.flatMap((block) => (block.kind === 'item' ? [block.ordinal] : []));
  for (const [index, ordinal] of items.entries()) {
    const above = items[index - 1];
    if (!above || ordinal.value !== 1 || rank(ordinal) >= rank(above)) continue;
    const back = items.slice(index).find((later) => rank(later) >= rank(above));
    if (back?.form === above.form && back.value === above.value + 1) yield { ordinal, above };
  }
}

function rank({ form }: Ordinal): number {
  return LEVELS.indexOf(form);
}

/** 同一层的序号写法一致。 */
export const itemForm: Rule = {
  code: 'item/form',
  severity: 'warning',
  summary: message('同一排序号的写法一致', 'numbers of one row are written alike'),
  explanation: message(
    '同一排栏目、小标题或条目的序号要用一种写法：不要这条写“1.”，那条写“2、”，或半角、全角混用。程序按多数的写法，bulletin fix 会改过来。',
    'Numbers of one row of sections, sub-heads or items are written one way, not “1.” here and “2、” there, nor in mixed widths. The usual way of the row counts; bulletin fix corrects the others.',
  ),
  examples: [
    { bad: '1.甲。\n\n2、乙。\n\n3.丙。', good: '1.甲。\n\n2.乙。\n\n3.丙。' },
    { bad: '1.甲。\n\n2。乙。\n\n3.丙。', good: '1.甲。\n\n2.乙。\n\n3.丙。' },
    { bad: '## （一）甲\n\n文。\n\n## (二)乙\n\n文。', good: '## （一）甲\n\n文。\n\n## （二）乙\n\n文。' },
  ],
  check({ issue }, report) {
    for (const same of rowsOf(issue)) {
      const usual = usualFrame(same);
      for (const ordinal of same) {
        if (usual === undefined || frameOf(ordinal) === usual.frame) continue;
        const should = withValue(usual.sample, ordinal.value);
        report(unlike(ordinal.span, ordinal.text, usual.sample, should));
      }
    }
    for (const blocks of [issue.preface, ...issue.sections.map((section) => section.blocks)]) {
      for (const [block, before] of strayForms(blocks)) {
        if (block.kind !== 'item') continue;
        const { span, text, value } = block.ordinal;
        report(unlike(span, text, before, withValue(before, value)));
      }
      for (const { span, text, sample, should } of wrongMarks(blocks, issue.source.text))
        report(unlike(span, text, sample, should));
    }
  },
};

function unlike(span: Span, text: string, sample: Ordinal, should: string): RuleFinding {
  return {
    span,
    fix: { safe: true, edits: [{ ...span, text: should }] },
    message: message(
      `序号“${text}”的写法与同排其他的不同，其他的写作“${sample.text}”。`,
      `The number “${text}” is written unlike the others of its row, such as “${sample.text}”.`,
    ),
    hints: [message(`改为“${should}”。`, `Write “${should}”.`)],
  };
}

/** 2。项目, 2,项目, 2 .项目: no item by its mark. */
const WRONG_MARK = /([0-9]{1,2})(?:[。，,；;：:]|[ \u3000]+[.．、])[ \u3000]*(?=[\p{Script=Han}“《])/uy;

/** Paragraphs that go on with the row of the item before or after them, but for a wrong mark behind the number. */
function* wrongMarks(
  blocks: readonly Block[],
  source: string,
): Generator<{ readonly span: Span; readonly text: string; readonly sample: Ordinal; readonly should: string }> {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    const { start } = block.span;
    WRONG_MARK.lastIndex = start;
    const match = WRONG_MARK.exec(source);
    if (!match) continue;
    const value = Number(match[1]);
    const isNext = (other: Block | undefined, wanted: number): other is ItemBlock =>
      other?.kind === 'item' && other.ordinal.form === 'arabic' && other.ordinal.value === wanted;
    const before = blocks.slice(0, index).findLast(({ kind }) => kind === 'item' || kind === 'heading');
    const after = blocks.slice(index + 1).find(({ kind }) => kind === 'item' || kind === 'heading');
    const neighbour = isNext(before, value - 1) ? before : isNext(after, value + 1) ? after : undefined;
    if (!neighbour) continue;
    const span = { start, end: start + match[0].length };
    yield { span, text: match[0].trim(), sample: neighbour.ordinal, should: withValue(neighbour.ordinal, value) };
  }
}

/** Numbers that are to be written alike: of the sections, and in each of them of the heads of one depth and of the items of one form. */
function* rowsOf({ sections, preface }: Issue): Generator<readonly Ordinal[]> {
  yield sections.flatMap(({ ordinal }) => (ordinal ? [ordinal] : []));
  for (const blocks of [preface, ...sections.map((section) => section.blocks)]) {
    for (const depth of [2, 3, 4]) {
      yield blocks.flatMap((block) =>
        block.kind === 'heading' && block.depth === depth && block.ordinal ? [block.ordinal] : [],
      );
    }
    for (const form of LEVELS)
      yield blocks.flatMap((block) => (block.kind === 'item' && block.ordinal.form === form ? [block.ordinal] : []));
  }
}

/** What a number is written with: its form, and what stands around the numeral: `（#）`, `#.`, `#、`; full-width digits count apart. */
function frameOf({ form, text }: Ordinal): string {
  const around = text
    .replace(/[\s\u3000]/g, '')
    .replace(/[0-9]+/, '#')
    .replace(/[０-９]+/, '＃')
    .replace(/[一二三四五六七八九十百零〇廿卅]+/, '#');
  return `${form} ${around}`;
}

/** The frame that most of a row has; of two as frequent the full-width one, of （1） and (1), or none. */
function usualFrame(row: readonly Ordinal[]): { readonly frame: string; readonly sample: Ordinal } | undefined {
  const counts = new Map<string, Ordinal[]>();
  for (const ordinal of row) counts.set(frameOf(ordinal), [...(counts.get(frameOf(ordinal)) ?? []), ordinal]);
  const [first, second] = [...counts.entries()].sort((a, b) => b[1].length - a[1].length);
  if (!first || !second) return undefined;
  if (first[1].length > second[1].length) return { frame: first[0], sample: first[1][0]! };
  const wide = [first, second].find(([frame]) => frame.endsWith('（#）'));
  const narrow = [first, second].find(([frame]) => frame.endsWith('(#)'));
  return wide && narrow ? { frame: wide[0], sample: wide[1][0]! } : undefined;
}
