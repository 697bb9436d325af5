import type { Doubt, ImportedBlock, ImportPlace } from '../document.js';
import { beginningOf } from '../plain-text.js';
import type { Subject } from './doubts.js';
import type { Draft } from './draft.js';
import type { OpenField } from './fields.js';
import type { Formats } from './formats.js';
import type { Counters } from './labels.js';
import type { Lists } from './numbering.js';
import type { Package, Relationship } from './package.js';
import type { Pictures } from './pictures.js';
import type { Styles } from './styles.js';
import { childrenOf } from './tree.js';
import type { Element } from './xml.js';

/** What becomes of tracked changes. */
export type Changes = 'accept' | 'reject';

/** What is read of a document, beside its blocks. */
export interface Reading {
  readonly package: Package;
  /** Not given, changes are accepted, and each is a doubt. */
  readonly changes: Changes | undefined;
  readonly styles: Styles;
  readonly formats: Formats;
  readonly lists: Lists;
  readonly pictures: Pictures;
  readonly doubts: Doubt[];
  /** Comments by their identifiers. */
  readonly comments: ReadonlyMap<string, string>;
  readonly usedComments: Set<string>;
  /** Where the text refers to notes, by their identifiers, in its order. */
  readonly notes: Map<string, ImportPlace>;
  /** Parts at the top and the foot of pages, in their order. */
  readonly margins: Set<string>;
}

/** A text that is read from its beginning to its end: the document’s, a note’s. */
export interface Story {
  readonly reading: Reading;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly counters: Counters;
  readonly fields: OpenField[];
  /** The paragraph whose end is deleted, and how it is ended if nothing follows. */
  carried: { readonly draft: Draft; readonly end: () => void } | undefined;
  /** Names of places between paragraphs. */
  readonly bookmarks: string[];
  /** Why text is left out at present, innermost last. */
  readonly left: (Subject | undefined)[];
  /** Why text is inserted by a change at present. */
  inserted: number;
  /** Paragraphs and rows before this one. */
  count: number;
  /** Greater than 0 in what does not count: cells, text boxes, notes. */
  nested: number;
  /** It stands at the top or the foot of pages: page numbers in it are no text. */
  readonly margin?: boolean;
  /** Where a story that is no part of the text counts as standing. */
  readonly at?: ImportPlace;
  /** The blocks of an element that holds some, such as a text box. */
  readonly blocksOf: (element: Element, story: Story) => readonly ImportedBlock[];
}

/** The place of a paragraph that begins so. */
export function placeIn(story: Story, text: string): ImportPlace {
  return { paragraph: story.at?.paragraph ?? story.count + 1, beginning: beginningOf(text) };
}

/** A story before its first paragraph. */
export function newStory(
  reading: Reading,
  part: string,
  rest: Pick<Story, 'counters' | 'blocksOf'> & Partial<Pick<Story, 'at' | 'margin'>>,
): Story {
  const relationships = reading.package.relationships(part);
  return {
    ...{ reading, relationships, fields: [], bookmarks: [], left: [] },
    ...{ carried: undefined, inserted: 0, count: 0, nested: 0 },
    ...rest,
  };
}

/** Notes the parts that a section shows at the top and the foot of its pages. */
export function noteMargins(section: Element | undefined, { reading, relationships }: Story): void {
  for (const name of ['w:headerReference', 'w:footerReference']) {
    for (const { attributes } of childrenOf(section, name)) {
      const part = relationships.get(attributes['r:id'] ?? '');
      if (part && !part.external) reading.margins.add(part.target);
    }
  }
}
