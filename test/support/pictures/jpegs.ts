import { seeded } from '../compile-text.js';
import { type JpegKind, known, makeJpeg, turned } from './make-jpeg.js';
import type { KnownPicture } from './make-png.js';
import {
  ADOBE_RGB,
  DISPLAY_P3,
  greyProfile,
  inkProfile,
  rgbProfile,
  shownGrey,
  shownLab,
  shownRgb,
} from './make-profile.js';

type Squares = readonly (readonly (readonly number[])[])[];

const ROWS = 4;
const COLUMNS = 6;

/** Squares by lot, of colours that sRGB has in any of the spaces here: strong ones are cut off in more than one way. */
function squares(components: number, seed: number, [least, most] = [40, 215]): Squares {
  const random = seeded(seed);
  const sample = (): number => Math.round(least! + random() * (most! - least!));
  return Array.from({ length: ROWS }, () =>
    Array.from({ length: COLUMNS }, () => Array.from({ length: components }, sample)),
  );
}

function map(of: Squares, shown: (samples: readonly number[]) => readonly number[]): number[][][] {
  return of.map((row) => row.map((samples) => [...shown(samples)]));
}

const grey = ([v]: readonly number[]): number[] => [v!, v!, v!];

/** Lab of an ink profile in which inks are not what they are called, so that no other profile gives the same. */
const LAB = (c: number, m: number, y: number, k: number): [number, number, number] =>
  k === 1 ? [0, 0, 0] : [100 - 16 * c - 18 * m - 20 * y, 20 * c - 15 * m, 18 * y - 12 * c];
const INKS = inkProfile(LAB);

/** Full and empty inks, whose colours the profile's table has without mixing. */
const FULL: Squares = Array.from({ length: ROWS }, (_, y) =>
  Array.from({ length: 4 }, (_, x) => [y >> 1, y & 1, x >> 1, x & 1].map((v) => v * 255)),
);
const fullInks = ([c, m, y, k]: readonly number[]): number[] => shownLab(LAB(c! / 255, m! / 255, y! / 255, k! / 255));

function picture(name: string, of: Squares, kind: JpegKind, shown: Squares): KnownPicture {
  return known(name, makeJpeg(of, kind), shown);
}

const [GREY, RGB] = [squares(1, 1), squares(3, 2, [60, 200])];

/** JPEGs of every kind with the colours that a viewer shows. */
export const KNOWN_JPEGS: readonly KnownPicture[] = [
  picture('grey', GREY, { colours: 'grey' }, map(GREY, grey)),
  picture('progressive grey', GREY, { colours: 'grey', progressive: true }, map(GREY, grey)),
  picture('YCbCr', RGB, { colours: 'YCbCr' }, RGB),
  picture('progressive YCbCr', RGB, { colours: 'YCbCr', progressive: true }, RGB),
  picture('RGB', RGB, { colours: 'RGB' }, RGB),
  picture('progressive RGB', RGB, { colours: 'RGB', progressive: true }, RGB),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((orientation) =>
    picture(`turned ${orientation}`, RGB, { colours: 'YCbCr', orientation }, turned(RGB, orientation)),
  ),
  picture(
    'Adobe RGB',
    RGB,
    { colours: 'YCbCr', profile: rgbProfile(ADOBE_RGB) },
    map(RGB, (v) => shownRgb(v, ADOBE_RGB)),
  ),
  picture(
    'Display P3',
    RGB,
    { colours: 'YCbCr', profile: rgbProfile(DISPLAY_P3) },
    map(RGB, (v) => shownRgb(v, DISPLAY_P3)),
  ),
  picture(
    'Adobe RGB, turned 6',
    RGB,
    { colours: 'YCbCr', profile: rgbProfile(ADOBE_RGB), orientation: 6 },
    turned(
      map(RGB, (v) => shownRgb(v, ADOBE_RGB)),
      6,
    ),
  ),
  picture(
    'grey of gamma 1.4',
    GREY,
    { colours: 'grey', profile: greyProfile(1.4) },
    map(GREY, ([v]) => grey([shownGrey(v!, 1.4)])),
  ),
  picture('CMYK with a profile', FULL, { colours: 'CMYK', profile: INKS }, map(FULL, fullInks)),
  picture(
    'progressive CMYK with a profile',
    FULL,
    { colours: 'CMYK', profile: INKS, progressive: true },
    map(FULL, fullInks),
  ),
  picture('YCCK with a profile', FULL, { colours: 'YCCK', profile: INKS }, map(FULL, fullInks)),
  picture(
    'CMYK without Adobe, with a profile',
    FULL,
    { colours: 'CMYK', profile: INKS, bare: true },
    map(FULL, fullInks),
  ),
  picture('CMYK turned 8', FULL, { colours: 'CMYK', profile: INKS, orientation: 8 }, turned(map(FULL, fullInks), 8)),
];
