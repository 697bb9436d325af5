import { millimetres, typeArea } from '../model/geometry.js';
import type { FigureBlock, Template } from '../model/index.js';

/** Room kept under a picture for its caption, in lines of the caption style. */
const CAPTION_LINES = 2;
/** On a small page head and caption leave a picture at least this share of the type area. */
const TALL = 0.4;
/**
 * Room kept above a picture, in lines of the body: a head that stands before it must not be left alone on the page
 * before.
 */
const HEAD_LINES = 4;

/** What readers of the DOCX round in a row of pictures, pt. */
const ROUNDED = 1;

/** pt */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Greatest height of a picture: it leaves room for head and caption. pt */
function tallest(template: Template): number {
  const area = typeArea(template);
  const caption = template.styles[template.table.captionStyle]!;
  const kept = HEAD_LINES * area.pitch + caption.lineHeight * CAPTION_LINES;
  return Math.max(area.height - kept, area.height * TALL);
}

/**
 * Printed size of a picture, pt: as declared or natural, no wider than the measure and no higher than leaves room for
 * head and caption.
 */
export function figureSize(block: FigureBlock, template: Template, indent = 0): Size {
  const width = typeArea(template).width - indent;
  const { width: natural, height } = block.picture;
  const wanted = declaredWidth(block, width) ?? natural;
  const scale = Math.min(wanted, width, (tallest(template) * natural) / height) / natural;
  return { width: natural * scale, height: height * scale };
}

/** The width that a picture asks for, pt; a share is one of `measure`. */
function declaredWidth({ width }: FigureBlock, measure: number): number | undefined {
  if (!width) return undefined;
  return width.unit === 'mm' ? millimetres(width.value) : width.value * measure;
}

/** The sizes of pictures side by side. */
export interface RowSizes {
  readonly sizes: readonly Size[];
  /** Between two, pt: a character of the body. */
  readonly gap: number;
  /** What was declared is wider than the measure. */
  readonly narrowed: boolean;
}

/**
 * Printed sizes of pictures side by side: as declared (shares are those of the measure without the gaps); the others
 * divide what is left such that they are as high as those or, where none says a width, as one another and none larger
 * than by nature.
 */
export function rowSizes(figures: readonly FigureBlock[], template: Template, indent = 0): RowSizes {
  const gap = template.styles.body!.size;
  const room = Math.max(gap, typeArea(template).width - indent - ROUNDED - gap * (figures.length - 1));
  const shapes = figures.map((block) => ({
    aspect: block.picture.width / block.picture.height,
    natural: block.picture.height,
    declared: declaredWidth(block, room),
  }));
  const given = shapes.filter(({ declared }) => declared !== undefined);
  const open = shapes.filter(({ declared }) => declared === undefined);
  const left = room - given.reduce((sum, { declared }) => sum + declared!, 0);
  const wanted =
    given.length > 0
      ? Math.max(...given.map(({ declared, aspect }) => declared! / aspect))
      : Math.min(...open.map(({ natural }) => natural));
  const aspects = open.reduce((sum, { aspect }) => sum + aspect, 0);
  // Where nothing is left, all is made less below.
  const common = left > 0 && aspects > 0 ? Math.min(wanted, left / aspects) : wanted;
  const widths = shapes.map(({ declared, aspect }) => declared ?? common * aspect);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const highest = Math.max(...shapes.map(({ aspect }, i) => widths[i]! / aspect));
  const scale = Math.min(1, room / total, tallest(template) / highest);
  return {
    sizes: shapes.map(({ aspect }, i) => ({ width: widths[i]! * scale, height: (widths[i]! * scale) / aspect })),
    gap,
    narrowed: total > room + ROUNDED,
  };
}
