import type { ImportedBlock, ImportedParagraph } from '../document.js';
import { plainText } from '../plain-text.js';
import { type Draft, doubt } from './draft.js';
import { cssLength, emu, integer } from './measures.js';
import { placeIn, type Story } from './story.js';
import { childOf, descendants, textIn, treeOf } from './tree.js';
import type { Element } from './xml.js';

/** What is drawn around a picture: how wide it is shown, what is said of it. */
interface Frame {
  /** pt */
  readonly width?: number | undefined;
  readonly description: string;
}

/** What a drawing turned out to hold. */
interface Held {
  pictures: number;
  others: number;
}

/** Reads what is drawn: DrawingML (w:drawing), VML (w:pict) and embedded objects (w:object). */
export function readDrawing(element: Element, story: Story, draft: Draft): void {
  const held: Held = { pictures: 0, others: 0 };
  visit(element, { description: '' }, held, story, draft);
  if (held.pictures + held.others === 0 && story.left.at(-1) === undefined) doubt(draft, 'left-out', 'drawing', '');
}

function visit(element: Element, frame: Frame, held: Held, story: Story, draft: Draft): void {
  const { name, attributes } = element;
  if (name === 'pic:pic') picture(element, frame, held, story, draft);
  else if (name === 'v:imagedata') imageData(element, frame, held, story, draft);
  else if (name === 'w:txbxContent') textBox(element, held, story, draft);
  else if (name === 'v:textpath') wordArt(attributes.string ?? '', held, story, draft);
  else if (name === 'c:chart') leave('chart', element, 'r:id', held, story, draft);
  else if (name === 'dgm:relIds') leave('diagram', element, 'r:dm', held, story, draft);
  else if (name === 'o:OLEObject' || name === 'w:control') {
    doubt(
      draft,
      held.pictures > 0 ? 'doubtful' : 'left-out',
      'object',
      attributes.ProgID ?? attributes['w:name'] ?? '',
    );
    held.others++;
  } else {
    const inner = frameOf(element, frame);
    for (const child of element.children) if (typeof child !== 'string') visit(child, inner, held, story, draft);
  }
}

function frameOf(element: Element, outer: Frame): Frame {
  const { name, attributes } = element;
  if (name === 'wp:inline' || name === 'wp:anchor') {
    const says = childOf(element, 'wp:docPr')?.attributes;
    return { width: emu(childOf(element, 'wp:extent')?.attributes.cx), description: says?.descr || says?.title || '' };
  }
  // Each picture of a group has a width of its own.
  if (name === 'wpg:wgp' || name === 'wpc:wpc') return { ...outer, width: undefined };
  if (!/^v:(?:shape|rect|roundrect|oval|image)$/.test(name)) return outer;
  const width = cssLength(attributes.style, 'width');
  return { width: width ?? outer.width, description: attributes.alt || attributes.title || '' };
}

function picture(element: Element, frame: Frame, held: Held, story: Story, draft: Draft): void {
  const fill = childOf(element, 'pic:blipFill');
  const blip = childOf(fill, 'a:blip');
  const transform = childOf(childOf(element, 'pic:spPr'), 'a:xfrm');
  const own = childOf(childOf(element, 'pic:nvPicPr'), 'pic:cNvPr')?.attributes;
  const width = frame.width ?? emu(childOf(transform, 'a:ext')?.attributes.cx);
  const description = frame.description || own?.descr || own?.title || '';
  // A drawing has a picture of points beside it, which every program shows.
  const drawing = blip && [...descendants(blip, 'asvg:svgBlip')][0]?.attributes['r:embed'];
  const crop = Object.values(childOf(fill, 'a:srcRect')?.attributes ?? {});
  const turned = integer(transform?.attributes.rot);
  const changed = crop.some((side) => (integer(side) ?? 0) !== 0) || (turned ?? 0) % 21_600_000 !== 0;
  const named = blip?.attributes;
  add({ id: named?.['r:embed'] || drawing, link: named?.['r:link'], width, description, changed }, held, story, draft);
}

function imageData({ attributes }: Element, frame: Frame, held: Held, story: Story, draft: Draft): void {
  const description = frame.description || attributes['o:title'] || '';
  const changed = Object.keys(attributes).some((name) => /^crop/.test(name));
  const id = attributes['r:id'] ?? attributes['o:relid'];
  add({ id, link: attributes['r:href'], width: frame.width, description, changed }, held, story, draft);
}

interface Shown {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly width: number | undefined;
  readonly description: string;
  /** It is cropped or turned. */
  readonly changed: boolean;
}

function add({ id, link, width, description, changed }: Shown, held: Held, story: Story, draft: Draft): void {
  held.pictures++;
  const dropped = story.left.at(-1);
  if (dropped !== undefined) {
    doubt(draft, 'left-out', dropped, description);
    return;
  }
  const target = story.relationships.get(id || link || '');
  if (target?.external) {
    doubt(draft, 'left-out', 'picture-linked', target.target);
    return;
  }
  const taken = target && story.reading.pictures.take(target.target);
  if (!taken) {
    doubt(draft, 'left-out', 'picture-missing', description);
    return;
  }
  if (!taken.known) doubt(draft, 'doubtful', 'picture-unknown', target.target);
  if (changed) doubt(draft, 'doubtful', 'picture-cropped', description);
  draft.runs.push({ kind: 'picture', id: taken.id, ...(width !== undefined && { width }), description });
}

/** The paragraphs of a text box stand before the paragraph that it hangs on, behind it where text precedes it there. */
function textBox(element: Element, held: Held, story: Story, draft: Draft): void {
  const at = placeIn(story, '');
  const blocks = story.blocksOf(element, { ...story, fields: [], bookmarks: [], carried: undefined, inserted: 0, at });
  const text = plainText(blocks);
  const pictures = blocks.some(
    (block) => block.kind === 'paragraph' && block.runs.some((run) => run.kind === 'picture'),
  );
  if (text === '' && !pictures) return;
  held.others++;
  put(blocks, draft);
  if (text !== '') doubt(draft, 'doubtful', 'text-box', text);
}

function wordArt(text: string, held: Held, story: Story, draft: Draft): void {
  if (text === '') return;
  held.others++;
  const dropped = story.left.at(-1);
  if (dropped !== undefined) {
    doubt(draft, 'left-out', dropped, text);
    return;
  }
  const runs = [{ kind: 'text', text }] as const;
  const indent = { left: 0, firstLine: 0 };
  put(
    [{ kind: 'paragraph', place: placeIn(story, text), runs, align: 'center', indent } satisfies ImportedParagraph],
    draft,
  );
  doubt(draft, 'doubtful', 'word-art', text);
}

function put(blocks: readonly ImportedBlock[], draft: Draft): void {
  (draft.length === 0 ? draft.before : draft.after).push(...blocks);
}

/** A chart or a diagram is not drawn; its words are told. */
function leave(
  what: 'chart' | 'diagram',
  { attributes }: Element,
  attribute: string,
  held: Held,
  story: Story,
  draft: Draft,
): void {
  held.others++;
  const part = story.relationships.get(attributes[attribute] ?? '');
  const bytes = part && !part.external ? story.reading.package.read(part.target) : undefined;
  const root = bytes && treeOf(bytes);
  const words = root ? [...descendants(root, 'a:t'), ...descendants(root, 'c:v')].map(textIn) : [];
  doubt(draft, 'left-out', what, [...new Set(words)].join(' '));
}
