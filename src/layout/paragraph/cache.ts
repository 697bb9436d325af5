import type { Metrics } from '../../fonts/types.js';
import type { ParagraphFlow, Run, Span, Template } from '../../model/index.js';
import { printedText } from '../../model/text.js';
import type { BrokenLines } from './line.js';
import type { PlacedPieces } from './pieces.js';
import { type Shaped, shape } from './shape.js';
import type { WordWidths } from './unbreakable.js';

/**
 * Paragraphs that were shaped and broken before, by their content: text, styles, and the places of both counted from
 * the paragraph's own start, so that it makes no odds where in the source, on which page or under which identity a
 * paragraph stands.
 */
export interface ParagraphCache {
  /** What is known of a paragraph with this content; it is shaped where nothing is. */
  of(paragraph: ParagraphFlow, template: Template, metrics: Metrics): KnownParagraph;
  /** Lets go of all that was not asked for since this was called last. */
  sweep(): void;
}

/** A paragraph's glyphs, and its lines for every measure that was asked for. */
export interface KnownParagraph {
  readonly shaped: Shaped;
  readonly broken: BrokenLines[];
  /** Its glyphs in one line that is as wide as they are, where that was drawn. */
  line?: PlacedPieces;
  /** What it asks of a table's column, where it stands in one. */
  words?: WordWidths;
}

interface Entry extends KnownParagraph {
  /** The paragraph that was shaped. */
  readonly paragraph: ParagraphFlow;
}

/** An empty cache. It serves one template and set of faces at a time and begins anew with another. */
export function openParagraphCache(): ParagraphCache {
  let basis: { readonly template: Template; readonly metrics: Metrics } | undefined;
  let used = new Map<string, Entry[]>();
  let idle = new Map<string, Entry[]>();
  return {
    of: (paragraph, template, metrics) => {
      if (basis?.template !== template || basis.metrics !== metrics) {
        basis = { template, metrics };
        used = new Map();
        idle = new Map();
      }
      const key = `${paragraph.style.name}\n${paragraph.runs.map(printedText).join('')}`;
      const alike = used.get(key) ?? [];
      const known = alike.find((entry) => sameContent(entry.paragraph, paragraph));
      if (known) return known;
      const entry = idle.get(key)?.find((each) => sameContent(each.paragraph, paragraph)) ?? {
        paragraph,
        shaped: shape(paragraph, template, metrics),
        broken: [],
      };
      if (alike.length < MOST_ALIKE) used.set(key, [...alike, entry]);
      return entry;
    },
    sweep: () => {
      idle = used;
      used = new Map();
    },
  };
}

/** Paragraphs of one text and style that are known by what else they have: looking through more would cost too much. */
const MOST_ALIKE = 8;

/** What decides neither glyphs nor lines; a note is a paragraph of its own. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['id', 'role', 'level', 'outline', 'keepWithNext', 'keepWithPrevious', 'span', 'note'],
]);

function sameContent(a: ParagraphFlow, b: ParagraphFlow): boolean {
  return (
    a === b ||
    (same(a, b) &&
      a.runs.every((run, i) => !keepsPlaces(run) || sameSpan(run.span, b.runs[i]!.span, b.span.start - a.span.start)))
  );
}

/** Do a run's characters know their places in the source? */
function keepsPlaces(run: Run): boolean {
  return run.kind === 'text' && !run.generated;
}

function sameSpan(a: Span, b: Span, moved: number): boolean {
  return a.start + moved === b.start && a.end + moved === b.end;
}

/** Are two values alike in all that counts, wherever they stand? */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return (
    Object.keys(one).every((key) => ELSEWHERE.has(key) || same(one[key], other[key])) &&
    Object.keys(other).every((key) => ELSEWHERE.has(key) || key in one)
  );
}
