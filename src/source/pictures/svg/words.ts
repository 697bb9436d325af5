import type { DrawingFace, DrawingFaces } from '../../../model/index.js';
import { openStyles, type WordStyle } from './style.js';
import type { Element } from './tree.js';

/** A drawing whose words name fonts of their own, and what came up. */
export interface SetWords {
  readonly root: Element;
  readonly fonts: readonly Uint8Array[];
  /** Characters that no face has. */
  readonly missing: readonly string[];
}

/** Elements whose text is words of the drawing. */
const WORDS: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath', 'a']);
/** Blanks that XML folds: they keep their code point and take the face of the character before. */
const BLANK = /[ \t\r\n]/;
/** Marks of order and joining have no shape. */
const SHAPELESS = /\p{Cf}/gu;
/** Weight that a thickened outline gains on each side, em. */
const THICKER = 0.016;
/** The first of the code points that have no meaning of their own (Unicode §23.5). */
const PRIVATE = 0xf0000;
const SPACE = 0x20;

/**
 * Cuts the words of a drawing by face, as those of the text are, and gives each run a font that has its characters and
 * no others, under code points that no other font has: the program that paints drawings would else set a whole line in
 * the first font that has all of it.
 */
export function setWords(root: Element, faces: DrawingFaces): SetWords {
  const styleOf = openStyles(root);
  const fonts = new Map<string, { readonly family: string; readonly under: Map<number, number> }>();
  const missing = new Set<string>();
  let next = PRIVATE;
  const privately = (key: string, codePoint: number): string => {
    const { under } = fontOf(key);
    let at = under.get(codePoint);
    if (at === undefined) {
      at = next++;
      under.set(codePoint, at);
    }
    return String.fromCodePoint(at);
  };
  const fontOf = (key: string): { readonly family: string; readonly under: Map<number, number> } => {
    const font = fonts.get(key) ?? { family: `face${fonts.size + 1}`, under: new Map([[SPACE, SPACE]]) };
    fonts.set(key, font);
    return font;
  };
  const runs = (text: string, style: WordStyle): (Element | string)[] => {
    const cut: { readonly face: DrawingFace; text: string }[] = [];
    for (const character of text.normalize('NFC').replace(SHAPELESS, '')) {
      const blank = BLANK.test(character);
      const last = cut.at(-1);
      const face =
        blank && last
          ? last.face
          : faces.faceFor(style.families, style.bold, blank ? SPACE : character.codePointAt(0)!);
      if (!face) {
        missing.add(character);
        continue;
      }
      const written = blank ? character : privately(face.key, character.codePointAt(0)!);
      if (last?.face.key === face.key) last.text += written;
      else cut.push({ face, text: written });
    }
    return cut.map((each) => run(each.text, fontOf(each.face.key).family, each.face.thicken, style));
  };
  const visit = (element: Element, above: readonly Element[], inText: boolean): Element => {
    const path = [...above, element];
    const words = element.local === 'text' || (inText && WORDS.has(element.local));
    const children = element.children.flatMap((child) => {
      if (typeof child !== 'string') return [visit(child, path, words)];
      return words ? runs(child, styleOf(path)) : [child];
    });
    return { ...element, children };
  };
  const worded = visit(root, [], false);
  const made = [...fonts].map(([key, { family, under }]) =>
    faces.font(key, family, new Map([...under].map(([from, to]) => [to, from]))),
  );
  return { root: worded, fonts: made, missing: [...missing] };
}

function run(text: string, family: string, thicken: boolean, { fill, stroke }: WordStyle): Element {
  const thicker =
    thicken && stroke === 'none' && fill !== 'none'
      ? `;stroke:${fill};stroke-width:${THICKER * 2}em;stroke-linejoin:round`
      : '';
  const style = `font-family:${family};font-weight:400;font-style:normal${thicker}`;
  return { name: 'tspan', local: 'tspan', attributes: new Map([['style', style]]), children: [text] };
}
