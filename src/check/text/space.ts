import { matchesOf } from '../../text/matches.js';
import type { WordsAround } from '../analysis/dictionary.js';
import { CREDIT } from '../analysis/ending.js';
import { HANZI, isChinese, isForeign, isHanzi, isRunning } from '../analysis/marks.js';
import { tearsWord } from '../analysis/torn-word.js';
import { rule } from '../rule.js';
import { words } from './space.words.js';

const STOPS = '，。、；：！？';

const OPENING = '（《“';

const CLOSING = '）》”';

/** Blanks with something Chinese on one side at least. */
const BLANKS = new RegExp(
  `(?<=[^\\s\\u3000])[ \\t\\u3000]+(?=[${HANZI}${STOPS}${OPENING}${CLOSING}])|(?<=[${HANZI}${STOPS}${OPENING}${CLOSING}])[ \\t\\u3000]+(?=[^\\s\\u3000])`,
  'g',
);

/** 第三条　…, 【本刊讯】　…, 问：　…: a blank after a lead at the start. */
const LEAD =
  /^(?:第[0-9〇一二三四五六七八九十百千]+[条章节编款项][ \u3000]*|[^\s\u3000，。；]{0,8}[：】］〕]\u3000+|[^\s\u3000，。；]{1,2}\u3000+)$/;

/** Last characters of the names of bodies. */
const BODY = /[厅部局委院会办室司处署行社团组府协联校系所站市省区县]/;

const WORD_BREAKS = new RegExp(`[^${HANZI}]`);

/** 汉字之间、汉字与中文标点之间没有空格（clreq 3.2）。 */
export const space = rule({
  code: 'text/space',
  severity: 'warning',
  words,
  *prose(prose, { facts }) {
    const { text, kind } = prose;
    if (kind === 'title' || !/[ \t\u3000]/.test(text) || isForeign(text)) return;
    const running = isRunning(prose) && SENTENCE.test(text);
    for (const { 0: blanks, index: start } of matchesOf(text, BLANKS)) {
      const end = start + blanks.length;
      if (!isFault(text, start, end, running, facts.wordsAround)) continue;
      const [before, after] = [text[start - 1]!, text[end]!];
      const between = isHanzi(before) && isHanzi(after);
      yield {
        span: { start, end },
        message: between ? words.between({ before, after }) : words.besideMark(),
        hints: [words.deleteBlank()],
        // Two 　 after a full stop were the start of a paragraph.
        fix: { safe: !(before === '。' && blanks.includes('\u3000\u3000')), edits: [{ start, end, text: '' }] },
      };
    }
  },
});

/** `running`: the text is made of sentences. */
function isFault(text: string, start: number, end: number, running: boolean, wordsAround: WordsAround): boolean {
  const [before, after] = [text[start - 1]!, text[end]!];
  if (LEAD.test(text.slice(0, Math.min(end, 20)))) return false;
  // Before a stop or inside a bracket a blank is wrong everywhere.
  if (STOPS.includes(after) || CLOSING.includes(after) || OPENING.includes(before))
    return !isBlankToFill(text, start, end);
  if (!isHanzi(before) || !isHanzi(after)) return isBesideMark(before, after, text.slice(start, end), running);
  if (NUMBER_BEFORE.test(text.slice(Math.max(0, start - 8), start)) && /^[元人名个项家吨台套册亩次余多]/.test(after))
    return true;
  if (isSpacedName(text, start, end)) return false;
  if (isJointIssue(text, start, end) || CREDIT.test(text.slice(start, end + 4))) return false;
  return (running && !isEnclosed(text, start, end)) || tearsWord(text.slice(0, start), text.slice(end), wordsAround);
}

/** 1.2万 元: a blank inside a quantity. */
const NUMBER_BEFORE = /[0-9][万亿千百]+$/;

/** Text of sentences, not a label, slogan, byline or list of names. */
const SENTENCE = /[，。；！？]/;

/** （　　）, 《 》 to be filled in, and padding of a form. */
function isBlankToFill(text: string, start: number, end: number): boolean {
  return OPENING.includes(text[start - 1]!) && CLOSING.includes(text[end]!);
}

function isBesideMark(before: string, after: string, blanks: string, running: boolean): boolean {
  if (!running && (blanks.includes('\u3000') || !STOPS.includes(before))) return false;
  return (
    (STOPS.includes(before) && after !== '—') ||
    (isChinese(before) && OPENING.includes(after)) ||
    (CLOSING.includes(before) && isChinese(after))
  );
}

/** 张　三: characters that stand alone between blanks, marks or the ends. */
function isSpacedName(text: string, start: number, end: number): boolean {
  const alone = (outer: string | undefined): boolean => outer === undefined || WORD_BREAKS.test(outer);
  return alone(text[start - 2]) && alone(text[end + 1]);
}

/** Two names of bodies, as over a joint document: 中共中央办公厅 国务院办公厅. */
function isJointIssue(text: string, start: number, end: number): boolean {
  const first = LAST_WORD.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const second = FIRST_WORD.exec(text.slice(end, end + 30))?.[0] ?? '';
  return (
    first.length >= 3 &&
    BODY.test(first.at(-1)!) &&
    BODY.test(second.slice(2)) &&
    !TORN.test(first.at(-1)! + second[0]!)
  );
}

/** Common words that start with the last character of a body's name: 各级民政部 门. */
const TORN =
  /部[门分署队位件属]|局[面部势限]|委[员托派]|院[校长系所落]|会[议员计商展面谈]|办[公理法学事]|处[理于置分]|署[名]|行[业政动为使]|社[会区团保]|团[结队体]|组[织建成合]|府[县]|协[同调作议会力]|联[合系动网盟]|校[园企长内外]|系[统列数]|所[有需在属]|站[点位]|市[场级区民]|省[级内外]|区[域县分内]|县[级域]/;

const LAST_WORD = new RegExp(`[${HANZI}]*$`);

const FIRST_WORD = new RegExp(`^[${HANZI}]*`);

/** Inside quotation marks, title marks or brackets, where a slogan, a title or a byline may have its blanks. */
function isEnclosed(text: string, start: number, end: number): boolean {
  return (
    ENCLOSED_BEFORE.test(text.slice(Math.max(0, start - 60), start)) && ENCLOSED_AFTER.test(text.slice(end, end + 60))
  );
}

const ENCLOSED_BEFORE = /[（《“‘〈【「][^）》”’〉】」，。；！？]*$/;

const ENCLOSED_AFTER = /^[^（《“‘〈【「，。；！？]*[）》”’〉】」]/;
