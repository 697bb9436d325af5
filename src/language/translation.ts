import type { words as date } from '../check/analysis/dates.words.js';
import type { words as numbering } from '../check/analysis/numbering.words.js';
import type { rules } from '../check/index.js';
import type { words as yaml } from '../config/yaml-errors.js';
import type { words as nearest } from '../diagnostics/did-you-mean.js';
import type { expected, expectedValue } from '../diagnostics/kinds/expected.words.js';
import type { kinds } from '../diagnostics/kinds/index.js';
import type { notation } from '../diagnostics/kinds/notation.words.js';
import type { words as severity } from '../diagnostics/severity.words.js';
import { filled, type NamesIn, type Sentence } from '../diagnostics/words.js';
import type { Message } from '../model/index.js';

type Kind = (typeof rules)[number] | (typeof kinds)[number];

/** Words that several kinds of findings share, by their names. */
interface SharedWords {
  readonly numbering: typeof numbering;
  readonly date: typeof date;
  readonly nearest: typeof nearest;
  readonly severity: typeof severity;
  readonly yaml: typeof yaml;
  readonly expected: typeof expected;
  readonly value: typeof expectedValue;
  readonly notation: typeof notation;
}

/** The words of every kind of finding by its code, as they stand beside it, and those that are shared. */
type Words = { readonly [One in Kind as One['code']]: One['words'] } & SharedWords;

/** The values that a phrase is said with. */
type ValuesOf<Say> = Say extends (values: infer Values) => unknown ? Values : never;

/** The phrases of a kind of finding, and the texts that say what it means. */
type NamesOf<W> = Exclude<keyof W, 'code' | 'about'> | 'summary' | 'explanation' | 'withoutExample';

/** What a language may say: as much as it likes. */
type Sayable = {
  readonly [Code in keyof Words]?: {
    readonly [Name in NamesOf<Words[Code]>]?:
      | string
      | ((values: Name extends keyof Words[Code] ? ValuesOf<Words[Code][Name]> : never) => string);
  };
};

/** A sentence that asks for no other values than the phrase has. */
type Fitting<Given, Values> = Given extends string
  ? [Exclude<NamesIn<Given>, keyof Values>] extends [never]
    ? Given
    : `no value {${Exclude<NamesIn<Given>, keyof Values> & string}}`
  : Given;

/** What is given by code and phrase, where all of it exists and fits. */
type Checked<Given> = {
  readonly [Code in keyof Given]: Code extends keyof Words
    ? {
        readonly [Name in keyof Given[Code]]: Name extends NamesOf<Words[Code]>
          ? Fitting<Given[Code][Name], Name extends keyof Words[Code] ? ValuesOf<Words[Code][Name]> : unknown>
          : never;
      }
    : never;
};

/** A further language of the tool: what it says by code and phrase. */
export interface Translation {
  /** Its tag (BCP 47), as in `ja`. */
  readonly tag: string;
  /** Which of the two languages beside the rules is shown where nothing is translated. */
  readonly instead: 'zh' | 'en';
  readonly words: Readonly<Record<string, Readonly<Record<string, Sentence>>>>;
}

/**
 * Makes a further language of its words. They are held to those beside the rules: a code, a phrase or a value that does
 * not exist does not compile; what is missing is shown in the language `instead`.
 */
export function translation<const Given extends Sayable>(
  tag: string,
  instead: 'zh' | 'en',
  words: Given & Checked<Given>,
): Translation {
  return { tag, instead, words: words as Translation['words'] };
}

/**
 * A message in a further language: in its own words where it has them, else in those of the language that it names
 * instead.
 */
export function translated(message: Message, translation: Translation): string {
  const { phrase } = message;
  const at = phrase?.name.lastIndexOf('.') ?? -1;
  const sentence = phrase && translation.words[phrase.name.slice(0, at)]?.[phrase.name.slice(at + 1)];
  return sentence === undefined
    ? message[translation.instead]
    : filled(sentence, phrase!.values, (value) => translated(value, translation));
}
