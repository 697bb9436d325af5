import { rule } from '../rule.js';
import { words } from './stop.words.js';

/** 标题末尾不用句号。 */
export const headingStop = rule({
  code: 'heading/stop',
  severity: 'warning',
  words,
  *prose({ kind, text }) {
    // A head of several sentences is a paragraph by mistake.
    if (kind !== 'head' || !/^[^。]+。$/.test(text)) return;
    const start = text.length - 1;
    yield {
      span: { start, end: text.length },
      message: words.stop(),
      hints: [words.deleteStop()],
      fix: { safe: true, edits: [{ start, end: text.length, text: '' }] },
    };
  },
});
