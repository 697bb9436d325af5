import type { Metrics } from '../../fonts/types.js';
import { millimetres } from '../../model/geometry.js';
import type { PageTokens, Watermark } from '../../model/index.js';

const ROLE = '黑体';
const ANGLE = Math.PI / 4;
const GREY = '#e0e0e0';
/** pt */
const LARGEST = 160;
/** Length of the line as a share of the page's width: at 45° it stays on the page. */
const LENGTH = 1.1;
/** Height of an em box's middle above the baseline, em. */
const MIDDLE = 0.38;

/** Why words make no watermark. */
export type WatermarkProblem = { readonly missing: string } | { readonly missing?: undefined };

/** Sets words across a page; else says which character no face has, or that there is nothing to see. */
export function setWatermark(
  words: string,
  page: PageTokens,
  metrics: Metrics,
): Watermark | { readonly problem: WatermarkProblem } {
  const characters = [...words.normalize('NFC')];
  const placed: {
    readonly face: string;
    readonly glyph: number;
    readonly text: string;
    readonly shift: number;
    readonly x: number;
  }[] = [];
  let pen = 0;
  for (const text of characters) {
    const choice = metrics.choose(ROLE, text.codePointAt(0)!);
    if (!choice) return { problem: { missing: text } };
    placed.push({ face: choice.face, glyph: choice.glyph, text, shift: choice.shift, x: pen });
    pen += choice.advance;
  }
  const inked = placed.some(({ face, glyph }) => metrics.ink(face, glyph).some((edge) => edge !== 0));
  if (!inked) return { problem: {} };
  const width = millimetres(page.width);
  const size = Math.min(LARGEST, (width * LENGTH) / pen);
  return {
    words,
    size,
    angle: ANGLE,
    colour: GREY,
    centre: { x: width / 2, y: millimetres(page.height) / 2 },
    glyphs: placed.map((glyph) => ({ ...glyph, x: (glyph.x - pen / 2) * size })),
    drop: MIDDLE * size,
  };
}
