import type { Item, PageLabel, ParagraphFlow } from '../../model/index.js';
import { millimetres } from '../../text/units.js';
import type { LayoutContext } from '../context.js';
import { naturalWidth } from '../paragraph/line.js';
import { profiles } from '../paragraph/profile.js';
import { shape } from '../paragraph/shape.js';
import { paintLine } from './paint.js';

/** Adds the page number below the type area (GB/T 9704-2012 §7.5 where the template says so). */
export function addFolio(items: readonly Item[], label: PageLabel, context: LayoutContext): Item[] {
  const { folio } = context.template;
  const { area } = context;
  if (!folio || label < folio.from) return [...items];
  const text = folio.text.replace('{页}', String(label));
  const paragraph: ParagraphFlow = {
    kind: 'paragraph',
    id: `folio-${label}`,
    role: 'body',
    style: folio.style,
    nesting: 0,
    runs: [{ kind: 'text', text, span: { start: 0, end: 0 }, generated: true }],
    span: { start: 0, end: 0 },
  };
  const shaped = shape(paragraph, context.template, context.metrics);
  const width = naturalWidth(shaped, 0, shaped.codes.length);
  const line = {
    start: 0,
    end: shaped.codes.length,
    room: { indent: 0, width },
    natural: width,
    hung: false,
    final: true,
  };
  const em = shaped.style.size;
  const indent = shaped.style.indentRight * em;
  const even = label % 2 === 0;
  const x =
    folio.align === 'center'
      ? (area.width - width) / 2
      : folio.align === 'outer' && even
        ? indent
        : area.width - width - indent;
  const y = area.top + area.height + millimetres(folio.drop);
  const added: Item[] = [];
  paintLine(
    paragraph,
    shaped,
    profiles[context.template.breaking.profile].placeLine(shaped, line, 'left'),
    area.left + x,
    y,
    added,
  );
  return [...items, ...added.map((item) => (item.kind === 'glyphs' ? { ...item, role: 'furniture' as const } : item))];
}
