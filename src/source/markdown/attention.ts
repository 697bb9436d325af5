/**
 * Emphasis as micromark resolves it, in linear time: its own resolver looks at everything before each mark anew. What
 * is known here of micromark's insides: a resolver gets all events of a paragraph, a row of `*` or `_` is a token
 * `attentionSequence` that knows whether it may open and close, and resolved emphasis is the tokens below.
 */

interface Point {
  readonly column: number;
  readonly offset: number;
  readonly _bufferIndex: number;
}

interface Token {
  type: string;
  start: Point;
  end: Point;
  readonly _open?: boolean;
  readonly _close?: boolean;
}

type Event = readonly [kind: 'enter' | 'exit', token: Token, context: Context];

interface Context {
  readonly sliceSerialize: (token: Token) => string;
}

/** A piece of a syntax extension that reads marks of emphasis. */
export interface Attention {
  readonly name: 'attention';
  readonly resolveAll: (events: Event[], context: Context) => Event[];
}

/** A row of marks with what of it is not used yet, and the pairs that it closes and opens. */
interface Row {
  readonly token: Token;
  readonly mark: string;
  readonly closes: Pair[];
  readonly opens: Pair[];
}

/** The tokens of one emphasis: the whole, its marks, and what stands between them. */
interface Pair {
  readonly group: Token;
  readonly open: Token;
  readonly text: Token;
  readonly close: Token;
}

/** The construct with a resolver in linear time in place of its own. */
export function linear(construct: Attention): Attention {
  return { ...construct, resolveAll: resolveAttention };
}

function resolveAttention(events: Event[], context: Context): Event[] {
  const rows = new Map<Token, Row>();
  const search = openSearch();
  for (const [kind, token] of events) {
    if (kind !== 'enter' || token.type !== 'attentionSequence') continue;
    const row: Row = { token, mark: context.sliceSerialize(token)[0]!, closes: [], opens: [] };
    rows.set(token, row);
    while (token._close && lengthOf(row) > 0 && search.pair(row));
    if (token._open && lengthOf(row) > 0) search.add(row);
  }
  if (rows.size === 0) return events;
  const resolved = events.flatMap((event): readonly Event[] => {
    const row = rows.get(event[1]);
    if (!row) return [event];
    return event[0] === 'enter' ? eventsOf(row, context) : [];
  });
  for (const { token } of rows.values()) token.type = 'data';
  // Whoever asked keeps the array.
  events.length = 0;
  for (const event of resolved) events.push(event);
  return events;
}

/** Rows that may still open something, the nearest last. */
function openSearch() {
  const open: Row[] = [];
  /** How many of the open rows have nothing for a closing row of a kind, by {@link kindOf}. */
  const searched = new Array<number>(KINDS).fill(0);
  return {
    add: (row: Row): void => {
      open.push(row);
    },
    /** Pairs a row with the nearest one that it may close, and gives up those between; false where there is none. */
    pair: (row: Row): boolean => {
      const kind = kindOf(row);
      let at = open.length - 1;
      while (at >= searched[kind]! && !mayPair(open[at]!, row)) at--;
      if (at < searched[kind]!) {
        searched[kind] = open.length;
        return false;
      }
      join(open[at]!, row);
      open.length = lengthOf(open[at]!) > 0 ? at + 1 : at;
      // The row at `at` has another length now, or is gone: it is looked at again.
      for (const [each, count] of searched.entries()) searched[each] = Math.min(count, at);
      return true;
    },
  };
}

/** Two marks, two answers to whether a row opens as well, three remainders of its length. */
const KINDS = 12;

/** What {@link mayPair} asks of a closing row. */
function kindOf(row: Row): number {
  return (row.mark === '*' ? 0 : 6) + (row.token._open ? 3 : 0) + (lengthOf(row) % 3);
}

/** CommonMark 0.31, rules 9 and 10 of emphasis: of rows that open and close, no lengths that sum up to threes. */
function mayPair(opener: Row, closer: Row): boolean {
  if (opener.mark !== closer.mark) return false;
  const both = opener.token._close || closer.token._open;
  return !both || lengthOf(closer) % 3 === 0 || (lengthOf(opener) + lengthOf(closer)) % 3 !== 0;
}

function lengthOf({ token }: Row): number {
  return token.end.offset - token.start.offset;
}

function join(opener: Row, closer: Row): void {
  const strong = lengthOf(opener) > 1 && lengthOf(closer) > 1;
  const name = strong ? 'strong' : 'emphasis';
  const [start, end] = [opener.token.end, closer.token.start];
  const from = moved(start, strong ? -2 : -1);
  const to = moved(end, strong ? 2 : 1);
  const pair: Pair = {
    group: { type: name, start: from, end: to },
    open: { type: `${name}Sequence`, start: from, end: start },
    text: { type: `${name}Text`, start, end },
    close: { type: `${name}Sequence`, start: end, end: to },
  };
  opener.token.end = from;
  closer.token.start = to;
  opener.opens.push(pair);
  closer.closes.push(pair);
}

function moved(point: Point, by: number): Point {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  };
}

/** What stands in a row's place: ends of emphasis from within outwards, marks that are text, beginnings inwards. */
function eventsOf(row: Row, context: Context): readonly Event[] {
  const enter = (token: Token): Event => ['enter', token, context];
  const exit = (token: Token): Event => ['exit', token, context];
  const whole = (token: Token): readonly Event[] => [enter(token), exit(token)];
  return [
    ...row.closes.flatMap(({ text, close, group }) => [exit(text), ...whole(close), exit(group)]),
    ...(lengthOf(row) > 0 ? whole(row.token) : []),
    ...row.opens.reverse().flatMap(({ group, open, text }) => [enter(group), ...whole(open), enter(text)]),
  ];
}
