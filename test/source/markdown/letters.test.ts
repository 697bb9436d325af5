import { expect, test } from 'vitest';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import { piecesOf, plainText } from '../../../src/model/text.js';
import { nested, textsOf } from '../../../src/model/walk.js';
import { HEAD, layOutText, textOf } from '../../support/compile-text.js';
import { openPdf, pageText } from '../../support/read-pdf.js';
import { readBody, readWhole } from '../../support/read-source.js';

const parts = (text: string): string => text.normalize('NFD');
const WORDS = 'Zürich与Nguyễn，pīnyīn';

test('letters typed in parts are one wherever text stands, and keep the place of all their parts', async () => {
  const body = `# 目录\n\n一、${parts(WORDS)} …… 2\n\n# 一、${parts(WORDS)}\n\n${parts(WORDS)}**${parts(WORDS)}**\`${parts(WORDS)}\`[${parts(WORDS)}](https://a.example.cn)[${parts('é')}第2页](#一)[^1]\n\n| ${parts(WORDS)} |\n|--|\n| 甲 |\n\n\`\`\`\n${parts(WORDS)}\n\`\`\`\n\n[^1]: ${parts(WORDS)}\n`;
  const source = `---\n刊名: ${parts(WORDS)}\n主办: ${parts(WORDS)}\n日期: 2022-10-18\n编印: { ${parts('é')}: [${parts(WORDS)}] }\n---\n${body}`;
  const { issue } = await readWhole(source);
  const { text } = issue.source;
  expect(issue.meta.title.value).toBe(WORDS);
  expect(issue.meta.publisher!.value).toBe(WORDS);
  expect(issue.meta.credits).toMatchObject([{ role: 'é', names: WORDS.split('，') }]);
  const [entry] = issue.toc!.entries;
  expect(entry!.title.value).toBe(WORDS);
  expect(text.slice(entry!.title.span.start, entry!.title.span.end)).toBe(parts(WORDS));
  const [section] = issue.sections;
  expect(plainText(section!.title).text).toBe(WORDS);
  const [paragraph, table, code] = section!.blocks;
  if (paragraph?.kind !== 'paragraph' || table?.kind !== 'table' || code?.kind !== 'paragraph')
    throw new Error('blocks');
  expect(plainText(paragraph.inlines).text).toBe(`${WORDS.repeat(4)}é第2页`);
  const note = [...nested(paragraph.inlines)].find((inline) => inline.kind === 'note');
  expect(note?.kind === 'note' && note.blocks.flatMap(textsOf).map((each) => plainText(each).text)).toEqual([WORDS]);
  expect(plainText(table.rows[0]![0]!.inlines).text).toBe(WORDS);
  expect(plainText(code.inlines).text).toBe(WORDS);
  for (const { text: said, span } of piecesOf([...section!.title, ...paragraph.inlines, ...code.inlines]))
    expect(text.slice(span.start, span.end).normalize('NFC')).toBe(said);
});

test('a head that repeats such a name is the masthead’s', async () => {
  const { issue, found } = await readWhole(
    `---\n刊名: ${parts(WORDS)}\n日期: 2022-10-18\n---\n# ${parts(WORDS)}\n\n# 目录\n\n一、题 …… 2\n\n# 一、题\n\n文。\n`,
  );
  expect(found.map((each) => each.split(' ')[0])).toEqual(['source/masthead']);
  expect(issue.preface).toEqual([]);
});

test('a place behind such letters is the right one in messages and fixes', async () => {
  const { issue } = await readBody(`# 一、题\n\n${parts('é')}甲${parts('ü')}乙。`);
  const [block] = issue.sections[0]!.blocks;
  const { text, spanOf } = plainText(block?.kind === 'paragraph' ? block.inlines : []);
  const at = text.indexOf('乙');
  const { start, end } = spanOf(at, at + 1);
  expect(issue.source.text.slice(start, end)).toBe('乙');
  const letter = spanOf(text.indexOf('ü'), text.indexOf('ü') + 1);
  expect(issue.source.text.slice(letter.start, letter.end)).toBe(parts('ü'));
});

test('the page shows and the PDF says the whole letter', async () => {
  const compiled = await layOutText(`${HEAD}# 一、题\n\n${parts('pīnyīn、lǜ、Nguyễn、Beyoncé、Й。')}\n`);
  expect(textOf(compiled.layout.pages[1]!)).toContain('pīnyīn、lǜ、Nguyễn、Beyoncé、Й。');
  const document = await openPdf((await pdfEmitter.emit(compiled))[0]!.bytes);
  expect(await pageText(document, 2)).toContain('pīnyīn、lǜ、Nguyễn、Beyoncé、Й。');
});
