import { message } from '../../diagnostics/diagnostic.js';
import type { Block, FigureBlock, Issue } from '../../model/index.js';
import type { Rule } from '../rule.js';

const POINTS = 72;
/** Below this a print shows the pixels; offset printing asks for 300. */
const LEAST_DPI = 200;

/** 图片印出来够清楚。 */
export const pictureResolution: Rule = {
  code: 'picture/resolution',
  severity: 'warning',
  summary: message(
    '图片按印出的大小不低于每英寸 200 点',
    'a picture has at least 200 pixels to the inch at its printed size',
  ),
  explanation: message(
    '屏幕上清楚的图片，放大印到纸上可能是糊的。每英寸不到 200 个像素就看得出来。换一张像素更多的原图，或印小一点：在图片的文件名后写宽度，如 ![说明](图1.png "60mm")。',
    'A picture that is sharp on a screen may be blurred on paper: below 200 pixels to the inch it shows. Use the original with more pixels, or print it smaller with a width after its name: ![text](图1.png "60mm").',
  ),
  examples: [{ bad: '![示意图](小图.png "100mm")', good: '![示意图](图1.png "100mm")' }],
  check({ issue, printedWidth }, report) {
    for (const { picture, span } of figuresOf(issue)) {
      const width = printedWidth(picture);
      if (width === undefined || width <= 0) continue;
      const dpi = Math.round((picture.pixelWidth * POINTS) / width);
      if (dpi >= LEAST_DPI) continue;
      const mm = Math.floor((picture.pixelWidth / LEAST_DPI) * 25.4);
      report({
        span,
        message: message(
          `图片“${picture.path}”印出来每英寸只有 ${dpi} 个像素，会发虚。`,
          `The picture “${picture.path}” prints at ${dpi} pixels to the inch and will look blurred.`,
        ),
        hints: [
          message(
            `换用至少 ${Math.ceil((width / POINTS) * LEAST_DPI)} 像素宽的原图，或印小一点：宽度不超过 ${mm} mm，写成 "${mm}mm"。`,
            `Use an original at least ${Math.ceil((width / POINTS) * LEAST_DPI)} pixels wide, or print it at most ${mm} mm wide: "${mm}mm".`,
          ),
        ],
      });
    }
  },
};

/** 图片有文字说明，读屏软件才读得出。 */
export const pictureAlt: Rule = {
  code: 'picture/alt',
  severity: 'warning',
  summary: message('每张图片都有文字说明', 'every picture has an alternative text'),
  explanation: message(
    '方括号里的说明不印出来，是给看不见图片的读者听的（读屏软件），归档的 PDF 也要求有。用一句话说清图上有什么。',
    'The text in the square brackets is not printed: a screen reader says it to those who cannot see the picture, and archive PDF asks for it. Say in a sentence what the picture shows.',
  ),
  examples: [{ bad: '![](图1.png)', good: '![各院系就业率柱状图](图1.png)' }],
  check({ issue }, report) {
    for (const { alt, span, picture } of figuresOf(issue)) {
      if (alt.trim() !== '') continue;
      report({
        span: { start: span.start, end: Math.min(span.end, span.start + '![]'.length) },
        message: message(
          `图片“${picture.path}”没有文字说明，读屏软件读不出来。`,
          `The picture “${picture.path}” has no text for those who cannot see it.`,
        ),
        hints: [
          message('在方括号里写一句说明，如 ![各院系就业率柱状图](…)。', 'Say in the brackets what it shows: ![…](…).'),
        ],
      });
    }
  },
};

function* figuresOf({ preface, sections }: Issue): Generator<FigureBlock> {
  for (const blocks of [preface, ...sections.map((section) => section.blocks)]) yield* figuresIn(blocks);
}

function* figuresIn(blocks: readonly Block[]): Generator<FigureBlock> {
  for (const block of blocks) {
    if (block.kind === 'figure') yield block;
    else if (block.kind === 'quote') yield* figuresIn(block.blocks);
    else if (block.kind === 'list') for (const entry of block.entries) yield* figuresIn(entry);
  }
}
