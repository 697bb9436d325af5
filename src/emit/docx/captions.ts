import type { BlockId, FlowBlock } from '../../model/index.js';
import { leafParagraphs } from '../../model/walk.js';

/** The number of a caption that a reader can count, 1 of 表1. */
export interface CaptionNumber {
  /** What stands before it: 表, 图 and a blank. */
  readonly label: string;
  /** As the editor wrote it. */
  readonly text: string;
  /** SEQ field (ISO/IEC 29500-1 §17.16.5.56) that comes to the same number. */
  readonly instruction: string;
}

const NUMBERED = /^(([图表])\s*)([1-9][0-9]{0,3})(?=\s|$)/;

/**
 * The numbers of captions, by their paragraphs. A field counts on from the one before it; where the editor's numbers do
 * not, it is told the number (\r), so that what is printed stays when fields are renewed. 表2.1 and 表一 stay text.
 */
export function captionNumbers(blocks: readonly FlowBlock[]): ReadonlyMap<BlockId, CaptionNumber> {
  const numbers = new Map<BlockId, CaptionNumber>();
  const last = new Map<string, number>();
  for (const { id, role, runs } of leafParagraphs(blocks)) {
    const [first] = runs;
    const found = role === 'caption' && first?.kind === 'text' ? NUMBERED.exec(first.text) : null;
    if (!found) continue;
    const [, label, name, text] = found as unknown as [string, string, string, string];
    const value = Number(text);
    const restart = value === (last.get(name) ?? 0) + 1 ? '' : `\\r ${value} `;
    last.set(name, value);
    numbers.set(id, { label, text, instruction: ` SEQ ${name} \\* ARABIC ${restart}` });
  }
  return numbers;
}
