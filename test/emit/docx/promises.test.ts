import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import type { FontSet } from '../../../src/fonts/index.js';
import { firstTypeArea } from '../../../src/model/geometry.js';
import type { Compiled } from '../../../src/model/index.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { richIssue, SAMPLES, sample } from '../../support/samples.js';
import { unzip } from '../../support/unzip.js';

/** What docs/fidelity.md says of the file, read off the file. Lengths are twips, a twentieth of a point. */
type Parts = (name: string) => string;

async function partsOf(compiled: Compiled<FontSet>): Promise<Parts> {
  const files = unzip((await docxEmitter.emit(compiled))[0]!.bytes);
  return (name) => files.get(`word/${name}.xml`)!.toString('utf8');
}

/** An issue whose paragraphs all want to stay with the next, more than a page holds. */
const kept = (): Promise<Compiled<FontSet>> =>
  layOutText(`${HEAD.replace('刊名', '模板: own\n刊名')}${'文。\n\n'.repeat(60)}`, {
    'templates/own/template.yaml': 'extends: jianbao\ndescription: d\nstyles: { body: { keepWithNext: true } }\n',
  });

const ISSUES = [
  ...SAMPLES.map((name) => ({ name, issue: () => sample(name) })),
  { name: 'everything', issue: richIssue },
  { name: 'all kept with the next', issue: kept },
];
const number = (xml: string, pattern: RegExp): number => Number(pattern.exec(xml)![1]);

/** Paragraphs of the body outside tables, each with the properties of its style, its own behind them. */
function bodyParagraphs(part: Parts): readonly string[] {
  const styles = new Map(
    [...part('styles').matchAll(/<w:style w:type="paragraph"[^>]*w:styleId="(\w+)">.*?<w:pPr>(.*?)<\/w:pPr>/g)].map(
      ([, id, properties]) => [id!, properties!],
    ),
  );
  const body = part('document').replace(/<w:tbl>.*?<\/w:tbl>/g, '<w:p></w:p>');
  return [...body.matchAll(/<w:p>.*?<\/w:p>/g)].map(([xml]) => {
    const id = /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1];
    return `${styles.get('Normal')}${id ? styles.get(id) : ''}${xml}`;
  });
}
/** What the last of an element says: a paragraph's own property stands behind its style's. */
const last = (xml: string, pattern: RegExp): string | undefined => xml.match(pattern)?.at(-1);

describe.each(ISSUES)('$name', ({ issue }) => {
  test('what begins a page has no space above it, and nothing is kept with it', async () => {
    const paragraphs = bodyParagraphs(await partsOf(await issue()));
    const begins = paragraphs.flatMap((xml, i) => (xml.includes('<w:pageBreakBefore/>') ? [i] : []));
    expect(begins.length).toBeGreaterThan(0);
    for (const i of begins) {
      expect(last(paragraphs[i]!, /w:before="\d+"/g), paragraphs[i]).toBe('w:before="0"');
      // A picture's paragraph has no style: it keeps nothing.
      expect(last(paragraphs[i - 1]!, /<w:keepNext[^>]*>/g) ?? '', paragraphs[i - 1]).not.toBe('<w:keepNext/>');
    }
  });

  test('a page has two points more room than its lines, and no grid; heights are exact but for pictures', async () => {
    const compiled = await issue();
    const part = await partsOf(compiled);
    const section = /<w:sectPr>.*<\/w:sectPr>/.exec(part('document'))![0];
    const room =
      number(section, /w:h="(\d+)"/) - number(section, /w:top="(\d+)"/) - number(section, /w:bottom="(\d+)"/);
    expect(Math.abs(room / 20 - firstTypeArea(compiled.template).height - 2)).toBeLessThan(0.06);
    expect(section).not.toMatch(/<w:docGrid[^>]*w:type=/);
    const lines = part('document').replace(/<w:p>(?:(?!<\/w:p>).)*<w:drawing>.*?<\/w:p>/g, '');
    const rules = [...`${lines}${part('styles')}${part('footnotes')}`.matchAll(/w:(?:line|h)Rule="(\w+)"/g)];
    expect(new Set(rules.map(([, rule]) => rule))).toEqual(new Set(['exact']));
  });

  test('whoever goes on writing has the rules of Chinese text', async () => {
    const settings = (await partsOf(await issue()))('settings');
    expect(settings).toContain('<w:characterSpacingControl w:val="doNotCompress"/>');
    expect(settings).toMatch(/w:name="compatibilityMode"[^>]*w:val="15"/);
    const before = /<w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"/.exec(settings)![1]!;
    const after = /<w:noLineBreaksAfter w:lang="zh-CN" w:val="([^"]*)"/.exec(settings)![1]!;
    for (const mark of '，。、；：？！）》”')
      expect([before.includes(mark), after.includes(mark)]).toEqual([true, false]);
    for (const mark of '（《“') expect([before.includes(mark), after.includes(mark)]).toEqual([false, true]);
  });
});

test('a justified line leaves half an em free, a last line nothing that shows', async () => {
  const hanzi = '甲'.repeat(27 * 3 - 2);
  const text = `${HEAD.replace('刊名', '模板: jianbao\n刊名')}# 一、甲\n\n${hanzi}\n`;
  const body = (await partsOf(await layOutText(text)))('document');
  const runs = [...body.matchAll(/<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)(?:<w:br\/>)?<w:t>(甲+)<\/w:t>/g)].filter(
    ([, , own]) => own!.length > 20,
  );
  expect(runs).toHaveLength(3);
  const freed = runs.map(([, properties, own]) => {
    const spacing = Number(/<w:spacing w:val="(-?\d+)"/.exec(properties!)?.[1] ?? 0);
    // The last character's spacing is not sure to be taken.
    return -spacing * (own!.length - 1);
  });
  const em = 16 * 20;
  for (const room of freed.slice(0, 2)) expect(room).toBeGreaterThanOrEqual(em / 2);
  expect(freed[2]).toBeLessThan(em / 8);
});
