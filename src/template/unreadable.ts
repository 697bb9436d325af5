import type { Document } from 'yaml';
import { yamlWords } from '../config/yaml-errors.js';
import { notation } from '../diagnostics/kinds/notation.words.js';
import { templateSchema } from '../diagnostics/kinds/template.js';
import type { Message, Span } from '../model/index.js';

/** Why a template file is no YAML, and what to write instead. */
export interface Unreadable {
  readonly span: Span;
  readonly message: Message;
  readonly hints: readonly Message[];
}

/** What is wrong with a file that is no YAML: the first error of each line, of which further ones are echoes. */
export function unreadable({ errors }: Document, text: string): readonly Unreadable[] {
  const seen = new Set<number>();
  return errors.flatMap(({ code, pos: [start, end] }): Unreadable[] => {
    const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    if (seen.has(from)) return [];
    seen.add(from);
    const line = /^[^\r\n]*/.exec(text.slice(from))![0];
    const span = { start, end: Math.min(Math.max(end, start + 1), Math.max(text.length, start)) };
    return [{ span, message: templateSchema.words.unreadable({ why: yamlWords(code) }), hints: hintsFor(line) }];
  });
}

/** What is wrong with a file that is YAML, but no keys with their values. */
export function withoutKeys(text: string): Unreadable {
  const start = text.search(/\S/);
  const line = start < 0 ? '' : /^[^\r\n]*/.exec(text.slice(start))![0];
  if (line === '') return { span: { start: 0, end: 0 }, message: templateSchema.words.empty(), hints: [] };
  const hints = hintsFor(line);
  const { noKeys, writePairs } = templateSchema.words;
  return {
    span: { start, end: start + line.length },
    message: noKeys(),
    hints: hints.length > 0 ? hints : [writePairs()],
  };
}

/** What a line has that editors of Chinese type for the signs of YAML. */
function hintsFor(line: string): readonly Message[] {
  const hints: Message[] = [];
  const [, key = '', value = ''] = /^\s*(?:- )?([A-Za-z]+)：\s*(.*)$/.exec(line) ?? [];
  if (key) hints.push(notation.colon({ key, value: value || '…' }));
  if (/[[{].*[，、]\s*[A-Za-z]+\s*[:：]/.test(line)) hints.push(notation.comma());
  if (/: [“”]/.test(line)) hints.push(notation.quotes());
  const placeholder = /: (\{[^{}:"]+\})/.exec(line)?.[1];
  if (placeholder) hints.push(notation.braces({ placeholder }));
  return hints;
}
