import { type PdfLine, rightEdge } from './setting.js';

const HANZI = /^\p{Script=Han}$/u;

/** How even the full lines of a setting are. */
export interface Evenness {
  readonly lines: number;
  /** Coefficient of variation of the pitch from hanzi to hanzi, over all full lines, percent. */
  readonly variation: number;
  /** The loosest line's added space, em a gap. */
  readonly loosest: number;
  /** Standard deviation of the lines' mean pitches, percent. */
  readonly deviation: number;
  /** Lines with more than a twentieth of an em added to each gap. */
  readonly loose: number;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

/** Measures the full lines of a setting. */
export function measure(lines: readonly PdfLine[]): Evenness {
  const em = commonest(lines.flatMap(({ glyphs }) => glyphs.map(({ size }) => size)));
  const edge = commonest(lines.map((line) => Math.round(rightEdge(line))));
  const full = lines.filter(
    (line) => rightEdge(line) > edge - em * 0.6 && line.glyphs.every(({ size }) => Math.abs(size - em) < 0.01),
  );
  const pitchesOf = ({ glyphs }: PdfLine): number[] =>
    glyphs
      .slice(1)
      .flatMap(({ x, char }, i) => (HANZI.test(char) && HANZI.test(glyphs[i]!.char) ? [(x - glyphs[i]!.x) / em] : []));
  const byLine = full.map(pitchesOf).filter((pitches) => pitches.length > 3);
  const all = byLine.flat();
  const deviationOf = (values: readonly number[]): number => {
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
    return (100 * Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length)) / middle;
  };
  const added = byLine.map((pitches) => pitches.reduce((sum, pitch) => sum + pitch, 0) / pitches.length - 1);
  return {
    lines: byLine.length,
    variation: deviationOf(all),
    deviation: deviationOf(added.map((gap) => 1 + gap)),
    loosest: Math.max(...added),
    loose: added.filter((gap) => gap > 0.05).length,
  };
}
