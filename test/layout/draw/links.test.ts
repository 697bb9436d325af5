import { expect, test } from 'vitest';
import { linksOf } from '../../../src/layout/draw/links.js';
import type { GlyphRun, LinkTarget } from '../../../src/model/index.js';

/** Glyphs of 10 pt on a baseline at 100 pt, as wide as they are high. */
function run(text: string, x: number, link?: LinkTarget): GlyphRun {
  return {
    kind: 'glyphs',
    text,
    x,
    y: 100,
    size: 10,
    advances: [...text].map(() => 10),
    ...(link && { link }),
  } as unknown as GlyphRun;
}

const site: LinkTarget = { kind: 'url', url: 'https://a.example.cn' };
const head: LinkTarget = { kind: 'block', block: 's-一' };

/** Links as `text from–to`. */
const dump = (runs: readonly GlyphRun[]): readonly string[] =>
  linksOf(runs).map(({ text, x, width }) => `${text} ${x}–${x + width}`);

test.each<[what: string, runs: readonly GlyphRun[], expected: readonly string[]]>([
  ['text without a link', [run('甲乙', 0)], []],
  ['neighbours with one target', [run('见', 0), run('网', 10, site), run('址', 20, { ...site })], ['网址 10–30']],
  ['neighbours with two', [run('网', 0, site), run('头', 10, head)], ['网 0–10', '头 10–20']],
  ['one target, parted by text', [run('网', 0, site), run('和', 10), run('址', 20, site)], ['网 0–10', '址 20–30']],
  ['a title and its page, with a leader between', [run('题', 0, head), run('9', 90, head)], ['题 9 0–100']],
])('%s', (_, runs, expected) => {
  expect(dump(runs)).toEqual(expected);
});

test('a link is as high as its text', () => {
  expect(linksOf([run('网', 0, site)])).toMatchObject([{ kind: 'link', y: 100 - 8.8, height: 10, target: site }]);
});
