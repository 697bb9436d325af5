import { message } from '../../diagnostics/diagnostic.js';
import { MISSPELLINGS, RIGHT_BEFORE } from '../../text/misspellings.js';
import { textRule } from '../text-rule.js';
import { wordsAround } from '../words.js';

/** The words of the table by the code of their first character; most characters begin none. */
const BY_FIRST = new Map<number, readonly string[]>();
const BEGINS = new Uint8Array(0x10000);
for (const wrong of MISSPELLINGS.keys()) {
  const first = wrong.charCodeAt(0);
  BEGINS[first] = 1;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), wrong]);
}

/** The word that stands in the text at a place. */
function beginning(words: readonly string[], text: string, start: number): string | undefined {
  for (const word of words) if (text.startsWith(word, start)) return word;
  return undefined;
}

/** 没有常见的错别字。 */
export const misspelling = textRule(
  {
    code: 'text/misspelling',
    severity: 'warning',
    summary: message('没有常见的错别字', 'no common misspellings'),
    explanation: message(
      '程序认得一批在任何地方都算错的词，如“部暑”（部署）、“竟赛”（竞赛）、“侯选人”（候选人）。只收拿得准的；别的错别字还要靠校对。',
      'Some words are wrong wherever they stand, such as 部暑 for 部署 or 竟赛 for 竞赛. Only certain ones are listed; proof-reading still has to find the others.',
    ),
    examples: [{ bad: '会议部暑了工作。', good: '会议部署了以经济建设为中心的工作。' }],
  },
  function* ({ text }) {
    for (let start = 0; start < text.length; start++) {
      const code = text.charCodeAt(start);
      if (BEGINS[code] === 0) continue;
      const wrong = beginning(BY_FIRST.get(code)!, text, start);
      if (wrong === undefined) continue;
      const end = start + wrong.length;
      if (RIGHT_BEFORE.get(wrong)?.test(text.slice(end, end + 1)) || joinsWords(text, start, end)) continue;
      const right = MISSPELLINGS.get(wrong)!;
      yield {
        start,
        end,
        message: message(`“${wrong}”是错别字，应当是“${right}”。`, `“${wrong}” is a misspelling of “${right}”.`),
        hints: [message(`改为“${right}”。`, `Write “${right}”.`)],
        fix: { safe: true, by: right },
      };
    }
  },
);

/** The characters belong to two right words that meet there: 自己|经营, 创建|全国. */
function joinsWords(text: string, start: number, end: number): boolean {
  return wordsAround(text, start, end).some((word) =>
    [start, end].some((edge) => word.start < edge && edge < word.end),
  );
}
