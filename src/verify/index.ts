import type { FontSet } from '../fonts/index.js';
import type { Compiled, PageLabel } from '../model/index.js';
import { sourceOffset } from '../model/text.js';
import { leafParagraphs } from '../model/walk.js';
import { type Agreement, compareLines, type Difference } from './compare.js';
import { plain, type ReadFile, type ReadLine, readLines } from './read-lines.js';

/** A section with the page printed for it and the pages where it really stands. */
export interface SectionPages {
  readonly title: string;
  readonly printed: PageLabel | undefined;
  readonly pdf: number | undefined;
  readonly docx: number | undefined;
}

/** The proof that a PDF and a DOCX agree, as one reader lays the DOCX out. */
export interface Verification extends Omit<Agreement, 'differences'> {
  /** Differences with the source offset (UTF-16) of the line's first character, where it has one. */
  readonly differences: readonly (Difference & { readonly offset?: number })[];
  readonly sections: readonly SectionPages[];
  /** Every line, every page start, and every section where the contents say. */
  readonly agrees: boolean;
}

/** Characters by which a line's place in the source is found. */
const OPENING = 4;

/**
 * Reads PDFs back, ours and those that readers made of the DOCX, and compares each with ours; one verification for each
 * reader.
 */
export async function verify(
  compiled: Compiled<FontSet>,
  pdf: Uint8Array,
  conversions: readonly Uint8Array[],
): Promise<readonly Verification[]> {
  const ours = await readLines(pdf);
  return Promise.all(conversions.map(async (conversion) => verifyLines(compiled, ours, await readLines(conversion))));
}

function verifyLines(compiled: Compiled<FontSet>, ours: ReadFile, theirs: ReadFile): Verification {
  const agreement = compareLines(ours, theirs);
  const differences = agreement.differences.map((difference) => {
    const offset = offsetOf(difference, compiled);
    return { ...difference, ...(offset !== undefined && { offset }) };
  });
  const sections = sectionsOf(compiled, ours.lines, theirs.lines);
  const { pages, otherPages, samePageStarts } = agreement;
  const inPlace = sections.every(({ printed, pdf: own, docx }) => printed === own && own === docx);
  return {
    ...agreement,
    differences,
    sections,
    agrees: differences.length === 0 && samePageStarts === pages && pages === otherPages && inPlace,
  };
}

/**
 * Source offset of a line's beginning: of the row on the page that reads alike, else of the first piece of text that
 * begins alike.
 */
function offsetOf({ page, text }: Difference, { layout }: Compiled<FontSet>): number | undefined {
  if (text === undefined) return undefined;
  const runs = (layout.pages[page - 1]?.items ?? []).filter((item) => item.kind === 'glyphs');
  const candidates = runs.filter((run) => text.startsWith(plain(run.text).slice(0, OPENING)));
  const whole = candidates.find(
    ({ y }) => text === plain(runs.map((run) => (Math.abs(run.y - y) < 1 ? run.text : '')).join('')),
  );
  return [...(whole ? [whole] : []), ...candidates]
    .flatMap(({ block, offsets }) => Array.from(offsets, (place) => sourceOffset(place, layout.starts.get(block) ?? 0)))
    .find((offset) => offset !== undefined);
}

function sectionsOf(
  { flow, layout }: Compiled<FontSet>,
  ours: readonly ReadLine[],
  theirs: readonly ReadLine[],
): SectionPages[] {
  return [...leafParagraphs(flow.body)].flatMap((block) => {
    if (block.role !== 'section-head') return [];
    const { text, lines } = layout.paragraphs.get(block.id)!;
    const first = plain(text.slice(0, lines[0]?.end));
    // The contents may hold the same words: a head is looked for from the back.
    const pageIn = (read: readonly ReadLine[]): number | undefined =>
      [...read].reverse().find((line) => line.text === first)?.page;
    return [{ title: text, printed: layout.pageOf.get(block.id), pdf: pageIn(ours), docx: pageIn(theirs) }];
  });
}
