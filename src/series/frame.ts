import type { Issue, Ordinal } from '../model/index.js';
import { plainText } from '../model/text.js';
import { CHINESE_DIGITS } from '../text/numerals.js';
import { UNFILLED, unfilledBelow } from '../text/unfilled.js';
import { likeIt } from './numbers.js';

/**
 * The text of the next issue as a frame: contents and sections in the form of this one, the first to be written, and
 * those that come again in every issue under their heads.
 * @param before the issue before this one, which tells what comes again
 */
export function frameAfter(issue: Issue, before: Issue | undefined): string {
  const { sections, toc } = issue;
  if (sections.length === 0) return UNFILLED.text;
  const known = new Set(before ? headsOf(before) : []);
  const again = headsOf(issue).filter((head) => known.has(head) && head !== UNFILLED.title);
  const heads = [UNFILLED.title, ...again];
  const numbered = sections[0]!.ordinal;
  const titles = heads.map((head, i) => `${numbered ? numberLike(numbered, i + 1) : ''}${head}`);
  const texts = heads.map((head, i) => (i === 0 ? UNFILLED.text : unfilledBelow(head)));
  const entries = titles.map((title) => `${title} …… ?`).join('\n');
  return [
    ...(toc ? [`# ${toc.heading ?? '目录'}`, entries] : []),
    ...titles.flatMap((title, i) => [`# ${title}`, texts[i]!]),
  ].join('\n\n');
}

function headsOf({ sections }: Issue): readonly string[] {
  return sections.map(({ title }) => plainText(title).text.trim());
}

/** 二、 for 一、, 2. for 1.; the form of the first number. */
function numberLike({ text }: Ordinal, value: number): string {
  return text.replace(new RegExp(`[0-9０-９]+|[${CHINESE_DIGITS}]+`), (digits) => likeIt(digits, value));
}
