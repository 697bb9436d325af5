import { matchesOf } from '../../text/matches.js';
import type { Word, WordsAround } from './dictionary.js';
import type { Prose } from './prose.js';

/** Posts by which a person is called, 副 and what it is a post of left out. */
const POSTS =
  '(?:书记|院长|校长|处长|主任|部长|科长|所长|馆长|会长|理事长|董事长|秘书长|总经理|局长|厅长|市长|县长|区长|主席|主编|班长|组长|园长)';

/** A post right before a place. */
const POST_BEFORE = new RegExp(`副?${POSTS}$`);
/** A post right after a place. */
const POST_AFTER = new RegExp(`^副?${POSTS}`);
/** Characters of the longest post, 副 with it. */
const LONGEST = 5;

/** The post that stands right before or after a range of a text; undefined for none. */
export function postBeside(text: string, start: number, end: number): string | undefined {
  return (
    POST_BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ??
    POST_AFTER.exec(text.slice(end, end + LONGEST))?.[0]
  );
}

/** Common surnames; rarer ones are not looked for. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
);

const POST = new RegExp(`副?${POSTS}(?=[\\u4e00-\\u9fff]{2})`, 'g');

/** A person who is called by a post. */
export interface Person {
  readonly prose: Prose;
  readonly post: string;
  readonly name: string;
  /** UTF-16 offset of the name in the prose. */
  readonly at: number;
}

/** Persons of running text who are named after a post: 院长李建国. Names end where words of the dictionary do. */
export function personsIn(row: readonly Prose[], wordsAround: WordsAround): readonly Person[] {
  return row.flatMap((prose) =>
    matchesOf(prose.text, POST).flatMap(({ 0: post, index }) => {
      const at = index + post.length;
      if (!SURNAMES.has(prose.text[at]!)) return [];
      const end = nameEnd(prose.text, at, wordsAround);
      return end === undefined ? [] : [{ prose, post, name: prose.text.slice(at, end), at }];
    }),
  );
}

/** Single characters that begin what a person does rather than end a name. */
const DOING = new Set('说讲在到和与对将为是去就任被把向从由等的了也都还又则率赴作');

/**
 * Where a name that begins at a place ends: behind one or two characters after the surname, by words of the dictionary.
 * What begins with a surname and is a word itself (高度) is no name.
 */
function nameEnd(text: string, at: number, wordsAround: WordsAround): number | undefined {
  const after = wordsAround(text, at, at + 1).filter(({ end }) => end > at);
  const [surname, first, second] = after;
  if (!surname || surname.start !== at || surname.end !== at + 1 || !first) return undefined;
  const single = (word: Word): boolean => word.end - word.start === 1 && !DOING.has(text[word.start]!);
  if (first.end - first.start === 2) return first.end;
  if (!single(first)) return undefined;
  return second && single(second) ? second.end : first.end;
}
