import { isForeign, isRunning } from '../analysis/marks.js';
import type { Prose } from '../analysis/prose.js';
import { type QuoteFault, quoteFaults, quotesIn } from '../analysis/quotes.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './quote-pair.words.js';

/** 引号成对，方向正确；引文分几段时，每段开头用前引号，最后一段末尾用后引号（GB/T 15834—2011 4.8）。 */
export const quotePair = rule({
  code: 'text/quote-pair',
  severity: 'warning',
  words,
  *texts(row) {
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
});

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

/**
 * A paragraph that takes up a quotation: it starts with “ and ends with ” or stays open, or first closes what was open.
 */
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

function faultOf(text: string, { kind, at }: QuoteFault, single: boolean, allTurned: boolean): RuleFinding {
  const [open, close] = single ? ['‘', '’'] : ['“', '”'];
  const place = { start: at, end: at + 1 };
  switch (kind) {
    case 'unclosed':
      return {
        span: place,
        message: words.neverClosed({ open, close }),
        hints: [words.closeOrDelete({ close, open })],
      };
    case 'unopened':
      return {
        span: place,
        message: words.neverOpened({ close, open }),
        hints: [words.openOrDelete({ open, close })],
      };
    case 'turned': {
      const by = text[at] === open ? close : open;
      return {
        span: place,
        message: by === open ? words.shouldOpen({ by }) : words.shouldClose({ by }),
        hints: [words.write({ by })],
        fix: { safe: allTurned, edits: [{ ...place, text: by }] },
      };
    }
  }
}
