import type { Compiled, Item } from '../model/index.js';

/** Everything on every page with its place, pt from the top left corner; glyph runs with face and size. */
export function dumpPages({ layout }: Compiled<unknown>): string {
  const pages = layout.pages.map(({ label, items }) => [`== page ${label}`, ...items.map(itemText)].join('\n'));
  return `${pages.join('\n')}\n`;
}

function itemText(item: Item): string {
  const at = `${item.x.toFixed(2)},${item.y.toFixed(2)}`;
  switch (item.kind) {
    case 'glyphs': {
      const width = item.advances.reduce((sum, advance) => sum + advance, 0);
      return `glyphs ${at} +${width.toFixed(2)} ${item.face} ${item.size} ${item.role} ${item.text}`;
    }
    case 'rule':
      return `rule ${at} ${item.width.toFixed(2)}×${item.height.toFixed(2)} ${item.colour}`;
    case 'leader':
      return `leader ${at} +${((item.count - 1) * item.pitch).toFixed(2)}`;
    case 'watermark':
      return `watermark ${at} ${item.size} ${item.words}`;
    case 'image':
      return `image ${at} ${item.width.toFixed(2)}×${item.height.toFixed(2)} ${item.picture.path}`;
    case 'link':
      return `link ${at} ${item.width.toFixed(2)}×${item.height.toFixed(2)} → ${item.target.kind === 'url' ? item.target.url : item.target.block}`;
    case 'anchor':
      return `anchor ${at} ${item.block}`;
  }
}
