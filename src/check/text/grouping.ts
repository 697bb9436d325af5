import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './grouping.words.js';

/** 4,860万元 and 4860万元; years, numbers of documents and telephones are none of the second kind. */
const WITH_COMMAS = /(?<![0-9,.，])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])/g;

const WITHOUT =
  /(?<![0-9A-Za-z.,\-—–第〔])[0-9]{4,9}(?=(?:\.[0-9]+)?余?(?:[万亿]?[元人名个项家吨台套册件份亩]|平方米|[万亿]))/g;

/** 数字的分节全期一致。 */
export const grouping = rule({
  code: 'text/grouping',
  severity: 'warning',
  words,
  *texts(row) {
    const grouped = row.flatMap((prose) => matchesOf(prose.text, WITH_COMMAS).map((match) => ({ prose, match })));
    const plain = row.reduce((sum, { text }) => sum + matchesOf(text, WITHOUT).length, 0);
    if (grouped.length > plain) return;
    for (const { prose, match } of grouped) {
      const by = match[0].replaceAll(',', '');
      yield {
        prose,
        span: { start: match.index, end: match.index + match[0].length },
        message: words.grouped({ found: match[0] }),
        hints: [words.write({ by })],
        fix: { safe: true, edits: [{ start: match.index, end: match.index + match[0].length, text: by }] },
      };
    }
  },
});
