import { message } from '../diagnostics/diagnostic.js';
import type { Message } from '../model/index.js';

/** What the YAML package's errors mean to an editor, by their codes. */
const WORDS: Readonly<Record<string, Message>> = {
  TAB_AS_INDENT: message('缩进用了制表符（Tab），要用空格', 'a tab is used for indent; use spaces'),
  BAD_INDENT: message('缩进没有对齐', 'the indent does not line up'),
  MISSING_CHAR: message('少了一个括号、引号或逗号', 'a bracket, quote or comma is missing'),
  UNEXPECTED_TOKEN: message('这里有多余或写错的符号', 'there is a sign too many or a wrong one'),
  MULTILINE_IMPLICIT_KEY: message('少了冒号，或冒号后没有空格', 'a colon, or the space after it, is missing'),
  BLOCK_AS_IMPLICIT_KEY: message('一行里有两个“: ”', 'there are two “: ” on one line'),
  BLOCK_IN_FLOW: message('方括号没有写完', 'a square bracket is not closed'),
  BAD_DQ_ESCAPE: message('双引号中的反斜杠写法不对', 'a backslash in double quotes is wrong'),
  DUPLICATE_KEY: message('同一个名称写了两次', 'a key is given twice'),
};

/** Why a YAML text cannot be read, as half a sentence. */
export function yamlWords(code: string): Message {
  return WORDS[code] ?? message('写法不对', 'the notation is wrong');
}
