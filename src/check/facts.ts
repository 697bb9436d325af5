import type { Issue } from '../model/index.js';
import { captionTargets } from '../text/captions.js';
import { type Brackets, pairBrackets } from './analysis/brackets.js';
import type { WordsAround } from './analysis/dictionary.js';
import { breaksOff } from './analysis/ending.js';
import { type LostSections, lostSections } from './analysis/lost-heads.js';
import { type BodyParagraph, paragraphsOf } from './analysis/paragraphs.js';
import { type Prose, proseOf, type Words } from './analysis/prose.js';
import { pairToc, type TocPairs } from './analysis/toc-pairs.js';

/** What several rules want to know of an issue. Each is found out when it is first asked for, and once. */
export interface Facts {
  /** All running text in reading order: of the front matter, TOC titles, heads, text, tables, captions and notes. */
  readonly prose: readonly Prose[];
  /** The paragraphs, items and list entries of the body with their neighbours, row by row. */
  readonly paragraphs: readonly BodyParagraph[];
  /** How the table of contents and the sections answer each other. */
  readonly toc: TocPairs;
  /** Text that stands where heads of sections should. */
  readonly lostSections: LostSections;
  /** The sections' places in the issue by their identifiers. */
  readonly sectionIndex: ReadonlyMap<string, number>;
  /** Names of the captions that links may lead to: 表1. */
  readonly captionNames: ReadonlySet<string>;
  /** The brackets of a piece of prose, paired. */
  readonly brackets: (prose: Words) => Brackets;
  /** The paragraph breaks off and goes on in the next, as where a PDF was pasted. */
  readonly breaksOff: (paragraph: BodyParagraph) => boolean;
  /** The words of the dictionary around a place. Loading it takes longer than all rules: ask on suspicion. */
  readonly wordsAround: WordsAround;
}

/** The facts of one issue. */
export function factsOf(issue: Issue, wordsAround: WordsAround): Facts {
  const prose = once(() => proseOf(issue));
  const paragraphs = once(() => paragraphsOf(issue, prose()));
  const toc = once(() => pairToc(issue));
  const lost = once(() => lostSections(issue, toc().missing));
  const sectionIndex = once(() => new Map(issue.sections.map(({ id }, index) => [id, index])));
  const captions = once(() => new Set(captionTargets(issue).keys()));
  return {
    get prose() {
      return prose();
    },
    get paragraphs() {
      return paragraphs();
    },
    get toc() {
      return toc();
    },
    get lostSections() {
      return lost();
    },
    get sectionIndex() {
      return sectionIndex();
    },
    get captionNames() {
      return captions();
    },
    brackets: onceEach(({ text }: Words) => pairBrackets(text)),
    breaksOff: onceEach((paragraph: BodyParagraph) => breaksOff(paragraph, wordsAround)),
    wordsAround,
  };
}

/** Makes a value when it is first asked for. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Makes a value of each thing when it is first asked for. */
function onceEach<Thing extends object, Value extends object | boolean>(
  make: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const made = new Map<Thing, Value>();
  return (thing) => {
    const found = made.get(thing) ?? make(thing);
    made.set(thing, found);
    return found;
  };
}
