import { message } from '../../diagnose.js';
import { simplifiedForm } from '../../text/forms.js';
import { HANZI } from '../marks.js';
import { type TextFault, textRule } from '../text-rule.js';

/** One character, or a row of characters of which most are of the other form. */
const ROW = new RegExp(`[${HANZI}]+`, 'g');

/** 简体文字里没有繁体字、日文字形。 */
export const characterForm = textRule(
  {
    code: 'text/character-form',
    severity: 'warning',
    summary: message('没有混入繁体字、日文汉字', 'no traditional or Japanese forms in simplified text'),
    explanation: message(
      '公文和简报用规范简体字（《通用规范汉字表》）。从网页或 PDF 粘贴时，容易混进繁体字（技術）或日文字形（発展），字体也可能因此不同。姓名里的规范罕用字（喆、镕）不算。确要用繁体的地方，在上一行写忽略的注释。',
      'Official texts are written in simplified characters. Pasted text may bring in traditional (技術) or Japanese forms (発展), which may even print in another face. Rare but proper characters of names do not count. Where the other form is meant, silence the rule with a comment.',
    ),
    examples: [
      { bad: '加强技術技能人才培养。', good: '加强技术技能人才培养，由朱镕、陶喆同志负责。' },
      { bad: '促进地区発展。', good: '促进地区发展。' },
    ],
  },
  function* ({ text }) {
    for (const { 0: row, index } of text.matchAll(ROW)) yield* faultsIn(row, index);
  },
);

function* faultsIn(row: string, at: number): Iterable<TextFault> {
  let start = -1;
  let by = '';
  for (let index = 0; index <= row.length; index++) {
    const form = index < row.length ? simplifiedForm(row[index]!) : undefined;
    if (form !== undefined) {
      if (start < 0) start = index;
      by += form;
    } else if (start >= 0) {
      const found = row.slice(start, index);
      yield {
        start: at + start,
        end: at + index,
        message: message(`“${found}”不是规范的简体字形。`, `“${found}” is no simplified form.`),
        hints: [message(`改为“${by}”。`, `Write “${by}”.`)],
        fix: { safe: true, by },
      };
      start = -1;
      by = '';
    }
  }
}
