import { number } from './number.js';

/** How colours of the template, `#rrggbb`, are painted. */
export interface Inks {
  /** Operators that set the fill colour. */
  fill(colour: string): string;
  /** Operators that set the stroke colour. */
  stroke(colour: string): string;
}

/** For screens: RGB, black as grey. */
export const screenInks: Inks = {
  fill: (colour) => (colour === '#000000' ? '0 g' : `${rgb(colour).map(number).join(' ')} rg`),
  stroke: (colour) => (colour === '#000000' ? '0 G' : `${rgb(colour).map(number).join(' ')} RG`),
};

/** For the press: the template's inks, other colours by plain complement with full black taken out. */
export function pressInks(inks: Readonly<Record<string, readonly [number, number, number, number]>>): Inks {
  const cmyk = (colour: string): string => {
    const parts = inks[colour]?.map((percent) => percent / 100) ?? complement(colour);
    return parts.map(number).join(' ');
  };
  return { fill: (colour) => `${cmyk(colour)} k`, stroke: (colour) => `${cmyk(colour)} K` };
}

function rgb(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

function complement(colour: string): number[] {
  const parts = rgb(colour).map((value) => 1 - value);
  const black = Math.min(...parts);
  return [...parts.map((part) => (black === 1 ? 0 : (part - black) / (1 - black))), black];
}
