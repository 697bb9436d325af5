import type { Log, PhysicalLocation, Region, Replacement, ReportingDescriptor, Result } from 'sarif';
import { inLanguage, languageTag } from '../language/index.js';
import type { Diagnostic, Edit, RuleInfo, Severity, SourceFile, Span } from '../model/index.js';
import { jsonParts } from './json.js';
import { rangeOf } from './position.js';
import type { Report, ReportOptions, Tool } from './types.js';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Shows a report as SARIF 2.1.0 (OASIS), which code hosts and editors read; fixes come as replacements. */
export function sarif({ diagnostics }: Report, options: ReportOptions, tool: Tool): Iterable<string> {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log = (results: Result[]): Log => ({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'bulletin',
            semanticVersion: tool.version,
            rules: codes.map((code) => ruleOf(code, tool.rules, options)),
          },
        },
        language: languageTag(options.language),
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  });
  return jsonParts(
    diagnostics,
    (diagnostic) => resultOf(diagnostic, codes, options),
    (list) => log([...list]),
  );
}

function ruleOf(code: string, rules: ReadonlyMap<string, RuleInfo>, { language }: ReportOptions): ReportingDescriptor {
  const info = rules.get(code);
  if (!info) return { id: code };
  const { summary, explanation } = info.words.about();
  return {
    id: code,
    shortDescription: { text: inLanguage(summary, language) },
    fullDescription: { text: inLanguage(explanation, language) },
    defaultConfiguration: { level: LEVELS[info.severity] },
  };
}

function resultOf(
  { code, severity, message, hints, file, span, related, fix }: Diagnostic,
  codes: readonly string[],
  options: ReportOptions,
): Result {
  const { language } = options;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: [message, ...hints].map((each) => inLanguage(each, language)).join('\n') },
    locations: [{ physicalLocation: placeOf(file, span) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        message: { text: inLanguage(other.message, language) },
        physicalLocation: placeOf(file, other.span),
      })),
    }),
    ...(fix && {
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: { uri: uriOf(file.path) },
              replacements: fix.edits.map((edit) => replacement(file, edit)),
            },
          ],
        },
      ],
    }),
  };
}

function placeOf(file: SourceFile, span: Span): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(file.path) }, region: regionOf(file, span) };
}

function replacement(file: SourceFile, edit: Edit): Replacement {
  return { deletedRegion: regionOf(file, edit), insertedContent: { text: edit.text } };
}

function regionOf(file: SourceFile, span: Span): Region {
  const { start, end } = rangeOf(file, span);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

/** A path as a relative or `file:` URI (RFC 3986). */
function uriOf(path: string): string {
  const encoded = path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([A-Za-z])%3A\//, '/$1:/');
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
