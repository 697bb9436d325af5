import type { GlyphRun, Item, LinkItem, LinkTarget } from '../../model/index.js';
import { ASCENT } from './runs.js';

/** Neighbours on a line that lead to one place. */
interface Group {
  readonly first: GlyphRun;
  readonly text: string;
  /** pt on the sheet */
  readonly right: number;
}

/** The clickable rectangles of a line: one for neighbours with one target. */
export function linksOf(items: readonly Item[]): LinkItem[] {
  const groups: Group[] = [];
  for (const item of items) {
    if (item.kind !== 'glyphs') continue;
    const right = item.x + item.advances.reduce((sum, advance) => sum + advance, 0);
    const last = groups[groups.length - 1];
    if (!last || !sameTarget(last.first.link, item.link)) {
      groups.push({ first: item, text: item.text, right });
      continue;
    }
    // A tab between a title and its page is read as a blank.
    const blank = item.x - last.right > item.size / 4 ? ' ' : '';
    groups[groups.length - 1] = { first: last.first, text: `${last.text}${blank}${item.text}`, right };
  }
  return groups.flatMap(({ first, text, right }): readonly LinkItem[] => {
    const { link, x, y, size } = first;
    if (!link) return [];
    return [{ kind: 'link', x, y: y - size * ASCENT, width: right - x, height: size, target: link, text }];
  });
}

/** Do two links lead to one place? */
export function sameTarget(a: LinkTarget | undefined, b: LinkTarget | undefined): boolean {
  if (!a || !b) return a === b;
  return a.kind === 'url' ? b.kind === 'url' && a.url === b.url : b.kind === 'block' && a.block === b.block;
}
