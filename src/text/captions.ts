import type { Block, Issue, Located, ParagraphBlock } from '../model/index.js';
import { plainText } from '../model/text.js';
import { blocksOf, figuresOf } from '../model/walk.js';
import { partNames } from './part-names.js';

/** The number of a picture or a table, of one part or several (2.1, 3—2). */
const CAPTION_NUMBER = '[\\d一二三四五六七八九十.—-]+';
/** A caption's number, and the blank behind it. */
export const NUMBERED = new RegExp(`^([图表]\\s*${CAPTION_NUMBER})[ \\u3000]`);
const NAMED = new RegExp(`^([图表])\\s*(${CAPTION_NUMBER})`);

/** What a paragraph beside pictures or a table is: their caption, or the names of the parts of a row of pictures. */
export type Caption = 'figure' | 'parts' | 'table';

/**
 * What each of several blocks is the caption of: a paragraph that stands after a picture or before a table and begins
 * with 图1 or 表1; `parts` names the pictures of the row before it.
 */
export function captionsOf(blocks: readonly Block[]): readonly (Caption | undefined)[] {
  let before: Caption | undefined;
  return blocks.map((block, i) => {
    before = captionOf(block, blocks[i - 1], blocks[i + 1], before);
    return before;
  });
}

function captionOf(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  before: Caption | undefined,
): Caption | undefined {
  if (block.kind !== 'paragraph') return undefined;
  if (previous?.kind === 'figure-row' && partTexts(block, previous.figures.length)) return 'parts';
  const pictured = previous?.kind === 'figure' || previous?.kind === 'figure-row' || before === 'parts';
  if (!pictured && next?.kind !== 'table') return undefined;
  const { text } = plainText(block.inlines);
  if (pictured && /^图\s*[\d一二三四五六七八九十]/.test(text)) return 'figure';
  if (next?.kind === 'table' && /^表\s*[\d一二三四五六七八九十]/.test(text)) return 'table';
  return undefined;
}

/**
 * （a）… （b）…: a line in plain words that names the pictures of a row in order; undefined where it does not name so
 * many.
 */
export function partTexts({ inlines }: ParagraphBlock, count: number): readonly Located<string>[] | undefined {
  if (!inlines.every(({ kind }) => kind === 'text')) return undefined;
  const { text, spanOf } = plainText(inlines);
  return partNames(text, count)?.map(({ start, end }) => ({ value: text.slice(start, end), span: spanOf(start, end) }));
}

/** The number in a caption of a table: 1 of 表1. */
export function tableNumber({ inlines }: ParagraphBlock): string {
  return NAMED.exec(plainText(inlines).text)?.[2] ?? '';
}

/** A caption: a paragraph, or a picture's title. */
export type CaptionText = ParagraphBlock | Located<string>;

/** What links call a caption: 表1 of “表 1　名单”. Undefined where it has no number. */
export function captionName(caption: CaptionText): string | undefined {
  const [, kind, number] = NAMED.exec('value' in caption ? caption.value : plainText(caption.inlines).text) ?? [];
  return kind && `${kind}${number}`;
}

/** The captions of an issue that links may lead to, by name (表1, 图2.1); of two of one name the first. */
export function captionTargets({ preface, sections }: Issue): ReadonlyMap<string, CaptionText> {
  const targets = new Map<string, CaptionText>();
  const add = (caption: CaptionText): void => {
    const name = captionName(caption);
    if (name && !targets.has(name)) targets.set(name, caption);
  };
  for (const blocks of [preface, ...sections.map((section) => section.blocks)]) {
    const known = new Map<readonly Block[], readonly (Caption | undefined)[]>();
    for (const { block, row, index } of blocksOf(blocks)) {
      for (const { caption } of figuresOf(block)) if (caption) add(caption);
      const captions = known.get(row) ?? captionsOf(row);
      known.set(row, captions);
      const caption = captions[index];
      if (block.kind === 'paragraph' && caption && caption !== 'parts') add(block);
    }
  }
  return targets;
}
