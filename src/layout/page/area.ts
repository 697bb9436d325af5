import type { Template } from '../../model/index.js';
import { millimetres } from '../../text/units.js';

/** The 版心: the region of a page that text fills. pt on the sheet. */
export interface TypeArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Line pitch of the body. */
  readonly pitch: number;
}

/** The type area of every page: so many lines of the body's pitch below the upper margin. */
export function typeArea({ page, styles }: Template): TypeArea {
  const { width, margin, linesPerPage } = page;
  const pitch = styles.body!.lineHeight;
  return {
    left: millimetres(margin.left),
    top: millimetres(margin.top),
    width: millimetres(width - margin.left - margin.right),
    height: linesPerPage * pitch,
    pitch,
  };
}
