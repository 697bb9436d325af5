import type { Fix, Located, Message, Span } from '../../model/index.js';
import { plainText } from '../../model/text.js';
import { compareTitles, type Range } from '../../text/titles.js';
import { rule } from '../rule.js';
import { words } from './title.words.js';

/** 目录的标题与栏目标题一致（日期、“提出：”、空格、全半角和标点不计）。 */
export const tocTitle = rule({
  code: 'toc/title',
  severity: 'error',
  words,
  *entry({ entry, section }) {
    const head = plainText(section.title);
    const compared = compareTitles(entry.title.value, head.text);
    if (compared.same) return;
    const declared = entry.title.value.slice(compared.entry.start, compared.entry.end);
    const actual = head.text.slice(compared.head.start, compared.head.end);
    yield {
      span: titleSpan(entry.title, compared.entry, entry.span),
      fix: titleFix(entry.title, compared.entry, actual),
      message: titleMessage(declared, actual, around(entry.title.value, compared.entry)),
      hints: [words.makeAlike()],
      related: [
        {
          message: words.head(),
          span: head.text === '' ? section.span : head.spanOf(compared.head.start, compared.head.end),
        },
      ],
    };
  },
});

function titleMessage(declared: string, actual: string, place: string): Message {
  if (declared === '') return place === '' ? words.tocLacks({ actual }) : words.tocLacksAt({ place, actual });
  if (actual === '') return place === '' ? words.tocHasMore({ declared }) : words.tocHasMoreAt({ place, declared });
  return words.differ({ declared, actual });
}

/** A few characters on both sides of an empty range. */
function around(title: string, { start, end }: Range): string {
  return start === end ? `${title.slice(Math.max(0, start - 3), start)}│${title.slice(end, end + 3)}` : '';
}

/** The head is taken for right; that it is only the editor can tell. */
function titleFix({ value, span }: Located<string>, { start, end }: Range, head: string): Fix | undefined {
  // A line of the contents cannot hold what parts a title from its page.
  if (span.end - span.start !== value.length || /[|\t]/.test(head)) return undefined;
  return { safe: false, edits: [{ start: span.start + start, end: span.start + end, text: head }] };
}

/** The differing characters in the source, where the title stands there as it is; else the whole title. */
function titleSpan(title: Located<string>, { start, end }: Range, line: Span): Span {
  if (title.span.end - title.span.start !== title.value.length) return title.value === '' ? line : title.span;
  if (end > start) return { start: title.span.start + start, end: title.span.start + end };
  const at = Math.max(0, start - 1);
  return title.value === '' ? line : { start: title.span.start + at, end: title.span.start + at + 1 };
}
