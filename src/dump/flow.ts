import type { CellFlow, Compiled, FlowBlock, ParagraphFlow, Run } from '../model/index.js';

/** The flow as text: a line a block, what it holds below it and further in; marks in braces, tabs as →. */
export function dumpFlow({ flow }: Compiled<unknown>): string {
  const foot = flow.foot.length > 0 ? ['-- foot', ...linesOf(flow.foot, '')] : [];
  return `${[...linesOf(flow.body, ''), ...foot].join('\n')}\n`;
}

function linesOf(blocks: readonly FlowBlock[], indent: string): string[] {
  return blocks.flatMap((block) => blockLines(block, indent));
}

function blockLines(block: FlowBlock, indent: string): string[] {
  switch (block.kind) {
    case 'section':
    case 'contents':
    case 'list':
    case 'entry':
    case 'quote':
    case 'captioned-table':
    case 'captioned-figure': {
      const name = block.kind === 'list' && block.ordered ? 'numbered list' : block.kind;
      return [indent + name, ...linesOf(block.children, `${indent}  `)];
    }
    case 'paragraph':
      return [indent + paragraphText(block)];
    case 'table':
      return [`${indent}${block.id} table`, ...block.rows.flatMap((row) => rowLines(row, `${indent}  `))];
    case 'figure': {
      const { id, picture, width, height } = block;
      return [`${indent}${id} figure ${picture.path} ${width.toFixed(1)}×${height.toFixed(1)}`];
    }
    case 'rule':
      return [`${indent}${block.id} rule ${block.rule.weight} ${block.rule.colour}`];
    case 'page-break':
      return [`${indent}${block.id} page-break`];
  }
}

function rowLines(cells: readonly CellFlow[], indent: string): string[] {
  return [`${indent}row`, ...cells.flatMap(({ blocks }) => linesOf(blocks, `${indent}  `))];
}

function paragraphText({ id, role, style, nesting, size, runs }: ParagraphFlow): string {
  const extra = [nesting ? `nesting ${nesting}` : '', size ? `${size}pt` : ''].filter(Boolean).join(' ');
  return `${id} ${role}/${style}${extra && ` (${extra})`}: ${runs.map(runText).join('')}`;
}

function runText(run: Run): string {
  switch (run.kind) {
    case 'text':
      return run.mark ? `{${run.mark}:${run.text}}` : run.text;
    case 'page':
      return `{page:${run.text}}`;
    case 'tab':
      return '→';
    case 'line-break':
      return '↵';
    case 'note':
      return run.note ? `{note ${run.text}:${run.note.runs.map(runText).join('')}}` : `{note ${run.text}}`;
  }
}
