import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import type { DocxOptions } from '../../../src/emit/docx/options.js';
import { inConformance } from '../../support/amount.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { docxFaces } from '../../support/embedded-glyphs.js';
import { textOfAnything } from '../../support/generated-text.js';
import { unzip } from '../../support/unzip.js';

const SPRING = `${HEAD}# 一、春\n\n小学生种树，老师浇水[^1]。**粗体**与\`AB\`。\n\n[^1]: 注文。\n`;
const AUTUMN = `${HEAD}# 一、秋\n\n农民割稻，机器打谷，粮仓满溢[^1]。**黑体**及\`CD\`。\n\n[^1]: 另一条。\n`;

async function docx(text: string, options: DocxOptions = {}): Promise<Uint8Array> {
  return (await docxEmitter.emit(await layOutText(text), options))[0]!.bytes;
}

/** Families in the font table, with the names that may stand in for each. */
function tableOf(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const table = unzip(bytes).get('word/fontTable.xml')!.toString('utf8');
  return new Map(
    [...table.matchAll(/<w:font w:name="([^"]+)">(?:<w:altName w:val="([^"]+)"\/>)?/g)].map(([, name, others]) => [
      name!,
      others?.split(',') ?? [],
    ]),
  );
}

/** Every family that the text, notes, styles, headers and footers ask for. */
function askedFor(bytes: Uint8Array): ReadonlySet<string> {
  const parts = [...unzip(bytes)].filter(([path]) => path.startsWith('word/') && path.endsWith('.xml'));
  const slots = parts.flatMap(([, part]) =>
    [...part.toString('utf8').matchAll(/<w:rFonts ([^>]*)\/>/g)].map(([, inner]) => inner!),
  );
  const names = slots.flatMap((inner) => [...inner.matchAll(/w:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"/g)]);
  return new Set(names.map(([, name]) => name!));
}

describe('families of a DOCX', () => {
  test.each(['dongtai', 'jianbao', 'gongwen'])(
    '%s: short, in the table, and what the embedded faces call themselves',
    async (template) => {
      const bytes = await docx(textOfAnything(3, template));
      const names = [...tableOf(bytes).keys()];
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).toMatch(/^[A-Z][A-Za-z ]+ [2-9A-HJ-NP-Z]{6}$/);
      }
      expect(new Set(names.map((name) => name.slice(-6))).size).toBe(1);
      expect([...askedFor(bytes)].sort()).toEqual([...names].sort());
      const embedded = docxFaces(bytes);
      for (const { familyName, postscriptName } of embedded) {
        expect(names).toContain(familyName);
        expect(postscriptName.endsWith(`-${familyName.slice(-6)}`)).toBe(true);
      }
    },
  );

  test('two issues share none, one issue has the same always', async () => {
    const [spring, again, autumn] = [await docx(SPRING), await docx(SPRING), await docx(AUTUMN)].map((bytes) => [
      ...tableOf(bytes).keys(),
    ]);
    expect(again).toEqual(spring);
    expect(spring!.filter((name) => autumn!.includes(name))).toEqual([]);
    const other = await layOutText(SPRING.replace('刊名', '模板: jianbao\n刊名'));
    const jianbao = [...tableOf((await docxEmitter.emit(other))[0]!.bytes).keys()];
    expect(spring!.filter((name) => jianbao.includes(name))).toEqual([]);
  });

  test('a face is found under its own name and its like on an office machine', async () => {
    const table = tableOf(await docx(SPRING));
    const fangsong = [...table].find(([name]) => name.startsWith('Zhuque'))![1];
    expect(fangsong).toEqual(['朱雀仿宋（预览测试版）', '仿宋_GB2312', '仿宋', 'FangSong']);
  });

  test.each(inConformance ? (['full', 'none'] as const) : (['none'] as const))(
    '%s: the faces’ own names, at most 31 characters',
    { timeout: 60_000 },
    async (fonts) => {
      const bytes = await docx(SPRING, { fonts });
      const names = [...tableOf(bytes).keys()];
      expect(names.sort()).toEqual(
        [
          'LXGW WenKai GB Lite',
          'Liberation Serif',
          'Noto Sans SC Medium',
          'Noto Serif SC',
          'Noto Serif SC Black',
          '朱雀仿宋（预览测试版）',
        ].sort(),
      );
      expect([...askedFor(bytes)].filter((name) => !names.includes(name))).toEqual([]);
      const families = docxFaces(bytes).map(({ familyName }) => familyName);
      expect(families.length > 0).toBe(fonts === 'full');
      for (const family of families) expect([...names, 'Zhuque Fangsong (technical preview)']).toContain(family);
    },
  );
});
