import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled } from '../../src/model/index.js';
import { seeds } from '../support/amount.js';
import { layOutText, seeded } from '../support/compile-text.js';
import { importText } from '../support/imported.js';
import { sample } from '../support/samples.js';

/** The text of the pages as a reader of the PDF copies it: lines as they are broken, numbers of pages among them. */
async function copied(compiled: Compiled<FontSet>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-copied-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'a.pdf'), (await pdfEmitter.emit(compiled))[0]!.bytes);
  return spawnSync('pdftotext', ['-enc', 'UTF-8', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }).stdout;
}

/** Paragraphs of a source behind its front matter and contents. */
function paragraphsIn(source: string): readonly string[] {
  const body = source.slice(source.indexOf('\n---\n', 4) + 5);
  const from = body.includes('\n# 目录\n') ? body.indexOf('\n# ', body.indexOf('# 目录') + 1) : 0;
  return body
    .slice(from)
    .split('\n')
    .filter((line) => line !== '');
}

const CLAUSES = [
  ...[
    '各单位要高度重视，',
    '按照要求做好工作，',
    '科研处组织专家评审，',
    '材料一式3份，',
    '共计1200元，',
    '由RCEP办公室负责，',
  ],
  ...['逾期不再受理，', '于2024年5月20日前报送，', '做到应报尽报，', '同时抓好落实，'],
];

/** A bulletin of sections, items and paragraphs of every length. */
function issueOf(seed: number): string {
  const random = seeded(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const sentence = (): string =>
    Array.from({ length: upTo(5) }, () => CLAUSES[upTo(CLAUSES.length) - 1]!)
      .join('')
      .replace(/，$/, '。');
  const prose = (): string => Array.from({ length: upTo(6) }, sentence).join('');
  const titles = ['教学工作检查情况', '关于组织申报2024年度市级教育科学规划课题有关事项的说明', '近期重点工作'];
  const bodies = titles.map((_, i) => {
    const items = random() < 0.6;
    const paragraphs = Array.from({ length: 2 + upTo(4) }, (_, k) => `${items ? `${k + 1}.` : ''}${prose()}`);
    return `# ${'一二三'[i]}、${titles[i]}\n\n${paragraphs.join('\n\n')}`;
  });
  const contents = titles.map((title, i) => `${'一二三'[i]}、${title} …… ${i + 1}`).join('\n');
  return `---\n刊名: 院务动态\n期号: 3\n总期号: 40\n主办: 江州学院办公室\n日期: 2024-05-08\n模板: dongtai\n---\n\n# 目录\n\n${contents}\n\n${bodies.join('\n\n')}\n`;
}

describe.skipIf(spawnSync('pdftotext', ['-v']).error)('what is copied from a PDF comes back as it was', () => {
  test('the real issue', async () => {
    const { text } = await importText(await copied(await sample('issue-67')));
    expect(paragraphsIn(text)).toEqual(paragraphsIn(readFileSync('samples/issue-67/issue.md', 'utf8')));
  });

  test('a letter knows its template', async () => {
    const { text } = await importText(await copied(await sample('xinhan-12')));
    expect(text).toContain('模板: xinhan\n');
  });

  test.each(seeds(4, 200))('a bulletin of seed %i', async (seed) => {
    const source = issueOf(seed);
    const { text } = await importText(await copied(await layOutText(source)));
    const [found, meant] = [paragraphsIn(text), paragraphsIn(source)];
    const heads = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.startsWith('#'));
    expect(heads(found)).toEqual(heads(meant));
    expect(found.join('')).toBe(meant.join(''));
    // Where a paragraph's last line is full nobody can tell; no sentence is left torn.
    expect(found.filter((line) => !/^#|。$/.test(line))).toEqual([]);
  });
});
