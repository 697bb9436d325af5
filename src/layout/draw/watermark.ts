import type { WatermarkItem } from '../../model/index.js';
import type { LayoutContext } from '../context.js';

const ROLE = '黑体';
const ANGLE = Math.PI / 4;
const GREY = '#e0e0e0';
/** pt */
const LARGEST = 160;
/** Length of the line as a share of the page's shorter side: at 45° it stays on the page. */
const LENGTH = 1.1;
/** Height of an em box's middle above the baseline, em. */
const MIDDLE = 0.38;

/** Why words make no watermark: a character that no face has, or none for nothing that can be seen. */
export interface WatermarkProblem {
  readonly missing?: string;
}

/** What words across a page come to. */
interface DrawnWatermark {
  /** The watermark, or nothing where there are no words or they make none. */
  readonly items: readonly WatermarkItem[];
  readonly problem?: WatermarkProblem;
}

/** Sets words across a page, for all pages alike. */
export function drawWatermark(words: string | undefined, { sheet, metrics }: LayoutContext): DrawnWatermark {
  if (words === undefined) return { items: [] };
  const placed: WatermarkItem['glyphs'][number][] = [];
  let pen = 0;
  for (const text of words.normalize('NFC')) {
    const choice = metrics.choose(ROLE, text.codePointAt(0)!);
    if (!choice) return { items: [], problem: { missing: text } };
    placed.push({ face: choice.face, glyph: choice.glyph, text, shift: choice.shift, x: pen });
    pen += choice.advance;
  }
  const inked = placed.some(({ face, glyph }) => metrics.ink(face, glyph).some((edge) => edge !== 0));
  if (!inked) return { items: [], problem: {} };
  const { width, height } = sheet;
  const size = Math.min(LARGEST, (Math.min(width, height) * LENGTH) / pen);
  const glyphs = placed.map((glyph) => ({ ...glyph, x: (glyph.x - pen / 2) * size }));
  const look = { size, angle: ANGLE, colour: GREY, drop: MIDDLE * size };
  return { items: [{ kind: 'watermark', x: width / 2, y: height / 2, words, ...look, glyphs }] };
}
