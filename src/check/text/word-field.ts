import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './word-field.words.js';

/** What Word prints where a field leads nowhere, in Chinese and English. */
const FIELD =
  /错误[!！]\s?(?:未找到引用源|未定义书签|书签自引用无效|文档中没有指定样式的文字|链接无效|超链接引用无效|未指定文件名|未找到目录项)[。.]?|Error! (?:Reference source not found|Bookmark not defined)\./g;

/** 没有 Word 域的出错提示。 */
export const wordField = rule({
  code: 'text/word-field',
  severity: 'error',
  words,
  *prose({ text }) {
    for (const { 0: found, index: start } of matchesOf(text, FIELD)) {
      yield {
        span: { start, end: start + found.length },
        message: words.left({ found }),
        hints: [words.write()],
      };
    }
  },
});
