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

/**
 * Printed size of a picture, pt: as declared or natural, no wider than the measure and no higher than leaves room for
 * head and caption.
 */
export function figureSize(
  block: FigureBlock,
  template: Template,
): { readonly width: number; readonly height: number } {
  const area = typeArea(template);
  const caption = template.styles[template.table.captionStyle]!;
  const kept = HEAD_LINES * area.pitch + caption.lineHeight * CAPTION_LINES;
  const tallest = Math.max(area.height - kept, area.height * TALL);
  const { width: natural, height } = block.picture;
  const wanted = block.width
    ? block.width.unit === 'mm'
      ? millimetres(block.width.value)
      : block.width.value * area.width
    : natural;
  const scale = Math.min(wanted, area.width, (tallest * natural) / height) / natural;
  return { width: natural * scale, height: height * scale };
}
