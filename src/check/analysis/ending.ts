import type { WordsAround } from './dictionary.js';
import { hanziIn, isHanzi, isMask } from './marks.js';
import type { BodyParagraph } from './paragraphs.js';
import { tearsWord } from './torn-word.js';

/** How a text ends. */
export interface Ending {
  /** `final`: with 。！？：…… or what needs none · `comma`: with ， or 、 · `semicolon`: with ； · `open`: without a mark. */
  readonly kind: 'final' | 'comma' | 'semicolon' | 'open';
  /** The deciding character, a UTF-16 offset. */
  readonly at: number;
}

const BLANK = /[\s\u3000]/;
/** What may stand after the last mark; also a quotation mark that looks the wrong way. */
const CLOSERS = '”’》〉】〕」』"\'“‘';

/** How a text ends, closing quotation marks, title marks and a last remark in brackets aside. */
export function endingOf(text: string): Ending {
  let at = text.length - 1;
  while (at > 0 && BLANK.test(text[at]!)) at--;
  const last = at;
  while (at > 0) {
    if (CLOSERS.includes(text[at]!) || BLANK.test(text[at]!)) at--;
    else if (text[at] === '）' || text[at] === ')') {
      if (/[。！？…]/.test(text[at - 1] ?? '')) return { kind: 'final', at };
      const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
      if (open <= 0) break;
      at = open - 1;
    } else break;
  }
  const character = text[at] ?? '';
  if (/[。！？：…—～.!?:;]/.test(character) || isMask(character)) return { kind: 'final', at };
  if (character === '；') return { kind: 'semicolon', at };
  return { kind: /[，、,]/.test(character) ? 'comma' : 'open', at: /[，、,]/.test(character) ? at : last };
}

/** The last line of a text: one after a forced line break may be a signature. */
export function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** Words that end no sentence, and ones that start none. */
const GOES_ON = /[的和与及或对在为将把从以由向于并而使被]$/;
const WENT_ON = /^[的和与及或等了着]/;
const LABEL = /^(?:[^，。；：:]{1,8}[：:]|附件|附表|附图|图[0-9]|表[0-9]|[（(]a[）)])/;

/** 张三 摄: a name and what it did, behind a blank. */
export const CREDIT = /^[ \u3000]+(?:摄影?|供[稿图]|撰稿|报道|整理|文|图|绘)(?=$|[）\n \u3000])/;

/** The line ends with a credit, 张三 摄. */
export function endsWithCredit(line: string): boolean {
  const blank = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\u3000'));
  return blank > 0 && CREDIT.test(line.slice(blank));
}

/** A line such as `联系人：张三，电话…`, `附件1 …`, `——摘自…` or one wholly in brackets: it needs no mark at its end. */
export function isLabel(line: string): boolean {
  if (/^——|^[（(【[].*[）)】\]]$|(?:…{2}|\.{3}|·{3}|\t) *[0-9]+$/.test(line)) return true;
  return LABEL.test(line) && !line.includes('。');
}

/** The text breaks off and goes on in the next paragraph, as where a PDF was pasted. */
export function breaksOff({ prose, next }: BodyParagraph, wordsAround: WordsAround): boolean {
  if (!prose.continued || !next || next.block.kind !== 'paragraph') return false;
  const line = lastLine(prose.text);
  const rest = next.prose.text;
  if (isLabel(line) || isLabel(rest) || !/[，。；！？]/.test(rest)) return false;
  const { kind, at } = endingOf(prose.text);
  if (kind === 'comma') return hanziIn(line) >= 10 && /^[^，。、；：！？）》”]/.test(rest);
  if (kind !== 'open' || !isWordCharacter(prose.text[at]) || !isWordCharacter(rest[0])) return false;
  const marked = /[，。；：、]/.test(line);
  if (hanziIn(line) < (marked ? 6 : 12) || /(?:如下|以下|下列)$/.test(line)) return false;
  // A short line without marks is a head.
  if (!marked && hanziIn(line) < 20) return GOES_ON.test(line);
  return GOES_ON.test(line) || WENT_ON.test(rest) || isShortClause(line, rest) || tearsWord(line, rest, wordsAround);
}

/** So little stands before or after the gap up to the next mark that it is no sentence of its own. */
function isShortClause(line: string, rest: string): boolean {
  return /[，。；：、][^，。；：、]{1,3}$/.test(line) || /^[^，。；：、]{1,2}[，。；、]/.test(rest);
}

function isWordCharacter(character: string | undefined): boolean {
  return isHanzi(character) || /[0-9A-Za-z]/.test(character ?? '');
}
