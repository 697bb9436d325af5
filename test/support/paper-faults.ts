import type { Compiled, GlyphRun, Item, Page, Template } from '../../src/model/index.js';

const MM = 72 / 25.4;
/** Rounded pitches may add up to so much below the type area, pt. */
const BELOW = 0.61;
/** Boxes that touch do not overlap, pt. */
const TOUCH = 0.3;
/** Shares of the em above and below a baseline. */
const [ABOVE, UNDER] = [0.88, 0.12];
/** Marks whose ink stands in the right half of their box, and in the left. */
const OPENING = /^[（《〈「『【〔〖“‘([]/u;
const CLOSING = /[，。、；：！？）》〉」』】〕”’,.;:!?)\]]$/u;

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Everything in a layout that is not where it should be: off the paper, out of the type area, over other text, or on another page than
 * its line claims. It knows the template's numbers and the items alone.
 */
export function paperFaults({ template, layout }: Compiled<unknown>): string[] {
  return [
    ...layout.pages.flatMap((page) =>
      pageFaults(page, areaOf(page, template), template).map((fault) => `page ${page.label}: ${fault}`),
    ),
    ...lineFaults(layout),
  ];
}

/** Between the margins, and as high as its lines at most. */
function typeArea({ page: { width, height, margin, linesPerPage }, styles }: Template): Rect {
  const top = margin.top * MM;
  const bottom = Math.min((height - margin.bottom) * MM, top + linesPerPage * styles.body!.lineHeight);
  return { left: margin.left * MM, top, right: (width - margin.right) * MM, bottom };
}

/** On a page that lies on its side, what is left of the upright one is above. */
function areaOf(page: Page, template: Template): Rect {
  const { left, top, right, bottom } = typeArea(template);
  if (!liesOnItsSide(page, template)) return { left, top, right, bottom };
  return { left: template.page.height * MM - bottom, top: left, right: template.page.height * MM - top, bottom: right };
}

function liesOnItsSide(page: Page, template: Template): boolean {
  return page.width > page.height && template.page.width < template.page.height;
}

function pageFaults(page: Page, area: Rect, template: Template): string[] {
  const [right, bottom] = [template.page.width * MM, template.page.height * MM];
  const sheet = liesOnItsSide(page, template)
    ? { left: 0, top: 0, right: bottom, bottom: right }
    : { left: 0, top: 0, right, bottom };
  const faults: string[] = [];
  if (Math.abs(page.width - sheet.right) + Math.abs(page.height - sheet.bottom) > 0.01)
    faults.push('the sheet has another size');
  const texts = page.items.filter((item) => item.kind === 'glyphs').filter(({ text }) => text.trim() !== '');
  for (const item of page.items) {
    if (!within(rectOf(item), sheet, 0.01)) faults.push(`${name(item)} off the paper`);
    const furniture = item.kind === 'glyphs' && item.role === 'furniture';
    if (furniture && overlap(rectOf(item), area)) faults.push(`${name(item)} in the type area`);
    if (!furniture && item.kind !== 'anchor' && !within(rectOf(item), grown(area, item, template), BELOW)) {
      faults.push(`${name(item)} out of the type area: ${JSON.stringify(rectOf(item))} in ${JSON.stringify(area)}`);
    }
  }
  texts.forEach((text, i) => {
    for (const other of texts.slice(i + 1))
      if (overlap(inkOf(text), inkOf(other))) faults.push(`${name(text)} over ${name(other)}`);
    for (const rule of page.items)
      if (rule.kind === 'rule' && overlap(inkOf(text), rectOf(rule))) faults.push(`a rule over ${name(text)}`);
    for (const image of page.items)
      if (image.kind === 'image' && overlap(inkOf(text), rectOf(image))) faults.push(`a picture over ${name(text)}`);
  });
  return faults;
}

/** Frames of tables stand half a rule out; a mark may hang one em out where the template says so; so do underlines and links under one. */
function grown(area: Rect, item: Item, template: Template): Rect {
  const half = item.kind === 'rule' ? template.table.ruleWeight : 0;
  const hangs =
    template.breaking.hanging && (item.kind === 'link' || (item.kind === 'glyphs' && CLOSING.test(item.text)));
  const hang = hangs ? (item.kind === 'glyphs' ? item.size : item.height) : half;
  return { left: area.left - half, top: area.top - half, right: area.right + hang, bottom: area.bottom + half };
}

function rectOf(item: Item): Rect {
  switch (item.kind) {
    case 'glyphs': {
      const width = item.advances.reduce((sum, advance) => sum + advance, 0);
      return {
        left: item.x,
        top: item.y - item.size * ABOVE,
        right: item.x + width,
        bottom: item.y + item.size * UNDER,
      };
    }
    case 'leader':
      return { left: item.x, top: item.y - 1, right: item.x + (item.count - 1) * item.pitch, bottom: item.y + 1 };
    case 'anchor':
    case 'watermark':
      return { left: item.x, top: item.y, right: item.x, bottom: item.y };
    default:
      return { left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + item.height };
  }
}

function inkOf(run: GlyphRun): Rect {
  const box = rectOf(run);
  const before = OPENING.test(run.text) ? run.size / 2 : 0;
  const behind = CLOSING.test(run.text) ? run.advances.at(-1)! / 2 : 0;
  return { ...box, left: box.left + before, right: box.right - behind };
}

function within(inner: Rect, outer: Rect, slack: number): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOUCH &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOUCH
  );
}

function name(item: Item): string {
  return item.kind === 'glyphs' ? `“${item.text.slice(0, 12)}”` : item.kind;
}

/** Lines that are not on the page that they claim, or not once, or before an earlier one. */
function lineFaults({ pages, paragraphs }: Compiled<unknown>['layout']): string[] {
  const printed = new Map<string, string>();
  // What stands again at a page's head is claimed where it stands first; what only stands again, as 续表 does, there.
  const again = new Map<string, string>();
  for (const { label, items } of pages) {
    for (const item of items) {
      if (item.kind !== 'glyphs' || item.role === 'furniture') continue;
      const texts = item.repeated ? again : printed;
      const key = `${item.block} ${label}`;
      texts.set(key, (texts.get(key) ?? '') + item.text);
    }
  }
  const claimed = new Map<string, string>();
  const faults: string[] = [];
  for (const [block, { text, lines }] of paragraphs) {
    lines.forEach(({ start, end, page }, i) => {
      if (i > 0 && page < lines[i - 1]!.page)
        faults.push(`${block}: line ${i} on page ${page} after one on page ${lines[i - 1]!.page}`);
      const key = `${block} ${page}`;
      claimed.set(key, (claimed.get(key) ?? '') + text.slice(start, end));
    });
  }
  const bare = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');
  for (const key of new Set([...printed.keys(), ...claimed.keys()])) {
    const text = printed.get(key) ?? again.get(key);
    if (bare(text) !== bare(claimed.get(key)))
      faults.push(`${key}: “${text}” is printed, “${claimed.get(key)}” claimed`);
  }
  return faults;
}
