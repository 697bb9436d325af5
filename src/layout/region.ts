import type { Box } from './box.js';

/** Where blocks are set from side to side: their left edge on the sheet and the width they may fill, pt. */
export interface Measure {
  readonly left: number;
  readonly width: number;
}

/** What is left of a measure to a block that stands further in. */
export function indented({ left, width }: Measure, { indent }: { readonly indent: number }): Measure {
  return { left: left + indent, width: width - indent };
}

/** The measure that {@link indented} made less: captions have their indent themselves. */
export function outdented({ left, width }: Measure, { indent }: { readonly indent: number }): Measure {
  return { left: left - indent, width: width + indent };
}

/** What a region has left for boxes. */
export interface Room {
  /** pt */
  readonly height: number;
  /**
   * Room for the notes of boxes, in the same height; absent in regions whose notes stand elsewhere (a cell's, at the
   * foot of its page).
   */
  readonly notes?: NoteRoom;
}

/** What a region's foot has left for notes, pt. */
export interface NoteRoom {
  /** Height of the notes that stand there already. */
  readonly already: number;
  /** Greatest height of all of them. */
  readonly most: number;
  /** Space above the first note. */
  readonly spaceBefore: number;
  /** More of an earlier note is to come: no other begins, for it would not stand on the page of its reference. */
  readonly waiting: boolean;
}

/** What may stand below a region: sums of rounded pitches, and what readers of the DOCX round, pt. */
export const EPSILON = 0.6;

/**
 * Fills a region: how many boxes of `from`…`to` stand in it one below another, each with its notes. The others go on in
 * the next region.
 */
export function fitting(boxes: readonly Box[], from: number, to: number, room: Room, slack = EPSILON): number {
  let free = room.height;
  let foot = room.notes?.already ?? 0;
  for (let i = from; i < to; i++) {
    const box = boxes[i]!;
    let own = 0;
    if (room.notes && box.notes.length > 0) {
      if (room.notes.waiting) return i - from;
      own = notesHeight(box, foot, room.notes.spaceBefore);
      foot += own;
      if (foot > room.notes.most) return i - from;
    }
    free -= box.height + own;
    if (free < -slack) return i - from;
  }
  return to - from;
}

/** What the notes of a box add to notes that take `already`, pt. */
export function notesHeight({ notes }: Box, already: number, spaceBefore: number): number {
  let added = notes.length > 0 && already === 0 ? spaceBefore : 0;
  for (const { height } of notes) added += height;
  return added;
}

/** A box with its place. */
export interface Placed {
  readonly box: Box;
  /** Upper edge on the sheet, pt. */
  readonly top: number;
  /** It stood on an earlier page already: a header row set again. */
  readonly repeated: boolean;
}

/** Boxes one below another from an upper edge on (pt on the sheet). */
export function stack(boxes: readonly Box[], top: number): Placed[] {
  let at = top;
  return boxes.map((box) => {
    const placed = { box, top: at, repeated: false };
    at += box.height;
    return placed;
  });
}
