import type { Block, ItemBlock, Ordinal } from '../../model/index.js';

/**
 * Items numbered in another form than the row that they go on with: ② between 1. and 3., where no ① stands. Each with
 * the number before it.
 */
export function strayForms(blocks: readonly Block[]): ReadonlyMap<Block, Ordinal> {
  const items = blocks.filter((block): block is ItemBlock => block.kind === 'item');
  const found = new Map<Block, Ordinal>();
  const numbers = new Set(items.map(({ ordinal }) => `${ordinal.form} ${ordinal.value}`));
  items.forEach((item, index) => {
    const previous = items[index - 1];
    // The item after a stray one goes on with the row, not with the stray.
    if (!previous || found.has(previous)) return;
    const before = previous.ordinal;
    const after = items[index + 1]?.ordinal;
    const { form, value } = item.ordinal;
    if (before.form === form || before.value !== value - 1) return;
    if (after && (after.form !== before.form || after.value !== value + 1)) return;
    if (!numbers.has(`${form} ${value - 1}`)) found.set(item, before);
  });
  return found;
}
