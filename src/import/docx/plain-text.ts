import type { ImportedBlock } from '../document.js';

/** The characters of blocks, a paragraph a line; paragraphs that say nothing left out. */
export function plainText(blocks: readonly ImportedBlock[]): string {
  return blocks.map(textOf).filter(Boolean).join('\n');
}

function textOf(block: ImportedBlock): string {
  if (block.kind === 'table')
    return block.rows
      .flatMap((row) => row.map((cell) => plainText(cell.blocks)))
      .filter(Boolean)
      .join('\n');
  const text = block.runs.map((run) =>
    run.kind === 'text' ? run.text : run.kind === 'page-reference' ? run.shown : '',
  );
  return `${block.label?.text ?? ''}${text.join('')}`;
}
