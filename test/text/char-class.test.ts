import { describe, expect, test } from 'vitest';
import {
  CLOSING,
  classOf,
  depthStep,
  OPENING,
  WORD_NO_END,
  WORD_NO_START,
  wordList,
} from '../../src/text/char-class.js';

describe('brackets and quotes', () => {
  test.each([
    '（）',
    '《》',
    '〈〉',
    '【】',
    '〔〕',
    '〖〗',
    '『』',
    '「」',
    '〝〞',
    '“”',
    '‘’',
    '［］',
    '｛｝',
    '()',
    '[]',
    '{}',
  ])('%s enclose', (pair) => {
    expect([...pair].map(depthStep)).toEqual([1, -1]);
  });

  test('other marks do not, though they too are half blank or end no line', () => {
    for (const mark of '，。、；：！？．,.:;!?"·—¥%甲a') expect(depthStep(mark), mark).toBe(0);
    expect(depthStep('\u{20bb7}')).toBe(0);
  });
});

test('what closes is no opening mark', () => {
  for (const mark of '（《“［') expect(classOf(mark.charCodeAt(0)) & (OPENING | CLOSING)).toBe(OPENING);
  for (const mark of '）》”］，。') expect(classOf(mark.charCodeAt(0)) & (OPENING | CLOSING)).toBe(CLOSING);
});

test('Word’s lists for zh-CN are the ones that Word ships', () => {
  expect(wordList(WORD_NO_START)).toBe(
    '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
  );
  expect(wordList(WORD_NO_END)).toBe('$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥');
});
