import { between, CLASSES, elasticOf, hangRoom, leadTrim, lineWidth, tailTrim } from './elastic.js';
import { type LinePlacer, trimSpaces } from './line.js';

/**
 * Fits a line under the profile `clreq`: opening marks at the start and closing marks at the end give up their blank
 * half; a line still too wide loses space class by class, one too narrow gains Western spaces, then CJK–Latin spaces,
 * then all gaps alike (clreq §3.1.6, §3.5.3, §3.5.4).
 */
export const placeClreq: LinePlacer = (shaped, line, align) => {
  const elastic = elasticOf(shaped);
  const { start } = line;
  const end = trimSpaces(shaped, start, line.end);
  const advances = new Float32Array(end - start);
  const add = new Float64Array(end - start + 1);
  const hanging = line.hung ? hangRoom(shaped, elastic, start, end) : 0;
  const excess = lineWidth(shaped, elastic, start, end) - hanging - line.room.width;
  if (excess > 0.001) {
    let need = excess;
    for (let index = 0; index < CLASSES && need > 0; index++) {
      const available = between(elastic.sumShrink[index]!, start, end);
      if (available <= 0) continue;
      const share = Math.min(1, need / available);
      for (let i = start + 1; i < end; i++)
        if (elastic.shrinkClass[i] === index) add[i - start]! -= elastic.shrink[i]! * share;
      need -= available * share;
    }
    if (need > 0.001) spread(-need);
  } else if (align === 'justify' && !line.final) {
    let slack = -excess;
    for (const [total, grow] of [
      [between(elastic.sumSpace, start, end), elastic.growSpace],
      [between(elastic.sumLatin, start, end), elastic.growLatin],
    ] as const) {
      if (total <= 0 || slack <= 0) continue;
      const share = Math.min(1, slack / total);
      for (let i = start + 1; i < end; i++) add[i - start]! += grow[i]! * share;
      slack -= total * share;
    }
    if (slack > 0) spread(slack);
  }
  function spread(amount: number): void {
    const places =
      between(elastic.sumOpen, start, end) > 0
        ? elastic.open
        : elastic.growLatin.map((grow, i) => Math.sign(grow + elastic.growSpace[i]!));
    let count = 0;
    for (let i = start + 1; i < end; i++) count += places[i]!;
    for (let i = start + 1; i < end; i++) add[i - start]! += count > 0 ? (places[i]! * amount) / count : 0;
  }
  const lead = end > start ? leadTrim(shaped, start) : 0;
  for (let i = start; i < end; i++) {
    let advance = elastic.advance[i]!;
    if (i + 1 < end) advance += elastic.gap[i + 1]! + add[i + 1 - start]!;
    else advance -= tailTrim(shaped, elastic, i);
    advances[i - start] = advance;
  }
  if (lead) advances[0]! -= lead;
  const slack = Math.max(0, -excess);
  const offset = align === 'center' ? slack / 2 : align === 'right' ? slack : 0;
  return { start, end, advances, offset, lead };
};
