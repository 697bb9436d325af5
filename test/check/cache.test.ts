import { expect, test } from 'vitest';
import type { Words } from '../../src/check/analysis/prose.js';
import { openCheckCache } from '../../src/check/cache.js';
import type { ProseContext, Rule, RuleFinding } from '../../src/check/rule.js';
import { NO_HOUSE_WORDS } from '../../src/model/index.js';

const CONTEXT = { house: NO_HOUSE_WORDS, facts: {} } as ProseContext;

/** A rule that finds each 错, and the texts that it was asked about. */
function counting(): { readonly rule: Rule; readonly asked: string[] } {
  const asked: string[] = [];
  const rule = {
    code: 'text/wrong',
    *prose({ kind, text }: Words): Generator<RuleFinding> {
      asked.push(`${kind} ${text}`);
      for (const { index } of text.matchAll(/错/g))
        yield { span: { start: index, end: index + 1 }, message: { zh: '', en: '' } };
    },
  } as unknown as Rule;
  return { rule, asked };
}

const paragraphs = (...texts: readonly string[]): Words[] => texts.map((text) => ({ kind: 'paragraph', text }));

test('a text is looked through once, wherever it stands', () => {
  const { rule, asked } = counting();
  const cache = openCheckCache();
  const first = cache.foundIn(paragraphs('对。', '错。', '错。'), [rule], CONTEXT);
  expect(first.map((found) => found.get(rule)?.length)).toEqual([undefined, 1, 1]);
  const second = cache.foundIn(paragraphs('新。', '错。', '对。'), [rule], CONTEXT);
  expect(second[1]!.get(rule)).toBe(first[1]!.get(rule));
  expect(asked).toEqual(['paragraph 对。', 'paragraph 错。', 'paragraph 新。']);
});

test('the same text is another thing as a head, and under other words of the house', () => {
  const { rule, asked } = counting();
  const cache = openCheckCache();
  cache.foundIn(paragraphs('错'), [rule], CONTEXT);
  cache.foundIn([{ kind: 'head', text: '错' }, ...paragraphs('错')], [rule], CONTEXT);
  cache.foundIn(paragraphs('错'), [rule], { ...CONTEXT, house: { ...NO_HOUSE_WORDS } });
  expect(asked).toEqual(['paragraph 错', 'head 错', 'paragraph 错']);
});

test('what the last checks did not meet is let go', () => {
  const { rule, asked } = counting();
  const cache = openCheckCache();
  cache.foundIn(paragraphs('甲'), [rule], CONTEXT);
  cache.foundIn(paragraphs('乙'), [rule], CONTEXT);
  cache.foundIn(paragraphs('甲'), [rule], CONTEXT);
  expect(asked).toEqual(['paragraph 甲', 'paragraph 乙', 'paragraph 甲']);
});
