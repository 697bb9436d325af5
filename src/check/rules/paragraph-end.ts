import { message } from '../../diagnostics/diagnostic.js';
import type { Block, OrdinalForm } from '../../model/index.js';
import { LEVELS } from '../../text/numerals.js';
import { type Ending, endingOf, endsWithCredit, isLabel, isSplit, lastLine } from '../ending.js';
import { hanziIn } from '../marks.js';
import { type BodyParagraph, paragraphsOf } from '../paragraphs.js';
import { proseRule, type TextFault } from '../text-rule.js';

/** 段落末尾有句末点号（GB/T 15834—2011 4.1）。 */
export const paragraphEnd = proseRule(
  {
    code: 'text/paragraph-end',
    severity: 'warning',
    summary: message('段落以句号等结尾', 'paragraphs end with a full stop or the like'),
    explanation: message(
      `一段话写完，末尾要有句号、问号、叹号或省略号（GB/T 15834—2011）；引出下文的用冒号，并列的各条之间可以用分号，最后一条用句号。标题、落款、日期、联系方式，以及成排的题目、名单不用加；一排条目都以句号结尾而独缺一个的，程序也会指出来。`,
      `A paragraph ends with 。？！ or …… (GB/T 15834-2011), one that leads in with ：, and items of one enumeration may end with ； except the last. Heads, signatures, dates, contacts and rows of titles take none; one item without a stop among others that have it is pointed out.`,
    ),
    examples: [
      { bad: '各部门要高度重视。认真组织，严格把关', good: '各部门要高度重视，认真组织，严格把关。' },
      {
        bad: '1.加强组织领导。\n\n2.落实工作责任\n\n3.严格监督检查。',
        good: '1.优化贸易方式研究\n\n2.推进贸产联动研究\n\n3.队伍建设研究',
      },
      { bad: '1.加强组织领导，落实责任；\n\n2.严格监督检查，', good: '1.加强组织领导，落实责任；\n\n2.严格监督检查。' },
    ],
  },
  function* (_, source, issue) {
    for (const paragraph of paragraphsOf(issue)) {
      const ending = endingOf(paragraph.prose.text);
      if (ending.kind === 'final' || isSplit(paragraph) || startsWithMark(paragraph.next)) continue;
      const fault = faultOf(paragraph, ending, source);
      if (fault) yield { ...fault, prose: paragraph.prose };
    }
  },
);

function faultOf(paragraph: BodyParagraph, ending: Ending, source: string): TextFault | undefined {
  const { text } = paragraph.prose;
  switch (ending.kind) {
    case 'final':
      return undefined;
    case 'comma':
      return endsBadly(paragraph) ? markFault(text, ending.at, false) : undefined;
    case 'semicolon':
      return goesOn(paragraph) ? undefined : markFault(text, ending.at, endsAlike(paragraph.previous, 'semicolon'));
    case 'open':
      return lacksMark(paragraph) ? openFault(paragraph, ending, source) : undefined;
  }
}

function markFault(text: string, at: number, safe: boolean): TextFault {
  return {
    start: at,
    end: at + 1,
    message: message(`这一段到此结束，末尾却是“${text[at]}”。`, `The paragraph ends here, but with “${text[at]}”.`),
    hints: [message('写完了就改为“。”；没有写完，补上后面的文字。', 'Write “。”, or put in what is missing after it.')],
    fix: { safe, by: '。' },
  };
}

function openFault(
  { block, prose, next, entry, after, previous }: BodyParagraph,
  { at }: Ending,
  source: string,
): TextFault {
  const by = entry && after && endsAlike(previous ?? next, 'semicolon') ? '；' : '。';
  const end = block.span.start + source.slice(block.span.start, block.span.end).trimEnd().length;
  return {
    start: at,
    end: at + 1,
    message: message('段末没有标点。', 'The paragraph ends without a mark.'),
    hints: [
      message(`补上“${by}”；引出下文的补“：”。`, `Put “${by}” here, or “：” if it leads in what follows.`),
      ...(prose.continued
        ? [message('若下一段是接着写的，把两段接起来。', 'If the next paragraph goes on with it, join the two.')]
        : []),
    ],
    fix: {
      safe: !(prose.continued && next) && !/(?:如下|以下|下列)$/.test(prose.text),
      edits: [{ start: end, end, text: by }],
    },
  };
}

/** A text of some length ends with a comma, and not as one of a row of verses or entries. */
function endsBadly(paragraph: BodyParagraph): boolean {
  const { block, entry, prose } = paragraph;
  if (entry) return siblingsOf(paragraph).every((each) => !endsAlike(each, 'comma'));
  return hanziIn(prose.text) >= (block.kind === 'item' ? 4 : 8) && !isLabel(lastLine(prose.text));
}

/** A text of sentences, or an item beside others that all have their mark. */
function lacksMark(paragraph: BodyParagraph): boolean {
  const line = lastLine(paragraph.prose.text);
  if (hanziIn(line) < 6 || endsWithCredit(line)) return false;
  if (!paragraph.entry && /[。；]/.test(line.replace(IN_QUOTES, ''))) return hanziIn(line) >= 8;
  if (isLabel(line) || isHeadLike(paragraph)) return false;
  const company = siblingsOf(paragraph);
  const marked = company.filter((each) => !endsAlike(each, 'open')).length;
  if (!paragraph.entry && line.replace(IN_QUOTES, '').includes('，') && hanziIn(line) >= 15)
    return marked * 2 >= company.length;
  return company.length >= 2 && marked === company.length;
}

/** Words inside marks; the lengths are bounded lest marks without partner cost time. */
const IN_QUOTES = /《[^》]{0,80}》|“[^”]{0,80}”|（[^）]{0,80}）/g;

/** The other items or entries of its row, nearest first on both sides. */
function siblingsOf(paragraph: BodyParagraph): BodyParagraph[] {
  const form = formOf(paragraph.block);
  const siblings: BodyParagraph[] = [];
  if (!form && !paragraph.entry) return siblings;
  for (const step of ['previous', 'next'] as const) {
    for (
      let other = paragraph[step];
      other && formOf(other.block) === form && siblings.length < 20;
      other = other[step]
    )
      siblings.push(other);
  }
  return siblings;
}

/** An item with text or deeper items below it. */
function isHeadLike({ block, after }: BodyParagraph): boolean {
  return block.kind === 'item' && after !== undefined && formOf(after) !== formOf(block) && after.kind !== 'heading';
}

function formOf(block: Block): OrdinalForm | undefined {
  return block.kind === 'item' ? block.ordinal.form : undefined;
}

/** After ； the enumeration goes on: with text, with an item of its row or a deeper one, or of an upper row whose items end with ； too. */
function goesOn(paragraph: BodyParagraph): boolean {
  const { block, after, entry, previous } = paragraph;
  if (entry) return after !== undefined || !endsAlike(previous, 'semicolon');
  if (after === undefined || after.kind === 'heading' || after.kind === 'break') return false;
  const [own, next] = [formOf(block), formOf(after)];
  if (!own || !next || LEVELS.indexOf(next) >= LEVELS.indexOf(own)) return true;
  let upper = paragraph.previous;
  while (upper && (formOf(upper.block) !== next || upper.prose.text.endsWith('：'))) upper = upper.previous;
  return !upper || endsAlike(upper, 'semicolon');
}

function endsAlike(paragraph: BodyParagraph | undefined, kind: Ending['kind']): boolean {
  return paragraph !== undefined && endingOf(paragraph.prose.text).kind === kind;
}

/** The next paragraph starts with a mark: text/mark-position has the word. */
function startsWithMark(next: BodyParagraph | undefined): boolean {
  return next !== undefined && /^[，。、；：！？）》”]/.test(next.prose.text);
}
