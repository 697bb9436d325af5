import path from 'node:path';
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { RuleSettings } from '../diagnostics/control.js';
import type { Files } from '../files.js';
import type { SourceFile } from '../model/index.js';
import { shownPath } from './shown-path.js';
import { yamlWords } from './yaml-errors.js';

/** What `bulletin.yaml` says, as written; the checks know which of its rules mean something. */
export interface Settings extends RuleSettings {
  /**
   * Absolute path of the folder in which issues are looked for (`期刊目录`, `issues`); absent where the file names none.
   */
  readonly shelf?: string;
}

/** The settings that hold for a folder; undefined where there are none. */
export type SettingsReader = (folder: string) => Settings | undefined;

const FILE = 'bulletin.yaml';

/**
 * Settings from the nearest `bulletin.yaml` in a folder or above it, up to the project's root: the folder that is a
 * repository of git, or else the disk's top. A file is parsed again when its text changed.
 * @param cwd folder that paths are shown from
 */
export function openSettings(files: Files, cwd: string): SettingsReader {
  const known = new Map<string, Settings>();
  return (folder) => {
    const found = nearest(folder, files);
    if (!found) return undefined;
    const before = known.get(found.path);
    if (before?.file.text === found.text) return before;
    const settings = settingsOf({ path: shownPath(found.path, cwd), text: found.text }, path.dirname(found.path));
    known.set(found.path, settings);
    return settings;
  };
}

function nearest(start: string, files: Files): SourceFile | undefined {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    const file = path.join(folder, FILE);
    const text = textOf(file, files);
    if (text !== undefined) return { path: file, text };
    if (folder === path.dirname(folder) || files.exists(path.join(folder, '.git'))) return undefined;
  }
}

function textOf(file: string, files: Files): string | undefined {
  try {
    return files.readText(file);
  } catch {
    return undefined;
  }
}

function settingsOf(file: SourceFile, folder: string): Settings {
  const document = parseDocument(file.text, { prettyErrors: false });
  const errors = document.errors.map(({ code, pos: [start, end] }) => ({ why: yamlWords(code), span: { start, end } }));
  const map = document.contents;
  if (errors.length > 0 || !isMap(map)) return { file, rules: [], errors };
  const shelf = map.get('期刊目录') ?? map.get('issues');
  const rules = map.get('规则', true) ?? map.get('rules', true);
  return {
    file,
    ...(typeof shelf === 'string' && shelf !== '' && { shelf: path.resolve(folder, shelf) }),
    rules: isMap(rules) ? rulesOf(rules) : [],
    errors,
  };
}

function rulesOf(rules: YAMLMap): Settings['rules'] {
  return rules.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const end = isScalar(value) && value.range ? value.range[1] : key.range[1];
    const severity = isScalar(value) ? String(value.value) : '';
    return [{ code: String(key.value), severity, span: { start: key.range[0], end } }];
  });
}
