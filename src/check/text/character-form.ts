import { otherForms } from '../../text/forms.js';
import { hanziIn } from '../analysis/marks.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './character-form.words.js';

/** 简体文字里没有繁体字、日文字形。 */
export const characterForm = rule({
  code: 'text/character-form',
  severity: 'warning',
  words,
  *prose({ text }) {
    for (const stretch of rowsOf(otherForms(text), REACH)) {
      if (isPassage(text, stretch)) yield passage(text, stretch);
      else for (const row of rowsOf(stretch, 1)) yield fault(text, row);
    }
  },
});

/** Characters of another form, in order. */
type Row = ReturnType<typeof otherForms>;

/** How far apart characters of a traditional passage may stand, and how many of them there are at least. */
const REACH = 8;

const LEAST = 6;

/** Rows of characters that stand no farther apart than `reach`. */
function rowsOf(found: Row, reach: number): readonly Row[] {
  const rows: Row[number][][] = [];
  for (const each of found) {
    const row = rows.at(-1);
    if (row && each.index - row.at(-1)!.index <= reach) row.push(each);
    else rows.push([each]);
  }
  return rows;
}

const spanOf = (row: Row): { readonly start: number; readonly end: number } => ({
  start: row[0]!.index,
  end: row.at(-1)!.index + 1,
});

/** A quarter of the hanzi is of another form: the text as a whole is traditional. */
function isPassage(text: string, row: Row): boolean {
  const { start, end } = spanOf(row);
  return row.length >= LEAST && row.length * 4 >= hanziIn(text.slice(start, end));
}

function passage(text: string, row: Row): RuleFinding {
  const { start, end } = spanOf(row);
  return {
    span: { start, end },
    message: words.passage({ beginning: text.slice(start, start + 8), count: row.length }),
    hints: [words.makeSimplified()],
    fix: { safe: false, edits: row.map(({ index, form }) => ({ start: index, end: index + 1, text: form })) },
  };
}

function fault(text: string, row: Row): RuleFinding {
  const { start, end } = spanOf(row);
  const found = text.slice(start, end);
  const by = row.map(({ form }) => form).join('');
  return {
    span: { start, end },
    message: words.otherForm({ found }),
    hints: [words.write({ by })],
    fix: { safe: true, edits: [{ start, end, text: by }] },
  };
}
