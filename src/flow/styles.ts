import { styleIndents } from '../model/geometry.js';
import type { CharacterTokens, ParagraphStyle, StyleTokens, Template, TextStyle } from '../model/index.js';

/** What a paragraph has of its own; absent fields are the named style's. */
export interface OwnStyle {
  /** Depth of lists and quotes, 0 outside; each step adds the style's `indentStep`. */
  readonly nesting?: number;
  /** Size, pt: furniture made smaller to fit the measure. */
  readonly size?: number;
  /** Exact line pitch, pt: that furniture keeps its upper edge and the distance to what follows. */
  readonly lineHeight?: number;
  /** Left indent, em: a row of signatures, an entry whose mark hangs. */
  readonly indentLeft?: number;
  /** Indent of the first line, em: that of a hanging mark, none of what follows it in its entry. */
  readonly indentFirst?: number;
  /** Further in on the left, pt: what else stands in such an entry. */
  readonly inset?: number;
  /** Right indent, em: a signature centred over its date. */
  readonly indentRight?: number;
  /** Its indents hold in the narrowest region: a number whose point stands below another's. */
  readonly firm?: true;
  /** A table's column. */
  readonly align?: StyleTokens['align'];
  /** The caption above a table; a head with nothing below it. */
  readonly keepWithNext?: boolean;
}

/** The template's styles as they are resolved; the same question gets the same object. */
export interface Styles {
  /** A paragraph style by its name in `template.styles`. */
  paragraph(name: string, own?: OwnStyle): ParagraphStyle;
  /** The look of text in a paragraph under character styles, outermost first; an inner one goes before an outer. */
  text(paragraph: ParagraphStyle, names: readonly string[]): TextStyle;
}

/** The styles of a template. */
export type StyleBook = (template: Template) => Styles;

/**
 * Opens the styles of every template once: paragraphs of a further compile bear the same objects, so that the layout
 * sees without comparing that they look as before (a second compile of issue 67 takes 63 ms of CPU time for 74).
 */
export function openStyleBook(): StyleBook {
  const opened = new WeakMap<Template, Styles>();
  return (template) => {
    const known = opened.get(template) ?? openStyles(template);
    opened.set(template, known);
    return known;
  };
}

/** Opens the styles of a template. */
export function openStyles(template: Template): Styles {
  const paragraphs = new Map<string, ParagraphStyle>();
  const texts = new Map<TextStyle, Map<string, TextStyle>>();
  return {
    paragraph: (name, own = {}) => {
      const key = `${name} ${JSON.stringify(own)}`;
      const known = paragraphs.get(key) ?? resolve(name, template.styles[name]!, own);
      paragraphs.set(key, known);
      return known;
    },
    text: ({ text }, names) => {
      if (names.length === 0) return text;
      const own = texts.get(text) ?? new Map<string, TextStyle>();
      texts.set(text, own);
      const key = names.join(' ');
      const known = own.get(key) ?? marked(text, names, template);
      own.set(key, known);
      return known;
    },
  };
}

function resolve(name: string, tokens: StyleTokens, own: OwnStyle): ParagraphStyle {
  const { size = tokens.size, lineHeight = tokens.lineHeight, align = tokens.align } = own;
  const {
    nesting = 0,
    inset = 0,
    indentFirst = tokens.indentFirst,
    indentLeft = tokens.indentLeft,
    indentRight = tokens.indentRight,
    keepWithNext = tokens.keepWithNext,
  } = own;
  const ofStyle = styleIndents(tokens, size);
  const indents = {
    left: (indentLeft + tokens.indentStep * nesting) * size + inset,
    first: indentFirst * size,
    right: indentRight * size,
  };
  return {
    name,
    text: {
      names: [],
      role: tokens.font,
      size,
      colour: tokens.colour,
      embolden: false,
      underline: false,
      strike: false,
      raise: 0,
      tracking: tokens.tracking,
    },
    align,
    lineHeight,
    spaceBefore: tokens.spaceBefore,
    spaceAfter: tokens.spaceAfter,
    indents,
    firmIndents: own.firm ? indents : ofStyle,
    keepWithNext,
    widowControl: tokens.widowControl,
  };
}

function marked(text: TextStyle, names: readonly string[], { characterStyles }: Template): TextStyle {
  const known = names.filter((name) => characterStyles[name]);
  const styles = known.map((name): CharacterTokens => characterStyles[name]!);
  const pick = <K extends keyof CharacterTokens>(key: K): CharacterTokens[K] | undefined =>
    styles.findLast((style) => style[key] !== undefined)?.[key];
  return {
    names: known,
    role: pick('font') ?? text.role,
    size: text.size * (pick('scale') ?? 1),
    colour: pick('colour') ?? text.colour,
    embolden: pick('embolden') ?? text.embolden,
    underline: pick('underline') ?? text.underline,
    strike: pick('strike') ?? text.strike,
    raise: (pick('raise') ?? 0) * text.size,
    tracking: text.tracking,
  };
}
