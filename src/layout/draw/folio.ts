import { millimetres } from '../../model/geometry.js';
import type { FolioFlow, Item, PageLabel, ParagraphFlow } from '../../model/index.js';
import type { LayoutContext } from '../context.js';
import { naturalWidth } from '../paragraph/line.js';
import { piecesOf } from '../paragraph/pieces.js';
import { profiles } from '../paragraph/profile.js';
import type { Shaped } from '../paragraph/shape.js';
import { drawRuns } from './runs.js';

/**
 * The page number below the type area (GB/T 9704-2012 §7.5 where the template says so); nothing on pages that have
 * none.
 */
export function drawFolio(
  label: PageLabel,
  folio: FolioFlow | undefined,
  { template, metrics, area, cache }: LayoutContext,
): readonly Item[] {
  if (!folio || label < folio.from) return [];
  const text = folio.text.replace('{页}', String(label));
  const paragraph: ParagraphFlow = {
    kind: 'paragraph',
    id: `folio-${label}`,
    role: 'body',
    style: folio.style,
    runs: [{ kind: 'text', text, style: folio.style.text, span: { start: 0, end: 0 }, generated: true }],
    span: { start: 0, end: 0 },
  };
  const known = cache.paragraphs.of(paragraph, template, metrics);
  const { shaped } = known;
  const line = wholeLine(shaped);
  const indent = folio.style.indents.right;
  const even = label % 2 === 0;
  const x =
    folio.align === 'center'
      ? (area.width - line.natural) / 2
      : folio.align === 'outer' && even
        ? indent
        : area.width - line.natural - indent;
  const y = area.top + area.height + millimetres(folio.drop);
  known.line ??= piecesOf(shaped, profiles[template.breaking.profile].placeLine(shaped, line, 'left'));
  const { items } = drawRuns(paragraph, known.line, area.left + x, y);
  return items.map((item) => (item.kind === 'glyphs' ? { ...item, role: 'furniture' } : item));
}

/** All of a text on one line, as wide as it is. */
function wholeLine(shaped: Shaped) {
  const end = shaped.codes.length;
  const width = naturalWidth(shaped, 0, end);
  return { start: 0, end, room: { indent: 0, width }, natural: width, hung: false, final: true };
}
