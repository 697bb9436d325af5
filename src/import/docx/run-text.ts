import { type Draft, doubt } from './draft.js';
import type { TextFormat } from './formats.js';
import type { Story } from './story.js';
import { isSymbolFace, symbolOf } from './symbols.js';
import type { Element } from './xml.js';

/** Characters of which Word has elements (ISO/IEC 29500-1 §17.3.3). Soft hyphens show at a line’s end alone. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
  ['w:softHyphen', ''],
]);

/** The characters that a child of a run shows; undefined of what shows none. */
export function runText(element: Element, format: TextFormat, draft: Draft, story: Story): string | undefined {
  const { name, attributes } = element;
  if (name === 'w:t' || name === 'w:delText') return typedText(element, format, draft);
  if (name === 'w:br') return ['page', 'column'].includes(attributes['w:type'] ?? '') ? undefined : '\n';
  if (name === 'w:sym') return symbol(element, draft, story);
  return CHARACTERS.get(name);
}

/** Blanks at the ends are text where it is said so; ends of lines are never. */
function typedText(element: Element, { face = '' }: TextFormat, draft: Draft): string {
  const raw = element.children.filter((child) => typeof child === 'string').join('');
  const kept = element.attributes['xml:space'] === 'preserve' ? raw : raw.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  const text = kept.replace(/\r\n|[\r\n]/g, ' ');
  if (!isSymbolFace(face) && !/[\uf000-\uf0ff]/.test(text)) return text;
  return text.replace(/[!-~\u00a0-\u00ff\uf000-\uf0ff]/g, (sign) => {
    const inFace = isSymbolFace(face) ? face : 'Wingdings';
    const found = isSymbolFace(face) || sign >= '\uf000' ? symbolOf(inFace, sign.codePointAt(0)!) : sign;
    if (found === undefined) doubt(draft, 'doubtful', 'symbol', sign);
    return found ?? sign;
  });
}

/** A character by its number in a face (§17.3.3.30). */
function symbol({ attributes }: Element, draft: Draft, story: Story): string {
  const face = attributes['w:font'] ?? '';
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  // Surrogates and private use mean nothing by themselves.
  const plain = code >= 32 && code < 0x11_0000 && !isSymbolFace(face) && !(code >= 0xd800 && code <= 0xf8ff);
  const text = Number.isNaN(code) ? undefined : plain ? String.fromCodePoint(code) : symbolOf(face, code);
  if (text === undefined && story.left.at(-1) === undefined) {
    doubt(draft, 'left-out', 'symbol', `${face} ${attributes['w:char'] ?? ''}`.trim());
  }
  return text ?? '';
}
