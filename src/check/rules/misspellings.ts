import { message } from '../../diagnose.js';
import { MISSPELLINGS } from '../../text/misspellings.js';
import { textRule } from '../text-rule.js';

const ANY = new RegExp(MISSPELLINGS.map(([wrong]) => wrong).join('|'), 'g');
const RIGHT = new Map(MISSPELLINGS.map(([wrong, right]) => [wrong.replace(/\(\?[^)]*\)/g, ''), right]));

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
    for (const { 0: wrong, index: start } of text.matchAll(ANY)) {
      const right = RIGHT.get(wrong);
      if (right === undefined) continue;
      yield {
        start,
        end: start + wrong.length,
        message: message(`“${wrong}”是错别字，应当是“${right}”。`, `“${wrong}” is a misspelling of “${right}”.`),
        hints: [message(`改为“${right}”。`, `Write “${right}”.`)],
        fix: { safe: true, by: right },
      };
    }
  },
);
