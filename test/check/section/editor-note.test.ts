import { expect, test } from 'vitest';
import { checkBody } from '../../support/prove.js';

const NOTE = '编者按：现刊发这一做法。';

test.each([
  ['behind the text', `# 一、甲\n\n文章说了一些事。\n\n${NOTE}`, 1],
  ['in brackets behind the text', '# 一、甲\n\n文章说了一些事。\n\n【编者按】现刊发这一做法。', 1],
  ['in bold behind the text', '# 一、甲\n\n文章说了一些事。\n\n**编者按：**现刊发这一做法。', 1],
  ['twice before it', `# 一、甲\n\n${NOTE}\n\n编者按：请学习借鉴。\n\n文章说了一些事。`, 1],
  ['before and behind it', `# 一、甲\n\n${NOTE}\n\n文章说了一些事。\n\n按语：请学习借鉴。`, 1],
  ['before each of two texts', `# 一、甲\n\n${NOTE}\n\n文章一。\n\n# 二、乙\n\n编者按：另一篇。\n\n文章二。`, 0],
  ['before all sections', `${NOTE}\n\n# 一、甲\n\n文章说了一些事。`, 0],
  ['behind what opens the issue', `导语一段。\n\n${NOTE}\n\n# 一、甲\n\n文章说了一些事。`, 0],
  ['below a sub-head', `# 一、甲\n\n## 乙\n\n${NOTE}\n\n# 二、丙\n\n文章说了一些事。`, 0],
  ['before a table', `# 一、甲\n\n${NOTE}\n\n| 甲 | 乙 |\n|--|--|\n| 一 | 二 |`, 0],
  ['编后 behind the text', '# 一、甲\n\n文章说了一些事。\n\n编后：这一做法好。', 0],
  ['a word that begins alike', '# 一、甲\n\n文章说了一些事。\n\n编者按照要求改了稿子。', 0],
])('a note %s', async (_, body, count) => {
  const { found } = await checkBody(body);
  expect(found.filter((each) => each.startsWith('section/editor-note'))).toHaveLength(count);
});
