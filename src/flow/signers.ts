import type { BlockRole, FlowLeaf, FurnitureElement } from '../model/index.js';
import type { FlowContext } from './context.js';
import { type Draft, generated } from './drafts.js';
import { fittingSize, lineWidths } from './fitting.js';
import { namesOf } from './names.js';
import { paragraph } from './paragraph.js';
import { fillIn } from './placeholders.js';

/** An em of blank: names stand in the grid of hanzi. */
const BLANK = '\u3000';
/** Least distance of the document's number from the signers, em. */
const GAP = BLANK.repeat(2);

/** A line of names. */
interface Row {
  /** The label, or blanks as wide. */
  readonly before: string;
  readonly names: string;
  /** What the line is shorter than the others, em. */
  readonly short: number;
}

/**
 * 签发人 of a document that goes upward (GB/T 9704-2012 §7.2.6): names in lines at the right, those below the first line
 * under the names above them; the document's number at the left of the last.
 */
export function pourSigners(
  element: Extract<FurnitureElement, { readonly kind: 'signers' }>,
  role: BlockRole,
  context: FlowContext,
): FlowLeaf[] {
  const { meta } = context.issue;
  const { style, label, nameStyle, perRow } = element;
  const entry = meta.fields.get('签发人');
  const names = namesOf(entry);
  if (!entry || names.length === 0) return [];
  const rows = rowsOf(names, label, perRow, (text) => lineWidths(text, style, context).own);
  const number = fillIn(element.text, meta) ?? '';
  const numberOf = (row: number): string => (row === rows.length - 1 ? number : '');
  const sizes = rows.map(({ before, names: own }, i) =>
    fittingSize(`${numberOf(i)}${GAP}${before}${own}`, style, context),
  );
  const size = Math.min(...sizes);
  const at = entry.span.start;
  return rows.map(({ before, names: own, short }, i): FlowLeaf => {
    const left = numberOf(i);
    const runs: Draft[] = [
      ...(left ? [generated(left, meta.span.start)] : []),
      { kind: 'tab', leader: 'none', span: entry.span },
      generated(before, at),
      generated(own, at, { names: [nameStyle] }),
    ];
    const indentRight = context.template.styles[style]!.indentRight + short;
    return { ...paragraph(runs, style, role, entry.span, context, { size, indentRight }), fitted: true };
  });
}

/** Names in columns, each as wide as its longest name, with an em between. */
function rowsOf(
  names: readonly string[],
  label: string,
  perRow: number,
  widthOf: (text: string) => number,
): readonly Row[] {
  const em = widthOf(BLANK);
  const blanks = (width: number): string => BLANK.repeat(Math.max(0, Math.round(width / em)));
  const columns = Array.from({ length: Math.min(perRow, names.length) }, (_, column) =>
    Math.max(...names.filter((_, i) => i % perRow === column).map(widthOf)),
  );
  const rows: Row[] = [];
  for (let first = 0; first < names.length; first += perRow) {
    const own = names.slice(first, first + perRow);
    const filled = own.map((name, i) =>
      i === own.length - 1 ? name : name + blanks(columns[i]! - widthOf(name) + em),
    );
    const last = own.length - 1;
    const rest = columns.slice(own.length).reduce((sum, width) => sum + width + em, 0);
    rows.push({
      before: first === 0 ? label : blanks(widthOf(label)),
      names: filled.join(''),
      short: columns[last]! - widthOf(own[last]!) + rest,
    });
  }
  return rows;
}
