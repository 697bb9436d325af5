import type { ImportedBlock, ImportedRun } from './document.js';

/** The characters of runs; what is none (pictures, notes) has none. */
export function plainRuns(runs: readonly ImportedRun[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'page-reference' ? run.shown : '')).join('');
}

/** The characters of blocks, a paragraph a line; paragraphs that say nothing left out. */
export function plainText(blocks: readonly ImportedBlock[]): string {
  return blocks.map(ofBlock).filter(Boolean).join('\n');
}

function ofBlock(block: ImportedBlock): string {
  if (block.kind === 'paragraph') return `${block.label?.text ?? ''}${plainRuns(block.runs)}`;
  const cells = block.rows.flatMap((row) => row.map(({ blocks }) => plainText(blocks)));
  return cells.filter(Boolean).join('\n');
}

/** The first characters of a paragraph, as a place shows them. */
export function beginningOf(text: string): string {
  return Array.from(text.trim().replace(/\s+/g, ' ')).slice(0, 20).join('');
}
