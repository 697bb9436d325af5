import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CLASSES, elasticOf, lineWidth } from '../../src/layout/paragraph/elastic.js';
import { type Line, type LineBreaker, trimSpaces } from '../../src/layout/paragraph/line.js';
import { profiles } from '../../src/layout/paragraph/profile.js';
import { between } from '../../src/layout/paragraph/stretch.js';
import { canBreakClreq } from '../../src/text/line-break.js';
import { seeds } from '../support/amount.js';
import { readPages } from '../support/read-glyphs.js';
import { type Evenness, measure } from './pitch.js';
import { linesOf, setText } from './setting.js';
import { MEASURES, paragraphsOf, reportOf } from './texts.js';

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

const show = (name: string, { lines, variation, deviation, loosest, loose }: Evenness): void =>
  console.log(
    `${name}: ${lines} lines, variation ${variation.toFixed(2)} % (lines ${deviation.toFixed(2)} %), loosest ${loosest.toFixed(3)} em a gap, ${loose} lines above 0.05 em`,
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

/** The profiles as the three templates have them: jianbao, dongtai, gongwen. */
const PROFILES = {
  jianbao: '',
  dongtai: 'breaking: { profile: word, hanging: true, lastLine: 1 }\n',
  gongwen: 'breaking: { profile: word, autospace: 0 }\n',
};
/** Most that the lines' mean pitches deviate, percent, and that the loosest line adds to a gap, em. */
const BOUNDS = {
  plain: { jianbao: [0.55, 0.05], dongtai: [1.2, 0.06], gongwen: [1.2, 0.06] },
  western: { jianbao: [2, 0.16], dongtai: [2, 0.16], gongwen: [2.2, 0.16] },
} as const;

describe.each(['plain', 'western'] as const)('%s reports', (kind) => {
  test.each(['jianbao', 'dongtai', 'gongwen'] as const)('as %s sets them', async (name) => {
    const [deviation, loosest] = BOUNDS[kind][name];
    for (const seed of seeds(1, 50)) {
      const { lines } = await setText(reportOf(seed, 30, kind === 'western'), PROFILES[name]);
      const even = measure(lines);
      show(`${kind} report ${seed} as ${name}`, even);
      expect(even.lines).toBeGreaterThan(80);
      expect(even.deviation).toBeLessThan(deviation);
      expect(even.loosest).toBeLessThan(loosest);
      expect(tornIn(lines.map(({ text }) => text))).toEqual([]);
    }
  });
});

/** Lines that end between a number and what it counts. */
function tornIn(lines: readonly string[]): string[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1] ?? '';
    const torn = /[0-9]$/.test(line) && MEASURES.some((unit) => next.startsWith(unit));
    return torn ? [`${line}|${next}`] : [];
  });
}

/** Files of other programs to measure alike: BULLETIN_EVENNESS=typst.pdf,word.pdf */
const others = (process.env.BULLETIN_EVENNESS ?? '').split(',').filter(Boolean);
test.each(others)('%s', async (path) => {
  show(path, measure(linesOf(await readPages(readFileSync(path)))));
});
