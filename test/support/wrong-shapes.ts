import { readFileSync } from 'node:fs';
import { type Font, type Glyph, openSync, type PathCommand } from 'fontkit';
import { parse } from 'yaml';
import type { EmbeddedGlyph } from './embedded-glyphs.js';

interface ShippedFace {
  readonly font: Font;
  /** Marks that are set in a box of 1 em. */
  readonly fullWidth: string;
  /** How far an outline may stray, thousandths of an em. */
  readonly simplify: number;
}

interface FaceEntry {
  readonly file: string;
  readonly fullWidth?: string;
  readonly simplify?: number;
}

const { faces } = parse(readFileSync('fonts/fonts.yaml', 'utf8')) as {
  readonly faces: Readonly<Record<string, FaceEntry>>;
};
const shipped = new Map<string, ShippedFace>(
  Object.values(faces).map(({ file, fullWidth = '', simplify = 0 }) => {
    const font = openSync(`fonts/${file}`);
    return [font.postscriptName, { font, fullWidth, simplify }];
  }),
);

/** Straight lines to a curve. */
const STEPS = 4;
/** Leaving points out happens in three passes, each of which may move the outline by the tolerance. */
const PASSES = 3;

type Contour = readonly (readonly [x: number, y: number])[];

const contours = new Map<Glyph, readonly Contour[]>();

/** What is wrong with embedded glyphs: every outline that is not the shipped face's for the same character. */
export function wrongShapes(glyphs: readonly EmbeddedGlyph[]): string[] {
  return glyphs.flatMap(({ face, text, glyph }) => {
    const known = shipped.get(face);
    if (!known) return [`${face} is no shipped face`];
    const own = ownGlyph(known, text);
    if (own.id === 0) return [`${face} has no “${text}”`];
    // A full-width dash is made thicker and longer (test/fonts): a bar it must be.
    if (text.startsWith('—') && own.id !== known.font.glyphForCodePoint(0x2014).id)
      return glyph.path.commands.length === own.path.commands.length ? [] : [`“—” in ${face} is no bar`];
    const fault = difference(glyph, own, known);
    return fault ? [`“${text}” (U+${text.codePointAt(0)!.toString(16)}) in ${face}: ${fault}`] : [];
  });
}

/** The glyph that the face itself has for a text's first character: a full-width form for marks that are set full width. */
function ownGlyph({ font, fullWidth }: ShippedFace, text: string): Glyph {
  const character = String.fromCodePoint(text.codePointAt(0)!);
  const plain = font.glyphForCodePoint(text.codePointAt(0)!);
  if (!fullWidth.includes(character) || plain.advanceWidth === font.unitsPerEm) return plain;
  return font.layout(character, ['fwid']).glyphs[0]!;
}

function difference(glyph: Glyph, own: Glyph, { font, simplify }: ShippedFace): string | undefined {
  const [seen, meant] = [flattened(glyph), flattened(own)];
  if (seen.length !== meant.length) return `${seen.length} contours for ${meant.length}`;
  if (seen.length === 0) return undefined;
  // A slot may be moved sideways in its box, as a whole.
  const shift = edge(seen) - edge(meant);
  const tolerance = simplify > 0 ? (PASSES * simplify * font.unitsPerEm) / 1000 : 0;
  for (const [i, contour] of meant.entries()) {
    const moved: Contour = contour.map(([x, y]) => [x + shift, y]);
    const same =
      tolerance === 0
        ? offset(seen[i]!, moved) < 1
        : near(seen[i]!, moved, tolerance) && near(moved, seen[i]!, tolerance);
    if (!same) return `contour ${i + 1} is another`;
  }
  return undefined;
}

const edge = (outline: readonly Contour[]): number =>
  Math.min(...outline.flatMap((contour) => contour.map(([x]) => x)));

/** Greatest distance of points that must be the same, in order. */
function offset(one: Contour, other: Contour): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  return Math.max(...one.map(([x, y], i) => Math.hypot(x - other[i]![0], y - other[i]![1])));
}

/** True where every point of a contour is within a distance of the other contour, which is searched from the same share of its way on. */
function near(points: Contour, line: Contour, most: number): boolean {
  return points.every((point, k) => {
    const start = Math.max(0, Math.floor((k / points.length) * line.length) - 8);
    for (let n = 0; n < line.length; n++) {
      const i = (start + n) % line.length;
      if (distance(point, line[i]!, line[(i + 1) % line.length]!) <= most) return true;
    }
    return false;
  });
}

function distance([x, y]: Contour[number], [ax, ay]: Contour[number], [bx, by]: Contour[number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.sqrt((x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
}

function flattened(glyph: Glyph): readonly Contour[] {
  let known = contours.get(glyph);
  if (!known) {
    known = flatten(glyph.path.commands);
    contours.set(glyph, known);
  }
  return known;
}

function flatten(commands: readonly PathCommand[]): Contour[] {
  const outline: [number, number][][] = [];
  for (const { command, args } of commands) {
    const [a, b, c, d] = args as [number, number, number, number];
    const contour = outline[outline.length - 1]!;
    switch (command) {
      case 'moveTo':
        outline.push([[a, b]]);
        break;
      case 'lineTo':
        contour.push([a, b]);
        break;
      case 'quadraticCurveTo': {
        const [x, y] = contour[contour.length - 1]!;
        for (let k = 1; k <= STEPS; k++) {
          const [t, s] = [k / STEPS, 1 - k / STEPS];
          contour.push([s * s * x + 2 * s * t * a + t * t * c, s * s * y + 2 * s * t * b + t * t * d]);
        }
        break;
      }
      case 'closePath':
        break;
      case 'bezierCurveTo':
        throw new Error('TrueType outlines have no cubic curves');
    }
  }
  return outline;
}
