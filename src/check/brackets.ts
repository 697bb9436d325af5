import type { Prose } from './prose.js';

/** Two brackets that belong together; offsets are UTF-16 in `Prose.text`. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
  /** The pair around it. */
  readonly parent?: BracketPair | undefined;
}

/** A bracket without its partner. */
export interface BracketFault {
  /**
   * `open`: never closed · `close`: never opened · `crossed`: closed after the pair around it, whose bracket is `partner` ·
   * `other`: closes `partner`, a bracket of another form.
   */
  readonly kind: 'open' | 'close' | 'crossed' | 'other';
  readonly at: number;
  readonly partner?: number;
  /** `partner` stands inside brackets of its own form: it is the wrong one of the two. */
  readonly nested?: boolean;
}

/** The brackets of a piece of prose. */
export interface Brackets {
  readonly pairs: readonly BracketPair[];
  readonly faults: readonly BracketFault[];
}

const BRACKETS = '（(〔[〈《【「『）)〕]〉》】」』';
const FORMS = BRACKETS.length / 2;
/** Half-width brackets are the full-width ones of another width. */
const FORM: ReadonlyMap<string, number> = new Map(
  [...BRACKETS].map((bracket, index) => [bracket, index % FORMS === 1 ? 0 : index % FORMS]),
);
const OPENING = new Set(BRACKETS.slice(0, FORMS));
const TOKEN = /[（()）〔〕〈〉《》【】「」『』[\]]/g;
/** What may stand before the bracket of a number without an opening one: `1）`, `a)`. */
const NUMBERED = /(?:^|[\s，。；：、！？,;:.（(\ufffc])(?:[0-9０-９]{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/;
/** The same anywhere in a sentence: `见b)`. */
const LOOSELY_NUMBERED = /(?:^|[^0-9A-Za-z])(?:[0-9]{1,2}|[A-Za-z])$/;
/** A half-open interval, `[0,1)`. */
const INTERVAL = /^[-+0-9.a-z∞%]{1,12}[,，] ?[-+0-9.a-z∞%]{1,12}$/;

const known = new WeakMap<Prose, Brackets>();

/** The brackets of a piece of prose, paired. Made once. */
export function bracketsOf(prose: Prose): Brackets {
  const found = known.get(prose);
  if (found) return found;
  const brackets = pairBrackets(prose.text);
  known.set(prose, brackets);
  return brackets;
}

/** The bracket that closes (or opens) what this one opens (or closes). */
export function partnerOf(bracket: string): string {
  return BRACKETS[(BRACKETS.indexOf(bracket) + FORMS) % BRACKETS.length]!;
}

/** Two brackets of one form, whatever their widths. */
export function sameForm(one: string, other: string): boolean {
  return FORM.get(one) === FORM.get(other);
}

interface Open {
  readonly at: number;
  readonly parent: Open | undefined;
}

function pairBrackets(text: string): Brackets {
  const pairs: { open: number; close: number; within: Open | undefined }[] = [];
  const faults: BracketFault[] = [];
  const torn: Open[] = [];
  let top: Open | undefined;
  // Brackets that close a pair or a number: `（见1）` or `（包括：1）甲`.
  let doubtful = 0;
  for (const { 0: bracket, index } of text.matchAll(TOKEN)) {
    if (OPENING.has(bracket)) {
      top = { at: index, parent: top };
      continue;
    }
    const numbered = FORM.get(bracket) === 0 && NUMBERED.test(text.slice(Math.max(0, index - 4), index));
    const match = openerOf(text, bracket, top);
    if (!match) {
      const crossing = torn.findIndex(({ at }) => sameForm(text[at]!, bracket));
      if (crossing >= 0) faults.push({ kind: 'crossed', at: index, partner: torn.splice(crossing, 1)[0]!.at });
      else if (top && INTERVAL.test(text.slice(top.at + 1, index))) top = top.parent;
      else if (numbered || (bracket === ')' && LOOSELY_NUMBERED.test(text.slice(Math.max(0, index - 4), index)))) continue;
      else if (top && isOther(text, top, index)) {
        faults.push({ kind: 'other', at: index, partner: top.at, nested: isNested(text, top) });
        top = top.parent;
      } else if (doubtful > 0) doubtful--;
      else faults.push({ kind: 'close', at: index });
      continue;
    }
    if (numbered && index - match.at > 4) doubtful++;
    for (; top !== match; top = top?.parent) if (top) torn.push(top);
    top = match.parent;
    pairs.push({ open: match.at, close: index, within: match.parent });
  }
  for (; top; top = top.parent) torn.push(top);
  for (const { at } of torn.sort((a, b) => a.at - b.at)) {
    if (FORM.get(text[at]!) === 0 && doubtful-- > 0) continue;
    faults.push({ kind: 'open', at });
  }
  return { pairs: withParents(pairs), faults: faults.sort((a, b) => a.at - b.at) };
}

/** The nearest open bracket of the same form. */
function openerOf(text: string, bracket: string, top: Open | undefined): Open | undefined {
  let open = top;
  while (open && !sameForm(text[open.at]!, bracket)) open = open.parent;
  return open;
}

function isNested(text: string, { at, parent }: Open): boolean {
  return parent !== undefined && sameForm(text[at]!, text[parent.at]!);
}

/** Of the open brackets of the top one's form not all are closed later by their own: this closer stands for one of them. */
function isOther(text: string, top: Open, from: number): boolean {
  const opening = text[top.at]!;
  let open = 0;
  for (let each: Open | undefined = top; each; each = each.parent) if (sameForm(text[each.at]!, opening)) open++;
  for (let index = from + 1; index < text.length && open > 0; index++) {
    if (text[index] === opening) open++;
    else if (text[index] === partnerOf(opening)) open--;
  }
  return open > 0;
}

function withParents(pairs: readonly { open: number; close: number; within: Open | undefined }[]): BracketPair[] {
  const byOpen = new Map<number, BracketPair>();
  // An outer pair opens before its inner ones.
  for (const { open, close, within } of [...pairs].sort((a, b) => a.open - b.open)) {
    let around = within;
    while (around && !byOpen.has(around.at)) around = around.parent;
    byOpen.set(open, { open, close, parent: around && byOpen.get(around.at) });
  }
  return [...byOpen.values()];
}
