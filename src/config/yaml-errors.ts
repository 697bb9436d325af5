import { phrasesOf } from '../diagnostics/words.js';
import type { Message } from '../model/index.js';

/** What is wrong with a YAML file, as half sentences. */
export const words = phrasesOf('yaml', {
  tab: { zh: '缩进用了制表符（Tab），要用空格', en: 'a tab is used for indent; use spaces' },
  indent: { zh: '缩进没有对齐', en: 'the indent does not line up' },
  missing: { zh: '少了一个括号、引号或逗号', en: 'a bracket, quote or comma is missing' },
  unexpected: { zh: '这里有多余或写错的符号', en: 'there is a sign too many or a wrong one' },
  noColon: { zh: '少了冒号，或冒号后没有空格', en: 'a colon, or the space after it, is missing' },
  twoColons: { zh: '一行里有两个“: ”', en: 'there are two “: ” on one line' },
  openBracket: { zh: '方括号没有写完', en: 'a square bracket is not closed' },
  backslash: { zh: '双引号中的反斜杠写法不对', en: 'a backslash in double quotes is wrong' },
  twice: { zh: '同一个名称写了两次', en: 'a key is given twice' },
  alias: {
    zh: '以 * 开头的算作引用，引用的内容没有，或引用得太多；是文字就加半角引号',
    en: 'what begins with * is an alias, here of nothing or of too much; put text into straight quotes',
  },
  encoding: { zh: '文件的编码不是 UTF-8', en: 'the file is not encoded in UTF-8' },
  unread: { zh: '文件打不开，或太大', en: 'the file may not be read, or is too large' },
  outside: {
    zh: '它是链接，指向的文件不在本项目的文件夹里，没有用它',
    en: 'it is a link to a file outside the project, and is not used',
  },
  misnamed: { zh: '文件名应为 bulletin.yaml，现在没有用它', en: 'its name must be bulletin.yaml; it is not used' },
  noPairs: {
    zh: '这里要写“名称: 内容”，冒号用半角，后面空一格',
    en: '“key: value” is asked for here, with a space after the colon',
  },
  noFolder: { zh: '这里要写一个文件夹的名称', en: 'the name of a folder is asked for here' },
  noAlias: {
    zh: '以 * 开头的算作引用，这里不能用；是文字就加半角引号',
    en: 'what begins with * is an alias, which may not be used here; put text into straight quotes',
  },
  wrong: { zh: '写法不对', en: 'the notation is wrong' },
});

/** What the YAML package's errors mean to an editor, by their codes. */
const WORDS: Readonly<Record<string, () => Message>> = {
  TAB_AS_INDENT: words.tab,
  BAD_INDENT: words.indent,
  MISSING_CHAR: words.missing,
  UNEXPECTED_TOKEN: words.unexpected,
  MULTILINE_IMPLICIT_KEY: words.noColon,
  BLOCK_AS_IMPLICIT_KEY: words.twoColons,
  BLOCK_IN_FLOW: words.openBracket,
  BAD_DQ_ESCAPE: words.backslash,
  DUPLICATE_KEY: words.twice,
  BAD_ALIAS: words.alias,
};

/** Why a YAML text cannot be read, as half a sentence. */
export function yamlWords(code: string): Message {
  return (WORDS[code] ?? words.wrong)();
}
