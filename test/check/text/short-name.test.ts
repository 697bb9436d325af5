import { describe, expect, test } from 'vitest';
import { checkBody } from '../../support/prove.js';

const FULL = '市域产教联合发展共同体（以下简称“产教联合体”）有20个成员。';

describe('a short name', () => {
  test.each([
    ['used in a paragraph before it is introduced', `产教联合体成立了。\n\n${FULL}`, ['text/short-name @ 产教联合体']],
    ['used after it', `${FULL}\n\n产教联合体成立了。`, []],
    ['that stands in the full name', '某市产教联合体发展委员会（简称产教联合体）成立了。', []],
    ['of two characters stands in too many words', '学校成立了学院。\n\n某职业技术学院（以下简称学院）有20个系。', []],
  ])('%s', async (_, body, found) => {
    expect((await checkBody(`# 一、甲\n\n${body}\n`)).found).toEqual(found);
  });
});
