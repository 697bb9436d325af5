import { integer } from './measures.js';
import type { StyleChain, Styles } from './styles.js';
import { childOf, switchOf, valOf } from './tree.js';
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

/** What properties of text say. */
function formatOf(properties: Element | undefined): TextFormat {
  if (!properties || properties.children.length === 0) return {};
  const line = valOf(properties, 'w:u');
  const faces = childOf(properties, 'w:rFonts')?.attributes;
  const halves = integer(valOf(properties, 'w:sz'));
  return said({
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    underline: line === undefined ? undefined : line !== 'none',
    strike: switchOf(properties, 'w:strike') || switchOf(properties, 'w:dstrike'),
    position: valOf(properties, 'w:vertAlign'),
    hidden: switchOf(properties, 'w:vanish'),
    size: halves === undefined ? undefined : halves / 2,
    face: faces?.['w:ascii'] ?? faces?.['w:hAnsi'] ?? faces?.['w:eastAsia'],
  });
}

type Maybe<T> = { readonly [Key in keyof T]: T[Key] | undefined };

function said(format: Maybe<Required<TextFormat>>): TextFormat {
  return Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined));
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
