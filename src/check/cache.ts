import type { HouseWords } from '../model/index.js';
import { openDictionary, type WordsAround } from './analysis/dictionary.js';
import type { Words } from './analysis/prose.js';
import type { ProseContext, Rule, RuleFinding } from './rule.js';

/** What the rules found in one text, rule by rule; a rule that found nothing is not in it. */
export type FoundInProse = ReadonlyMap<Rule, readonly RuleFinding[]>;

/**
 * What the checks of an issue leave for the next ones, so that they cost what changed: the dictionary, and what the
 * rules found in each piece of prose, in offsets of its text. The findings of a text that stands in the issue as it
 * stood are the same objects, wherever it stands now.
 */
export interface CheckCache {
  /** Loads the dictionary of ICU when it is first asked. */
  readonly wordsAround: WordsAround;
  /** What the rules found in pieces of prose, which are all that is kept. */
  foundIn(prose: readonly Words[], rules: readonly Rule[], context: ProseContext): readonly FoundInProse[];
}

/** A cache of nothing yet. */
export function openCheckCache(): CheckCache {
  const nothing: FoundInProse = new Map();
  let dictionary: WordsAround | undefined;
  let kept: ReadonlyMap<string, ReadonlyMap<string, FoundInProse>> = new Map();
  let keptFor: HouseWords | undefined;
  return {
    wordsAround: (text, start, end) => {
      dictionary ??= openDictionary();
      return dictionary(text, start, end);
    },
    foundIn(prose, rules, context) {
      // Another list of the institution's own words may find other things in the same text.
      const before = keptFor === context.house ? kept : undefined;
      const next = new Map<string, Map<string, FoundInProse>>();
      const found = prose.map((words) => {
        const { kind, text } = words;
        const alike = next.get(kind) ?? new Map<string, FoundInProse>();
        next.set(kind, alike);
        const known = alike.get(text) ?? before?.get(kind)?.get(text) ?? lookThrough(words, rules, context) ?? nothing;
        alike.set(text, known);
        return known;
      });
      [kept, keptFor] = [next, context.house];
      return found;
    },
  };
}

function lookThrough(words: Words, rules: readonly Rule[], context: ProseContext): FoundInProse | undefined {
  let found: Map<Rule, readonly RuleFinding[]> | undefined;
  for (const rule of rules) {
    const own = rule.prose ? [...rule.prose(words, context)] : [];
    if (own.length === 0) continue;
    found ??= new Map();
    found.set(rule, own);
  }
  return found;
}
