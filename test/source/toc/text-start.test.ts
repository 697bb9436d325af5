import { expect, test } from 'vitest';
import { dump, readBody } from '../../support/read-source.js';

async function rowsAndText(body: string) {
  const { issue, found } = await readBody(body);
  const rows = issue.toc!.entries.map(({ ordinal, title }) => `${ordinal?.text ?? ''}${title.value}`);
  return [rows, dump(issue.preface), found];
}

test.each([
  ['says a title again', '目录\n一、要闻 …… 2\n二、通知 …… 3\n一、要闻\n文。\n二、通知\n文'],
  ['with tabs', '目录\n\n一、要闻\t2\n\n二、通知\t3\n\n一、要闻\n\n文。\n\n二、通知\n\n文'],
])('the text begins where a line %s', async (_, body) => {
  expect(await rowsAndText(body)).toEqual([
    ['一、要闻', '二、通知'],
    ['chinese 1 [一、] 要闻', 'p 文。', 'chinese 2 [二、] 通知', 'p 文'],
    [],
  ]);
});

test.each([
  [
    'counts anew',
    '# 目录\n\n一、甲 2\n二、乙 3\n一、丙丁\n文',
    ['一、甲', '二、乙'],
    ['chinese 1 [一、] 丙丁', 'p 文'],
  ],
  [
    'is a sentence',
    '# 目录\n\n甲 2\n\n本期编者按：各单位要认真学习，抓好落实，务求实效。\n\n乙',
    ['甲'],
    ['p 本期编者按：各单位要认真学习，抓好落实，务求实效。', 'p 乙'],
  ],
  ['says a title without number', '目录\n要闻 2\n通知 3\n要闻\n文。', ['要闻', '通知'], ['p 要闻', 'p 文。']],
  [
    'says it with date and lead-in',
    '目录\n一、加强建设 2\n一、2022年9月1日，加强建设，提出：\n文',
    ['一、加强建设'],
    ['chinese 1 [一、] 2022年9月1日，加强建设，提出：', 'p 文'],
  ],
])('the text begins where a line %s', async (_, body, rows, text) => {
  expect(await rowsAndText(body)).toEqual([rows, text, []]);
});

test('rows are rows though two say the same, or one has no page', async () => {
  expect(await rowsAndText('# 目录\n\n一、甲 2\n二、乙 3\n三、乙 4\n四、丙\n\n# 一、甲\n\n文')).toEqual([
    ['一、甲', '二、乙', '三、乙', '四、丙'],
    [],
    [],
  ]);
});

test('a page that no one can read is said of a row, not of the text', async () => {
  const { found } = await readBody('# 目录\n\n一、甲\t2\n二、乙\t3\n一、甲\n单位\t张三');
  expect(found).toEqual([]);
});
