import { expect, test } from 'vitest';
import { kind, phrasesOf } from '../../src/diagnostics/words.js';

const words = phrasesOf('sample', {
  plain: { zh: '没有。', en: 'None.' },
  page: { zh: '第 {page} 页：{why}。', en: 'Page {page}: {why}.' },
  many: {
    zh: '{count} 处',
    en: ({ count }: { readonly count: number }) => `${count} ${count === 1 ? 'place' : 'places'}`,
  },
});

test('a phrase is said in both languages, a message in it in its own', () => {
  expect(words.plain()).toMatchObject({ zh: '没有。', en: 'None.' });
  expect(words.page({ page: 3, why: words.plain() })).toMatchObject({ zh: '第 3 页：没有。。', en: 'Page 3: None..' });
  expect(words.many({ count: 1 })).toMatchObject({ zh: '1 处', en: '1 place' });
});

test('a message remembers what it was said by', () => {
  expect(words.many({ count: 2 }).phrase).toEqual({ name: 'sample.many', values: { count: 2 } });
});

test('values that are missing or misspelt do not compile', () => {
  // @ts-expect-error
  words.page({ page: 3 });
  // @ts-expect-error
  words.page({ page: 3, why: '', pages: 4 });
  // @ts-expect-error
  words.plain({ page: 3 });
  // @ts-expect-error
  words.plane;
});

test('what a kind means is named for other languages', () => {
  const { words } = kind(
    { code: 'sample/kind', severity: 'info' },
    () => ({ summary: { zh: '好', en: 'well' }, explanation: { zh: '很好。', en: 'Very well.' }, examples: [] }),
    {},
  );
  expect(words.about().summary.phrase?.name).toBe('sample/kind.summary');
});
