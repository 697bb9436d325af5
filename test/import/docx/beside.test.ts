import { describe, expect, test } from 'vitest';
import {
  doubtsOf,
  field,
  linesOf,
  type MadeParts,
  paragraph,
  paragraphsOf,
  partXml,
  readMade,
  run,
} from '../../support/made-docx.js';

const note = (kind: string, id: number, inside: string, type = '') =>
  `<w:${kind} w:id="${id}"${type && ` w:type="${type}"`}>${inside}</w:${kind}>`;
const reference = (kind: string, id: number, rest = '') => `<w:r><w:${kind}Reference w:id="${id}"${rest}/></w:r>`;

describe('notes', () => {
  const footnotes =
    note('footnote', -1, paragraph('<w:r><w:separator/></w:r>'), 'separator') +
    note('footnote', 1, paragraph(`<w:r><w:footnoteRef/></w:r>${run(' 甲注')}`) + paragraph(run('第二段'))) +
    note('footnote', 2, paragraph(run('没有引用')));
  const endnotes = note('endnote', 1, paragraph(run('尾注', '<w:b/>')));

  test('in the order of the text, footnotes and endnotes apart, without the blank behind their numbers', () => {
    const made = readMade(paragraph(run('文') + reference('endnote', 1) + run('文') + reference('footnote', 1)), {
      footnotes,
      endnotes,
    });
    expect(paragraphsOf(made)[0]!.runs.map((part) => (part.kind === 'note' ? part.id : part.kind))).toEqual([
      'text',
      'endnote-1',
      'text',
      'footnote-1',
    ]);
    expect([...made.notes].map(([id, blocks]) => [id, ...linesOf(blocks)])).toEqual([
      ['endnote-1', '尾注'],
      ['footnote-1', '甲注', '第二段'],
    ]);
    expect(doubtsOf(made)).toEqual(['left-out unused-note: 没有引用']);
  });

  test('stand at the paragraph that refers to them', () => {
    const made = readMade(paragraph(run('一')) + paragraph(run('二') + reference('footnote', 1)), { footnotes });
    expect(made.notes.get('footnote-1')!.map(({ place }) => place)).toEqual([
      { paragraph: 2, beginning: '甲注' },
      { paragraph: 2, beginning: '第二段' },
    ]);
  });

  test('of deleted text are told, and a missing one is', () => {
    const deleted = readMade(paragraph(`<w:del>${reference('footnote', 1)}</w:del>`), { footnotes }, 'accept');
    expect(deleted.notes.size).toBe(0);
    expect(doubtsOf(deleted)).toContain('left-out unused-note: 甲注\n第二段');
    const missing = readMade(paragraph(reference('footnote', 7)), { footnotes });
    expect([...missing.notes]).toEqual([['footnote-7', []]]);
    expect(doubtsOf(missing)).toContain('left-out missing-note: ');
  });

  test('marks of the author’s own are told', () => {
    const marked = `<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>＊</w:t></w:r>${run('后')}`;
    const made = readMade(paragraph(marked), { footnotes });
    expect(linesOf(made.blocks)).toEqual(['后']);
    expect(doubtsOf(made)).toContain('left-out note-mark: ＊');
  });
});

test('comments stand where they are, with their authors; others are told', () => {
  const comments =
    `<w:comment w:id="0" w:author="王芳">${paragraph(run('请核对'))}${paragraph(run('数字'))}</w:comment>` +
    `<w:comment w:id="1">${paragraph(run('无处'))}</w:comment>`;
  const made = readMade(paragraph(`${run('文')}<w:r><w:commentReference w:id="0"/></w:r>`), { comments });
  expect(paragraphsOf(made)[0]!.runs.at(-1)).toEqual({ kind: 'comment', text: '王芳：请核对\n数字' });
  expect(doubtsOf(made)).toEqual(['left-out unused-comment: 无处']);
});

describe('the top and the foot of pages', () => {
  const page = run('第') + field(' PAGE ', run('3')) + run('页 共') + field('NUMPAGES', run('9')) + run('页');
  const made = (...margins: readonly string[]) => {
    const ids = margins.map((_, i) => `m${i}`);
    const parts: MadeParts = {
      relationships: ids.map((id) => [id, 'header', `${id}.xml`] as const),
      files: Object.fromEntries(margins.map((inside, i) => [`word/m${i}.xml`, partXml(i % 2 ? 'ftr' : 'hdr', inside)])),
    };
    const references = ids.map((id, i) => `<w:${i % 2 ? 'footer' : 'header'}Reference r:id="${id}"/>`);
    const section = (inside: string) => `<w:sectPr>${inside}</w:sectPr>`;
    return readMade(paragraph(run('文'), section(references.slice(1).join(''))) + section(references[0] ?? ''), parts);
  };

  test('each different text is told once, page numbers are not', () => {
    const words = paragraph(run('内部资料'));
    expect(doubtsOf(made(words, paragraph(page), words, paragraph(run('印数 100'))))).toEqual([
      'left-out header: 内部资料',
      'left-out footer: 印数 100',
    ]);
    expect(doubtsOf(made(paragraph(run('— ') + field('PAGE', run('1')) + run(' —'))))).toEqual([]);
  });

  test('nothing of them is in the text', () => {
    expect(linesOf(made(paragraph(run('内部资料'))).blocks)).toEqual(['文']);
  });
});
