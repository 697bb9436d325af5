/** The points of a simple glyph, font units; `on[i]` is 0 for a control point of a quadratic curve. */
export interface Points {
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly on: Uint8Array;
  /** Last point of each contour. */
  readonly ends: readonly number[];
}

const ON = 0x01;
export const X_SHORT = 0x02;
export const Y_SHORT = 0x04;
export const REPEAT = 0x08;
export const X_SAME = 0x10;
export const Y_SAME = 0x20;

/** Reads a simple glyph's points (ISO/IEC 14496-22 §5.3.3). */
export function readPoints(outline: Buffer): Points {
  const contourCount = outline.readInt16BE(0);
  const ends: number[] = [];
  for (let i = 0; i < contourCount; i++) ends.push(outline.readUInt16BE(10 + i * 2));
  let at = 10 + contourCount * 2;
  at += 2 + outline.readUInt16BE(at);
  const count = ends[contourCount - 1]! + 1;
  const flags = new Uint8Array(count);
  for (let i = 0; i < count; ) {
    const flag = outline[at++]!;
    const repeats = flag & REPEAT ? outline[at++]! : 0;
    flags.fill(flag, i, i + repeats + 1);
    i += repeats + 1;
  }
  const axis = (short: number, same: number): Int32Array => {
    const values = new Int32Array(count);
    let value = 0;
    for (let i = 0; i < count; i++) {
      const flag = flags[i]!;
      if (flag & short) value += flag & same ? outline[at++]! : -outline[at++]!;
      else if (!(flag & same)) {
        value += outline.readInt16BE(at);
        at += 2;
      }
      values[i] = value;
    }
    return values;
  };
  const x = axis(X_SHORT, X_SAME);
  const y = axis(Y_SHORT, Y_SAME);
  return { x, y, on: flags.map((flag) => flag & ON), ends };
}
