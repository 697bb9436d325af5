import { message } from '../../diagnostics/diagnostic.js';
import { isForeign, isRunning } from '../marks.js';
import type { Prose } from '../prose.js';
import { type QuoteFault, quoteFaults, quotesIn } from '../quotes.js';
import { proseRule, type TextFault } from '../text-rule.js';

/** 引号成对，方向正确；引文分几段时，每段开头用前引号，最后一段末尾用后引号（GB/T 15834—2011 4.8）。 */
export const quotePair = proseRule(
  {
    code: 'text/quote-pair',
    severity: 'warning',
    summary: message('引号成对，方向正确', 'quotation marks come in pairs and look the right way'),
    explanation: message(
      `引号一左一右，成对使用；左引号“在前，右引号”在后（GB/T 15834—2011 4.8）。一段引文分成几个自然段时，每段开头都用左引号，只在最后一段末尾用右引号，这样写不算错。`,
      `Quotation marks come in pairs, “ before and ” after (GB/T 15834-2011, 4.8). Where a quotation runs over several paragraphs each of them starts with “ and only the last ends with ”; that is no fault.`,
    ),
    examples: [
      { bad: '打造一批“工匠园区，培养人才。', good: '打造一批“工匠园区”，培养人才。' },
      { bad: '打造一批”工匠园区“。', good: '他说：“第一段。\n\n“第二段。”' },
    ],
  },
  function* (row) {
    for (const [index, prose] of row.entries()) {
      for (const single of [false, true]) {
        if (!(single ? /[‘’]/ : /[“”]/).test(prose.text)) continue;
        // Where straight marks stand among them text/straight-quote has the word.
        if ((single ? /(?<![A-Za-z])['＇]/ : /["＂]/).test(prose.text) || isForeign(prose.text)) continue;
        const faults = quoteFaults(quotesIn(prose.text, single));
        // Once turned, all marks of the paragraph pair up.
        const allTurned = faults.every(({ kind }) => kind === 'turned');
        for (const [place, fault] of faults.entries()) {
          // Only the first mark of a paragraph closes what was open before, only the last stays open.
          const atEdge = place === 0 || place === faults.length - 1;
          if (!(atEdge && goesOn(row, index, fault, single)))
            yield { ...faultOf(prose.text, fault, single, allTurned), prose };
        }
      }
    }
  },
);

/** The quotation goes on in the next paragraph, or began in one before. */
function goesOn(row: readonly Prose[], index: number, { kind, at }: QuoteFault, single: boolean): boolean {
  const prose = row[index]!;
  if (!isRunning(prose)) return false;
  if (kind === 'unclosed') return isTaken(row[index + 1], single) && !quotesIn(prose.text.slice(at + 1), single).length;
  const before = row[index - 1];
  if (kind !== 'unopened' || !before || !isRunning(before)) return false;
  return (
    quotesIn(prose.text, single)[0]!.at === at && quoteFaults(quotesIn(before.text, single)).at(-1)?.kind === 'unclosed'
  );
}

/** A paragraph that takes up a quotation: it starts with “ and ends with ” or stays open, or first closes what was open. */
function isTaken(next: Prose | undefined, single: boolean): boolean {
  if (!next || !isRunning(next)) return false;
  const quotes = quotesIn(next.text, single);
  const first = quotes[0];
  if (!first) return false;
  if (!first.opens) return true;
  if (first.at > 0) return false;
  const last = quotes.at(-1)!;
  return (
    last.opens ||
    quoteFaults(quotes).some(({ kind }) => kind === 'unclosed') ||
    /^[”’][。！？]?$/.test(next.text.slice(last.at).trim())
  );
}

function faultOf(text: string, { kind, at }: QuoteFault, single: boolean, allTurned: boolean): TextFault {
  const [open, close] = single ? ['‘', '’'] : ['“', '”'];
  const place = { start: at, end: at + 1 };
  switch (kind) {
    case 'unclosed':
      return {
        ...place,
        message: message(`左引号 ${open} 没有对应的右引号 ${close} 。`, `The quotation mark ${open} has no ${close}.`),
        hints: [
          message(
            `在引文结束的地方补上 ${close} ，或删去 ${open} 。`,
            `Put ${close} where the quotation ends, or delete ${open}.`,
          ),
        ],
      };
    case 'unopened':
      return {
        ...place,
        message: message(
          `右引号 ${close} 前面没有对应的左引号 ${open} 。`,
          `There is no ${open} before this ${close}.`,
        ),
        hints: [
          message(
            `在引文开始的地方补上 ${open} ，或删去 ${close} 。`,
            `Put ${open} where the quotation starts, or delete ${close}.`,
          ),
        ],
      };
    case 'turned': {
      const by = text[at] === open ? close : open;
      return {
        ...place,
        message: message(
          `引号方向反了，这里应当是${by === open ? '左' : '右'}引号 ${by} 。`,
          `This quotation mark looks the wrong way; write ${by}.`,
        ),
        hints: [message(`改为 ${by} 。`, `Write ${by}.`)],
        fix: { safe: allTurned, by },
      };
    }
  }
}
