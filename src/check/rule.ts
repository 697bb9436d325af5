import type { Finding } from '../diagnostics/diagnostic.js';
import type { CalendarDate, Issue, Neighbour, Picture, RuleInfo, RuleWords } from '../model/index.js';
import type { Prose } from './analysis/prose.js';
import type { TextFault } from './text-fault.js';

export type { Example, RuleInfo } from '../model/index.js';

/** What the checks may ask. */
export interface CheckContext {
  readonly issue: Issue;
  /** The page that a section (by {@link Section.id}) starts on, from 1; undefined where nothing was laid out. */
  readonly pageOf: (sectionId: string) => number | undefined;
  /** Number of pages, 0 where nothing was laid out. */
  readonly pages: number;
  /** Does the template print an entry of the front matter, by its Chinese key? */
  readonly prints: (entry: string) => boolean;
  /** Page of the first line of text, masthead and contents left out; undefined where nothing was laid out, or there is none. */
  readonly textFrom: number | undefined;
  /** Greatest width that a picture is printed at, pt; undefined where nothing was laid out. */
  readonly printedWidth: (picture: Picture) => number | undefined;
  /** The day of building. */
  readonly today: CalendarDate;
  /** Issues of the same bulletin that lie beside this one. */
  readonly neighbours: readonly Neighbour[];
}

/** A finding of a rule, whose kind is the rule. */
export type RuleFinding = Omit<Finding, 'kind'>;

/** One check of an issue. A new one is one of these and one line in the list of its family. */
export interface Rule extends RuleInfo {
  /** Looks at one piece of running text at a time. */
  readonly prose?: (prose: Prose, context: CheckContext) => Iterable<TextFault>;
  /** Looks at all running text, as its faults depend on what stands before or after. */
  readonly texts?: (row: readonly Prose[], context: CheckContext) => Iterable<TextFault & { readonly prose: Prose }>;
  /** Looks at the issue as a whole. */
  readonly check?: (context: CheckContext, report: (finding: RuleFinding) => void) => void;
}

/** A rule, whose words are those of its own code. */
export function rule<const Code extends string, W extends RuleWords & { readonly code: Code }>(
  made: Rule & { readonly code: Code; readonly words: W },
): Rule & { readonly code: Code; readonly words: W } {
  return made;
}
