import { expect, test } from 'vitest';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { inConformance } from '../support/amount.js';
import { compileText, seeded } from '../support/compile-text.js';
import { archiveFaults } from '../support/pdf-rules/index.js';
import { unzip } from '../support/unzip.js';

/** Characters that nothing can print, and some that print nothing. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'private use': '\ue000',
  'private use beyond plane 0': '\u{10fffd}',
  'not assigned': '\u0378',
  'a noncharacter': '\ufffe',
  'the last noncharacter': '\uffff',
  'half a surrogate pair': '\ud800',
  'the other half': '\udc00',
  'an emoji': '\u{1f600}',
  'emoji joined': '\u{1f469}\u200d\u{1f4bb}',
  'a variation selector': '\ufe0f',
  'an ideographic variation selector': '\u{e0100}',
  'a control character': '\u0001',
  escape: '\u001b',
  delete: '\u007f',
  'a C1 control': '\u0085',
  'a byte order mark': '\ufeff',
  'a zero width space': '\u200b',
  'a word joiner': '\u2060',
  'a direction mark': '\u202e',
  'a line separator': '\u2028',
  'a soft hyphen': '\u00ad',
  'a combining accent': '\u0301',
  'a replacement character': '\ufffd',
  'a tag': '\u{e0041}',
  'a wide space': '\u3000',
  'an Arabic letter': '\u0634',
};

/** Every place where text stands, with nothing but what is given in it. */
const BLOCKS: Readonly<Record<string, (text: string) => string>> = {
  paragraph: (text) => text,
  head: (text) => `# ${text}\n\n文。`,
  'numbered head': (text) => `# 二、${text}\n\n文。`,
  'sub-head': (text) => `## ${text}\n\n文。`,
  item: (text) => `1.${text}`,
  strong: (text) => `**${text}**`,
  code: (text) => `\`${text}\``,
  link: (text) => `[${text}](https://example.edu.cn/)`,
  cell: (text) => `| 甲 | ${text} |\n|--|--|\n| ${text} | 乙 |`,
  caption: (text) => `表1 ${text}\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |`,
  'list entry': (text) => `- ${text}\n- 乙`,
  'ordered entry': (text) => `> 1. ${text}`,
  'nested entry': (text) => `- 甲\n  - ${text}`,
  quote: (text) => `> ${text}`,
  note: (text) => `文[^a]。\n\n[^a]: ${text}`,
  'lines of one paragraph': (text) => `${text}\\\n${text}`,
  'row of contents': (text) => `# 目录\n\n${text} …… ?\n\n# ${text}\n\n文。`,
  'empty head': () => '#\n\n文。\n\n##\n\n#',
  'empty quote': () => '>\n\n文。',
  'empty entries': () => '-\n-\n\n文。',
  'empty cells': () => '|  |  |\n|--|--|\n|  |  |',
  'empty note': () => '文[^a]。\n\n[^a]:',
};
const TEMPLATES = ['dongtai', 'jianbao', 'gongwen'];

/** Every place gets every character; places share issues, so that there are fewer to build. */
const ISSUES = Object.entries(CHARACTERS).flatMap(([name, character], i) => {
  const random = seeded(i + 1);
  const blocks = Object.entries(BLOCKS).sort(() => random() - 0.5);
  const half = blocks.length >> 1;
  return [blocks.slice(0, half), blocks.slice(half)].map((some, k) => ({
    name: `${name}: ${some.map(([block]) => block).join(', ')}`,
    text: `---\n刊名: 测试${k ? '' : character}\n日期: 2022-10-18\n模板: ${TEMPLATES[(i + k) % 3]}\n标题: ${k ? character : '甲'}\n---\n\n# 一、甲\n\n${some.map(([, make]) => make(random() < 0.7 ? character : `${character}${character}文`)).join('\n\n')}\n`,
  }));
});

/** Of two issues with a character, in other places and another template, `npm test` tries one. */
const TRIED = ISSUES.filter((_, i) => inConformance || i % 2 === (i >> 1) % 2);

test.each(TRIED)('a draft of $name', { timeout: 60_000 }, async ({ text }) => {
  const { compiled } = await compileText(text, {}, { draft: true });
  expect(compiled).toBeDefined();
  expect(archiveFaults((await pdfEmitter.emit(compiled!))[0]!.bytes)).toEqual([]);
  for (const lines of ['faithful', 'editable'] as const) {
    const parts = unzip((await docxEmitter.emit(compiled!, { lines }))[0]!.bytes);
    for (const [path, part] of parts)
      if (path.endsWith('.xml')) expect(xmlFault(part.toString('utf8')), path).toBe(undefined);
  }
});

/** What XML may not hold (XML 1.0 §2.2), or a tag that is not closed. */
function xmlFault(xml: string): string | undefined {
  const wrong = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (wrong)
    return `U+${wrong[0].codePointAt(0)!.toString(16)} in ${xml.slice(Math.max(0, wrong.index - 40), wrong.index)}`;
  const open: string[] = [];
  for (const [, closing, name, own] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (own) continue;
    if (!closing) open.push(name!);
    else if (open.pop() !== name) return `</${name}> closes another`;
  }
  return open.length > 0 ? `<${open.join('><')}> stays open` : undefined;
}
