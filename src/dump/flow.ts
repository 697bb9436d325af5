import type { Compiled, Container, FlowBlock, ParagraphFlow, Run } from '../model/index.js';

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
        `${block.id} table${inParentheses(pathOf(block.within))}`,
        ...block.rows.map((row) => `  | ${row.map((cell) => cell.runs.map(runText).join('')).join(' | ')}`),
      ].join('\n');
    case 'figure':
      return `${block.id} figure${inParentheses(pathOf(block.within))} ${block.picture.path} ${block.width.toFixed(1)}×${block.height.toFixed(1)}`;
    case 'rule':
      return `${block.id} rule ${block.rule.weight} ${block.rule.colour}`;
    case 'page-break':
      return `${block.id} page-break`;
  }
}

function paragraphText({ id, role, style, nesting, within, size, runs }: ParagraphFlow): string {
  const extra = [pathOf(within), nesting ? `nesting ${nesting}` : '', size ? `${size}pt` : '']
    .filter(Boolean)
    .join(' ');
  return `${id} ${role}/${style}${inParentheses(extra)}: ${runs.map(runText).join('')}`;
}

function inParentheses(text: string): string {
  return text ? ` (${text})` : '';
}

/** What holds a block, from the outside in; sections stand for themselves. */
function pathOf(within: Container | undefined): string {
  if (!within) return '';
  const outer = pathOf(within.within);
  return within.kind === 'section' ? outer : `${outer}${outer ? '/' : ''}${within.kind}`;
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
