import type { Block, Issue, ItemBlock, Ordinal, Span } from '../../model/index.js';
import { rowOf } from '../../model/walk.js';
import { LEVELS } from '../../text/numerals.js';
import { withValue } from '../analysis/ordinal-text.js';
import { strayForms } from '../analysis/stray-forms.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './form.words.js';

/** 同一层的序号写法一致。 */
export const itemForm = rule({
  code: 'item/form',
  severity: 'warning',
  words,
  *issue({ issue }) {
    for (const same of rowsOf(issue)) {
      const usual = usualFrame(same);
      for (const ordinal of same) {
        if (usual === undefined || frameOf(ordinal) === usual.frame) continue;
        const should = withValue(usual.sample, ordinal.value);
        yield unlike(ordinal.span, ordinal.text, usual.sample, should);
      }
    }
  },
  *blocks(row, { issue }) {
    for (const [block, before] of strayForms(row)) {
      if (block.kind !== 'item') continue;
      const { span, text, value } = block.ordinal;
      yield unlike(span, text, before, withValue(before, value));
    }
    for (const { span, text, sample, should } of wrongMarks(row, issue.source.text))
      yield unlike(span, text, sample, should);
  },
});

function unlike(span: Span, text: string, sample: Ordinal, should: string): RuleFinding {
  return {
    span,
    fix: { safe: true, edits: [{ ...span, text: should }] },
    message: words.unlike({ text, sample: sample.text }),
    hints: [words.write({ should })],
  };
}

/** 2。项目, 2,项目, 2 .项目: no item by its mark. */
const WRONG_MARK = /([0-9]{1,2})(?:[。，,；;：:]|[ \u3000]+[.．、])[ \u3000]*(?=[\p{Script=Han}“《])/uy;

/** Paragraphs that go on with the row of the item before or after them, but for a wrong mark behind the number. */
function* wrongMarks(
  blocks: readonly Block[],
  source: string,
): Generator<{ readonly span: Span; readonly text: string; readonly sample: Ordinal; readonly should: string }> {
  const isNext = (other: Block | undefined, wanted: number): other is ItemBlock =>
    other?.kind === 'item' && other.ordinal.form === 'arabic' && other.ordinal.value === wanted;
  const next = lastNumbered(blocks.toReversed()).toReversed();
  for (const [index, before] of lastNumbered(blocks).entries()) {
    const [block, after] = [blocks[index]!, next[index]];
    if (block.kind !== 'paragraph') continue;
    const { start } = block.span;
    WRONG_MARK.lastIndex = start;
    const match = WRONG_MARK.exec(source);
    if (!match) continue;
    const value = Number(match[1]);
    const neighbour = isNext(before, value - 1) ? before : isNext(after, value + 1) ? after : undefined;
    if (!neighbour) continue;
    const span = { start, end: start + match[0].length };
    yield { span, text: match[0].trim(), sample: neighbour.ordinal, should: withValue(neighbour.ordinal, value) };
  }
}

/** For each block the last item or head before it. */
function lastNumbered(blocks: readonly Block[]): readonly (Block | undefined)[] {
  let last: Block | undefined;
  return blocks.map((block) => {
    const before = last;
    if (block.kind === 'item' || block.kind === 'heading') last = block;
    return before;
  });
}

/**
 * Numbers that are to be written alike: of the sections, and in each of them of the heads of one depth and of the items
 * of one form.
 */
function* rowsOf({ sections, preface }: Issue): Generator<readonly Ordinal[]> {
  yield sections.flatMap(({ ordinal }) => (ordinal ? [ordinal] : []));
  for (const blocks of [preface, ...sections.map((section) => section.blocks)].map(rowOf)) {
    for (const depth of [2, 3, 4]) {
      yield blocks.flatMap((block) =>
        block.kind === 'heading' && block.depth === depth && block.ordinal ? [block.ordinal] : [],
      );
    }
    for (const form of LEVELS)
      yield blocks.flatMap((block) => (block.kind === 'item' && block.ordinal.form === form ? [block.ordinal] : []));
  }
}

/**
 * What a number is written with: its form, and what stands around the numeral: `（#）`, `#.`, `#、`; full-width digits
 * count apart.
 */
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
  for (const ordinal of row) {
    const alike = counts.get(frameOf(ordinal)) ?? [];
    counts.set(frameOf(ordinal), alike);
    alike.push(ordinal);
  }
  const [first, second] = [...counts.entries()].sort((a, b) => b[1].length - a[1].length);
  if (!first || !second) return undefined;
  if (first[1].length > second[1].length) return { frame: first[0], sample: first[1][0]! };
  const wide = [first, second].find(([frame]) => frame.endsWith('（#）'));
  const narrow = [first, second].find(([frame]) => frame.endsWith('(#)'));
  return wide && narrow ? { frame: wide[0], sample: wide[1][0]! } : undefined;
}
