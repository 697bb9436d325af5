import type { Compiled, FlowBlock, ParagraphFlow, Run } from '../model/index.js';

/** The flow as text: one line a block, marks in braces, tabs as →. */
export function dumpFlow({ flow }: Compiled<unknown>): string {
  const foot = flow.foot.length > 0 ? ['-- foot', ...flow.foot.map(blockText)] : [];
  return `${[...flow.blocks.map(blockText), ...foot].join('\n')}\n`;
}

function blockText(block: FlowBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphText(block);
    case 'table':
      return [
        `${block.id} table`,
        ...block.rows.map((row) => `  | ${row.map((cell) => cell.runs.map(runText).join('')).join(' | ')}`),
      ].join('\n');
    case 'figure':
      return `${block.id} figure ${block.picture.path} ${block.width.toFixed(1)}×${block.height.toFixed(1)}`;
    case 'rule':
      return `${block.id} rule ${block.rule.weight} ${block.rule.colour}`;
    case 'page-break':
      return `${block.id} page-break`;
  }
}

function paragraphText({ id, role, style, nesting, size, runs }: ParagraphFlow): string {
  const extra = [nesting ? `nesting ${nesting}` : '', size ? `${size}pt` : ''].filter(Boolean).join(' ');
  return `${id} ${role}/${style}${extra ? ` (${extra})` : ''}: ${runs.map(runText).join('')}`;
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
