import type { Block, Ordinal, OrdinalForm } from '../../model/index.js';
import { blocksOf } from '../../model/walk.js';
import { lostHeads } from '../analysis/lost-heads.js';
import { faultWords } from '../analysis/numbering.js';
import { renumbered } from '../analysis/renumber.js';
import { sequenceFaults } from '../analysis/sequence.js';
import { strayForms } from '../analysis/stray-forms.js';
import { rule } from '../rule.js';
import { words } from './numbering.words.js';

/** 条目的编号：每一层都从一开始，连续。 */
export const itemNumbering = rule({
  code: 'item/numbering',
  severity: 'error',
  words,
  *blocks(blocks, { facts }) {
    for (const row of [...rowsOf(blocks, facts.lostSections.blocks), ...innerRows(blocks)]) {
      const faults = sequenceFaults(row.map((ordinal) => ordinal.value));
      const fixOf = renumbered(row, faults);
      for (const fault of faults) {
        const before = row[fault.index - 1];
        const related = before && [{ message: words.before(), span: before.span }];
        // An excerpt, or a text that goes on elsewhere.
        const begins = fault.kind === 'start' && row.length > 1 && row[0]!.value > 1 && faults.length === 1;
        yield {
          ...(begins && { severity: 'warning' }),
          ...faultWords(fault, row[fault.index]!, before, row[fault.index + 1]),
          span: row[fault.index]!.span,
          fix: fixOf(fault),
          ...(related && { related }),
        };
      }
    }
  },
  // A list inside a list or quote is numbered by the tool from its first number on: what the source says must agree.
  *list({ start, numbers }) {
    // The same numbers in another order: then perhaps the texts should change places.
    const values = new Set(numbers.map(({ value }) => Number(value)));
    const swapped = numbers.every((_, index) => values.has(start + index));
    for (const [index, { value, span }] of numbers.entries()) {
      const expected = start + index;
      if (value === '' || Number(value) === expected) continue;
      yield {
        span,
        message: words.wrongInList({ expected, written: value }),
        hints: [words.writeInList({ expected })],
        fix: { safe: !swapped, edits: [{ ...span, text: String(expected) }] },
      };
    }
  },
});

/** The first number of a list of annexes, which stands behind its label: 附件：1.日程安排 */
function annexOf(block: Block): Ordinal | undefined {
  const text = block.kind === 'paragraph' ? block.inlines[0] : undefined;
  const match = text?.kind === 'text' ? /^(附件[：:][ \u3000]?)([1１][.．、])/.exec(text.text) : null;
  if (!text || !match) return undefined;
  const start = text.span.start + match[1]!.length;
  return { form: 'arabic', value: 1, text: match[2]!, span: { start, end: start + match[2]!.length } };
}

/** A numbering that is still going on. */
interface OpenRow {
  /** Form of its numbers; heads of different depths are numbered apart. */
  readonly form: OrdinalForm | `${number}`;
  readonly ordinals: Ordinal[];
}

/** The rows of numbers in the entries of lists and in quotations; one number there is no row. */
function innerRows(blocks: readonly Block[]): readonly (readonly Ordinal[])[] {
  const inside = [...blocksOf(blocks)].filter(({ within, index }) => within && index === 0);
  return inside.flatMap(({ row }) => rowsOf(row, new Set()).filter((ordinals) => ordinals.length > 1));
}

/**
 * The rows of numbers in blocks: a deeper form opens a row, an upper one closes it, and 1 after plain text starts anew.
 */
function rowsOf(blocks: readonly Block[], lost: ReadonlySet<Block>): (readonly Ordinal[])[] {
  const rows: (readonly Ordinal[])[] = [];
  let open: OpenRow[] = [];
  let afterText = false;
  let lastDepth = 1;
  const heads = lostHeads(blocks);
  const strays = strayForms(blocks);
  const add = (form: OpenRow['form'], ordinal: Ordinal): void => {
    const level = open.findIndex((row) => row.form === form);
    if (level >= 0) open = open.slice(0, level + 1);
    const current = level >= 0 && !(ordinal.value === 1 && afterText) ? open[level]! : { form, ordinals: [] };
    if (current.ordinals.length === 0) {
      rows.push(current.ordinals);
      open = [...(level >= 0 ? open.slice(0, level) : open), current];
    }
    current.ordinals.push(ordinal);
  };
  for (const block of blocks) {
    switch (block.kind) {
      case 'item': {
        const depth = heads.get(block);
        if (depth !== undefined) {
          open = open.filter((row) => /^[0-9]/.test(row.form) && Number.parseInt(row.form, 10) <= depth);
          add(`${depth}`, block.ordinal);
          lastDepth = depth;
          afterText = false;
          break;
        }
        // A section's head without its # is reported where it belongs.
        if (lost.has(block)) open = [];
        else add(strays.get(block)?.form ?? block.ordinal.form, block.ordinal);
        afterText = false;
        break;
      }
      case 'heading': {
        // One that skips a level counts as what it should be.
        const depth = Math.min(block.depth, lastDepth + 1);
        lastDepth = depth;
        open = open.filter((row) => /^[0-9]/.test(row.form) && Number.parseInt(row.form, 10) <= depth);
        if (block.ordinal) add(`${depth}`, block.ordinal);
        else open = open.filter((row) => Number.parseInt(row.form, 10) < depth);
        afterText = false;
        break;
      }
      default: {
        const annex = annexOf(block);
        if (annex) add('arabic', annex);
        afterText = !annex;
      }
    }
  }
  return rows;
}
