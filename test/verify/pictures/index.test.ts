import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import { pictureEmitter } from '../../../src/emit/png/index.js';
import type { FontSet } from '../../../src/fonts/index.js';
import { typeArea } from '../../../src/model/geometry.js';
import type { Compiled, ImageItem, LeaderItem, RuleItem } from '../../../src/model/index.js';
import { compareDrawn, DPI, type PictureFault, type Raster, readGreyMaps } from '../../../src/verify/pictures/index.js';
import { linesOf, type PieceLine } from '../../../src/verify/pictures/pieces.js';
import { inConformance } from '../../support/amount.js';
import { HEAD, layOutText, seeded } from '../../support/compile-text.js';
import { sample } from '../../support/samples.js';

/** A page as the preview paints it, with nothing to do with PDF or DOCX. */
async function paint(compiled: Compiled<FontSet>, page: number): Promise<Raster> {
  const [picture] = await pictureEmitter('png').emit(compiled, { dpi: DPI, pages: [page] });
  const image = await loadImage(Buffer.from(picture!.bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const ink = Uint8Array.from({ length: image.width * image.height }, (_, i) => 255 - data[4 * i + 1]!);
  return { width: image.width, height: image.height, ink };
}

let compiled: Compiled<FontSet>;
const drawn = new Map<number, Raster>();
/** The page with text, a picture of which is changed. */
const PAGE = 2;
beforeAll(async () => {
  compiled = await sample('jianbao-12');
  for (const page of [1, PAGE]) drawn.set(page, await paint(compiled, page));
});

/** Changes a copy of a page's picture and compares. */
function faultsOf(change: (raster: Raster, ours: Raster) => void, page = PAGE): readonly PictureFault[] {
  const ours = drawn.get(page)!;
  const theirs = { ...ours, ink: ours.ink.slice() };
  change(theirs, ours);
  return compareDrawn(compiled.layout.pages[page - 1]!, compiled, ours, theirs);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const linesOn = (page: number): readonly PieceLine[] => {
  const { layout, fonts, template } = compiled;
  return linesOf(layout.pages[page - 1]!, layout, fonts, typeArea(template));
};

/** The line that holds a text, and its pieces' boxes in dots. */
function lineWith(text: string, page = PAGE): { readonly line: PieceLine; readonly boxes: readonly Box[] } {
  const line = linesOn(page).find((each) => each.text.includes(text))!;
  const boxes = line.pieces.map(({ left, top, right, bottom }) => ({
    left: Math.floor((left * DPI) / 72) - 1,
    top: Math.floor((top * DPI) / 72) - 1,
    right: Math.ceil((right * DPI) / 72) + 1,
    bottom: Math.ceil((bottom * DPI) / 72) + 1,
  }));
  return { line, boxes };
}

function fill({ ink, width }: Raster, { left, top, right, bottom }: Box, value: number): void {
  for (let y = top; y < bottom; y++) ink.fill(value, y * width + left, y * width + right);
}

/** Copies what stands in a box of one picture to (dx, dy) from there in another, over what is there. */
function copy(from: Raster, box: Box, to: Raster, dx: number, dy: number): void {
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const at = (y + dy) * to.width + x + dx;
      to.ink[at] = Math.max(to.ink[at]!, from.ink[y * from.width + x]!);
    }
  }
}

/** Sets a line anew, each piece moved to the side. */
function reset(text: string, move: (piece: number, count: number) => number): (theirs: Raster, ours: Raster) => void {
  const { boxes } = lineWith(text);
  return (theirs, ours) => {
    for (const box of boxes) fill(theirs, box, 0);
    boxes.forEach((box, i) => {
      copy(ours, box, theirs, Math.round(move(i, boxes.length)), 0);
    });
  };
}

const sheet = ({ width, height }: Raster): Box => ({ left: 0, top: 0, right: width - 6, bottom: height - 6 });
const LINE = '什么、有什么';
const FULL = '科研处将建立';

describe('what readers may do otherwise is no fault', () => {
  test('the same page', () => expect(faultsOf(() => {})).toEqual([]));

  test('everything 3 pt lower and half a point to the right', () => {
    const faults = faultsOf((theirs, ours) => {
      theirs.ink.fill(0);
      copy(ours, sheet(ours), theirs, 1, 6);
    });
    expect(faults).toEqual([]);
  });

  test('the space of a full line spread otherwise', () => {
    const random = seeded(7);
    expect(faultsOf(reset(FULL, (i, count) => (i === 0 || i === count - 1 ? 0 : 4 * random() - 2)))).toEqual([]);
  });
});

describe('a planted fault is seen', () => {
  test('a box in the place of a character', () => {
    const { line, boxes } = lineWith(LINE);
    const at = line.pieces.findIndex(({ text }) => text === '据');
    const { left, top, right, bottom } = boxes[at]!;
    const faults = faultsOf((theirs) => {
      fill(theirs, boxes[at]!, 0);
      fill(theirs, { left: left + 2, top: top + 2, right: right - 2, bottom: bottom - 2 }, 255);
      fill(theirs, { left: left + 4, top: top + 4, right: right - 4, bottom: bottom - 4 }, 0);
    });
    expect(faults).toMatchObject([{ kind: 'shape', text: '据', page: PAGE, offset: line.pieces[at]!.offset }]);
  });

  test('another character in its place', () => {
    const { line, boxes } = lineWith(LINE);
    const [at, other] = ['据', '数'].map((character) => line.pieces.findIndex(({ text }) => text === character));
    const faults = faultsOf((theirs, ours) => {
      fill(theirs, boxes[at!]!, 0);
      copy(ours, boxes[other!]!, theirs, boxes[at!]!.left - boxes[other!]!.left, 0);
    });
    expect(faults[0]).toMatchObject({ kind: 'shape', text: '据' });
  });

  test('whatever is lost: marks, digits and letters that the page has, and some hanzi', () => {
    const lines = linesOn(PAGE).map(({ text }) => lineWith(text));
    const places = lines.flatMap(({ line, boxes }) => line.pieces.map(({ text }, i) => [text, boxes[i]!] as const));
    const kinds = [...new Map(places)];
    const hanzi = kinds.filter(([text]) => /\p{Script=Han}/u.test(text)).filter((_, i) => i % 9 === 0);
    const all = [...kinds.filter(([text]) => !/\p{Script=Han}/u.test(text)), ...hanzi];
    expect(all.length).toBeGreaterThan(40);
    const tried = inConformance ? all : all.filter((_, i) => i % 8 === 0);
    const unseen = tried.filter(
      ([, box]) => !faultsOf((theirs) => fill(theirs, box, 0)).some(({ kind }) => kind === 'shape'),
    );
    expect(unseen.map(([text]) => text)).toEqual([]);
  });

  test('the first of two like digits lost', () => {
    const { line, boxes } = lineWith('11月30日前');
    const at = line.pieces.findIndex(({ text }) => text === '1');
    expect(faultsOf((theirs) => fill(theirs, boxes[at]!, 0))).toMatchObject([{ kind: 'shape', text: '1' }]);
  });

  test('a short line spread over the measure', () => {
    const faults = faultsOf(reset(LINE, (i) => 6 * i));
    expect(faults.some(({ kind, by }) => kind === 'shape' || (kind === 'place' && by! > 20))).toBe(true);
  });

  test('a full line that ends 6 pt short', () => {
    const faults = faultsOf(reset(FULL, (i, count) => (-12 * i) / count));
    expect(faults).toMatchObject([{ kind: 'place', text: expect.stringContaining(FULL) }]);
  });

  test('two lines over one another', () => {
    const { boxes } = lineWith(LINE);
    const faults = faultsOf((theirs, ours) => {
      for (const box of boxes) fill(theirs, box, 0);
      for (const box of boxes) copy(ours, box, theirs, 0, -48);
    });
    expect(faults.filter(({ kind }) => kind === 'shape').length).toBeGreaterThanOrEqual(2);
  });

  test('a line twice, a mark too many', () => {
    const { boxes } = lineWith(LINE);
    const twice = faultsOf((theirs, ours) => {
      for (const box of boxes) copy(ours, box, theirs, 300, 0);
    });
    expect(twice.some(({ kind }) => kind === 'extra')).toBe(true);
    const mark = lineWith(FULL).boxes[lineWith(FULL).line.pieces.findIndex(({ text }) => text === '，')]!;
    const { left } = lineWith(LINE).boxes.at(-1)!;
    expect(faultsOf((theirs, ours) => copy(ours, mark, theirs, left + 60 - mark.left, -200))).toMatchObject([
      { kind: 'extra' },
    ]);
  });

  test('a rule that is not there', () => {
    const rule = compiled.layout.pages[PAGE - 1]!.items.find((item) => item.kind === 'rule' && item.width > 400)!;
    expect(faultsOf((theirs) => fill(theirs, dotsAround(rule as RuleItem), 0))).toMatchObject([{ kind: 'rule' }]);
  });

  test.each(['image', 'leader'] as const)('%s: one that is not there', async (kind) => {
    const text = `${HEAD}# 目录\n\n一、题 …… ?\n\n# 一、题\n\n![图](a.png)\n`;
    const canvas = createCanvas(300, 200);
    canvas.getContext('2d').fillRect(0, 0, 150, 200);
    const other = await layOutText(text, { 'a.png': canvas.encodeSync('png') });
    const page = other.layout.pages.find(({ items }) => items.some((item) => item.kind === kind))!;
    const item = page.items.find((each) => each.kind === kind) as ImageItem | LeaderItem;
    const ours = await paint(other, page.label);
    const theirs = { ...ours, ink: ours.ink.slice() };
    expect(compareDrawn(page, other, ours, theirs)).toEqual([]);
    const width = item.kind === 'leader' ? (item.count - 1) * item.pitch : item.width;
    fill(theirs, dotsAround({ height: 2, ...item, width }), 0);
    expect(compareDrawn(page, other, ours, theirs)).toMatchObject([{ kind, page: page.label }]);
  });
});

test('a reader’s leader may begin where the text ends', async () => {
  // Leaders stand on one grid: how far the first dot is from the text depends on how long this is.
  const titles = ['甲', '甲a', '甲i', '甲ai', '甲aii', '甲aa'];
  const rows = titles.map((title, i) => `${i + 1}.${title} …… ?`).join('\n');
  const heads = titles.map((title, i) => `# ${i + 1}.${title}\n\n文。`).join('\n\n');
  const other = await layOutText(`${HEAD}# 目录\n\n${rows}\n\n${heads}\n`);
  const page = other.layout.pages.find(({ items }) => items.some(({ kind }) => kind === 'leader'))!;
  const leaders = page.items.filter((item): item is LeaderItem => item.kind === 'leader');
  expect(leaders).toHaveLength(titles.length);
  const ours = await paint(other, page.label);
  const withDot = ({ x, y }: LeaderItem, below: number): readonly PictureFault[] => {
    const theirs = { ...ours, ink: ours.ink.slice() };
    fill(theirs, dotsAround({ x: x - 9, y: y + below, width: 1, height: 1 }), 255);
    return compareDrawn(page, other, ours, theirs);
  };
  expect(leaders.flatMap((leader) => withDot(leader, 0))).toEqual([]);
  expect(withDot(leaders.at(-1)!, 14)).toMatchObject([{ kind: 'extra' }]);
});

function dotsAround({ x, y, width, height }: Pick<ImageItem, 'x' | 'y' | 'width' | 'height'>): Box {
  const [left, top] = [x, y].map((at) => Math.floor((at * DPI) / 72) - 2) as [number, number];
  const [right, bottom] = [x + width, y + height].map((at) => Math.ceil((at * DPI) / 72) + 2) as [number, number];
  return { left, top, right, bottom };
}

test('grey maps one after another are read', () => {
  const bytes = Buffer.concat([
    Buffer.from('P5\n2 1\n255\n'),
    Buffer.from([0, 255]),
    Buffer.from('P5\n1 2\n255\n'),
    Buffer.from([10, 20]),
  ]);
  expect(readGreyMaps(bytes)).toEqual([
    { width: 2, height: 1, ink: Uint8Array.from([255, 0]) },
    { width: 1, height: 2, ink: Uint8Array.from([245, 235]) },
  ]);
  expect(() => readGreyMaps(Buffer.from('P6 1 1 255 '))).toThrow();
});
