import { expect, test } from 'vitest';
import { openDictionary } from '../../src/check/analysis/dictionary.js';
import { type Facts, factsOf } from '../../src/check/facts.js';
import { readBody } from '../support/read-source.js';

async function factsIn(body: string): Promise<Facts> {
  return factsOf((await readBody(body)).issue, openDictionary());
}

const BODY =
  '# 目录\n\n一、甲 …… 2\n\n# 一、甲\n\n1.见[乙](#一)。\n\n> （二）丙（注）\n\n- 丁\n\n| 戊 |\n|--|\n| 己[^1] |\n\n[^1]: 庚。';

test('prose is all running text in reading order', async () => {
  const { prose } = await factsIn(BODY);
  expect(prose.map(({ text }) => text)).toEqual(['动态', '甲', '甲', '见乙。', '丙（注）', '丁', '戊', '己', '庚。']);
});

test('paragraphs are those of the body, those in quotations too', async () => {
  const { paragraphs } = await factsIn(BODY);
  expect(paragraphs.map(({ prose }) => prose.text)).toEqual(['见乙。', '丙（注）', '丁']);
});

test('paragraphs know their neighbours, entries of one block those of their list; entries of several have none', async () => {
  const { paragraphs } = await factsIn(
    '# 一、甲\n\n乙\n\n丙\n\n## 丁\n\n戊\n\n> 己\n>\n> 庚\n\n- 辛\n- 壬\n\n  - 子\n  - 丑\n- 癸\n\n寅',
  );
  const shown = paragraphs.map(
    ({ prose, previous, next, after, entry }) =>
      `${previous?.prose.text ?? ''}<${prose.text}>${next?.prose.text ?? ''}${entry ? '*' : ''} ${after?.kind ?? '-'}`,
  );
  expect(shown.sort()).toEqual(
    ['<乙>丙 paragraph', '乙<丙> heading', '<戊> quote', '<己>庚 paragraph', '己<庚> -', '<寅> -']
      .concat(['<辛>癸* paragraph', '辛<癸>* -'])
      .sort(),
  );
});

test('brackets are paired, entries and sections too', async () => {
  const { prose, brackets, toc } = await factsIn(BODY);
  expect(brackets(prose[4]!).pairs).toMatchObject([{ open: 1, close: 3 }]);
  expect(toc.pairs).toEqual([{ entry: 0, section: 0 }]);
});

test('a paragraph breaks off that goes on in the next', async () => {
  const { paragraphs, breaksOff } = await factsIn('# 一、甲\n\n各部门要高度重视，认真组织，\n\n严格把关，落实责任。');
  expect(paragraphs.map(breaksOff)).toEqual([true, false]);
});

test('a fact is found out once an issue', async () => {
  const { issue } = await readBody(BODY);
  const facts = factsOf(issue, openDictionary());
  expect(facts.prose).toBe(facts.prose);
  expect(facts.paragraphs).toBe(facts.paragraphs);
  expect(facts.toc).toBe(facts.toc);
  expect(facts.brackets(facts.prose[4]!)).toBe(facts.brackets(facts.prose[4]!));
  expect(factsOf(issue, openDictionary()).prose).not.toBe(facts.prose);
});
