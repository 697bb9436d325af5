import { matchesOf } from '../../text/matches.js';

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
   * `open`: never closed · `close`: never opened · `crossed`: closed after the pair around it, whose bracket is
   * `partner` · `other`: closes `partner`, a bracket of another form.
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
const TOKEN = new RegExp(`[${BRACKETS.replace(/[[\]]/g, '\\$&')}]`, 'g');
/** What may stand before the bracket of a number without an opening one: `1）`, `a)`. */
const NUMBERED = /(?:^|[\s，。；：、！？,;:.（(\ufffc])(?:[0-9０-９]{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/;
/** The same anywhere in a sentence: `见b)`. */
const LOOSELY_NUMBERED = /(?:^|[^0-9A-Za-z])(?:[0-9]{1,2}|[A-Za-z])$/;
/** A half-open interval, `[0,1)`. */
const INTERVAL = /^[-+0-9.a-z∞%]{1,12}[,，] ?[-+0-9.a-z∞%]{1,12}$/;

/** The bracket that closes (or opens) what this one opens (or closes). */
export function partnerOf(bracket: string): string {
  return BRACKETS[(BRACKETS.indexOf(bracket) + FORMS) % BRACKETS.length]!;
}

/** Two brackets of one form, whatever their widths. */
export function sameForm(one: string, other: string): boolean {
  return FORM.get(one) === FORM.get(other);
}

const NONE: Brackets = { pairs: [], faults: [] };

/** A bracket that waits for its partner. */
interface Open {
  readonly at: number;
  readonly form: number;
  readonly within: Open | undefined;
}

/** How far ahead the partner of an open bracket is looked for, where one of another form comes first. */
const AHEAD = 500;
/** How many unclosed brackets around a pair are looked through for the pair around it. */
const DEEPEST = 16;

/** The brackets of a text, paired. */
export function pairBrackets(text: string): Brackets {
  const tokens = matchesOf(text, TOKEN);
  if (tokens.length === 0) return NONE;
  const pairs: { open: Open; close: number }[] = [];
  const faults: BracketFault[] = [];
  let top: Open | undefined;
  /** How many brackets of each form are open, and those that were open when one around them was closed. */
  const open = new Array<number>(FORMS).fill(0);
  const torn: Open[][] = Array.from({ length: FORMS }, () => []);
  const pop = (): Open => {
    const popped = top!;
    open[popped.form]!--;
    top = popped.within;
    return popped;
  };
  // Brackets that close a pair or a number: `（见1）` or `（包括：1）甲`.
  let doubtful = 0;
  for (const { 0: bracket, index } of tokens) {
    const form = FORM.get(bracket)!;
    if (OPENING.has(bracket)) {
      top = { at: index, form, within: top };
      open[form]!++;
    } else if (open[form]! > 0) {
      let opener = pop();
      for (; opener.form !== form; opener = pop()) torn[opener.form]!.push(opener);
      pairs.push({ open: opener, close: index });
      if (index - opener.at > 4 && isNumbered(text, index)) doubtful++;
    } else if (torn[form]!.length > 0) {
      faults.push({ kind: 'crossed', at: index, partner: torn[form]!.pop()!.at });
    } else if (top && INTERVAL.test(text.slice(top.at + 1, index))) {
      pop();
    } else if (!isNumbered(text, index) && !isLooselyNumbered(text, index)) {
      if (top && isOther(text, top, open[top.form]!, index)) {
        const partner = pop();
        faults.push({ kind: 'other', at: index, partner: partner.at, nested: partner.within?.form === partner.form });
      } else if (doubtful > 0) doubtful--;
      else faults.push({ kind: 'close', at: index });
    }
  }
  while (top) torn[0]!.push(pop());
  for (const { at, form } of torn.flat().sort((a, b) => a.at - b.at)) {
    if (form === 0 && doubtful > 0) doubtful--;
    else faults.push({ kind: 'open', at });
  }
  return { pairs: withParents(pairs), faults: faults.sort((a, b) => a.at - b.at) };
}

/** The bracket at `at` closes a number at the start of a clause. */
function isNumbered(text: string, at: number): boolean {
  return (text[at] === '）' || text[at] === ')') && NUMBERED.test(text.slice(Math.max(0, at - 4), at));
}

/** The half-width bracket at `at` closes a number anywhere. */
function isLooselyNumbered(text: string, at: number): boolean {
  return text[at] === ')' && LOOSELY_NUMBERED.test(text.slice(Math.max(0, at - 4), at));
}

/**
 * Of the `open` brackets of the top one's form not all are closed later by their own: this closer stands for one of
 * them.
 */
function isOther(text: string, top: Open, open: number, from: number): boolean {
  const opening = text[top.at]!;
  const closing = partnerOf(opening);
  let left = open;
  for (let index = from + 1; index < Math.min(text.length, from + AHEAD) && left > 0; index++) {
    if (text[index] === opening) left++;
    else if (text[index] === closing) left--;
  }
  return left > 0;
}

function withParents(pairs: readonly { readonly open: Open; readonly close: number }[]): BracketPair[] {
  const made = new Map<Open, BracketPair>();
  // An outer pair opens before its inner ones.
  for (const { open, close } of [...pairs].sort((a, b) => a.open.at - b.open.at)) {
    let around = open.within;
    for (let depth = 0; around && !made.has(around) && depth < DEEPEST; depth++) around = around.within;
    made.set(open, { open: open.at, close, parent: around && made.get(around) });
  }
  return [...made.values()];
}
