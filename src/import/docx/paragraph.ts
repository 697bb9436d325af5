import type { ImportedBlock, ImportedParagraph } from '../document.js';
import { doubtsOfChange, leftBy } from './changes.js';
import { doubtOf } from './doubts.js';
import { beginning, commonSize, type Draft, newDraft } from './draft.js';
import { meaningOf } from './fields.js';
import { endParagraph, readInline } from './inline.js';
import { integer, twips } from './measures.js';
import type { List } from './numbering.js';
import { noteMargins, placeIn, type Story } from './story.js';
import { outlineLevel, type StyleChain } from './styles.js';
import { childOf, valOf } from './tree.js';
import type { Element } from './xml.js';

/** What of a paragraph its properties and its style say. */
interface Properties {
  readonly own: Element | undefined;
  readonly chain: StyleChain;
  readonly numbered: { readonly list: List; readonly depth: number; readonly direct: boolean } | undefined;
}

/** Reads a paragraph; `put` takes what comes of it. */
export function readParagraph(element: Element, story: Story, put: (block: ImportedBlock) => void): void {
  const { reading } = story;
  const draft = story.carried?.draft ?? newDraft();
  const written = childOf(element, 'w:pPr');
  const own = doubtsOfChange(written, element, story, draft);
  const chain = reading.styles.paragraph(valOf(own, 'w:pStyle'));
  const properties = { own, chain, numbered: numberingOf(own, chain, story) };
  if (headLevelOf(own, chain) !== undefined) endContents(story);
  for (const name of story.bookmarks.splice(0)) draft.runs.push({ kind: 'bookmark', name });
  readInline(element, { story, draft, base: reading.formats.paragraph(chain) });
  endParagraph(story, draft);
  noteMargins(childOf(written, 'w:sectPr'), story);
  const end = (): void => finish(draft, properties, story, put);
  // The end of a paragraph that a change deletes, and a letter that hangs beside the next paragraph, join it to that.
  const joined = leftBy(childOf(written, 'w:rPr'), reading.changes) !== undefined || isDropCap(own);
  story.carried = joined ? { draft, end } : undefined;
  if (!joined) end();
}

/** Where a text ends, so does a paragraph whose own end is left out. */
export function endCarried(story: Story): void {
  const { carried } = story;
  story.carried = undefined;
  if (carried && carried.draft.runs.length + carried.draft.doubts.length > 0) carried.end();
}

/** A head that is none of the contents’ stands behind them, whatever the field’s end is. */
function endContents({ fields }: Story): void {
  const open = fields.findIndex((field) => field.result && meaningOf(field).kind === 'TOC');
  if (open >= 0) fields.splice(open);
}

function isDropCap(properties: Element | undefined): boolean {
  return ['drop', 'margin'].includes(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
}

function finish(draft: Draft, properties: Properties, story: Story, put: (block: ImportedBlock) => void): void {
  const { own, chain, numbered } = properties;
  const place = placeIn(story, beginning(draft));
  const left = story.left.at(-1) !== undefined;
  const label = numbered && !left ? story.counters.next(numbered.list, numbered.depth) : undefined;
  const headLevel = headLevelOf(own, chain);
  const role = draft.contents ? 'contents' : chain.role;
  const size = commonSize(draft);
  const usual = size ?? story.reading.formats.paragraph(chain).size ?? USUAL_SIZE;
  for (const block of draft.before) put(block);
  const boxes = draft.before.length + draft.after.length > 0;
  // What only carries text boxes, or stands in what is left out, is no paragraph of the text.
  if (draft.runs.length > 0 || !(boxes || left)) {
    put({
      kind: 'paragraph',
      place,
      runs: draft.runs,
      ...(headLevel !== undefined && role !== 'contents' && { headLevel }),
      ...(role && { role }),
      ...(label && { label }),
      align: alignOf(own, chain, story),
      indent: indentOf(properties, story, usual),
      ...(size !== undefined && { size }),
    });
  }
  for (const block of draft.after) put(block);
  for (const doubt of draft.doubts) story.reading.doubts.push(doubtOf(doubt, place));
  if (story.nested === 0) story.count++;
}

/** Where nothing says how large text is, pt (ISO/IEC 29500-1 §17.3.2.38). */
const USUAL_SIZE = 10;

function headLevelOf(own: Element | undefined, chain: StyleChain): number | undefined {
  const level = outlineLevel(own) ?? chain.headLevel;
  return level === 0 ? undefined : level;
}

/** The list of a paragraph and its level: its own, or its style’s, for which the list may name a level. */
function numberingOf(own: Element | undefined, chain: StyleChain, { reading }: Story): Properties['numbered'] {
  const direct = childOf(own, 'w:numPr');
  const styled = chain.paragraph.flatMap((properties) => childOf(properties, 'w:numPr') ?? []);
  const number = [direct, ...styled].map((element) => valOf(element, 'w:numId')).find((id) => id !== undefined);
  const list = number === undefined || number === '0' ? undefined : reading.lists(number);
  if (!list) return undefined;
  const ownId = valOf(direct, 'w:numId');
  const levels = [direct, ...(ownId === undefined ? styled : [])].map((element) => integer(valOf(element, 'w:ilvl')));
  const named = ownId === undefined && levels[0] === undefined ? levelOfStyle(list, chain) : undefined;
  const depth = named ?? levels.find((level) => level !== undefined) ?? 0;
  return { list, depth: Math.min(Math.max(depth, 0), 8), direct: ownId !== undefined };
}

function levelOfStyle({ levels }: List, { ids }: StyleChain): number | undefined {
  for (const id of ids) for (const [depth, level] of levels) if (level.style === id) return depth;
  return undefined;
}

const ALIGNS: ReadonlyMap<string, ImportedParagraph['align']> = new Map([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['both', 'justify'],
  ['distribute', 'justify'],
]);

function alignOf(own: Element | undefined, { paragraph }: StyleChain, { reading }: Story): ImportedParagraph['align'] {
  const said = [own, ...paragraph, reading.styles.defaults.paragraph].map((properties) => valOf(properties, 'w:jc'));
  return ALIGNS.get(said.find((align) => align !== undefined) ?? '') ?? 'left';
}

/** Indents, pt: property by property the nearest that says something; of its own, its list’s, its styles’. */
function indentOf({ own, chain, numbered }: Properties, { reading }: Story, size: number): ImportedParagraph['indent'] {
  const ofList = numbered?.list.levels.get(numbered.depth)?.paragraph;
  const styled = numbered?.direct ? [ofList, ...chain.paragraph] : [...chain.paragraph, ofList];
  const said = [own, ...styled, reading.styles.defaults.paragraph].map(
    (from) => childOf(from, 'w:ind')?.attributes ?? {},
  );
  const left = said.map((ind) => measure(ind, ['w:start', 'w:left'], size)).find((value) => value !== undefined);
  const first = said.map((ind) => firstLineOf(ind, size)).find((value) => value !== undefined);
  return { left: left ?? 0, firstLine: first ?? 0 };
}

function firstLineOf(ind: Element['attributes'], size: number): number | undefined {
  const hanging = measure(ind, ['w:hanging'], size);
  return hanging === undefined || hanging === 0 ? measure(ind, ['w:firstLine'], size) : -hanging;
}

/** A length in hundredths of a character’s width, which goes before one in twips (ISO/IEC 29500-1 §17.3.1.12). */
function measure(ind: Element['attributes'], names: readonly string[], size: number): number | undefined {
  const hundredths = names
    .map((name) => integer(ind[`${name}Chars`]))
    .find((value) => value !== undefined && value !== 0);
  if (hundredths !== undefined) return (hundredths / 100) * size;
  return names.map((name) => twips(ind[name])).find((value) => value !== undefined);
}
