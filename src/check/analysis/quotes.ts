import { matchesOf } from '../../text/matches.js';
import type { Words } from './prose.js';

/** A curly quotation mark; `at` is a UTF-16 offset in `Prose.text`. */
export interface Quote {
  readonly at: number;
  readonly opens: boolean;
}

/** Two quotation marks that belong together. */
export interface QuotePair {
  readonly open: number;
  readonly close: number;
  readonly single: boolean;
  /** How many pairs stand around it. */
  readonly depth: number;
}

/** A quotation mark that has no partner, or looks the wrong way. */
export interface QuoteFault {
  readonly kind: 'unclosed' | 'unopened' | 'turned';
  readonly at: number;
}

/** The marks of one kind, “ ” or ‘ ’; an apostrophe between Latin letters is none. */
export function quotesIn(text: string, single: boolean): Quote[] {
  const quotes: Quote[] = [];
  let depth = 0;
  const lastClosing = text.lastIndexOf('’');
  for (const { 0: mark, index: at } of matchesOf(text, single ? /[‘’]/g : /[“”]/g)) {
    if (mark === '’' && /[A-Za-z0-9]/.test(text[at - 1] ?? '') && (depth === 0 || /[A-Za-z]/.test(text[at + 1] ?? '')))
      continue;
    if (mark === '‘' && /[0-9]/.test(text[at + 1] ?? '') && /[A-Za-z ]/.test(text[at - 1] ?? ' ') && lastClosing < at)
      continue;
    const opens = mark === '“' || mark === '‘';
    depth = Math.max(0, depth + (opens ? 1 : -1));
    quotes.push({ at, opens });
  }
  return quotes;
}

/** What is wrong in a row of quotation marks of one kind; nothing where every one has its partner, nested or not. */
export function quoteFaults(quotes: readonly Quote[]): QuoteFault[] {
  if (isBalanced(quotes)) return [];
  if (isReversed(quotes)) return quotes.map(({ at }) => ({ kind: 'turned', at }));
  const faults: QuoteFault[] = [];
  const opensAt = (index: number): boolean | undefined => quotes[index]?.opens;
  for (let index = 0; index < quotes.length; index++) {
    const { at, opens } = quotes[index]!;
    if (opens) {
      if (opensAt(index + 1) === false) index++;
      // A second opening mark that nothing closes was meant to close the first.
      else if (opensAt(index + 1) && opensAt(index + 2) !== false)
        faults.push({ kind: 'turned', at: quotes[++index]!.at });
      else faults.push({ kind: 'unclosed', at });
    } else if (opensAt(index + 1) === false && (index === 0 || opensAt(index + 2) !== false)) {
      faults.push({ kind: 'turned', at });
      index++;
    } else faults.push({ kind: 'unopened', at });
  }
  return faults;
}

function isBalanced(quotes: readonly Quote[]): boolean {
  let depth = 0;
  for (const { opens } of quotes) {
    depth += opens ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Every pair is written ”…“. */
function isReversed(quotes: readonly Quote[]): boolean {
  return quotes.length % 2 === 0 && quotes.every(({ opens }, index) => opens === (index % 2 === 1));
}

/** All pairs of a piece of prose by their nesting; undefined where one mark has no partner. */
export function quotePairsOf({ text }: Words): readonly QuotePair[] | undefined {
  const singles = new Set(quotesIn(text, true).map(({ at }) => at));
  const pairs: QuotePair[] = [];
  const open: { at: number; single: boolean }[] = [];
  for (const { 0: mark, index: at } of matchesOf(text, /[“”‘’]/g)) {
    const single = mark === '‘' || mark === '’';
    if (single && !singles.has(at)) continue;
    if (mark === '“' || mark === '‘') open.push({ at, single });
    else {
      const top = open.pop();
      if (!top || top.single !== single) return undefined;
      pairs.push({ open: top.at, close: at, single, depth: open.length });
    }
  }
  return open.length === 0 ? pairs : undefined;
}
