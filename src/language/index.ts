import type { Message } from '../model/index.js';
import { type Translation, translated } from './translation.js';

/**
 * Languages beside Chinese and English, whose words stand beside what says them: a folder here and a line in this list.
 */
const further = {} as const satisfies Readonly<Record<string, Translation>>;

/** A language in which the tool says all that it says; its words stand beside what says them. */
export type Language = 'zh' | 'en';

/** A language of findings. */
export type AnyLanguage = Language | keyof typeof further;

const translations: Readonly<Record<string, Translation>> = further;

/** All languages; the first is the default. */
export const languages: readonly AnyLanguage[] = ['zh', 'en', ...(Object.keys(further) as AnyLanguage[])];

/** The language in which all is said that this one does not say itself. */
export function ownLanguage(language: AnyLanguage): Language {
  return language === 'zh' || language === 'en' ? language : translations[language]!.instead;
}

/** The tag of a language (BCP 47). */
export function languageTag(language: AnyLanguage): string {
  return { zh: 'zh-CN', en: 'en-US' }[language as string] ?? translations[language]!.tag;
}

/** A text in a language. */
export function inLanguage(message: Message, language: AnyLanguage): string {
  const translation = translations[language];
  return translation ? translated(message, translation) : message[ownLanguage(language)];
}
