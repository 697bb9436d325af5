import type { Diagnostic } from '../../model/index.js';

/** What is mended together; each turn stands on what those before it have mended. */
export interface Turn {
  /** Codes of its findings. */
  readonly takes: RegExp;
  /** Codes of errors that must be mended first: with one left, nothing of this turn or a later one is certain. */
  readonly needs?: RegExp;
}

/** Errors by which what is text and what is front matter is not known. */
export const UNREAD = /^front-matter\/(?:missing|unclosed|syntax)$/;

/** Errors that, once mended, leave pages where they are. */
const STAYS = '(?:toc/(?:page|numbering)|ref/|item/|section/numbering|text/|caption/|picture/alt|ignore/|settings/)';

/** Errors that, once mended, may move pages. */
const MOVES = new RegExp(`^(?!${STAYS})`);

/** Codes of findings about numbers of pages. */
export const PAGE_CODES: ReadonlySet<string> = new Set(['toc/page', 'toc/page-open', 'ref/page']);
export const PAGES = new RegExp(`^(?:${[...PAGE_CODES].join('|')})$`);

/** In order: front matter, words and marks, what holds heads, numbers and contents together, pages. */
export const TURNS: readonly Turn[] = [
  { takes: /^(?:front-matter\/|text\/invisible$|paste\/line-break$)/ },
  { takes: /^(?!toc\/|section\/|heading\/|item\/|ref\/page)/, needs: UNREAD },
  { takes: /^(?!toc\/page(?:-open)?$|ref\/page$)/ },
  { takes: PAGES, needs: MOVES },
];

/** Whether a finding is an error of the codes given. */
export function isError({ code, severity }: Diagnostic, codes: RegExp): boolean {
  return severity === 'error' && codes.test(code);
}

/** Whether a finding is an error that keeps pages from being mended. */
export function movesPages(diagnostic: Diagnostic): boolean {
  return isError(diagnostic, MOVES);
}
