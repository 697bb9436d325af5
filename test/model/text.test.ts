import { expect, test } from 'vitest';
import type { Inline } from '../../src/model/index.js';
import { plainText, spokenText } from '../../src/model/text.js';

const SOURCE = '甲**乙**&amp;丙';
const span = (start: number, end: number) => ({ span: { start, end } });
const text = (said: string, start: number, end: number): Inline => ({ kind: 'text', text: said, ...span(start, end) });

test('plain text knows the place of every character: of an entity the whole of it', () => {
  const { text: said, spanOf } = plainText([
    text('甲', 0, 1),
    { kind: 'strong', children: [text('乙', 3, 4)], ...span(1, 6) },
    text('&', 6, 11),
    text('丙', 11, 12),
  ]);
  expect(said).toBe('甲乙&丙');
  const marked = [...said].map((_, i) => spanOf(i, i + 1)).map(({ start, end }) => SOURCE.slice(start, end));
  expect(marked).toEqual(['甲', '乙', '&amp;', '丙']);
  expect(spanOf(1, 4)).toEqual({ start: 3, end: 12 });
});

test.each([
  ['into force', 'on 1 January', 'into force on 1 January'],
  ['甲', '乙', '甲乙'],
  ['into', '生效', 'into生效'],
  ['into ', 'force', 'into force'],
])('a forced line break between %j and %j parts Western words alone', (before, after, said) => {
  const inlines: Inline[] = [text(before, 0, 0), { kind: 'line-break', ...span(0, 0) }, text(after, 0, 0)];
  expect(plainText(inlines).text).toBe(said);
  const run = (value: string) => ({ kind: 'text', text: value, ...span(0, 0) }) as const;
  expect(spokenText([run(before), { kind: 'line-break', ...span(0, 0) }, run(after)])).toBe(said);
});
