import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import type { FontSet } from '../../../src/fonts/index.js';
import type { Compiled, FlowBlock, ParagraphFlow } from '../../../src/model/index.js';
import { printedText } from '../../../src/model/text.js';
import { captionsIn, leavesOf } from '../../../src/model/walk.js';
import { seeds } from '../../support/amount.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { docxFaces } from '../../support/embedded-glyphs.js';
import { generateIssue } from '../../support/generate-issue.js';
import { type ReadParagraph, readDocx } from '../../support/read-docx.js';
import { richIssue, SAMPLES, sample } from '../../support/samples.js';

/** What a paragraph of the flow says, line ends and marks of notes left out. */
function saidBy({ runs }: ParagraphFlow): string {
  return runs.map((run) => (run.kind === 'note' || run.kind === 'line-break' ? '' : printedText(run))).join('');
}

/** The paragraphs of the flow that an editor wrote or that furniture prints, in the order of the document. */
function* written(blocks: readonly FlowBlock[]): Generator<ParagraphFlow> {
  for (const leaf of leavesOf(blocks)) {
    if (leaf.kind === 'paragraph') yield leaf;
    else if (leaf.kind === 'figure-row') yield* captionsIn(leaf);
    else if (leaf.kind === 'table')
      for (const row of leaf.rows) for (const { blocks: inside } of row) yield* written(inside);
  }
}

async function open(compiled: Compiled<FontSet>) {
  return readDocx((await docxEmitter.emit(compiled, { lines: 'editable' }))[0]!.bytes);
}

const STYLES: Readonly<Record<string, string>> = { quote: 'Quote', caption: 'caption', list: 'List Paragraph' };

function styleOf({ style }: ParagraphFlow): string | undefined {
  const head = /^heading(\d)$/.exec(style.name);
  return head ? `heading ${head[1]}` : STYLES[style.name];
}

/** Compares every paragraph of the file with the flow's. */
function compare(compiled: Compiled<FontSet>, paragraphs: readonly ReadParagraph[]): void {
  const { body, foot } = compiled.flow;
  const expected = [...written([...body, ...foot])].filter((paragraph) => saidBy(paragraph) !== '');
  const filled = paragraphs.filter(({ text }) => text.trim() !== '');
  expect(filled.map(({ text }) => text.replace(/\s/g, ''))).toEqual(expected.map((p) => saidBy(p).replace(/\s/g, '')));
  for (const [i, paragraph] of expected.entries()) {
    const own = styleOf(paragraph);
    if (own) expect(filled[i]!.style.replace(/ (?:[左右首]-?[0-9.]+字|无缩进)+$/, ''), saidBy(paragraph)).toBe(own);
    const strong = paragraph.runs.filter((run) => run.kind === 'text' && run.style.names.includes('strong'));
    expect(filled[i]!.bold.length > 0, saidBy(paragraph)).toBe(strong.some((run) => printedText(run).trim() !== ''));
  }
}

const SENTENCES = readFileSync('samples/issue-67/issue.md', 'utf8').match(/[^。\n]{4,120}。/g)!;

const ISSUES = [
  ...SAMPLES.map((name) => ({ name, issue: (): Promise<Compiled<FontSet>> => sample(name) })),
  { name: 'everything', issue: richIssue },
  ...seeds(3, 200).map((seed) => ({
    name: `generated issue ${seed}`,
    issue: async () => {
      const { 'issue.md': text, ...files } = generateIssue(seed, SENTENCES);
      return layOutText(text as string, files);
    },
  })),
];

describe.each(ISSUES)('$name, to go on writing in', ({ issue }) => {
  test('has the words, numbers, styles and marks of the flow’s tree', async () => {
    const compiled = await issue();
    compare(compiled, (await open(compiled)).paragraphs);
  });

  test('names faces, sizes and colours in styles alone; rows grow, and no line or page ends by force', async () => {
    const compiled = await issue();
    const { part } = await open(compiled);
    for (const name of ['document', 'footnotes']) {
      const runs = [...part(name).matchAll(/<w:r><w:rPr>(.*?)<\/w:rPr>/g)].map(([, rPr]) => rPr!);
      for (const rPr of runs) expect(rPr).toMatch(/^(<w:(rStyle|b|i|strike|u|vertAlign)( w:val="[^"]*")?\/>)*$/);
    }
    expect(part('document').split('<w:trHeight')).toHaveLength(1);
    const asked = [...leavesOf(compiled.flow.body)].filter(({ kind }) => kind === 'page-break');
    expect(part('document').split('<w:pageBreakBefore/>').length - 1).toBe(asked.length);
    const families = new Set(
      [...part('styles').matchAll(/w:(?:hAnsi|cs)="([^"]+)"|<w:rFonts[^>]*w:eastAsia="([^"]+)"/g)].map(
        ([, a, b]) => a ?? b,
      ),
    );
    for (const family of families) expect(OFFICE).toContain(family);
  });
});

/** Families of an office's machine. */
const OFFICE = ['仿宋', '楷体', '宋体', '黑体', '方正小标宋简体', 'Times New Roman'];

const openText = async (text: string) => open(await layOutText(`${HEAD}${text}`));

/** What is shown of the paragraphs that the reader counts. */
async function numbersOf(text: string): Promise<readonly string[]> {
  const { paragraphs } = await openText(text);
  return paragraphs.flatMap(({ list, text: shown }) => (list === undefined ? [] : [`${list} ${shown}`]));
}

describe('numbers of heads and items', () => {
  test('are counted in rows: each goes on over what is below it and ends at what is above', async () => {
    const text =
      '# 一、甲\n\n## （一）乙\n\n1.文。\n\n（1）文。\n\n2.文。\n\n## （二）丙\n\n1.文。\n\n# 二、丁\n\n## （一）戊\n\n文。\n';
    expect(await numbersOf(text)).toEqual([
      ...['1/0 一、甲', '2/0 （一）乙', '3/0 1.文。', '4/1 （1）文。', '3/0 2.文。', '2/0 （二）丙', '5/0 1.文。'],
      ...['1/0 二、丁', '6/0 （一）戊'],
    ]);
  });

  test('begin where the text does', async () => {
    expect(await numbersOf('# 三、甲\n\n文。\n\n# 四、乙\n\n文。\n')).toEqual(['1/0 三、甲', '1/0 四、乙']);
  });

  test('stay text where readers write them otherwise', async () => {
    const { paragraphs } = await openText('# 一、甲\n\n⑴文。\n\n⑵文。\n');
    expect(paragraphs.map(({ list, text }) => `${list} ${text}`).slice(-2)).toEqual([
      'undefined ⑴文。',
      'undefined ⑵文。',
    ]);
  });

  test('are embedded with what is counted on with', async () => {
    const compiled = await layOutText(`${HEAD}# 一、甲\n\n## （一）乙\n\n文。\n`);
    const { bytes } = (await docxEmitter.emit(compiled, { lines: 'editable' }))[0]!;
    const faces = new Map(docxFaces(bytes).map((face) => [face.postscriptName.slice(0, -7), face.characterSet]));
    for (const character of '（一）二十')
      expect(faces.get('LXGWWenKaiGBLite-Regular'), character).toContain(character.codePointAt(0));
  });
});

test('emphasis and what is bold inside a link are marks of the run', async () => {
  const { paragraphs } = await openText('# 一、甲\n\n**粗**与*斜*，[**链**](https://a.cn)，***双***。\n');
  const [last] = paragraphs.slice(-1);
  expect([last!.bold, last!.emphasised]).toEqual([
    ['粗', '链', '双'],
    ['斜', '双'],
  ]);
});

test('the contents are made of the entries’ own words, which stand hidden at the heads', async () => {
  const { part } = await openText('# 目录\n\n一、短“题” …… ?\n\n# 一、2022年10月，短“题”，提出：\n\n文。\n');
  expect(part('document')).toContain(' TOC \\f C \\h \\z ');
  expect(part('document')).toContain(' TC &quot;一、短“题”&quot; \\f C \\l &quot;1&quot; ');
  expect(part('styles')).toMatch(/w:styleId="ContentsWords">.*?<w:vanish\/>/);
  // LibreOffice passes by an entry whose end is hidden, and makes contents without it.
  const [, behind] = /<w:instrText[^>]*> TC [^<]*<\/w:instrText><\/w:r>(.*?<\/w:r>)/.exec(part('document'))!;
  expect(behind).toBe('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
});

test('the masthead is the title of what has no other', async () => {
  const title = async (text: string): Promise<readonly string[]> =>
    (await open(await layOutText(text))).paragraphs.flatMap(({ style, text: said }) =>
      style.startsWith('Title') && said !== '' ? [said] : [],
    );
  expect(await title(`${HEAD}# 一、甲\n\n文。\n`)).toEqual(['测试']);
  expect(await title(`${HEAD.replace('刊名', '模板: jianbao\n标题: 关于开会的通知\n刊名')}# 一、甲\n\n文。\n`)).toEqual(
    ['关于开会的通知'],
  );
});
