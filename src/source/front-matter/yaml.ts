import type { YAMLParseError } from 'yaml';
import { yamlWords } from '../../config/yaml-errors.js';
import { message, type Report } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../model/index.js';

/** Reports YAML errors, one a line: what follows the first on a line is only its echo. */
export function reportYaml(
  errors: readonly YAMLParseError[],
  place: (start: number, end: number) => Span,
  source: string,
  report: Report,
): void {
  const lines = new Set<number>();
  for (const error of errors) {
    const at = place(error.pos[0], error.pos[1]);
    const open = openBracket(source, at.start);
    const found = open ?? at;
    const start = Math.min(found.start, Math.max(0, source.length - 1));
    const line = source.slice(0, start).split(/\r\n|\r|\n/).length;
    if (lines.has(line)) continue;
    lines.add(line);
    const why = yamlWords(open ? 'BLOCK_IN_FLOW' : error.code);
    report({
      code: 'front-matter/syntax',
      span: { start, end: Math.max(start + 1, Math.min(found.end, source.length)) },
      message: message(
        `刊头信息的这一行读不出来：${why.zh}。`,
        `This line of the front matter cannot be read: ${why.en}.`,
      ),
      hints: [
        message(
          '每行写成“名称: 内容”；名单写成 [甲, 乙]，括号和逗号用半角；内容里有冒号、# 或引号时，用英文引号括起来。',
          'Write “key: value” on each line, lists as [a, b] with half-width marks, and quote values that hold a colon, # or quotes.',
        ),
      ],
    });
  }
}

/** A square bracket on the line of `offset` or the one above that is not closed on its line: the parser only stumbles behind it. */
function openBracket(source: string, offset: number): Span | undefined {
  const lineStart = source.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const above = source.lastIndexOf('\n', lineStart - 2) + 1;
  for (const start of [lineStart, above]) {
    const line = /^[^\r\n]*/.exec(source.slice(start))![0];
    const bracket = line.lastIndexOf('[');
    if (bracket >= 0 && !line.includes(']', bracket))
      return { start: start + bracket, end: start + line.trimEnd().length };
  }
  return undefined;
}
