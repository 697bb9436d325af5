import { type AnyLanguage, inLanguage, ownLanguage } from '../language/index.js';
import type { Example, RuleInfo } from '../model/index.js';
import { severityNames } from './pretty.js';
import { displayWidth } from './width.js';

const words = {
  zh: { always: '不能关闭', bad: '不对', good: '对', saved: '，存成 ', empty: '（空文件）' },
  en: { always: 'cannot be turned off', bad: 'Wrong', good: 'Right', saved: ', saved as ', empty: '(empty file)' },
} as const;

/** A kind of finding in full: what it means, and examples. */
export function explainText(info: RuleInfo, language: AnyLanguage): string {
  const about = info.words.about();
  const { always } = words[ownLanguage(language)];
  const severity = inLanguage(severityNames[info.severity], language) + (info.essential ? `, ${always}` : '');
  const lines = [
    `${info.code}  ${severity.replace(', ', language === 'zh' ? '，' : ', ')}`,
    inLanguage(about.summary, language),
    '',
    inLanguage(about.explanation, language),
  ];
  for (const example of about.examples) {
    for (const side of ['bad', 'good'] as const) {
      const text = exampleText(example, side, language);
      lines.push(
        '',
        `${exampleHead(example, side, language)}:`,
        ...text.split('\n').map((line) => `  │ ${line}`.trimEnd()),
      );
    }
  }
  if (about.withoutExample) lines.push('', inLanguage(about.withoutExample, language));
  return `${lines.join('\n')}\n`;
}

/** 不对 or 对, with the file that is meant where it is not the issue. */
export function exampleHead({ file, encoding }: Example, side: 'bad' | 'good', language: AnyLanguage): string {
  const { [side]: head, saved } = words[ownLanguage(language)];
  const name = file && file !== 'issue.md' ? ` (${file})` : '';
  return `${head}${name}${encoding && side === 'bad' ? `${saved}UTF-16` : ''}`;
}

/** One side of an example as it can be shown: control characters by their pictures, an empty text by words. */
export function exampleText(example: Example, side: 'bad' | 'good', language: AnyLanguage): string {
  const text = example[side].trimEnd();
  // U+2400 to U+241F are the pictures of U+0000 to U+001F.
  const shown = Array.from(text, (character) =>
    character < ' ' && character !== '\n' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : character,
  );
  return shown.join('') || words[ownLanguage(language)].empty;
}

/** Every kind of finding in one line: code, severity, summary. */
export function rulesText(infos: readonly RuleInfo[], language: AnyLanguage): string {
  const codes = Math.max(...infos.map(({ code }) => code.length));
  const severities = Math.max(
    ...infos.map(({ severity }) => displayWidth(inLanguage(severityNames[severity], language))),
  );
  return infos
    .map(({ code, severity, words: { about } }) => {
      const name = inLanguage(severityNames[severity], language);
      return `${code.padEnd(codes)}  ${name}${' '.repeat(severities - displayWidth(name))}  ${inLanguage(about().summary, language)}\n`;
    })
    .join('');
}
