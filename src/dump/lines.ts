import type { Compiled } from '../model/index.js';
import { leafParagraphs, leavesOf } from '../model/walk.js';

/** Every paragraph's lines: page, width before justification and room in pt, a mark where one hangs, and the text. */
export function dumpLines({ flow, layout }: Compiled<unknown>): string {
  const order = [...leavesOf([...flow.body, ...flow.foot])].flatMap((leaf) =>
    leaf.kind === 'table'
      ? [...leafParagraphs(leaf.rows.flat().flatMap(({ blocks }) => blocks))].map(({ id }) => id)
      : [leaf.id],
  );
  const rank = new Map(order.map((id, i) => [id, i]));
  const paragraphs = [...layout.paragraphs].sort(
    ([a], [b]) => (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length),
  );
  const lines = paragraphs.flatMap(([id, { text, lines }]) =>
    lines.map(({ start, end, page, natural, measure, hung }) => {
      const printed = text.slice(start, end).replaceAll('\t', '→').replaceAll('\n', '↵');
      return `${id} p${page} ${natural.toFixed(1)}/${measure.toFixed(1)}${hung ? ' hung' : ''} ${printed}`;
    }),
  );
  return `${lines.join('\n')}\n`;
}
