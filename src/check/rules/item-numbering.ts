import { message } from '../../diagnostics/diagnostic.js';
import type { Block, Ordinal, OrdinalForm, TocEntry } from '../../model/index.js';
import { analyse } from '../analysis.js';
import { lostHeads } from '../lost-heads.js';
import { renumbered } from '../renumber.js';
import type { Rule } from '../rule.js';
import { sequenceFaults } from '../sequence.js';
import { strayForms } from '../stray-forms.js';
import { faultWords } from './numbering-words.js';
import { isHeadOf } from './toc-sections.js';

/** 条目的编号：每一层都从一开始，连续。 */
export const itemNumbering: Rule = {
  code: 'item/numbering',
  severity: 'error',
  summary: message(
    '栏目内各层条目的编号连续',
    'items inside a section are numbered without gap or repeat, at every level',
  ),
  explanation: message(
    `条目按 1. 2. 3.、（一）（二）（三）等编号，每一层都从一开始，连续不断。缺号多半是漏了一条，重号多半是插入后没有改后面的。bulletin fix 会把整排编号接上。`,
    `Items are numbered 1. 2. 3. or （一）（二）（三）, each level from one on without a break. A gap mostly means a lost item, a repeat one put in without renumbering. bulletin fix renumbers the row.`,
  ),
  examples: [
    {
      bad: '1.甲。\n\n3.乙。',
      good: '1.甲。\n\n2.乙。',
    },
  ],
  check({ issue }, report) {
    const { missing } = analyse(issue);
    const lost = missing.map((index) => issue.toc!.entries[index]!);
    for (const blocks of [issue.preface, ...issue.sections.map((section) => section.blocks)]) {
      for (const row of rowsOf(blocks, lost)) {
        const faults = sequenceFaults(row.map((ordinal) => ordinal.value));
        for (const fault of faults) {
          const before = row[fault.index - 1];
          const related = before && [{ message: message('前一个编号', 'the number before'), span: before.span }];
          report({
            ...faultWords(fault, row[fault.index]!, before, row[fault.index + 1]),
            span: row[fault.index]!.span,
            fix: renumbered(row, faults),
            ...(related && { related }),
          });
        }
      }
    }
  },
};

/** A numbering that is still going on. */
interface OpenRow {
  /** Form of its numbers; heads of different depths are numbered apart. */
  readonly form: OrdinalForm | `${number}`;
  readonly ordinals: Ordinal[];
}

/** The rows of numbers in blocks: a deeper form opens a row, an upper one closes it, and 1 after plain text starts anew. */
function rowsOf(blocks: readonly Block[], lost: readonly TocEntry[]): (readonly Ordinal[])[] {
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
        if (lost.some((entry) => isHeadOf(block, entry))) open = [];
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
      case 'list':
      case 'quote':
        for (const inner of block.kind === 'list' ? block.entries : [block.blocks])
          rows.push(...rowsOf(inner, []).filter((row) => row.length > 1));
        afterText = true;
        break;
      default:
        afterText = true;
    }
  }
  return rows;
}
