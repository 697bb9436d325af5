import { message } from '../../diagnostics/diagnostic.js';
import type { Issue } from '../../model/index.js';
import { bracketsOf } from '../brackets.js';
import type { Prose } from '../prose.js';
import { proseRule } from '../text-rule.js';

/** Characters that only traditional text has. */
const TRADITIONAL = /[這們國會說時來發學為個對過還從將與於業產務點經開關]/g;

/** 简体横排用“”‘’，不用「」『』（GB/T 15834—2011 4.8）。 */
export const quoteForm = proseRule(
  {
    code: 'text/quote-form',
    severity: 'warning',
    summary: message('简体横排的引号用“”‘’', 'simplified text takes “ ” and ‘ ’'),
    explanation: message(
      `简体中文横排用“”和‘’（GB/T 15834—2011 4.8）；「」和『』是竖排和繁体横排的引号，多半是从别处粘贴来的。繁体的稿子不算。`,
      `Simplified Chinese in horizontal lines takes “ ” and ‘ ’ (GB/T 15834-2011, 4.8); 「」 and 『』 belong to vertical or traditional text and were mostly pasted. Issues in traditional characters are left alone.`,
    ),
    examples: [{ bad: '发扬「工匠精神」。', good: '发扬“工匠精神”。' }],
  },
  function* (row, source, issue) {
    if (!/[「『]/.test(source) || isTraditional(issue)) return;
    for (const prose of row) {
      for (const { open, close } of bracketsOf(prose).pairs) {
        const opening = prose.text[open]!;
        if (opening !== '「' && opening !== '『') continue;
        const [left, right] = depthOf(prose, open) % 2 === 0 ? ['“', '”'] : ['‘', '’'];
        yield {
          prose,
          start: open,
          end: open + 1,
          message: message(
            `简体横排的引号不用 ${opening} ${prose.text[close]} ，用 ${left} ${right} 。`,
            `Simplified text takes ${left} ${right}, not ${opening} ${prose.text[close]}.`,
          ),
          hints: [message(`前后两个分别写成 ${left} 和 ${right} 。`, `Write ${left} and ${right} around the words.`)],
          related: [{ start: close, end: close + 1, message: message('引号的另一半', 'its other half') }],
          fix: {
            safe: false,
            changes: [
              { start: open, end: open + 1, by: left! },
              { start: close, end: close + 1, by: right! },
            ],
          },
        };
      }
    }
  },
);

function isTraditional({ source }: Issue): boolean {
  return (source.text.match(TRADITIONAL)?.length ?? 0) * 100 > source.text.length;
}

/** How many quotations of any form are open before `at`. */
function depthOf({ text }: Prose, at: number): number {
  const before = text.slice(0, at);
  return (before.match(/[「『“‘]/g)?.length ?? 0) - (before.match(/[」』”’]/g)?.length ?? 0);
}
