import { expect, test } from 'vitest';
import { openStyles } from '../../src/flow/styles.js';
import type { CharacterTokens, StyleTokens, Template } from '../../src/model/index.js';

const BODY: StyleTokens = {
  label: '正文',
  font: '仿宋',
  size: 16,
  colour: '#000000',
  align: 'justify',
  lineHeight: 28,
  spaceBefore: 0,
  spaceAfter: 4,
  indentFirst: 2,
  indentLeft: 1,
  indentRight: 0,
  indentStep: 2,
  tracking: 0.01,
  keepWithNext: false,
  widowControl: true,
};
const CHARACTERS: Readonly<Record<string, CharacterTokens>> = {
  strong: { label: '加粗', font: '黑体' },
  link: { label: '超链接', colour: '#0000ff', underline: true },
  'note-mark': { label: '脚注引用', scale: 0.5, raise: 0.25 },
};
const styles = openStyles({ styles: { body: BODY }, characterStyles: CHARACTERS } as unknown as Template);

test('a paragraph style is whole: its indents are points, what is its own goes before the named style', () => {
  expect(styles.paragraph('body')).toEqual({
    name: 'body',
    text: {
      names: [],
      role: '仿宋',
      size: 16,
      colour: '#000000',
      embolden: false,
      strike: false,
      underline: false,
      raise: 0,
      tracking: 0.01,
    },
    align: 'justify',
    lineHeight: 28,
    spaceBefore: 0,
    spaceAfter: 4,
    indents: { left: 16, right: 0, first: 32 },
    firmIndents: { left: 16, right: 0, first: 32 },
    keepWithNext: false,
    widowControl: true,
  });
  const own = styles.paragraph('body', { nesting: 2, size: 10, indentRight: 3, align: 'right', keepWithNext: true });
  expect(own).toMatchObject({
    text: { size: 10 },
    align: 'right',
    indents: { left: 50, right: 30, first: 20 },
    firmIndents: { left: 10, right: 0, first: 20 },
    keepWithNext: true,
  });
});

test('an inner character style goes before an outer one; names that the template does not know say nothing', () => {
  const body = styles.paragraph('body');
  expect(styles.text(body, ['strong', 'emphasis', 'link'])).toEqual({
    ...body.text,
    names: ['strong', 'link'],
    role: '黑体',
    colour: '#0000ff',
    underline: true,
  });
  expect(styles.text(body, ['note-mark'])).toMatchObject({ size: 8, raise: 4 });
  expect(styles.text(body, [])).toBe(body.text);
});

test('the same question gets the same object', () => {
  expect(styles.paragraph('body', { nesting: 1 })).toBe(styles.paragraph('body', { nesting: 1 }));
  expect(styles.text(styles.paragraph('body'), ['strong'])).toBe(styles.text(styles.paragraph('body'), ['strong']));
});
