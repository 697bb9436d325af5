import type { Finding } from '../../diagnostics/diagnostic.js';
import { pasteMarkup } from '../../diagnostics/kinds/paste.js';
import type { Fix, Message, Span } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';

const { words } = pasteMarkup;

/** What is to be done about a mark that is printed as it stands, and what stands for it where that is certain. */
interface Advice {
  readonly hint: Message;
  /** The text instead; undefined where only the editor knows. */
  readonly text?: string;
  readonly safe?: boolean;
}

/** Marks of other Markdown programs, with what an editor would write here. */
const MARKS: readonly { readonly pattern: RegExp; readonly advise: (found: string) => Advice }[] = [
  {
    pattern: /(?<!=)==(?![\s=])[^=\n]{1,300}(?<!\s)==(?!=)/g,
    advise: (found) => ({ hint: words.bold(), text: `**${found.slice(2, -2)}**`, safe: true }),
  },
  {
    pattern: /(?<!\$)\$(?![\s$])(?=[^$\n。，]{0,80}[\\^_=+{])[^$\n。，]{1,160}(?<!\s)\$(?![$0-9])/g,
    advise: () => ({ hint: words.formula() }),
  },
  {
    pattern: /(?<!\])\[(?!\^)[^\][]{1,100}\]\[(?![0-9,，\-–]+\])[^\][]{0,60}\]/g,
    advise: () => ({ hint: words.link() }),
  },
  // :smile:, [!NOTE], [[_TOC_]], {#id}, {.note}, \\newpage
  {
    pattern:
      /(?<![A-Za-z0-9:/]):[a-z][a-z0-9_+-]{1,30}:(?![A-Za-z0-9:/])|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]|\[\[_?TOC_?\]\]|\{:?[#.][A-Za-z][A-Za-z0-9_-]{0,40}\}|\{:toc\}|\\(?:newpage|pagebreak|tableofcontents)\b|(?:^|(?<=[\r\n]))[ \t]*:::[ \t]*[a-z]{0,20}(?=$|[\r\n])/gi,
    advise: () => ({ hint: words.code() }),
  },
];

/** What marks of other programs stand in a stretch of the source that is printed as it stands. */
export function* foreignMarks(text: string, start: number, source: string): Generator<Finding> {
  for (const { pattern, advise } of MARKS) {
    for (const { index, 0: found } of matchesOf(text, pattern)) {
      const span = { start: start + index, end: start + index + found.length };
      yield finding(found, span, advise(found));
    }
  }
  const box = /^\[[ xX]\](?=[ \u3000])/.exec(text)?.[0];
  if (box && /(?:^|[\r\n])[ \t>]*(?:[-+*]|[0-9]{1,9}[.)])[ \t]+$/.test(source.slice(Math.max(0, start - 40), start)))
    yield finding(box, { start, end: start + 3 }, { hint: words.box(), text: box === '[ ]' ? '□' : '☑', safe: true });
  const line = /^\[TOC\][ \t]*$/i.exec(text)?.[0].trim();
  if (line && /(?:^|[\r\n])[ \t]*$/.test(source.slice(Math.max(0, start - 40), start))) {
    yield finding(line, { start, end: start + line.length }, { hint: words.toc(), text: '', safe: true });
  }
}

function finding(found: string, span: Span, { hint, text, safe = false }: Advice): Finding {
  const fix: Fix | undefined = text === undefined ? undefined : { safe, edits: [{ ...span, text }] };
  return { kind: pasteMarkup, span, message: words.printed({ found }), hints: [hint], fix };
}
