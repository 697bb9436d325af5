import { describe, expect, test } from 'vitest';
import { checkIssue } from '../../../src/check/index.js';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.js';
import { contextOf } from '../../support/check-context.js';
import { answering, checkBody } from '../../support/prove.js';
import { FRONT, marked, readWhole } from '../../support/read-source.js';

describe('sections and the table of contents', () => {
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
    expect((await checkBody(answering(toc, sections))).found).toEqual(expected);
  });
});

describe('two tables of contents', () => {
  const rows = '一、甲子丑 1\n\n二、乙寅卯 1';
  const texts = '# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。\n';

  test.each([
    ['目录', '本期要目'],
    ['本期要目', '目录'],
    ['目录', '目　录'],
    ['要目', 'Contents'],
  ])('below %s there is no other, %s: that is said, and both ways out', async (first, second) => {
    const body = `# ${first}\n\n${rows}\n\n# ${second}\n\n甲子丑\n\n乙寅卯\n\n${texts}`;
    const { found, messages, related } = await checkBody(body);
    expect(found).toEqual([`toc/sections @ # ${second}`]);
    expect(messages[0]).toContain('已经有目录');
    expect(related).toEqual([`# ${first}`]);
    // As a section that the contents have it is one.
    const listed = body.replace(rows, `${second}\n\n${rows}`);
    expect((await checkBody(listed)).found).toEqual([]);
  });

  test('a numbered section of that name is one', async () => {
    const { messages } = await checkBody(`# 目录\n\n${rows}\n\n${texts}\n# 三、目录\n\n文。\n`);
    expect(messages).toEqual(['正文有栏目“三、目录”，目录里却没有。']);
  });
});

describe('text without any # below the TOC', () => {
  const PASTED =
    '动态\n\n目录\n一、要闻 …… 1\n二、通知 …… 1\n一、要闻\n　　今天开会，见[第1页](#二)。\n　　二、通知\n明天放假。\n';

  test('is one error, whose fix makes heads of the lines that are', async () => {
    const { issue, diagnostics } = await readWhole(FRONT + PASTED);
    const found = [...diagnostics, ...checkIssue(contextOf(issue, () => undefined, 1))];
    expect(found.filter(({ severity }) => severity !== 'info').map(marked)).toEqual(['toc/sections @ 一、要闻']);
    const fixed = applyFixes(issue.source, found, { unsafe: false }).text;
    const headed = PASTED.replace('\n一、要闻\n', '\n# 一、要闻\n').replace('　　二', '# 二');
    expect(fixed).toBe(FRONT + headed.replace('动态\n\n', ''));
    expect((await readWhole(fixed)).issue.sections.map(({ id }) => id)).toEqual(['一', '二']);
  });

  test('is one error where no line is a head', async () => {
    const { issue, found } = await readWhole(`${FRONT}目录\n\n一、要闻 …… 1\n\n二、通知 …… 1\n\n---\n\n今天开会。\n`);
    expect(found).toEqual([]);
    expect(checkIssue(contextOf(issue, () => undefined, 1)).map(marked)).toEqual(['toc/sections @ 目录']);
  });
});
