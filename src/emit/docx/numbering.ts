import type { Indents } from '../../model/index.js';
import { escapeXml, indentXml, xml } from './xml.js';

/** Levels of a list (ISO/IEC 29500-1 §17.9.6). */
export const LEVELS_OF_WORD = 9;

/** How the numbers or marks of a list look. */
interface NumberingLook {
  /** Level that it begins at. */
  readonly level: number;
  /** First number there. */
  readonly start: number;
  /** `w:numFmt` (ISO/IEC 29500-1 §17.18.59). */
  readonly numerals: string;
  /** What stands between number and text. */
  readonly gap: 'space' | 'nothing' | 'tab';
  /** Indents of its level, and how far in the next stands, pt; the style's where there are none. */
  readonly indents?: Indents & { readonly step: number };
}

/**
 * `w:abstractNum` of a list or row: every level looks alike, for entries that are moved to another later. `textOf` has
 * what is shown for the number that stands for a level.
 */
export function numberingDefinitionXml(
  id: number,
  { level, start, numerals, gap, indents }: NumberingLook,
  textOf: (own: string) => string,
): string {
  const levels = Array.from({ length: LEVELS_OF_WORD }, (_, i) => {
    return xml`
      <w:lvl w:ilvl="${i}">
        <w:start w:val="${i === level ? start : 1}"/>
        <w:numFmt w:val="${numerals}"/>
        <w:suff w:val="${gap}"/>
        <w:lvlText w:val="${escapeXml(textOf(`%${i + 1}`))}"/>
        <w:lvlJc w:val="left"/>
        ${indents ? `<w:pPr>${indentXml({ ...indents, left: Math.max(0, indents.left + (i - level) * indents.step) })}</w:pPr>` : ''}
      </w:lvl>
    `;
  });
  return xml`
    <w:abstractNum w:abstractNumId="${id}">
      <w:multiLevelType w:val="hybridMultilevel"/>
      ${levels.join('')}
    </w:abstractNum>
  `;
}
