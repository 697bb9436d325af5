import type { BlockId, Item, PageLabel, Template } from '../model/index.js';
import { millimetres } from '../text/units.js';

/** A strip of the type area that no page break divides: a line, a table row, a picture, a rule. */
export interface Slab {
  /** pt */
  readonly height: number;
  /** Adds the slab's items; `top` is the slab's upper edge on the sheet, pt. */
  draw(top: number, page: PageLabel, items: Item[]): void;
  /** Footnotes that must stand on the same page. */
  readonly notes?: readonly Slab[];
}

/** A block as strips, with its rules for page breaks. */
export interface Column {
  readonly block: BlockId;
  readonly slabs: readonly Slab[];
  /** pt; the space before is dropped at a page's head. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** At least two strips on either side of a page break (孤行控制). */
  readonly widowControl: boolean;
  readonly keepWithNext: boolean;
  /** Starts a new page. */
  readonly breakBefore: boolean;
  /** Strips set again at the head of every page the block runs on to (a table's header rows). */
  readonly repeated: readonly Slab[];
}

/** A filled page: what stands on it and where, not yet drawn. */
export interface FilledPage {
  readonly label: PageLabel;
  readonly placed: { readonly slab: Slab; readonly top: number }[];
}

export interface Filled {
  readonly pages: readonly FilledPage[];
  readonly pageOf: ReadonlyMap<BlockId, PageLabel>;
  /** Free space above the foot, pt. */
  readonly footGap: number;
  /** By how much what begins the next page would have stood out of this one, pt. */
  readonly overflow: ReadonlyMap<PageLabel, number>;
  /** Pages that end where they do only because a footnote found no room. */
  readonly endedByNote: ReadonlySet<PageLabel>;
}

/** What may stand below the type area: sums of rounded pitches, and what readers of the DOCX round, pt. */
const EPSILON = 0.6;

/** The foot goes to a page of its own unless this much stays free above it: readers of the DOCX round its rules, pt. */
const FOOT_SLACK = 6;

/**
 * Distributes strips over pages (widow and orphan control as in Word; clreq §3.4.4). `foot` stands together at the bottom of
 * the last page above its footnotes, where word processors set it, and on a page of its own where the text leaves no room.
 */
export function fillPages(columns: readonly Column[], foot: readonly Column[], template: Template): Filled {
  const top = millimetres(template.page.margin.top);
  const height = typeAreaHeight(template);
  const pages: FilledPage[] = [];
  const pageOf = new Map<BlockId, PageLabel>();
  const overflow = new Map<PageLabel, number>();
  const endedByNote = new Set<PageLabel>();
  let page: FilledPage = { label: 1, placed: [] };
  let y = 0;
  let notes: Slab[] = [];
  let notesHeight = 0;

  const finish = (): void => {
    let noteY = top + height - notesHeight + (notes.length ? template.notes.spaceBefore : 0);
    if (notes.length) page.placed.push({ slab: noteRule(template), top: noteY });
    for (const note of notes) {
      page.placed.push({ slab: note, top: noteY });
      noteY += note.height;
    }
    pages.push(page);
  };
  /** Begins a page; `excess` is by how much what comes next stands out of the old one, `ofNotes` how much of that are its notes, pt. */
  const newPage = (excess?: number, ofNotes = 0): void => {
    finish();
    if (excess !== undefined && ofNotes > 0 && excess - ofNotes <= EPSILON) endedByNote.add(page.label);
    if (excess !== undefined) overflow.set(page.label, excess);
    page = { label: page.label + 1, placed: [] };
    y = 0;
    notes = [];
    notesHeight = 0;
  };
  const withNotes = (slab: Slab, already: number): number => {
    const added = (slab.notes ?? []).reduce((sum, note) => sum + note.height, 0);
    return added && already === 0 ? added + template.notes.spaceBefore : added;
  };
  /** What the notes of strips add to those of the page, pt. */
  const notesOf = (slabs: readonly Slab[]): number => slabs.reduce((sum, slab) => sum + withNotes(slab, notesHeight + sum), 0);
  const place = (slab: Slab): void => {
    page.placed.push({ slab, top: top + y });
    y += slab.height;
    if (!slab.notes?.length) return;
    notesHeight += withNotes(slab, notesHeight);
    notes.push(...slab.notes);
  };
  /** How many strips from `from` on fit below `used`, and by how much the next one does not, pt. */
  const fitting = (slabs: readonly Slab[], from: number, used: number): { readonly count: number; readonly excess: number } => {
    let bottom = used;
    let foot = notesHeight;
    let count = 0;
    for (let i = from; i < slabs.length; i++) {
      bottom += slabs[i]!.height;
      foot += withNotes(slabs[i]!, foot);
      if (bottom + foot > height + EPSILON) return { count, excess: bottom + foot - height };
      count++;
    }
    return { count, excess: 0 };
  };

  columns.forEach((column, index) => {
    if (column.breakBefore && (y > 0 || page.placed.length > 0)) newPage();
    const { slabs: chain, spaces } = chainOf(columns, index);
    const chainHeight = spaces + chain.reduce((sum, slab) => sum + slab.height, 0);
    const chainNotes = notesOf(chain);
    const chainExcess = y + column.spaceBefore + chainHeight + chainNotes - (height - notesHeight);
    if (y > 0 && chainExcess > EPSILON && chainHeight + chainNotes <= height) newPage(chainExcess, chainNotes);
    let next = 0;
    while (next < column.slabs.length) {
      const before = next === 0 && y > 0 ? column.spaceBefore : 0;
      const { count, excess } = fitting(column.slabs, next, y + before);
      let take = count;
      const left = column.slabs.length - next;
      if (column.widowControl && take < left) {
        if (left - take === 1) take--;
        if (next === 0 && take < 2) take = 0;
      }
      // Header rows never stand without a row of their table.
      if (next === 0 && take < left && take <= column.repeated.length) take = 0;
      if (take <= 0) {
        if (y > 0) {
          newPage(excess, notesOf(column.slabs.slice(next, next + count + 1)));
          if (next > 0) for (const slab of column.repeated) place(slab);
          if (next > 0 && fitting(column.slabs, next, y).count > 0) continue;
          if (next === 0) continue;
        }
        take = 1;
      }
      y += before;
      if (next === 0) pageOf.set(column.block, page.label);
      for (const slab of column.slabs.slice(next, next + take)) place(slab);
      next += take;
    }
    y += column.spaceAfter;
  });
  const footHeight = foot.reduce((sum, column) => sum + column.spaceBefore + columnHeight(column) + column.spaceAfter, 0);
  if (footHeight > 0 && y > 0 && y + footHeight + FOOT_SLACK > height - notesHeight) newPage();
  const footGap = footHeight > 0 ? Math.max(0, height - notesHeight - footHeight - y) : 0;
  y += footGap;
  for (const column of foot) {
    y += column.spaceBefore;
    pageOf.set(column.block, page.label);
    for (const slab of column.slabs) place(slab);
    y += column.spaceAfter;
  }
  finish();
  return { pages, pageOf, footGap, overflow, endedByNote };
}

/** Height of the type area, pt: so many lines of the body's pitch. */
export function typeAreaHeight(template: Template): number {
  return template.page.linesPerPage * template.styles.body!.lineHeight;
}

function columnHeight({ slabs }: Column): number {
  return slabs.reduce((sum, slab) => sum + slab.height, 0);
}

/** What must stand on one page from a block on: heads with the first strips of what they introduce, and the spaces between, pt. */
function chainOf(columns: readonly Column[], index: number): { readonly slabs: readonly Slab[]; readonly spaces: number } {
  const chain: Slab[] = [];
  let spaces = 0;
  for (let i = index; i < columns.length; i++) {
    const { slabs, repeated, keepWithNext, widowControl, spaceBefore, spaceAfter } = columns[i]!;
    if (i > index) spaces += spaceBefore;
    if (!keepWithNext) {
      const first = i === index ? 0 : widowControl && slabs.length > 1 ? (slabs.length === 3 ? 3 : 2) : repeated.length + 1;
      chain.push(...slabs.slice(0, first));
      break;
    }
    chain.push(...slabs);
    spaces += spaceAfter;
  }
  return { slabs: chain, spaces };
}

function noteRule(template: Template): Slab {
  const { margin, width } = template.page;
  const { ruleLength, ruleWeight, spaceBefore } = template.notes;
  const measure = millimetres(width - margin.left - margin.right);
  const rule = { kind: 'rule', x: millimetres(margin.left), width: measure * ruleLength, height: ruleWeight, colour: '#000000' } as const;
  return { height: 0, draw: (top, _page, items) => items.push({ ...rule, y: top - spaceBefore / 2 }) };
}
