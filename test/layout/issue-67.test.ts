import { beforeAll, describe, expect, test } from 'vitest';
import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled } from '../../src/model/index.js';
import { leafParagraphs } from '../../src/model/walk.js';
import { linesOf, offsetsOf } from '../support/compile-text.js';
import { compile } from '../support/session.js';

/** First characters of the original's pages, as printed in 2022. */
const PAGE_STARTS: Readonly<Record<number, string>> = {
  3: '才实施差异化培养',
  4: '支付本校教师和其',
  5: '性企业及其他实体',
  6: '需求实际，将急需',
  7: '技能等级认定和专',
  9: '四奖章、青年岗位',
  10: '人才梯队配套、科',
  11: '信息化重点领域，',
  12: '求，对其居家环境',
  13: '务，既要保证相关',
  14: '目地区工作进展实',
  15: '加快推动品牌营销',
  16: '费品和医药、康复',
  17: '8.培育“专精特',
  19: '（以下简称综服企',
  21: '探索铁路运输单证',
  22: '等高时效性商品在',
  23: '励区县通过建立风',
  24: '工业和信息化部“',
};

const LEFT = (30 * 72) / 25.4;
const RIGHT = (180 * 72) / 25.4;
const NEVER_FIRST = new Set('，。、；：！？）》”’】〕%…');
const NEVER_LAST = new Set('（《“‘【〔');

describe('the real issue 67', () => {
  let issue: Compiled<FontSet>;
  beforeAll(async () => {
    const { compiled, diagnostics } = await compile('samples/issue-67/issue.md', 'issue.md');
    expect(diagnostics).toEqual([]);
    issue = compiled!;
  });

  test('24 pages, sections where the original had them', () => {
    expect(issue.layout.pages.length).toBe(24);
    expect(['一', '二', '三', '四', '五'].map((id) => issue.layout.pageOf.get(`s-${id}`))).toEqual([2, 9, 11, 14, 24]);
  });

  test('pages start where the original’s did', () => {
    for (const [page, start] of Object.entries(PAGE_STARTS)) {
      expect(linesOf(issue.layout.pages[Number(page) - 1]!)[0]!.text.slice(0, start.length)).toBe(start);
    }
  });

  test('488 lines of sections and items, 4 of colophon, 22 on a full page', () => {
    const roles = new Set(['section-head', 'item']);
    const lines = [...leafParagraphs(issue.flow.body)].flatMap(({ id, role }) =>
      roles.has(role) ? issue.layout.paragraphs.get(id)!.lines : [],
    );
    expect(lines.length).toBe(488);
    expect(issue.layout.pages.slice(1, -1).map((page) => linesOf(page).length)).toSatisfy((counts: number[]) =>
      counts.every((count) => count === 21 || count === 22),
    );
  });

  test('no forbidden mark at a line’s start or end; justified lines are flush', () => {
    for (const page of issue.layout.pages.slice(1)) {
      for (const { text, right } of linesOf(page)) {
        expect(NEVER_FIRST.has(text[0]!), text).toBe(false);
        expect(NEVER_LAST.has(text[text.length - 1]!), text).toBe(false);
        expect(right, text).toBeLessThan(RIGHT + 0.01);
      }
    }
    for (const block of leafParagraphs(issue.flow.body)) {
      if (block.role !== 'item') continue;
      const { lines, text } = issue.layout.paragraphs.get(block.id)!;
      for (const line of lines.slice(0, -1)) {
        const printed = text.slice(line.start, line.end).trimEnd();
        const found = linesOf(issue.layout.pages[line.page - 1]!).find((candidate) => candidate.text === printed)!;
        expect(found.right, printed).toBeCloseTo(RIGHT, 2);
        expect(found.left, printed).toBeCloseTo(line.start === 0 ? LEFT + 32 : LEFT, 2);
      }
    }
  });

  test('every character of the source is printed, in order', () => {
    for (const block of leafParagraphs(issue.flow.body)) {
      const { lines, text } = issue.layout.paragraphs.get(block.id)!;
      expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    }
    for (const page of issue.layout.pages) {
      for (const item of page.items) {
        if (item.kind !== 'glyphs') continue;
        let at = 0;
        for (const offset of offsetsOf(item, issue.layout)) {
          const character = String.fromCodePoint(item.text.codePointAt(at)!);
          at += character.length;
          if (offset !== undefined) expect(issue.issue.source.text.startsWith(character, offset)).toBe(true);
        }
      }
    }
  });
});
