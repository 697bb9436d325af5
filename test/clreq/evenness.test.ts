import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { CLASSES, elasticOf, lineWidth } from '../../src/layout/paragraph/elastic.js';
import { type Line, type LineBreaker, trimSpaces } from '../../src/layout/paragraph/line.js';
import { profiles } from '../../src/layout/paragraph/profile.js';
import { between } from '../../src/layout/paragraph/stretch.js';
import { canBreakClreq } from '../../src/text/line-break.js';
import { readPages } from '../support/read-glyphs.js';
import { linesOf, type PdfLine, rightEdge, setText } from './setting.js';
import { paragraphsOf } from './texts.js';

const HANZI = /^\p{Script=Han}$/u;

/** How even the full lines of a setting are. */
interface Evenness {
  readonly lines: number;
  /** Coefficient of variation of the pitch from hanzi to hanzi, over all full lines, percent. */
  readonly variation: number;
  /** The loosest line's added space, em a gap. */
  readonly loosest: number;
  /** Lines with more than a twentieth of an em added to each gap. */
  readonly loose: number;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

function measure(lines: readonly PdfLine[]): Evenness {
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
  const mean = all.reduce((sum, pitch) => sum + pitch, 0) / all.length;
  const deviation = Math.sqrt(all.reduce((sum, pitch) => sum + (pitch - mean) ** 2, 0) / all.length);
  const added = byLine.map((pitches) => pitches.reduce((sum, pitch) => sum + pitch, 0) / pitches.length - 1);
  return {
    lines: byLine.length,
    variation: (100 * deviation) / mean,
    loosest: Math.max(...added),
    loose: added.filter((gap) => gap > 0.05).length,
  };
}

/** Line by line: each takes what fits, squeezed as far as clreq allows. What the whole paragraph's fit is measured against. */
const greedy: LineBreaker = (shaped, from, to, roomOf, { prohibition }) => {
  const elastic = elasticOf(shaped);
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    const room = roomOf(lines.length);
    let end = start + 1;
    for (let at = start + 1; at <= to; at++) {
      if (at < to && !canBreakClreq(shaped.codes, at, prohibition)) continue;
      const last = trimSpaces(shaped, start, at);
      let spare = 0;
      for (let index = 0; index < CLASSES; index++) spare += between(elastic.sumShrink[index]!, start, last);
      const width = lineWidth(shaped, elastic, start, last);
      if (width - spare <= room.width) end = at;
      if (width - spare > room.width + shaped.size * 4) break;
    }
    lines.push({
      start,
      end,
      room,
      natural: lineWidth(shaped, elastic, start, trimSpaces(shaped, start, end)),
      hung: false,
      final: end === to,
    });
    start = end;
  }
  return lines;
};

const show = (name: string, { lines, variation, loosest, loose }: Evenness): void =>
  console.log(
    `${name}: ${lines} lines, variation ${variation.toFixed(2)} %, loosest ${loosest.toFixed(3)} em a gap, ${loose} lines above 0.05 em`,
  );

afterEach(() => vi.restoreAllMocks());

test.each([
  ['prose', 0.12],
  ['much Western text', 0.5],
])(
  '%s: the whole paragraph’s fit is more even than line by line',
  async (name, hard) => {
    const text = paragraphsOf(21, 30, 60, hard);
    const fitted = measure((await setText(text)).lines);
    vi.spyOn(profiles.clreq as { breakLines: LineBreaker }, 'breakLines').mockImplementation(greedy);
    const byLine = measure((await setText(`${text}\n`)).lines);
    show(`${name}, whole paragraph`, fitted);
    show(`${name}, line by line`, byLine);
    expect(fitted.variation).toBeLessThan(byLine.variation);
    expect(fitted.loosest).toBeLessThanOrEqual(byLine.loosest + 0.001);
    expect(fitted.loose).toBeLessThanOrEqual(byLine.loose);
  },
  60_000,
);

test('the profile word pulls no line apart before a long Western word', async () => {
  const names = ['Java', 'Python', 'Docker', 'Tableau', 'Photoshop', 'AutoCAD'];
  const text = Array.from({ length: 36 }, (_, i) => {
    const list = names.map((_, k) => names[(i + k) % names.length]).join('、');
    return `${'各'.repeat((i % 12) + 1)}部门要学会使用${list}等软件，并把其中的Photoshop与AutoCAD用到教学中。`;
  }).join('\n\n');
  for (const spacing of [0.25, 0]) {
    const word = `breaking: { profile: word, hanging: true, autospace: ${spacing} }\n`;
    const even = measure((await setText(text, word)).lines);
    show(`names under the profile word, CJK–Latin space ${spacing} em`, even);
    expect(even.lines).toBeGreaterThan(36);
    expect(even.loosest).toBeLessThan(0.33);
  }
});

test.each(['clreq', 'word'])('the profile %s pulls no line apart before a long address', async (profile) => {
  const address = 'https://a.cn/d/5f3c9a1e7b2d4c68a0e1f9b7c3d5e2a4';
  const text = Array.from(
    { length: 24 },
    (_, i) => `${'各'.repeat(i + 1)}部门每季度开会一次，详见${address}，报名从速，逾期不候。`,
  ).join('\n\n');
  const even = measure((await setText(text, `breaking: { profile: ${profile} }\n`)).lines);
  show(`addresses under the profile ${profile}`, even);
  expect(even.loosest).toBeLessThan(0.12);
});

/** Files of other programs to measure alike: BULLETIN_EVENNESS=typst.pdf,word.pdf */
const others = (process.env.BULLETIN_EVENNESS ?? '').split(',').filter(Boolean);
test.each(others)('%s', async (path) => {
  show(path, measure(linesOf(await readPages(readFileSync(path)))));
});
