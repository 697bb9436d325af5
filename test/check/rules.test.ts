import { describe, expect, test } from 'vitest';
import { checkIssue, rules } from '../../src/check/index.js';
import { contextOf } from '../support/check-context.js';
import { FRONT, readWhole } from '../support/read-source.js';

interface Found {
  readonly found: readonly string[];
  readonly messages: readonly string[];
  readonly related: readonly string[];
}

/** Checks a body; `pages` by section id. */
async function check(body: string, pages: Readonly<Record<string, number>> = {}): Promise<Found> {
  const { issue, diagnostics } = await readWhole(FRONT + body);
  expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
  const at = (span: { readonly start: number; readonly end: number }): string =>
    issue.source.text.slice(span.start, span.end);
  const checked = checkIssue(contextOf(issue, (id) => pages[id], 9)).filter(({ severity }) => severity !== 'info');
  return {
    found: checked.map(({ code, span }) => `${code} @ ${at(span)}`),
    messages: checked.map(({ message }) => message.zh),
    related: checked.flatMap((each) => each.related.map(({ span }) => at(span))),
  };
}

/** A TOC and sections that answer it, each with a line of text. */
function issueOf(toc: readonly string[], sections: readonly string[]): string {
  return `# 目录\n\n${toc.join('\n')}\n\n${sections.map((head) => `# ${head}\n\n文\n`).join('\n')}`;
}

test('every rule has its own code, and words in both languages', () => {
  expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
  for (const { words } of rules) expect(words.about().summary.zh && words.about().summary.en).toBeTruthy();
});

describe('items', () => {
  test.each([
    ['1.甲\n\n2.乙\n\n3.丙', []],
    ['一、甲\n\n（一）乙\n\n1.丙\n\n（1）丁\n\n①戊\n\n②己\n\n（2）庚\n\n2.辛\n\n（二）壬\n\n1.癸\n\n二、子', []],
    ['1.甲\n\n2.乙\n\n正文\n\n1.丙\n\n2.丁', []],
    ['1.甲\n\n正文\n\n2.丙', []],
    ['## 甲\n\n1.乙\n\n2.丙\n\n## 丁\n\n1.戊', []],
    ['## （一）甲\n\n1.乙\n\n## （二）丙\n\n1.丁', []],
    ['1.甲\n\n| a |\n|---|\n\n1.乙', []],
    ['1.甲\n\n3.丙', ['3.']],
    ['1.甲\n\n3.丙\n\n4.丁', ['3.']],
    ['1.甲\n\n2.乙\n\n2.丙\n\n3.丁', ['2.']],
    ['1.甲\n\n2.乙\n\n2.丙\n\n4.丁', ['2.']],
    ['1.甲\n\n3.乙\n\n2.丙\n\n4.丁', ['3.']],
    ['2.甲\n\n3.乙', ['2.']],
    ['0.甲\n\n1.乙', ['0.']],
    ['1.甲\n\n2.乙\n\n1.丙\n\n2.丁', ['1.']],
    ['1.甲\n\n（1）乙\n\n（3）丙\n\n2.丁\n\n（1）戊\n\n（2）己', ['（3）']],
    ['①甲\n\n③乙', ['③']],
    ['## （一）甲\n\n文\n\n## （三）丙\n\n文', ['（三）']],
    ['> 1.甲。\n> 3.乙。', ['3.']],
  ])('%j', async (body, faults) => {
    expect((await check(`# 一、甲\n\n${body}`)).found).toEqual(faults.map((each) => `item/numbering @ ${each}`));
  });

  test('the words name the number that belongs there, in its own form', async () => {
    const { messages, related } = await check('# 一、甲\n\n（一）甲\n\n（三）乙\n\n（四）丙');
    expect(messages).toEqual(['编号不连续：“（一）”之后是“（三）”，缺“（二）”。']);
    expect(related).toEqual(['（一）']);
  });
});

describe('sections and the TOC', () => {
  const good = ['一、甲子丑', '二、乙寅卯', '三、丙辰巳'];
  test.each([
    ['they agree', good, good, []],
    ['the TOC need not be numbered', ['甲子丑', '乙寅卯', '丙辰巳'], good, []],
    ['nor the sections', ['甲子丑', '乙寅卯'], ['甲子丑', '乙寅卯'], []],
    [
      'an unnumbered one on both sides',
      ['编者按', '一、甲子丑', '二、乙寅卯'],
      ['编者按', '一、甲子丑', '二、乙寅卯'],
      [],
    ],
    ['another form in one line', ['一、甲子丑', '2.乙寅卯', '三、丙辰巳'], good, ['toc/numbering @ 2.']],
    ['an extra section', good.slice(0, 2), good, ['toc/sections @ # 三、丙辰巳']],
    ['an extra section between', ['一、甲子丑', '二、丙辰巳'], good, ['toc/sections @ # 二、乙寅卯']],
    ['a missing one, the rest renumbered', good, ['一、甲子丑', '二、丙辰巳'], ['toc/sections @ 二、乙寅卯']],
    ['the last two swapped', good, [good[0]!, good[2]!, good[1]!], ['toc/sections @ # 三、丙辰巳']],
    ['the last moved to the front', good, [good[2]!, good[0]!, good[1]!], ['toc/sections @ # 三、丙辰巳']],
    [
      'both skip a number',
      ['一、甲子丑', '三、乙寅卯'],
      ['一、甲子丑', '三、乙寅卯'],
      ['toc/numbering @ 三、', 'section/numbering @ 三、'],
    ],
    ['swapped numbers over sections', good, ['一、甲子丑', '三、乙寅卯', '二、丙辰巳'], ['section/numbering @ 三、']],
    ['another title', good, ['一、甲子丑', '二、全然不同', '三、丙辰巳'], ['toc/title @ 乙寅卯']],
    ['no entries', [], good, ['toc/sections @ # 目录']],
  ])('%s', async (_, toc, sections, expected) => {
    expect((await check(issueOf(toc, sections))).found).toEqual(expected);
  });

  test('an empty section', async () => {
    expect((await check('# 一、甲\n\n# 二、乙\n\n## 丙\n\n# 三、丁\n\n文')).found).toEqual([
      'section/empty @ # 一、甲',
      'section/empty @ # 二、乙',
    ]);
  });

  test('heads that skip a level', async () => {
    expect((await check('# 一、甲\n\n## 乙\n\n文\n\n#### 丙\n\n文\n\n### 丁\n\n文')).found).toEqual([
      'heading/depth @ ####',
    ]);
  });
});

describe('pages', () => {
  const body = issueOf(
    ['一、甲子丑 …… 2', '二、乙寅卯 …… ３', '三、丙辰巳 …… ?'],
    ['一、甲子丑', '二、乙寅卯', '三、丙辰巳'],
  );

  test('true ones, and open ones', async () => {
    expect((await check(body, { 一: 2, 二: 3, 三: 7 })).found).toEqual([]);
  });

  test('a wrong one names both pages', async () => {
    const { found, messages, related } = await check(body, { 一: 2, 二: 4, 三: 7 });
    expect(found).toEqual(['toc/page @ ３']);
    expect(messages[0]).toMatch(/3.*4/);
    expect(related).toEqual(['# 二、乙寅卯']);
  });

  test('pages that moved with a missing section are no finding of their own', async () => {
    const moved = issueOf(['一、甲子丑 …… 9', '二、乙寅卯 …… 3', '三、丙辰巳 …… 5'], ['一、甲子丑', '三、丙辰巳']);
    expect((await check(moved, { 一: 2, 三: 3 })).found).toEqual(['toc/page @ 9', 'toc/sections @ 二、乙寅卯 …… 3']);
  });

  test('order counts where nothing was laid out', async () => {
    expect((await check(body.replace('…… 2', '…… 8'))).found).toEqual(['toc/page-order @ ３']);
  });

  test('references in every kind of text', async () => {
    const reference = '[第9页](#二)';
    const text = `${reference}\n\n> ${reference}\n\n- ${reference}\n\n| ${reference} |\n|---|\n\n## ${reference}\n\n**${reference}**[^1]\n\n[^1]: ${reference}`;
    const { found } = await check(`# 一、甲\n\n${text}\n\n# 二、乙\n\n文`, { 一: 1, 二: 2 });
    expect(found).toEqual(Array.from({ length: 7 }, () => 'ref/page @ 9'));
  });

  test('references to nowhere', async () => {
    const { found, messages } = await check('# 一、甲\n\n[第?页](#九)[甲](#乙)[第１页](#一)', { 一: 1 });
    expect(found).toEqual(['ref/target @ #九', 'ref/target @ #乙']);
    expect(messages[0]).toContain('#九');
  });
});
