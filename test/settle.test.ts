import { expect, test } from 'vitest';
import { compileText, HEAD } from './support/compile-text.js';

test('a reference to a section that does not exist is one finding, and the pages settle all the same', async () => {
  const { diagnostics, compiled } = await compileText(`${HEAD}# 一、甲\n\n见[第3页](#九)。\n`);
  expect(diagnostics.map(({ code }) => code)).toEqual(['ref/target']);
  expect(compiled?.layout.pages).toHaveLength(2);
});
