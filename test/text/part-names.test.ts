import { expect, test } from 'vitest';
import { partNames } from '../../src/text/part-names.js';

const named = (text: string, count: number) => partNames(text, count)?.map(({ start, end }) => text.slice(start, end));

test('a line names the parts of a figure by letters in order', () => {
  expect(named('（a）左，旧；（b） 右。', 2)).toEqual(['（a）左，旧', '（b） 右。']);
  expect(named('(a)左\u3000(b)右\u3000(c)中', 3)).toEqual(['(a)左', '(b)右', '(c)中']);
  expect(named('（a）左（b）右', 3)).toBeUndefined();
  expect(named('（a）左（b）右（c）中', 2)).toBeUndefined();
  expect(named('见（a）和（b）', 2)).toBeUndefined();
  expect(named('（b）左（a）右', 2)).toBeUndefined();
});
