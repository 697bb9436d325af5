import { rule } from '../rule.js';
import { words } from './alt.words.js';

/** 图片有文字说明，读屏软件才读得出。 */
export const pictureAlt = rule({
  code: 'picture/alt',
  severity: 'warning',
  words,
  *figure({ alt, span, picture }) {
    if (alt.trim() !== '') return;
    yield {
      span: { start: span.start, end: Math.min(span.end, span.start + '![]'.length) },
      message: words.noText({ path: picture.path }),
      hints: [words.describe()],
    };
  },
});
