import type { Block, OrdinalForm } from '../../model/index.js';
import { LEVELS } from '../../text/numerals.js';
import { type Ending, endingOf, endsWithCredit, isLabel, lastLine } from '../analysis/ending.js';
import { hanziIn } from '../analysis/marks.js';
import type { BodyParagraph } from '../analysis/paragraphs.js';
import type { Prose } from '../analysis/prose.js';
import { inSource } from '../in-source.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './paragraph-end.words.js';

/** 段落末尾有句末点号（GB/T 15834—2011 4.1）。 */
export const paragraphEnd = rule({
  code: 'text/paragraph-end',
  severity: 'warning',
  words,
  *paragraph(paragraph, { issue, facts }) {
    const ending = endingOf(paragraph.prose.text);
    if (ending.kind === 'final' || facts.breaksOff(paragraph) || startsWithMark(paragraph.next)) return;
    const fault = faultOf(paragraph, ending, issue.source.text);
    if (fault) yield fault;
  },
});

function faultOf(paragraph: BodyParagraph, ending: Ending, source: string): RuleFinding | undefined {
  const { prose } = paragraph;
  switch (ending.kind) {
    case 'final':
      return undefined;
    case 'comma':
      return endsBadly(paragraph) ? markFault(prose, ending.at, false, source) : undefined;
    case 'semicolon':
      return goesOn(paragraph)
        ? undefined
        : markFault(prose, ending.at, endsAlike(paragraph.previous, 'semicolon'), source);
    case 'open':
      return lacksMark(paragraph) ? openFault(paragraph, ending, source) : undefined;
  }
}

function markFault(prose: Prose, at: number, safe: boolean, source: string): RuleFinding {
  const span = { start: at, end: at + 1 };
  const found: RuleFinding = {
    span,
    message: words.endsWith({ mark: prose.text[at]! }),
    hints: [words.stopOrGoOn()],
    fix: { safe, edits: [{ ...span, text: '。' }] },
  };
  return inSource(prose, found, source);
}

function openFault(
  { block, prose, next, entry, after, previous }: BodyParagraph,
  { at }: Ending,
  source: string,
): RuleFinding {
  const by = entry && after && endsAlike(previous ?? next, 'semicolon') ? '；' : '。';
  const end = block.span.start + source.slice(block.span.start, block.span.end).trimEnd().length;
  return {
    span: prose.spanOf(at, at + 1),
    message: words.noMark(),
    hints: [words.addMark({ by }), ...(prose.continued ? [words.joinNext()] : [])],
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

/**
 * After ； the enumeration goes on: with text, with an item of its row or a deeper one, or of an upper row whose items
 * end with ； too.
 */
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
