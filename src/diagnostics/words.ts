import type { About, Message, RuleInfo, RuleWords, Severity, Value } from '../model/index.js';
import { visible } from '../text/shown.js';

/**
 * A sentence of one language: `{name}` stands for a value. A function where grammar asks for more than putting values
 * in.
 */
export type Sentence = string | ((values: never) => string);

/** One thing that is said, in the two languages that stand beside what says it. */
export interface Phrase {
  readonly zh: Sentence;
  readonly en: Sentence;
}

/** What a kind of finding says, by names of its own. */
export type Phrases = Readonly<Record<string, Phrase>>;

/** The names in braces of a sentence. */
export type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The values that a sentence asks for. */
type ValuesOf<S> = S extends string
  ? { readonly [Name in NamesIn<S>]: Value }
  : S extends (values: infer Values) => string
    ? Values
    : unknown;

/** Says one phrase: takes the values that either of its sentences asks for. */
export type Say<P extends Phrase> = keyof (ValuesOf<P['zh']> & ValuesOf<P['en']>) extends never
  ? () => Message
  : (values: ValuesOf<P['zh']> & ValuesOf<P['en']>) => Message;

/** Phrases as functions that say them. */
export type Said<P extends Phrases> = { readonly [Name in keyof P]: Say<P[Name]> };

/** All words of one kind of finding: what it means, and what it says. */
export type Words<Code extends string, P extends Phrases> = RuleWords & { readonly code: Code } & Said<P>;

/**
 * Functions that say the phrases. `name` is what other languages know them by: the code of a finding, or a name without
 * `/` for words that several kinds of findings share.
 */
export function phrasesOf<const P extends Phrases>(name: string, phrases: P): Said<P> {
  const said: Record<string, (values?: Readonly<Record<string, Value>>) => Message> = {};
  for (const [key, { zh, en }] of Object.entries(phrases))
    said[key] = onceEach((values) => ({
      zh: filled(zh, values, 'zh'),
      en: filled(en, values, 'en'),
      phrase: { name: `${name}.${key}`, values },
    }));
  return said as Said<P>;
}

/** Messages of one phrase that are kept, and the length of the values of each, UTF-16 units. */
const KEPT = 64;
const KEPT_LENGTH = 200;

/**
 * What was said lately is the same object when it is said again: a source may have a fault a hundred thousand times.
 */
function onceEach(
  say: (values: Readonly<Record<string, Value>>) => Message,
): (values?: Readonly<Record<string, Value>>) => Message {
  const kept = new Map<string, Message>();
  return (values = {}) => {
    const key = keyOf(values);
    if (key === undefined) return say(values);
    const before = kept.get(key);
    if (before) return before;
    if (kept.size >= KEPT) kept.clear();
    const message = say(values);
    kept.set(key, message);
    return message;
  };
}

/** What tells values from others; undefined where they hold messages, or are long. */
function keyOf(values: Readonly<Record<string, Value>>): string | undefined {
  let key = '';
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'object' || key.length > KEPT_LENGTH) return undefined;
    key += `${name}\0${typeof value}\0${value}\0`;
  }
  return key.length > KEPT_LENGTH ? undefined : key;
}

/**
 * The words of the findings of one code. What they mean (`about`) is only asked for by `explain`, `rules` and the
 * reports that list rules: as a function it costs a build nothing.
 */
export function wordsOf<const Code extends string, const P extends Phrases>(
  code: Code,
  about: () => About,
  phrases: P,
): Words<Code, P> {
  return { code, about: () => named(code, about()), ...phrasesOf(code, phrases) };
}

/** A kind of finding that reading or layout makes, with its words. */
export function kind<const Code extends string, const P extends Phrases>(
  made: { readonly code: Code; readonly severity: Severity; readonly essential?: boolean },
  about: () => About,
  phrases: P,
): RuleInfo & { readonly code: Code; readonly words: Words<Code, P> } {
  return { ...made, words: wordsOf(made.code, about, phrases) };
}

/** A sentence with its values put in, those that are messages in the sentence's own language. */
export function filled(
  sentence: Sentence,
  values: Readonly<Record<string, Value>>,
  inLanguage: 'zh' | 'en' | ((message: Message) => string),
): string {
  if (typeof sentence === 'function') return sentence(shownValues(values) as never);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]!;
    if (typeof value !== 'object') return visible(String(value));
    return typeof inLanguage === 'string' ? value[inLanguage] : inLanguage(value);
  });
}

/** Values come from sources, file names and templates: nothing in them is obeyed or hidden where they are shown. */
function shownValues(values: Readonly<Record<string, Value>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  return Array.isArray(value) ? value.map(shown) : value;
}

/** What a kind of finding means, its texts named for other languages. */
function named(code: string, about: About): About {
  const text = (message: Message, name: string): Message => ({
    ...message,
    phrase: { name: `${code}.${name}`, values: {} },
  });
  return {
    ...about,
    summary: text(about.summary, 'summary'),
    explanation: text(about.explanation, 'explanation'),
    ...(about.withoutExample && { withoutExample: text(about.withoutExample, 'withoutExample') }),
  };
}
