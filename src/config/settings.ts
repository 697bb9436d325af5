import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Message, SourceFile, Span } from '../model/index.js';
import { shownPath } from './shown-path.js';
import { yamlWords } from './yaml-errors.js';

/** What `bulletin.yaml` says of rules, as written; the checks know which of it means something. */
export interface Settings {
  readonly file: SourceFile;
  /** Code and severity of each rule set there. */
  readonly rules: readonly { readonly code: string; readonly severity: string; readonly span: Span }[];
  /** What could not be read. */
  readonly errors: readonly { readonly why: Message; readonly span: Span }[];
}

const FILE = 'bulletin.yaml';

/** The settings of the nearest `bulletin.yaml` in the issue's folder or above it; undefined where there is none. */
export function readSettings(issueFolder: string): Settings | undefined {
  for (let folder = issueFolder; ; folder = path.dirname(folder)) {
    const text = readIfThere(path.join(folder, FILE));
    if (text !== undefined) return settingsOf({ path: shownPath(path.join(folder, FILE), process.cwd()), text });
    if (folder === path.dirname(folder)) return undefined;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}

function settingsOf(file: SourceFile): Settings {
  const document = parseDocument(file.text, { prettyErrors: false });
  const errors = document.errors.map(({ code, pos: [start, end] }) => ({ why: yamlWords(code), span: { start, end } }));
  const map = document.contents;
  const rules = isMap(map) ? (map.get('规则', true) ?? map.get('rules', true)) : undefined;
  if (errors.length > 0 || !isMap(rules)) return { file, rules: [], errors };
  return {
    file,
    errors,
    rules: rules.items.flatMap(({ key, value }) => {
      if (!isScalar(key) || !key.range) return [];
      const end = isScalar(value) && value.range ? value.range[1] : key.range[1];
      return [
        {
          code: String(key.value),
          severity: isScalar(value) ? String(value.value) : '',
          span: { start: key.range[0], end },
        },
      ];
    }),
  };
}
