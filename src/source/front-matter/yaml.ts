import type { YAMLParseError } from 'yaml';
import { yamlWords } from '../../config/yaml-errors.js';
import type { OnFinding } from '../../diagnostics/diagnostic.js';
import { frontMatterSyntax } from '../../diagnostics/kinds/front-matter.js';
import type { Span } from '../../model/index.js';

/** Reports YAML errors, one a line: what follows the first on a line is only its echo. */
export function reportYaml(
  errors: readonly YAMLParseError[],
  place: (start: number, end: number) => Span,
  source: string,
  report: OnFinding,
): void {
  /** Lines with an error, by the offset of the line end before them. */
  const lines = new Set<number>();
  for (const error of errors) {
    const at = place(error.pos[0], error.pos[1]);
    const open = openBracket(source, at.start);
    const found = open ?? at;
    const start = Math.min(found.start, Math.max(0, source.length - 1));
    const line = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1));
    if (lines.has(line)) continue;
    lines.add(line);
    const why = yamlWords(open ? 'BLOCK_IN_FLOW' : error.code);
    report({
      kind: frontMatterSyntax,
      span: { start, end: Math.max(start + 1, Math.min(found.end, source.length)) },
      message: frontMatterSyntax.words.unreadable({ why }),
      hints: [frontMatterSyntax.words.writePairs()],
    });
  }
}

/**
 * A square bracket on the line of `offset` or the one above that is not closed on its line: the parser only stumbles
 * behind it.
 */
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
