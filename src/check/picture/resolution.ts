import { rule } from '../rule.js';
import { words } from './resolution.words.js';

const POINTS = 72;

/** Below this a print shows the pixels; offset printing asks for 300. */
const LEAST_DPI = 200;

/** 图片印出来够清楚。 */
export const pictureResolution = rule({
  code: 'picture/resolution',
  severity: 'warning',
  words,
  *figure(figure, { printedWidth }) {
    const { picture, span } = figure;
    const width = printedWidth(figure);
    if (width === undefined || width <= 0) return;
    const dpi = Math.round((picture.pixelWidth * POINTS) / width);
    if (dpi >= LEAST_DPI) return;
    const mm = Math.floor((picture.pixelWidth / LEAST_DPI) * 25.4);
    yield {
      span,
      message: words.blurred({ path: picture.path, dpi }),
      hints: [words.largerOrSmaller({ pixels: Math.ceil((width / POINTS) * LEAST_DPI), mm })],
    };
  },
});
