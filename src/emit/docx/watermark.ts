import type { FontSet } from '../../fonts/index.js';
import type { WatermarkGlyph, WatermarkItem } from '../../model/index.js';
import { onPage } from './vml.js';
import { escapeXml, twips, xml } from './xml.js';

/** A point of the page, pt. */
type Point = readonly [x: number, y: number];
/** A step of a contour: a line to one point, or a quadratic curve by way of the first to the second. */
type Step = readonly [Point] | readonly [Point, Point];

/** A closed line: where it begins and its steps. */
interface Contour {
  readonly start: Point;
  readonly steps: readonly Step[];
}

/** What lies between two points of the page, pt. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The words across a page as the header's paragraph: VML shapes (ISO/IEC 29500-4 §14.1.2.19) whose paths are the
 * glyphs' outlines, so that they look as in the PDF and need no face. What several contours of one shape share is left
 * blank by readers: strokes that lie over one another are in several shapes, as few as will do, in one group.
 */
export function watermarkXml(watermark: WatermarkItem, fonts: FontSet): string {
  const layers = apart(watermark.glyphs.flatMap((glyph) => solids(contoursOf(glyph, watermark, fonts))));
  const whole = boxOf(layers.flat(2));
  const origin = `${twips(whole.left)},${twips(whole.top)}`;
  const shapes = layers.map((solid) => shapeXml(solid.flat(), watermark.colour));
  const { left, top, right, bottom } = whole;
  const place = onPage({ left, top, width: right - left, height: bottom - top }, -251658752);
  const group = xml`
    <v:group
      id="Watermark" o:spid="_x0000_s2049" alt="${escapeXml(watermark.words)}" style="${place}"
      coordorigin="${origin}" coordsize="${sizeOf(whole)}">
      ${shapes.join('')}
    </v:group>
  `;
  return xml`
    <w:p>
      <w:pPr>
        <w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>
        <w:ind w:firstLine="0"/>
      </w:pPr>
      <w:r>
        <w:pict>${group}</w:pict>
      </w:r>
    </w:p>
  `;
}

function shapeXml(contours: readonly Contour[], colour: string): string {
  const box = boxOf(contours);
  const at = ([x, y]: Point): string => `${twips(x) - twips(box.left)},${twips(y) - twips(box.top)}`;
  const [width, height] = [twips(box.right) - twips(box.left), twips(box.bottom) - twips(box.top)];
  const place = `position:absolute;left:${twips(box.left)};top:${twips(box.top)};width:${width};height:${height}`;
  return xml`
    <v:shape
      style="${place}" coordsize="${width},${height}"
      path="${contours.map((contour) => contourPath(contour, at)).join('')}e" fillcolor="${colour}" stroked="f"/>
  `;
}

function boxOf(contours: readonly Contour[]): Box {
  const points = contours.flatMap(({ start, steps }) => [start, ...steps.flat()]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function sizeOf({ left, top, right, bottom }: Box): string {
  return `${twips(right) - twips(left)},${twips(bottom) - twips(top)}`;
}

/** Solids in layers in none of which two can touch. */
function apart(all: readonly (readonly Contour[])[]): (readonly Contour[])[][] {
  const layers: { readonly solids: (readonly Contour[])[]; readonly boxes: Box[] }[] = [];
  for (const solid of all) {
    const box = boxOf(solid);
    const free = ({ boxes }: (typeof layers)[number]): boolean =>
      boxes.every(
        (other) => box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top,
      );
    let layer = layers.find(free);
    if (!layer) {
      layer = { solids: [], boxes: [] };
      layers.push(layer);
    }
    layer.solids.push(solid);
    layer.boxes.push(box);
  }
  return layers.map((layer) => layer.solids);
}

/** A glyph's outline where it lies on the page. */
function contoursOf({ face, glyph, shift, x }: WatermarkGlyph, watermark: WatermarkItem, fonts: FontSet): Contour[] {
  const { size, angle, drop } = watermark;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const unit = size / fonts.info(face).unitsPerEm;
  const place = (along: number, up: number): Point => {
    const [u, v] = [x + shift * size + along * unit, up * unit - drop];
    return [watermark.x + u * cos - v * sin, watermark.y - u * sin - v * cos];
  };
  const commands = [...fonts.outline(face, glyph).matchAll(/([MLQ])([^MLQZ]*)/g)].map(([, command, numbers]) => {
    const n = numbers!.split(' ').map(Number);
    const points = Array.from({ length: n.length / 2 }, (_, i) => place(n[i * 2]!, n[i * 2 + 1]!));
    return { command, points };
  });
  const contours: { start: Point; steps: Step[] }[] = [];
  for (const { command, points } of commands) {
    if (command === 'M') contours.push({ start: points[0]!, steps: [] });
    else contours[contours.length - 1]!.steps.push(points as unknown as Step);
  }
  return contours;
}

/** A glyph's contours by the ink they bound: each outer one with the holes in it. */
function solids(contours: readonly Contour[]): (readonly Contour[])[] {
  const areas = contours.map(area);
  const most = areas.reduce((largest, each) => (Math.abs(each) > Math.abs(largest) ? each : largest), 0);
  const isOuter = (i: number): boolean => Math.sign(areas[i]!) === Math.sign(most);
  const outer = contours.flatMap((contour, i) =>
    isOuter(i) ? [{ contour, size: Math.abs(areas[i]!), holes: [] as Contour[] }] : [],
  );
  contours.forEach((hole, i) => {
    if (isOuter(i)) return;
    const around = outer.filter(({ contour }) => holds(contour, hole.start)).sort((a, b) => a.size - b.size)[0];
    around?.holes.push(hole);
  });
  return outer.map(({ contour, holes }) => [contour, ...holes]);
}

const corners = ({ start, steps }: Contour): readonly Point[] => [
  start,
  ...steps.map((step) => step[step.length - 1]!),
];

/** Twice the area within a contour's corners; its sign says which way round it runs. */
function area(contour: Contour): number {
  const points = corners(contour);
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Does a point lie within a contour? */
function holds(contour: Contour, [x, y]: Point): boolean {
  const points = corners(contour);
  const crossings = points.filter(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length]!;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  });
  return crossings.length % 2 === 1;
}

/** VML knows cubic curves; a quadratic one is one of them. */
function contourPath({ start, steps }: Contour, at: (point: Point) => string): string {
  let [x, y] = start;
  const drawn = steps.map((step) => {
    const [first, end] = step;
    if (end === undefined) {
      [x, y] = first;
      return `l${at(first)}`;
    }
    const control = ([px, py]: Point): Point => [px + (2 / 3) * (first[0] - px), py + (2 / 3) * (first[1] - py)];
    const curve = `c${at(control([x, y]))},${at(control(end))},${at(end)}`;
    [x, y] = end;
    return curve;
  });
  return `m${at(start)}${drawn.join('')}x`;
}
