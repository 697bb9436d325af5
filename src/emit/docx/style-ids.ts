import type { Indents, Template } from '../../model/index.js';
import { twips } from './xml.js';

/** Style names of the template as style ids of the document. */
export interface StyleIds {
  /** `size`, pt: that of the text, where it was made smaller; an editable document has a style of its own for it. */
  paragraph(style: string, size?: number): string;
  character(style: string): string;
  /** A style that is another but for its indents: programs take text for a quotation that has a left indent itself. */
  indented(style: string, indents: Indents): string;
  /** The indented styles that were asked for so far. */
  allIndented(): readonly IndentedStyle[];
  /** The styles of smaller text that were asked for so far. */
  smaller(): readonly SmallerStyle[];
  /** Word's own name for a built-in style (it shows 正文, 标题 1 … in Chinese), or the template's label. */
  name(style: string): string;
}

/** A style that is another but for its size. */
export interface SmallerStyle {
  readonly id: string;
  /** Name in `template.styles`. */
  readonly style: string;
  /** pt */
  readonly size: number;
}

/** A style that is another but for its indents. */
export interface IndentedStyle {
  readonly id: string;
  /** Name in `template.styles`. */
  readonly style: string;
  readonly indents: Indents;
}

type BuiltIn = readonly [id: string, name: string];

/** Template styles that Word knows by a name of its own. */
const BUILT_IN: Readonly<Record<string, BuiltIn>> = {
  body: ['Normal', 'Normal'],
  heading1: ['Heading1', 'heading 1'],
  heading2: ['Heading2', 'heading 2'],
  heading3: ['Heading3', 'heading 3'],
  heading4: ['Heading4', 'heading 4'],
  toc1: ['TOC1', 'toc 1'],
  'toc-heading': ['TOCHeading', 'TOC Heading'],
  title: ['Title', 'Title'],
  quote: ['Quote', 'Quote'],
  list: ['List', 'List'],
  caption: ['Caption', 'caption'],
  note: ['FootnoteText', 'footnote text'],
  folio: ['Footer', 'footer'],
  'running-head': ['Header', 'header'],
  strong: ['Strong', 'Strong'],
  emphasis: ['Emphasis', 'Emphasis'],
  link: ['Hyperlink', 'Hyperlink'],
  'note-mark': ['FootnoteReference', 'footnote reference'],
};

/** What an editable document calls otherwise: programs know by this name what belongs to an entry of a list. */
const EDITABLE: Readonly<Record<string, BuiltIn>> = { list: ['ListParagraph', 'List Paragraph'] };
const TITLE: BuiltIn = ['Title', 'Title'];

/** What of a document decides how its styles are called. */
export interface NamingOptions {
  readonly faithful: boolean;
  /** It has a title below its masthead. */
  readonly titled: boolean;
}

/** Chooses style ids: built-in ones where Word has them, else made from the template's name. */
export function styleIdsOf(template: Template, { faithful, titled }: NamingOptions): StyleIds {
  const smaller = new Map<string, SmallerStyle>();
  const indented = new Map<string, IndentedStyle>();
  const builtIn = (style: string): BuiltIn | undefined => {
    if (faithful) return BUILT_IN[style];
    // The masthead is the title of what has no other.
    if (!titled && style === 'masthead') return TITLE;
    if (!titled && style === 'title') return undefined;
    return EDITABLE[style] ?? BUILT_IN[style];
  };
  const idOf = (style: string): string => {
    const own = builtIn(style)?.[0];
    if (own !== undefined) return own;
    const made = style.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
    return made === TITLE[0] ? 'DocumentTitle' : made;
  };
  const smallerId = (style: string, size: number): string => {
    const id = `${idOf(style)}${String(size).replace('.', '-')}`;
    smaller.set(id, { id, style, size });
    return id;
  };
  return {
    paragraph: (style, size) =>
      faithful || size === undefined || size === template.styles[style]!.size ? idOf(style) : smallerId(style, size),
    character: (style) => idOf(style in template.styles && !(style in BUILT_IN) ? `${style}-char` : style),
    indented: (style, indents) => {
      const { left, right, first } = indents;
      const id = [idOf(style), ...[left, right, first].map(twips)].join('-');
      indented.set(id, { id, style, indents });
      return id;
    },
    allIndented: () => [...indented.values()],
    smaller: () => [...smaller.values()],
    name: (style) => builtIn(style)?.[1] ?? (template.styles[style] ?? template.characterStyles[style])?.label ?? style,
  };
}
