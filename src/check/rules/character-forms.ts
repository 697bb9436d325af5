import { message } from '../../diagnostics/diagnostic.js';
import { otherForms } from '../../text/forms.js';
import { hanziIn } from '../marks.js';
import { type TextFault, textRule } from '../text-rule.js';

/** 简体文字里没有繁体字、日文字形。 */
export const characterForm = textRule(
  {
    code: 'text/character-form',
    severity: 'warning',
    summary: message('没有混入繁体字、日文汉字', 'no traditional or Japanese forms in simplified text'),
    explanation: message(
      '公文和简报用规范简体字（《通用规范汉字表》）。从网页或 PDF 粘贴时，容易混进繁体字（技術）或日文字形（発展），字体也可能因此不同。姓名里的规范罕用字（喆、镕）不算。整段的繁体引文只报一处，加 --unsafe 才改；确要用繁体，就在上一行写忽略的注释。',
      'Official texts are written in simplified characters. Pasted text may bring in traditional (技術) or Japanese forms (発展), which may even print in another face. Rare but proper characters of names do not count. A whole traditional quotation is one finding, mended with --unsafe only; where it is meant, silence the rule with a comment.',
    ),
    examples: [
      { bad: '加强技術技能人才培养。', good: '加强技术技能人才培养，由朱镕、陶喆同志负责。' },
      { bad: '促进地区発展。', good: '促进地区发展。' },
    ],
  },
  function* ({ text }) {
    for (const stretch of rowsOf(otherForms(text), REACH)) {
      if (isPassage(text, stretch)) yield passage(text, stretch);
      else for (const row of rowsOf(stretch, 1)) yield fault(text, row);
    }
  },
);

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

function passage(text: string, row: Row): TextFault {
  const { start, end } = spanOf(row);
  return {
    start,
    end,
    message: message(
      `这里是一段繁体文字（“${text.slice(start, start + 8)}……”，${row.length} 个字不是规范的简体）。`,
      `This is a traditional passage (“${text.slice(start, start + 8)}……”, ${row.length} characters are not simplified).`,
    ),
    hints: [
      message(
        '改成简体；确要保留，就在上一行写忽略的注释。',
        'Make it simplified, or silence the rule by a comment above.',
      ),
    ],
    fix: { safe: false, changes: row.map(({ index, form }) => ({ start: index, end: index + 1, by: form })) },
  };
}

function fault(text: string, row: Row): TextFault {
  const { start, end } = spanOf(row);
  const found = text.slice(start, end);
  const by = row.map(({ form }) => form).join('');
  return {
    start,
    end,
    message: message(`“${found}”不是规范的简体字形。`, `“${found}” is no simplified form.`),
    hints: [message(`改为“${by}”。`, `Write “${by}”.`)],
    fix: { safe: true, by },
  };
}
