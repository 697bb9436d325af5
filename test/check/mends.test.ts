import { expect, test } from 'vitest';
import { answering, mendBody } from '../support/prove.js';

/** A section with a text. */
const within = (text: string): string => `# 一、甲\n\n${text}\n`;
const good = ['一、甲子丑', '二、乙寅卯', '三、丙辰巳'];
const PAGES = { 一: 2, 二: 3, 三: 7 };

type Mend = readonly [
  code: string,
  what: string,
  body: string,
  after: string,
  pages?: Readonly<Record<string, number>>,
];

/** Mends that are made without asking. */
const CERTAIN: readonly Mend[] = [
  ['heading/depth', 'a level that was skipped', within('## 乙\n\n文\n\n#### 丙'), within('## 乙\n\n文\n\n### 丙')],
  ['heading/stop', 'a stop at a head’s end', within('## 乙丙。\n\n文。'), within('## 乙丙\n\n文。')],
  [
    'heading/lost',
    'a head’s lost marks',
    within('## （一）乙\n\n文。\n\n（二）丙\n\n文。\n\n## （三）丁\n\n文。'),
    within('## （一）乙\n\n文。\n\n## （二）丙\n\n文。\n\n## （三）丁\n\n文。'),
  ],
  [
    'item/form',
    'another form among items',
    within('1.甲。\n\n2、乙。\n\n3.丙。'),
    within('1.甲。\n\n2.乙。\n\n3.丙。'),
  ],
  [
    'item/form',
    'a circled number among plain ones',
    within('1.甲。\n\n②乙。\n\n3.丙。'),
    within('1.甲。\n\n2.乙。\n\n3.丙。'),
  ],
  [
    'item/form',
    'a wrong mark behind a number',
    within('1.甲。\n\n2，乙。\n\n3.丙。'),
    within('1.甲。\n\n2.乙。\n\n3.丙。'),
  ],
  [
    'item/form',
    'another form among heads',
    within('## （一）甲\n\n文。\n\n## (二)乙\n\n文。\n\n## （三）丙\n\n文。'),
    within('## （一）甲\n\n文。\n\n## （二）乙\n\n文。\n\n## （三）丙\n\n文。'),
  ],
  ['item/numbering', 'a repeated number', within('1.甲\n\n1.乙\n\n3.丙'), within('1.甲\n\n2.乙\n\n3.丙')],
  [
    'ref/page',
    'the page of a reference',
    '# 一、甲\n\n见[第9页](#二)。\n\n# 二、乙\n\n文。\n',
    '# 一、甲\n\n见[第2页](#二)。\n\n# 二、乙\n\n文。\n',
    { 一: 1, 二: 2 },
  ],
  [
    'toc/page',
    'a page of the contents',
    answering(['一、甲子丑 …… 2', '二、乙寅卯 …… 5', '三、丙辰巳 …… 7'], good),
    answering(['一、甲子丑 …… 2', '二、乙寅卯 …… 3', '三、丙辰巳 …… 7'], good),
    PAGES,
  ],
  [
    'toc/page-open',
    'an open page and one that lacks',
    answering(['一、甲子丑 …… ?', '二、乙寅卯 …… 3', '三、丙辰巳'], good),
    answering(['一、甲子丑 …… 2', '二、乙寅卯 …… 3', '三、丙辰巳 …… 7'], good),
    PAGES,
  ],
  [
    'toc/head',
    'the head of the contents',
    '一、甲子丑 …… 2\n\n二、乙寅卯 …… 3\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。\n',
    '# 目录\n\n一、甲子丑 …… 2\n\n二、乙寅卯 …… 3\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。\n',
  ],
  [
    'toc/numbering',
    'a repeated number',
    answering(['一、甲子丑', '一、乙寅卯', '三、丙辰巳'], good),
    answering(good, good),
  ],
  [
    'toc/numbering',
    'a number that lacks',
    answering(['一、甲子丑', '乙寅卯', '三、丙辰巳'], good),
    answering(good, good),
  ],
  [
    'section/numbering',
    'a repeated number',
    answering(good, ['一、甲子丑', '一、乙寅卯', '三、丙辰巳']),
    answering(good, good),
  ],
  [
    'section/numbering',
    'a number that lacks',
    answering(good, ['一、甲子丑', '乙寅卯', '三、丙辰巳']),
    answering(good, good),
  ],
  ['toc/sections', 'a section’s lost mark', answering(good, good).replace('# 二、', '二、'), answering(good, good)],
];

/** Mends that only the editor can be certain of. */
const ASKED: readonly Mend[] = [
  [
    'heading/lost',
    'a sentence that goes on from the last head',
    within('## （一）乙\n\n文。\n\n（二）丙；丁\n\n文。'),
    within('## （一）乙\n\n文。\n\n## （二）丙；丁\n\n文。'),
  ],
  ['item/numbering', 'numbers that changed places', within('1.甲\n\n3.乙\n\n2.丙'), within('1.甲\n\n2.乙\n\n3.丙')],
  ['item/numbering', 'a number that is skipped', within('1.甲\n\n3.乙'), within('1.甲\n\n2.乙')],
  [
    'section/numbering',
    'numbers that the contents deny',
    answering(['一、甲子丑', '三、乙寅卯'], ['一、甲子丑', '三、乙寅卯']),
    answering(['一、甲子丑', '三、乙寅卯'], ['一、甲子丑', '二、乙寅卯']),
  ],
  [
    'section/numbering',
    'numbers that links may lead to',
    '# 一、甲\n\n见[乙](#乙)。\n\n# 一、乙\n\n文。\n',
    '# 一、甲\n\n见[乙](#乙)。\n\n# 二、乙\n\n文。\n',
  ],
  [
    'section/numbering',
    'a number without its mark',
    '# 一、甲\n\n文。\n\n# 二工作要求\n\n文。\n',
    '# 一、甲\n\n文。\n\n# 二、工作要求\n\n文。\n',
  ],
  [
    'toc/title',
    'another title than the head’s',
    answering(['一、甲子丑 …… 2', '二、乙寅卯 …… 3'], ['一、甲子丑', '二、乙辰卯']),
    answering(['一、甲子丑 …… 2', '二、乙辰卯 …… 3'], ['一、甲子丑', '二、乙辰卯']),
  ],
  [
    'toc/sections',
    'a section that the contents lack',
    answering(good.slice(0, 2), good),
    answering(good.slice(0, 2), good).replace('二、乙寅卯\n', '二、乙寅卯\n\n三、丙辰巳 …… ?\n'),
  ],
  [
    'toc/sections',
    'a line that stands twice in the contents',
    answering(['一、甲子丑', '二、乙寅卯', '三、乙寅卯'], good.slice(0, 2)),
    answering(['一、甲子丑', '二、乙寅卯', ''], good.slice(0, 2)).replace('\n\n\n', '\n\n'),
  ],
];

/** A case as its test reads it. */
const named = (cases: readonly Mend[]) =>
  cases.map(([code, what, body, after, pages]) => ({ code, what, body, after, pages }));

test.each(named(CERTAIN))('$code mends without asking: $what', async ({ code, body, after, pages }) => {
  expect((await mendBody(code, body, pages)).safe).toBe(after);
});

test.each(named(ASKED))('$code mends when asked alone: $what', async ({ code, body, after, pages }) => {
  expect(await mendBody(code, body, pages)).toEqual({ safe: body, all: after });
});
