import { describe, expect, test } from 'vitest';
import { layOutText } from '../support/compile-text.js';
import { faultText, outputsOf, poppler, prove, readers } from './readers.js';

const issue = (name: string, template: string): string =>
  `---\n刊名: ${name}\n模板: ${template}\n期号: 12\n日期: 2026-11-27\n主办: 某职业技术大学Research Institute研究所\n---\n\n# 一、甲\n\n文。\n`;

/** Names that are made smaller to stand on one line: long ones, narrow and wide letters. */
const NAMES = [
  ['dongtai', 'Quality Assurance Bulletin of the Vocational College'],
  ['dongtai', 'WWW质量与AI周报WWMM专刊WW'],
  ['dongtai', '某职业技术大学高等职业教育研究与质量评价动态简报汇编'],
  ['jianbao', '某职业技术大学高等职业教育研究与质量评价动态简报汇编'],
  ['gongwen', 'iiiiilllll研究iiillll'],
] as const;

describe.skipIf(readers.length === 0 || !poppler)('a masthead made smaller looks alike in the DOCX', () => {
  test('of every template', async () => {
    const pairs = await Promise.all(
      NAMES.map(async ([template, name]) => outputsOf(await layOutText(issue(name, template)))),
    );
    const proofs = await prove(pairs);
    const faults = proofs.map((each) => each.flatMap(({ faults = [] }) => faults.map(faultText)));
    expect(faults).toEqual(NAMES.map(() => []));
  });
});
