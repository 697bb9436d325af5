import { rule } from '../rule.js';
import { words } from './duplicate-name.words.js';

/** 编印、分送的名单里没有重复，也没有空的。 */
export const duplicateNames = rule({
  code: 'front-matter/duplicate-name',
  severity: 'warning',
  words,
  *issue({ issue: { meta, source } }) {
    const lists = [
      ...meta.credits.map(({ names, span }) => ({ names, span })),
      ...meta.distribution.map(({ text, span }) => ({ names: text.split('、'), span })),
    ];
    for (const { names, span } of lists) {
      const twice = new Set(names.filter((name, index) => names.indexOf(name) < index));
      for (const name of twice) {
        const at = source.text.slice(span.start, span.end).lastIndexOf(name);
        yield {
          span: at < 0 ? span : { start: span.start + at, end: span.start + at + name.length },
          message: words.twice({ name }),
          hints: [words.deleteOne()],
        };
      }
    }
  },
});
