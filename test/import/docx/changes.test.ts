import { describe, expect, test } from 'vitest';
import { doubtsOf, linesOf, paragraph, readMade, run } from '../../support/made-docx.js';

const ins = (inside: string) => `<w:ins w:id="1">${inside}</w:ins>`;
const del = (words: string) =>
  `<w:del w:id="2"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const all = (body: string) =>
  ([undefined, 'accept', 'reject'] as const).map((changes) => {
    const made = readMade(body, {}, changes);
    return { lines: linesOf(made.blocks), doubts: doubtsOf(made) };
  });

test('insertions and deletions', () => {
  const [unsaid, accepted, rejected] = all(paragraph(run('甲') + ins(run('新')) + del('旧') + del('的') + run('乙')));
  expect(unsaid).toEqual({ lines: ['甲新乙'], doubts: ['doubtful insertion: 新', 'left-out deletion: 旧的'] });
  expect(accepted).toEqual({ lines: ['甲新乙'], doubts: ['left-out deletion: 旧的'] });
  expect(rejected).toEqual({ lines: ['甲旧的乙'], doubts: ['left-out insertion: 新'] });
});

test('text that was moved stands once', () => {
  const from = paragraph(`<w:moveFrom>${run('移')}</w:moveFrom>`, '<w:rPr><w:moveFrom/></w:rPr>');
  const to = paragraph(`<w:moveTo>${run('移')}</w:moveTo>`, '<w:rPr><w:moveTo/></w:rPr>');
  const [unsaid, accepted, rejected] = all(from + paragraph(run('间')) + to + paragraph(run('后')));
  expect(unsaid!.lines).toEqual(['间', '移', '后']);
  expect(accepted!.lines).toEqual(['间', '移', '后']);
  expect(rejected!.lines).toEqual(['移', '间', '后']);
});

describe('ends of paragraphs', () => {
  test('a deleted one joins two paragraphs, an inserted one divides them', () => {
    const deleted = paragraph(run('甲'), '<w:rPr><w:del/></w:rPr>') + paragraph(run('乙'));
    expect(all(deleted).map(({ lines }) => lines)).toEqual([['甲乙'], ['甲乙'], ['甲', '乙']]);
    const inserted = paragraph(run('甲'), '<w:rPr><w:ins/></w:rPr>') + paragraph(run('乙'));
    expect(all(inserted).map(({ lines }) => lines)).toEqual([['甲', '乙'], ['甲', '乙'], ['甲乙']]);
  });

  test('the last one of a cell or of the text has nothing to join', () => {
    const last = paragraph(run('甲'), '<w:rPr><w:del/></w:rPr>');
    const table = `<w:tbl><w:tr><w:tc>${last}</w:tc><w:tc>${paragraph(run('乙'))}</w:tc></w:tr></w:tbl>`;
    expect(linesOf(readMade(table + last).blocks)).toEqual(['甲', '乙', '甲']);
  });
});

test('rows that a change deletes or inserts', () => {
  const row = (words: string, change = '') =>
    `<w:tr>${change && `<w:trPr><w:${change}/></w:trPr>`}<w:tc>${paragraph(run(words))}</w:tc></w:tr>`;
  const [unsaid, , rejected] = all(
    `<w:tbl>${row('甲')}${row('旧', 'del')}${row('新', 'ins')}</w:tbl>${paragraph(run('后'))}`,
  );
  expect(unsaid).toEqual({ lines: ['甲', '新', '后'], doubts: ['left-out deletion: 旧'] });
  expect(rejected).toEqual({ lines: ['甲', '旧', '后'], doubts: ['left-out insertion: 新'] });
});

test('formatting that was changed', () => {
  const body =
    paragraph(run('甲', '<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>')) +
    paragraph(
      run('乙'),
      '<w:outlineLvl w:val="0"/><w:pPrChange><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:pPrChange>',
    );
  const accepted = readMade(body, {}, 'accept').blocks;
  expect(accepted).toMatchObject([{ runs: [{ bold: true }] }, { headLevel: 1 }]);
  const rejected = readMade(body, {}, 'reject').blocks;
  expect(rejected).toMatchObject([{ runs: [{ italic: true }] }, { headLevel: 2 }]);
  expect(rejected[0]).not.toMatchObject({ runs: [{ bold: true }] });
  expect(doubtsOf(readMade(body))).toEqual(['doubtful format-change: 甲', 'doubtful format-change: 乙']);
});

test('a deletion within an insertion is gone whichever way', () => {
  const body = paragraph(run('甲') + ins(run('新') + del('改')));
  expect(all(body).map(({ lines }) => lines)).toEqual([['甲新'], ['甲新'], ['甲']]);
});
