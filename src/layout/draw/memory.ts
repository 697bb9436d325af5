import type { BlockId, Item } from '../../model/index.js';
import type { LineBox } from '../box.js';
import type { MadeOfLines } from '../paragraph/line.js';

/** Lines as they were drawn last, so that one that stands where it stood is the same items. */
export interface DrawnLines {
  /** The items of a line with its upper edge at `top`, pt; drawn where it is new, or has moved. */
  of(box: LineBox, top: number, drawLine: () => readonly Item[]): readonly Item[];
  /** Lets go of lines that were not drawn since this was called last. */
  sweep(): void;
}

interface DrawnLine {
  /** What is made of its paragraph's content. */
  readonly made: MadeOfLines;
  readonly role: string;
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly items: readonly Item[];
}

/** A memory of nothing yet. Several lines of a block may have one index: a header row that is set again. */
export function openDrawnLines(): DrawnLines {
  let used = new Map<BlockId, DrawnLine[][]>();
  let idle: ReadonlyMap<BlockId, readonly (readonly DrawnLine[])[]> = new Map();
  return {
    of: (box, top, drawLine) => {
      const { index, left, height } = box;
      const { made, paragraph } = box.paragraph;
      const { id, role } = paragraph;
      const same = (line: DrawnLine): boolean =>
        line.made === made && line.top === top && line.left === left && line.height === height && line.role === role;
      const line = idle.get(id)?.[index]?.find(same) ?? { made, role, left, top, height, items: drawLine() };
      const lines = used.get(id) ?? [];
      used.set(id, lines);
      lines[index] ??= [];
      lines[index]!.push(line);
      return line.items;
    },
    sweep: () => {
      idle = used;
      used = new Map();
    },
  };
}
