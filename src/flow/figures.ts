import type { FigureBlock, Template } from '../model/index.js';
import { millimetres } from '../text/units.js';

/** Room kept under a picture for its caption, in lines of the caption style. */
const CAPTION_LINES = 2;
/** On a small page head and caption leave a picture at least this share of the type area. */
const TALL = 0.4;
/** Room kept above a picture, in lines of the body: a head that stands before it must not be left alone on the page before. */
const HEAD_LINES = 4;

/** Printed size of a picture, pt: as declared or natural, no wider than the measure and no higher than leaves room for head and caption. */
export function figureSize(
  block: FigureBlock,
  template: Template,
): { readonly width: number; readonly height: number } {
  const { page } = template;
  const measure = millimetres(page.width - page.margin.left - page.margin.right);
  const caption = template.styles[template.table.captionStyle]!;
  const area = page.linesPerPage * template.styles.body!.lineHeight;
  const kept = HEAD_LINES * template.styles.body!.lineHeight + caption.lineHeight * CAPTION_LINES;
  const tallest = Math.max(area - kept, area * TALL);
  const { width: natural, height } = block.picture;
  const wanted = block.width
    ? block.width.unit === 'mm'
      ? millimetres(block.width.value)
      : block.width.value * measure
    : natural;
  const scale = Math.min(wanted, measure, (tallest * natural) / height) / natural;
  return { width: natural * scale, height: height * scale };
}
