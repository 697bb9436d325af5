import { millimetres } from '../../model/geometry.js';
import { number } from './number.js';
import { BLEED, type Sheet } from './sheets.js';

/** Length of crop marks, mm. */
const LENGTH = 6;
/** Radius of registration marks, mm. */
const RADIUS = 2.5;
/** Name of the colour space that prints on every plate. */
export const ALL_INKS = 'All';

/** Operators for crop marks at the corners and registration marks at the sides, all outside the bleed. */
export function showMarks({ width, height, trim = 0 }: Sheet): string {
  const far = trim - millimetres(BLEED);
  const near = far - millimetres(LENGTH);
  const lines: string[] = [];
  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    lines.push(`${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`);
  };
  for (const x of [trim, width - trim]) {
    line(x, near, x, far);
    line(x, height - far, x, height - near);
  }
  for (const y of [trim, height - trim]) {
    line(near, y, far, y);
    line(width - far, y, width - near, y);
  }
  const radius = millimetres(RADIUS);
  const middle = far - millimetres(LENGTH) / 2;
  for (const [x, y] of [
    [width / 2, middle],
    [width / 2, height - middle],
    [middle, height / 2],
    [width - middle, height / 2],
  ] as const) {
    lines.push(circle(x, y, radius * 0.6));
    line(x - radius, y, x + radius, y);
    line(x, y - radius, x, y + radius);
  }
  return `q /${ALL_INKS} CS 1 SCN 0.25 w [] 0 d\n${lines.join('\n')}\nQ`;
}

/** A circle of four Bézier curves. */
function circle(x: number, y: number, radius: number): string {
  const k = radius * 0.5523;
  const at = (dx: number, dy: number): string => `${number(x + dx)} ${number(y + dy)}`;
  return [
    `${at(radius, 0)} m`,
    `${at(radius, k)} ${at(k, radius)} ${at(0, radius)} c`,
    `${at(-k, radius)} ${at(-radius, k)} ${at(-radius, 0)} c`,
    `${at(-radius, -k)} ${at(-k, -radius)} ${at(0, -radius)} c`,
    `${at(k, -radius)} ${at(radius, -k)} ${at(radius, 0)} c S`,
  ].join(' ');
}
