import { styleIndents } from '../model/geometry.js';
import type {
  CellFlow,
  Compiled,
  FlowBlock,
  FlowContainer,
  ParagraphFlow,
  ParagraphStyle,
  Run,
  StyleTokens,
  Template,
} from '../model/index.js';

import { leafParagraphs } from '../model/walk.js';

/**
 * The flow as text: a line a block, what it holds below it and further in. A paragraph's role and style, what it has
 * that the style of that name has not, and its text: character styles in braces, tabs as →.
 */
export function dumpFlow({ flow, template }: Compiled<unknown>): string {
  const foot = flow.foot.length > 0 ? ['-- foot', ...linesOf(flow.foot, '', template)] : [];
  return `${[...linesOf(flow.body, '', template), ...foot].join('\n')}\n`;
}

function linesOf(blocks: readonly FlowBlock[], indent: string, template: Template): string[] {
  return blocks.flatMap((block) => blockLines(block, indent, template));
}

function blockLines(block: FlowBlock, indent: string, template: Template): string[] {
  const inner = `${indent}  `;
  switch (block.kind) {
    case 'section':
    case 'contents':
    case 'list':
    case 'entry':
    case 'quote':
    case 'captioned-table':
    case 'captioned-figure': {
      return [indent + containerText(block), ...linesOf(block.children, inner, template)];
    }
    case 'paragraph':
      return [indent + paragraphText(block, template)];
    case 'table':
      return [`${indent}${block.id} table`, ...block.rows.flatMap((row) => rowLines(row, inner, template))];
    case 'figure': {
      const { id, picture, width, height } = block;
      return [`${indent}${id} figure ${picture.path} ${width.toFixed(1)}×${height.toFixed(1)}`];
    }
    case 'figure-row': {
      const leaves = block.figures.flatMap(({ figure, caption }) => (caption ? [figure, caption] : [figure]));
      return [`${indent}${block.id} figure-row`, ...linesOf(leaves, inner, template)];
    }
    case 'rule':
      return [`${indent}${block.id} rule ${block.rule.weight} ${block.rule.colour}`];
    case 'page-break':
      return [`${indent}${block.id} page-break`];
  }
}

function containerText(block: FlowContainer): string {
  if (block.kind !== 'list' || !block.ordered) return block.kind;
  return block.start === 1 ? 'numbered list' : `numbered list from ${block.start}`;
}

function rowLines(cells: readonly CellFlow[], indent: string, template: Template): string[] {
  return [`${indent}row`, ...cells.flatMap(({ blocks }) => linesOf(blocks, `${indent}  `, template))];
}

function paragraphText({ id, role, style, runs, keepWithPrevious }: ParagraphFlow, { styles }: Template): string {
  const own = [...differences(style, styles[style.name]!), ...(keepWithPrevious ? ['keep with previous'] : [])];
  const notes = own.length > 0 ? ` (${own.join(', ')})` : '';
  return `${id} ${role}/${style.name}${notes}: ${runs.map(runText).join('')}`;
}

/** What a resolved style has that the one of its name has not; lengths in pt. */
function differences(style: ParagraphStyle, named: StyleTokens): string[] {
  const { left, right, first } = styleIndents(named);
  const { indents, text } = style;
  return [
    text.size === named.size ? '' : `size ${text.size}`,
    style.lineHeight === named.lineHeight ? '' : `pitch ${style.lineHeight.toFixed(1)}`,
    indents.left === left ? '' : `left ${indents.left}`,
    indents.right === right ? '' : `right ${indents.right}`,
    indents.first === first ? '' : `first ${indents.first}`,
    style.align === named.align ? '' : style.align,
    style.keepWithNext === named.keepWithNext ? '' : style.keepWithNext ? 'keep with next' : 'part from next',
  ].filter(Boolean);
}

function runText(run: Run): string {
  switch (run.kind) {
    case 'text':
      return run.style.names.length > 0 ? `{${run.style.names.join('+')}:${run.text}}` : run.text;
    case 'page':
      return `{page:${run.text}}`;
    case 'tab':
      return '→';
    case 'line-break':
      return '↵';
    case 'note':
      return run.note
        ? `{note ${run.text}:${[...leafParagraphs(run.note.children)].map(({ runs }) => runs.map(runText).join('')).join('¶')}}`
        : `{note ${run.text}}`;
  }
}
