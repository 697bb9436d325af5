import type { RuleInfo } from '../model/index.js';
import { severityNames } from './pretty.js';
import type { Language } from './types.js';
import { displayWidth } from './width.js';

const words = {
  zh: { always: '不能关闭', bad: '不对', good: '对' },
  en: { always: 'cannot be turned off', bad: 'Wrong', good: 'Right' },
} as const;

/** A kind of finding in full: what it means, and examples. */
export function explainText(info: RuleInfo, language: Language): string {
  const { always, bad, good } = words[language];
  const severity = severityNames[info.severity][language] + (info.essential ? `, ${always}` : '');
  const lines = [
    `${info.code}  ${severity.replace(', ', language === 'zh' ? '，' : ', ')}`,
    info.summary[language],
    '',
    info.explanation[language],
  ];
  for (const example of info.examples) lines.push('', `${bad}:`, ...quoted(example.bad), '', `${good}:`, ...quoted(example.good));
  return `${lines.join('\n')}\n`;
}

function quoted(text: string): readonly string[] {
  return text.split('\n').map((line) => `  │ ${line}`.trimEnd());
}

/** Every kind of finding in one line: code, severity, summary. */
export function rulesText(infos: readonly RuleInfo[], language: Language): string {
  const codes = Math.max(...infos.map(({ code }) => code.length));
  const severities = Math.max(...infos.map(({ severity }) => displayWidth(severityNames[severity][language])));
  return infos
    .map(({ code, severity, summary }) => {
      const name = severityNames[severity][language];
      return `${code.padEnd(codes)}  ${name}${' '.repeat(severities - displayWidth(name))}  ${summary[language]}\n`;
    })
    .join('');
}
