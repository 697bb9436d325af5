import type { ParagraphFlow } from '../../model/index.js';
import { isLatinQuote } from '../../text/latin-quote.js';
import type { DocxContext } from './context.js';
import { libreOfficeScripts } from './script.js';

/** What a paragraph's text looks like to readers of the DOCX, by UTF-16 unit. */
export interface Characters {
  readonly codes: ArrayLike<number>;
  /** Advance as the embedded faces have it, pt; the second half of a surrogate pair is 0. */
  readonly widths: Float64Array;
  /** Number of LibreOffice's portion, of one look and script, that it stands in: it takes no negative spacing from a portion's last character. */
  readonly portions: Int32Array;
  /** 1 where LibreOffice sets CJK–Latin space before it, 2 where it may. */
  readonly spaces: Uint8Array;
}

/** Measures a paragraph's text in the faces that the DOCX names for it. */
export function measureCharacters(paragraph: ParagraphFlow, text: string, { template, fonts }: DocxContext): Characters {
  const tokens = template.styles[paragraph.style]!;
  const base = paragraph.size ?? tokens.size;
  const buffer = new ArrayBuffer(text.length * 16);
  const widths = new Float64Array(buffer, 0, text.length);
  const portions = new Int32Array(buffer, text.length * 8, text.length);
  const codes = new Uint32Array(buffer, text.length * 12, text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.codePointAt(i)!;
  let portion = 0;
  let at = 0;
  for (const run of paragraph.runs) {
    portion++;
    if (run.kind === 'tab' || run.kind === 'line-break') {
      at++;
      continue;
    }
    const marks = run.kind === 'note' ? ['note-mark'] : (run.mark?.split('+') ?? []);
    const styles = marks.map((mark) => template.characterStyles[mark]);
    const role = styles.reduce((found, style) => style?.font ?? found, tokens.font);
    const size = base * styles.reduce((found, style) => style?.scale ?? found, 1);
    const end = at + run.text.length;
    let face = '';
    while (at < end) {
      const code = codes[at]!;
      const choice = isLatinQuote(codes, at) ? fonts.chooseLatin(role, code) : fonts.choose(role, code);
      if (choice && choice.face !== face) {
        face = choice.face;
        portion++;
      }
      const length = code > 0xffff ? 2 : 1;
      widths[at] = (choice?.advance ?? 1) * size;
      portions.fill(portion, at, at + length);
      at += length;
    }
  }
  const { spaces, scripts } = libreOfficeScripts(codes);
  for (let i = 1, cuts = 0; i < portions.length; i++) {
    if (scripts[i] !== scripts[i - 1]) cuts++;
    portions[i]! += cuts;
  }
  return { codes, widths, portions, spaces };
}
