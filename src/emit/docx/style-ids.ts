import type { Template } from '../../model/index.js';

/** Style names of the template as style ids of the document. */
export interface StyleIds {
  paragraph(style: string): string;
  character(style: string): string;
  /** Word's own name for a built-in style (it shows 正文, 标题 1 … in Chinese), or the template's label. */
  name(style: string): string;
}

/** Template styles that Word knows by a name of its own. */
const BUILT_IN: Readonly<Record<string, readonly [id: string, name: string]>> = {
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

/** Chooses style ids: built-in ones where Word has them, else made from the template's name. */
export function styleIdsOf(template: Template): StyleIds {
  const idOf = (style: string): string =>
    BUILT_IN[style]?.[0] ?? style.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
  return {
    paragraph: idOf,
    character: (style) => idOf(style in template.styles && !(style in BUILT_IN) ? `${style}-char` : style),
    name: (style) =>
      BUILT_IN[style]?.[1] ?? (template.styles[style] ?? template.characterStyles[style])?.label ?? style,
  };
}
