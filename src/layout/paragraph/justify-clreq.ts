import { CLASSES, elasticOf, hangRoom, leadTrim, lineWidth, tailTrim } from './elastic.js';
import { type LinePlacer, trimSpaces } from './line.js';
import { between, spread, stretch } from './stretch.js';

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
    if (need > 0.001) spread(elastic.growth, start, end, -need, add);
  } else if (align === 'justify' && !line.final) {
    stretch(elastic.growth, start, end, -excess, add);
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
