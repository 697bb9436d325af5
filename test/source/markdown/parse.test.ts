import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/source/markdown/parse.js';
import { amount } from '../../support/amount.js';
import { compileText, HEAD, seeded, textOf } from '../../support/compile-text.js';
import { countSteps } from '../../support/count-steps.js';

/** The parser as its packages have it, without anything of ours that makes it linear. */
const theirs = unified().use(remarkParse).use(remarkCjkFriendly).use(extensions).freeze();

function extensions(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  const disable = { null: ['setextUnderline', 'codeIndented'] };
  data.micromarkExtensions!.push(gfmTable(), gfmFootnote(), { disable });
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
}

/** A tree but for where texts end: micromark counts what a broken comment has read in vain. */
function read(root: Root): string {
  return JSON.stringify(root, (_, value) =>
    value?.type === 'text' ? { ...value, position: value.position.start } : value,
  );
}

const PIECES = [
  ...['*', '*', '**', '***', '_', '__', '甲', 'a', ' ', '，', '。', '\n', '\n\n', '> ', '- ', '|', '\\', '&amp;'],
  ...[
    '[',
    ']',
    '](b)',
    '](b (c',
    '](b "c")',
    '![',
    '[^1]',
    '`',
    '``',
    '<',
    '<b>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<!A',
    '>',
  ],
];
const DEFINITIONS = '\n\n[a]: b\n\n[^1]: 甲\n';

test('what makes the parser linear changes nothing of what it reads', () => {
  const random = seeded(7);
  for (let round = 0; round < amount(200, 40_000); round++) {
    // Few kinds of pieces at a time, so that they meet.
    const kinds = Array.from({ length: 6 }, () => PIECES[Math.floor(random() * PIECES.length)]!);
    const length = 2 + Math.floor(random() * 30);
    const text = Array.from({ length }, () => kinds[Math.floor(random() * kinds.length)]).join('') + DEFINITIONS;
    // What is left of a longer row micromark looks at anew inside other emphasis, against CommonMark.
    if (/\*{4}|_{4}/.test(text)) continue;
    expect(read(parseMarkdown(text).root), JSON.stringify(text)).toEqual(read(theirs.parse(text)));
  }
});

describe('four times the marks are about four times the work', () => {
  const sources: Readonly<Record<string, (count: number) => string>> = {
    'emphasis that opens': (count) => '**a'.repeat(count),
    'emphasis that closes': (count) => 'a** '.repeat(count),
    'emphasis of both kinds': (count) => '*a_ '.repeat(count),
    'emphasis in emphasis': (count) => `${'*'.repeat(count)}甲${'*'.repeat(count)}`,
    'comments that open': (count) => '甲<!-- '.repeat(count),
    'rows of backticks': (count) => Array.from({ length: count / 20 }, (_, i) => `${'`'.repeat(i)}甲`).join(''),
    'brackets that open': (count) => '[a'.repeat(count),
    'brackets in brackets': (count) => `${'['.repeat(count)}甲${']'.repeat(count)}`,
    'links with titles that open': (count) => '[a](b (c '.repeat(count),
  };

  test.each(Object.entries(sources))('%s', async (_, source) => {
    const work = (count: number): Promise<number> => countSteps(() => parseMarkdown(source(count)));
    const [once, fourfold] = [await work(1000), await work(4000)];
    expect(fourfold / once).toBeLessThan(5);
  });
});

describe('what is beyond all sense is told, and written as a draft all the same', () => {
  test.each([
    ['[a'.repeat(300), 200],
    ['[^a'.repeat(300), 300],
    ['[a](b (c '.repeat(300), 299],
    ['**a'.repeat(2100), 6000],
    ['_甲_ '.repeat(1100), 4000],
    ['`a'.repeat(5000), 8000],
  ])('%#', async (body, start) => {
    const { diagnostics, compiled } = await compileText(`${HEAD}# 一、要闻\n\n${body}\n\n见[甲](#一)。\n`);
    const found = diagnostics.filter(({ code }) => code === 'source/nesting');
    expect(found.map(({ span }) => span.start - `${HEAD}# 一、要闻\n\n`.length)).toEqual([start]);
    expect(compiled!.layout.pages.map(textOf).join('')).toContain(body.slice(-4).trim());
  });

  test('thousands of escapes are read as one', async () => {
    const { diagnostics, compiled } = await compileText(`${HEAD}# 一、要闻\n\n${'\\#'.repeat(2100)}甲\\\n乙。\n`);
    expect(diagnostics.map(({ code }) => code)).not.toContain('source/nesting');
    expect(compiled!.layout.pages.map(textOf).join('')).toContain(`${'#'.repeat(2100)}甲`);
  });

  test('and so are thousands of entities among them, where the text no longer knows its places', async () => {
    const { diagnostics, compiled } = await compileText(
      `${HEAD}# 一、要闻\n\n${'\\#\\*&mdash;'.repeat(1900)}甲[^a]\n\n[^a]: 注。\n`,
    );
    expect(diagnostics).toEqual([]);
    const text = compiled!.layout.pages.map(textOf).join('').replace(/\s/g, '');
    expect(text.match(/#\*—/g)).toHaveLength(1900);
    expect(text).toContain('甲①');
  });

  test.each(['*', '_'])('a row of hundreds of %s is text that needs no word', async (sign) => {
    const body = `甲${sign.repeat(300)}乙**丙**。`;
    const { diagnostics, compiled } = await compileText(`${HEAD}# 一、要闻\n\n${body}\n`);
    expect(diagnostics).toEqual([]);
    const text = compiled!.layout.pages.map(textOf).join('');
    expect(text).toContain(`甲${sign.repeat(300)}乙丙。`);
  });

  test.each(['> ', '- ', '1. '])('%j two hundred deep', async (mark) => {
    const { diagnostics } = await compileText(`${HEAD}# 一、要闻\n\n${mark.repeat(200)}甲\n`);
    expect(diagnostics.map(({ code }) => code)).toContain('source/nesting');
  });
});
