import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import type { FontSet } from '../../../src/fonts/index.js';
import type { Compiled, EntryFlow, FlowBlock, ParagraphFlow } from '../../../src/model/index.js';
import { printedText } from '../../../src/model/text.js';
import { captionsIn, leafParagraphs, notesIn } from '../../../src/model/walk.js';
import { inConformance, seeds } from '../../support/amount.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { generateIssue } from '../../support/generate-issue.js';
import { PANDOC, type ReadBlock, readByPandoc } from '../../support/pandoc.js';
import { richIssue, SAMPLES, sample } from '../../support/samples.js';

/** A paragraph of the flow’s tree as a reader of the structure is to find it. */
interface Expected {
  readonly kind: ReadBlock['kind'];
  readonly level?: number | undefined;
  readonly quotes: number;
  /** Number of the entry that it begins, 0 for a bullet. */
  readonly number?: number;
  readonly paragraph: ParagraphFlow;
}

interface Place {
  readonly quotes: number;
  readonly kind: ReadBlock['kind'];
}

function* expectedOf(blocks: readonly FlowBlock[], place: Place): Generator<Expected> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield { ...place, ...headOf(block, place), paragraph: block };
    else if (block.kind === 'quote') yield* expectedOf(block.children, { ...place, quotes: place.quotes + 1 });
    else if (block.kind === 'list')
      for (const [i, entry] of block.children.entries())
        yield* entryOf(entry, block.ordered ? block.start + i : 0, place);
    else if ('children' in block) yield* expectedOf(block.children, place);
    else if (block.kind === 'figure-row')
      for (const paragraph of captionsIn(block)) yield { ...place, kind: 'cell', paragraph };
    else if (block.kind === 'table')
      for (const [i, row] of block.rows.entries())
        for (const { blocks: inside } of row)
          yield* expectedOf(inside, { ...place, kind: i < block.headerRows ? 'header-cell' : 'cell' });
  }
}

function* entryOf({ children: [first, ...rest] }: EntryFlow, number: number, place: Place): Generator<Expected> {
  const [head] = expectedOf([first!], place);
  yield { ...head!, number: head!.paragraph.ordinal?.value ?? number };
  yield* expectedOf(rest, place);
}

function headOf({ level }: ParagraphFlow, { kind }: Place): Pick<Expected, 'kind' | 'level'> {
  return level === undefined ? { kind } : { kind: 'head', level };
}

/** What the runs of a paragraph say that `chosen` takes, without blanks. */
function saidBy({ runs }: ParagraphFlow, chosen: (run: ParagraphFlow['runs'][number]) => boolean = () => true): string {
  const text = runs.map((run) => (run.kind === 'note' && run.note ? '' : chosen(run) ? printedText(run) : ''));
  return text.join('').replace(/\s/g, '');
}

const isMark = (run: ParagraphFlow['runs'][number], name: string): boolean =>
  run.kind === 'text' && run.style.names[0] === name;

/** Nothing, or a mark or number alone, which pandoc leaves out where it is counted. */
const BARE = /^(?:•|[①-⑳]|[（(]?[0-9一二三四五六七八九十]+[）).、．])?$/;

/** Compares what pandoc reads with the tree, titles left out, which it may take for data about the document. */
function compare({ flow }: Compiled<FontSet>, read: readonly ReadBlock[]): void {
  const all = [...expectedOf([...flow.body, ...flow.foot], { quotes: 0, kind: 'paragraph' })];
  const titles = new Set(
    all
      .filter(({ paragraph: p }) => /^(?:masthead|title)$/.test(p.style.name))
      .map(({ paragraph }) => saidBy(paragraph)),
  );
  const isTitle = (text: string): boolean => titles.has(text);
  const isText = (text: string): boolean => !BARE.test(text) && !isTitle(text);
  const expected = all.filter(({ paragraph }) => isText(saidBy(paragraph)));
  const blocks = read.filter(({ text }) => isText(text));
  for (const [i, { paragraph, number, ...own }] of expected.entries()) {
    const { text, entry, ...found } = blocks[i] ?? expect.fail(`nothing is read for ${saidBy(paragraph)}`);
    const whole = saidBy(paragraph);
    const mark =
      paragraph.ordinal?.text.replace(/\s/g, '') ??
      saidBy(paragraph, (run) => run.kind === 'text' && run.label === true);
    expect([whole, whole.slice(mark.length)], whole).toContain(text);
    expect({ kind: found.kind, level: found.level, quotes: found.quotes }, whole).toEqual({
      kind: own.kind,
      level: own.level === undefined ? undefined : expect.any(Number),
      // A list in a quotation is a list alone: pandoc knows of quotations by style and indent.
      quotes: number === undefined ? own.quotes : expect.any(Number),
    });
    if (number !== undefined && own.kind !== 'head') expect(entry?.number, whole).toBe(number);
    const strong = saidBy(paragraph, (run) => isMark(run, 'strong'));
    if (strong !== '') expect(found.strong, whole).toContain(strong.slice(-2));
    const notes = notesIn(paragraph.runs).flatMap(({ children }) => [...leafParagraphs(children)]);
    expect(found.notes, whole).toHaveLength(notes.length);
  }
  expect(blocks).toHaveLength(expected.length);
}

const SENTENCES = readFileSync('samples/issue-67/issue.md', 'utf8').match(/[^。\n]{4,120}。/g)!;

const LISTS = `${HEAD}# 一、甲

1. 教务处
   1) 排课
   2) 考试

      考试的第二段。

      > 考试的引文。
2. 学生处
   - 资助
     - 奖学金

       奖学金的第二段。

       表1 数

       | 甲 | 乙 |
       |---|---|
       | 一 | 二 |

- 项
  5. 五
  6. 六[^1]

> 引文。
>
> 1. 引文里的一。
> 2. 引文里的**二**。

[^1]: 注的第一段。

    注的第二段。

    - 注的列表。
`;

const ISSUES = [
  ...(inConformance ? SAMPLES : (['issue-67'] as const)).map((name) => ({
    name,
    issue: (): Promise<Compiled<FontSet>> => sample(name),
  })),
  { name: 'everything', issue: richIssue },
  { name: 'lists of every kind', issue: () => layOutText(LISTS) },
  ...seeds(3, 200).map((seed) => ({
    name: `generated issue ${seed}`,
    issue: async () => {
      const { 'issue.md': text, ...files } = generateIssue(seed, SENTENCES);
      return layOutText(text as string, files);
    },
  })),
];

describe.runIf(PANDOC).each(ISSUES)('$name, opened by pandoc', ({ issue }) => {
  test('has the heads, lists, numbers, quotations, tables, marks and notes of the tree', async () => {
    const compiled = await issue();
    compare(compiled, readByPandoc((await docxEmitter.emit(compiled, { lines: 'editable' }))[0]!.bytes));
  });
});
