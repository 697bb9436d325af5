import { integer } from './measures.js';
import type { StyleChain, Styles } from './styles.js';
import { isOn, valOf } from './tree.js';
import type { Element } from './xml.js';

/** How text looks, as far as something says. */
export interface TextFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly position?: string;
  readonly hidden?: boolean;
  /** pt */
  readonly size?: number;
  readonly face?: string;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What properties of text say; in one pass, since every run of a long document has some. */
function formatOf(properties: Element | undefined): TextFormat {
  const format: Writable<TextFormat> = {};
  for (const child of properties?.children ?? []) if (typeof child !== 'string') say(child, format);
  return format;
}

function say(property: Element, format: Writable<TextFormat>): void {
  const { name, attributes } = property;
  const value = attributes['w:val'];
  if (name === 'w:b') format.bold = isOn(property);
  else if (name === 'w:i') format.italic = isOn(property);
  else if (name === 'w:vanish') format.hidden = isOn(property);
  else if (name === 'w:strike' || name === 'w:dstrike') format.strike = isOn(property) || (format.strike ?? false);
  else if (name === 'w:u' && value !== undefined) format.underline = value !== 'none';
  else if (name === 'w:vertAlign' && value !== undefined) format.position = value;
  else if (name === 'w:sz') {
    const halves = integer(value);
    if (halves !== undefined) format.size = halves / 2;
  } else if (name === 'w:rFonts') {
    const face = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? attributes['w:eastAsia'];
    if (face !== undefined) format.face = face;
  }
}

/** The nearest that says something wins, property by property; nearest first. */
function layered(formats: readonly TextFormat[]): TextFormat {
  return Object.assign({}, ...formats.toReversed());
}

/** Formats of text by the styles of a document. */
export interface Formats {
  /** Of text in a paragraph of a style that has no format of its own. */
  paragraph(chain: StyleChain): TextFormat;
  /** Of text with properties of its own, over that of its paragraph. */
  text(properties: Element | undefined, paragraph: TextFormat): TextFormat;
}

export function formatsOf(styles: Styles): Formats {
  const defaults = formatOf(styles.defaults.text);
  const known = new Map<StyleChain, TextFormat>();
  const ofChain = (chain: StyleChain): TextFormat => {
    const format = known.get(chain) ?? layered(chain.text.map(formatOf));
    known.set(chain, format);
    return format;
  };
  return {
    paragraph: (chain) => layered([ofChain(chain), defaults]),
    text(properties, paragraph) {
      if (!properties || properties.children.length === 0) return paragraph;
      const style = valOf(properties, 'w:rStyle');
      const own = formatOf(properties);
      return layered(style === undefined ? [own, paragraph] : [own, ofChain(styles.character(style)), paragraph]);
    },
  };
}
