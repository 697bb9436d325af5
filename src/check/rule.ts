import type { Finding } from '../diagnostics/diagnostic.js';
import type {
  Block,
  CalendarDate,
  FigureBlock,
  HouseWords,
  Inline,
  Issue,
  ListBlock,
  Neighbour,
  Ordinal,
  RuleInfo,
  RuleWords,
  Section,
  TocEntry,
} from '../model/index.js';
import type { BodyParagraph } from './analysis/paragraphs.js';
import type { Prose, Words } from './analysis/prose.js';
import type { Facts } from './facts.js';

/** What is given to the checks. */
export interface Checked {
  readonly issue: Issue;
  /** The page that a section (by {@link Section.id}) starts on, from 1; undefined where nothing was laid out. */
  readonly pageOf: (sectionId: string) => number | undefined;
  /** Number of pages, 0 where nothing was laid out. */
  readonly pages: number;
  /** Does the template print an entry of the front matter, by its Chinese key? */
  readonly prints: (entry: string) => boolean;
  /**
   * Page of the first line of text, masthead and contents left out; undefined where nothing was laid out, or there is
   * none.
   */
  readonly textFrom: number | undefined;
  /** Width that a picture is printed at, pt; undefined where nothing was laid out. */
  readonly printedWidth: (figure: FigureBlock) => number | undefined;
  /** The day of building. */
  readonly today: CalendarDate;
  /** The institution's own words. */
  readonly house: HouseWords;
  /** Issues of the same bulletin that lie beside this one. */
  readonly neighbours: readonly Neighbour[];
}

/** What the checks may ask. */
export interface CheckContext extends Checked {
  readonly facts: Facts;
}

/** What a visitor of running text may ask: nothing of what stands elsewhere in the issue. */
export interface ProseContext {
  readonly house: HouseWords;
  readonly facts: Pick<Facts, 'brackets' | 'wordsAround'>;
}

/** A finding of a rule, whose kind is the rule. */
export type RuleFinding = Omit<Finding, 'kind'>;

/** Looks at one thing and says what is wrong with it. */
export type Visitor<Thing> = (thing: Thing, context: CheckContext) => Iterable<RuleFinding>;

/** A TOC entry and the section that answers it. */
export interface Answered {
  readonly entry: TocEntry;
  readonly section: Section;
  /** Its page can be judged: no section before it is missing, extra or misplaced. */
  readonly settled: boolean;
}

/**
 * One check of an issue: what it visits and what it says of it. The kernel walks, rules do not. A new rule is one of
 * these and one line in the list of its family. Places are UTF-16 offsets in the source, but for those of `prose` and
 * `texts`.
 */
export interface Rule extends RuleInfo {
  /**
   * Each piece of running text by itself; places are offsets in `Words.text`. What it finds follows from the text: it
   * is kept for the next time.
   */
  readonly prose?: (words: Words, context: ProseContext) => Iterable<RuleFinding>;
  /**
   * All running text, where faults depend on the rest of the issue; places are offsets in the text of `prose`.
   */
  readonly texts?: (row: readonly Prose[], context: CheckContext) => Iterable<RuleFinding & { readonly prose: Prose }>;
  /** Each paragraph, item and list entry of the body with its neighbours. */
  readonly paragraph?: Visitor<BodyParagraph>;
  /** Blocks that follow one another: the text before the sections, then that of each. */
  readonly blocks?: Visitor<readonly Block[]>;
  /** Each numbered list, inside lists and quotations too. */
  readonly list?: Visitor<ListBlock>;
  readonly figure?: Visitor<FigureBlock>;
  /** Each number of an entry, section, sub-head or item. */
  readonly ordinal?: Visitor<Ordinal>;
  /** Each inline of heads and text, those inside others, in tables and notes too. */
  readonly inline?: Visitor<Inline>;
  readonly section?: Visitor<Section>;
  /** Each TOC entry that has its section. */
  readonly entry?: Visitor<Answered>;
  /** The issue as a whole. */
  readonly issue?: (context: CheckContext) => Iterable<RuleFinding>;
}

/** A rule, whose words are those of its own code. */
export function rule<const Code extends string, W extends RuleWords & { readonly code: Code }>(
  made: Rule & { readonly code: Code; readonly words: W },
): Rule & { readonly code: Code; readonly words: W } {
  return made;
}
