import type { ImportedParagraph } from '../document.js';
import { integer } from './measures.js';
import { childOf, childrenOf, treeOf, valOf } from './tree.js';
import type { Element } from './xml.js';

/** A style of the document and those that it is based on, nearest first. */
export interface StyleChain {
  /** Properties of paragraphs, of each style that has some. */
  readonly paragraph: readonly Element[];
  /** Properties of text, of each style that has some. */
  readonly text: readonly Element[];
  /** Identifiers. */
  readonly ids: readonly string[];
  /** What the nearest style whose name says something says that it is. */
  readonly role: NonNullable<ImportedParagraph['role']> | undefined;
  /** Level of a head, from 1, by the nearest style that says one. */
  readonly headLevel: number | undefined;
}

export interface Styles {
  /** The style of a paragraph or of text by its identifier; the default style of paragraphs where none is named. */
  paragraph(id: string | undefined): StyleChain;
  character(id: string): StyleChain;
  /** The numbering that a style of lists names. */
  list(id: string): string | undefined;
  /** Properties that hold where no style says otherwise. */
  readonly defaults: { readonly paragraph: Element | undefined; readonly text: Element | undefined };
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: Element | undefined;
  readonly text: Element | undefined;
}

/** Styles are based on one another a few deep; a circle ends here. */
const MAX_CHAIN = 50;

/** Reads the part of styles; without one every chain is empty. */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  const root = bytes === undefined ? undefined : treeOf(bytes);
  const ofKind = { paragraph: new Map<string, Style>(), character: new Map<string, Style>() };
  const lists = new Map<string, string>();
  let usual: string | undefined;
  for (const element of childrenOf(root, 'w:style')) {
    const kind = element.attributes['w:type'] ?? 'paragraph';
    const style = styleOf(element);
    if (kind === 'numbering') lists.set(style.id, valOf(childOf(style.paragraph, 'w:numPr'), 'w:numId') ?? '');
    if (kind !== 'paragraph' && kind !== 'character') continue;
    ofKind[kind].set(style.id, style);
    if (kind === 'paragraph' && /^(1|true|on)$/.test(element.attributes['w:default'] ?? '')) usual ??= style.id;
  }
  const defaults = childOf(root, 'w:docDefaults');
  const paragraphs = chainsIn(ofKind.paragraph);
  return {
    paragraph: (id) =>
      id === undefined || ofKind.paragraph.has(id)
        ? paragraphs(id ?? usual ?? '')
        : undefinedStyle(id, paragraphs(usual ?? '')),
    character: chainsIn(ofKind.character),
    list: (id) => lists.get(id),
    defaults: {
      paragraph: childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
      text: childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
    },
  };
}

function styleOf(element: Element): Style {
  return {
    id: element.attributes['w:styleId'] ?? '',
    name: valOf(element, 'w:name') ?? '',
    basedOn: valOf(element, 'w:basedOn'),
    paragraph: childOf(element, 'w:pPr'),
    text: childOf(element, 'w:rPr'),
  };
}

function chainsIn(styles: ReadonlyMap<string, Style>): (id: string) => StyleChain {
  const known = new Map<string, StyleChain>();
  return (id) => {
    const found = known.get(id) ?? chainOf(id, styles);
    known.set(id, found);
    return found;
  };
}

function chainOf(id: string, styles: ReadonlyMap<string, Style>): StyleChain {
  const chain: Style[] = [];
  for (let style = styles.get(id); style && chain.length < MAX_CHAIN; style = styles.get(style.basedOn ?? '')) {
    chain.push(style);
  }
  return {
    paragraph: chain.flatMap((style) => style.paragraph ?? []),
    text: chain.flatMap((style) => style.text ?? []),
    ids: chain.map((style) => style.id),
    role: chain.map(roleByName).find((role) => role !== undefined),
    headLevel: headLevelOf(chain),
  };
}

/** A style that the document does not define: it looks as the default one, and its identifier may say what it is. */
function undefinedStyle(id: string, usual: StyleChain): StyleChain {
  return { ...usual, role: roleByName({ id, name: '' }), headLevel: headLevelByName({ id, name: '' }) };
}

/**
 * By the outline level (0 to 8; 9 is text: ISO/IEC 29500-1 §17.3.1.20) or, where no style of the chain has one, by the
 * name.
 */
function headLevelOf(chain: readonly Style[]): number | undefined {
  for (const style of chain) {
    const level = outlineLevel(style.paragraph);
    if (level !== undefined) return level === 0 ? undefined : level;
  }
  return chain.map(headLevelByName).find((level) => level !== undefined);
}

/** The level of a head that paragraph properties name, from 1; 0 for text; undefined where they name none. */
export function outlineLevel(properties: Element | undefined): number | undefined {
  const level = integer(valOf(properties, 'w:outlineLvl'));
  if (level === undefined || level < 0) return undefined;
  return level > 8 ? 0 : level + 1;
}

/** “Heading” in the languages that office programs name their styles in. */
const HEADING =
  /^(?:heading|标题|標題|見出し|제목|überschrift|berschrift|titre|título|titolo|kop|заголовок|nagłówek|rubrik|overskrift|otsikko)[\s_-]*([1-9])$/i;

function headLevelByName({ id, name }: Pick<Style, 'id' | 'name'>): number | undefined {
  const match = HEADING.exec(name.trim()) ?? HEADING.exec(id);
  return match ? Number(match[1]) : undefined;
}

const ROLES: readonly (readonly [NonNullable<ImportedParagraph['role']>, RegExp])[] = [
  ['title', /^(?:title|标题|標題|文档标题)$/i],
  ['contents', /^(?:toc|contents|目录|目錄|WPSOffice手动目录)[\s_-]*(?:[1-9]|heading|标题)$|^(?:目录|TOC标题)$/i],
  ['caption', /^(?:caption|题注|題注|标号|(?:image|table)[\s_-]?caption|illustration|drawing)$/i],
  ['quote', /^(?:(?:intense[\s_-]?)?quote|(?:明显|明顯)?引用|block[\s_-]?(?:text|quotation|quote)|quotations)$/i],
];

function roleByName({ id, name }: Pick<Style, 'id' | 'name'>): NonNullable<ImportedParagraph['role']> | undefined {
  const says = (text: string) => ROLES.find(([, pattern]) => pattern.test(text))?.[0];
  return says(name.trim()) ?? says(id);
}
