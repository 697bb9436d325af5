import path from 'node:path';
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { RuleSettings } from '../diagnostics/control.js';
import type { Files } from '../files.js';
import { type HouseWords, type Message, NO_HOUSE_WORDS, type SourceFile } from '../model/index.js';
import { readHouse } from './house.js';
import { shownPath } from './shown-path.js';
import { words, yamlWords } from './yaml-errors.js';

/** What `bulletin.yaml` says, as written; the checks know which of its rules mean something. */
export interface Settings extends RuleSettings {
  /**
   * Absolute path of the folder in which issues are looked for (`期刊目录`, `issues`); absent where the file names none.
   */
  readonly shelf?: string;
  /** The institution's own words (`用语`, `words`). */
  readonly house: HouseWords;
}

/** The settings that hold for a folder; undefined where there are none. */
export type SettingsReader = (folder: string) => Settings | undefined;

const FILE = 'bulletin.yaml';

/**
 * Settings from the nearest `bulletin.yaml` in a folder or above it, up to the project's root: the folder that is a
 * repository of git, or else the working folder where the other lies in it, or else the folder above. A file is parsed
 * again when its text changed.
 * @param cwd working folder, which paths are shown from
 */
export function openSettings(files: Files, cwd: string): SettingsReader {
  const known = new Map<string, Settings>();
  return (folder) => {
    const found = nearest(path.resolve(folder), cwd, files);
    if (!found) return undefined;
    if (found.text === undefined) return faulty({ path: shownPath(found.path, cwd), text: '' }, words.unread());
    const before = known.get(found.path);
    if (before && before.file.text === found.text) return before;
    const settings = settingsOf({ path: shownPath(found.path, cwd), text: found.text }, path.dirname(found.path));
    known.set(found.path, settings);
    return settings;
  };
}

/** The nearest file, without its text where it cannot be read. */
function nearest(
  start: string,
  cwd: string,
  files: Files,
): (Partial<SourceFile> & Pick<SourceFile, 'path'>) | undefined {
  const folders = upToRoot(start, cwd, files);
  const root = folders.at(-1)!;
  for (const folder of folders) {
    const file = path.join(folder, FILE);
    // A link that leads out of the project is none of its settings.
    if (!files.hasWithin(file, root)) continue;
    try {
      return { path: file, text: files.readText(file) };
    } catch {
      return { path: file };
    }
  }
  return undefined;
}

/** A folder and those above it up to the project's root. */
function upToRoot(start: string, cwd: string, files: Files): readonly string[] {
  const all = [start];
  for (let above = path.dirname(start); above !== all.at(-1); above = path.dirname(above)) all.push(above);
  const repository = all.findIndex((folder) => files.exists(path.join(folder, '.git')));
  const root = repository >= 0 ? repository : Math.max(1, all.indexOf(path.resolve(cwd)));
  return all.slice(0, root + 1);
}

const NO_HOUSE = { words: NO_HOUSE_WORDS, faults: [] };

function settingsOf(file: SourceFile, folder: string): Settings {
  const document = parseDocument(file.text, { prettyErrors: false });
  const damaged = file.text.indexOf('\ufffd');
  if (damaged >= 0) return faulty(file, words.encoding(), damaged);
  const errors = document.errors.map(({ code, pos: [start, end] }) => ({ why: yamlWords(code), span: { start, end } }));
  const map = document.contents;
  if (errors.length > 0 || !isMap(map)) return { file, rules: [], errors, house: NO_HOUSE_WORDS, houseFaults: [] };
  const shelf = map.get('期刊目录') ?? map.get('issues');
  const rules = map.get('规则', true) ?? map.get('rules', true);
  const own = map.get('用语', true) ?? map.get('words', true);
  const { words: house, faults: houseFaults } = isMap(own) ? readHouse(own) : NO_HOUSE;
  return {
    file,
    ...(typeof shelf === 'string' && shelf !== '' && { shelf: path.resolve(folder, shelf) }),
    rules: isMap(rules) ? rulesOf(rules) : [],
    errors,
    house,
    houseFaults,
  };
}

/** Settings that cannot be read, as of some place. */
function faulty(file: SourceFile, why: Message, start = 0): Settings {
  const errors = [{ why, span: { start, end: Math.min(start + 1, file.text.length) } }];
  return { file, rules: [], errors, house: NO_HOUSE_WORDS, houseFaults: [] };
}

function rulesOf(rules: YAMLMap): Settings['rules'] {
  return rules.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const end = isScalar(value) && value.range ? value.range[1] : key.range[1];
    const severity = isScalar(value) ? String(value.value) : '';
    return [{ code: String(key.value), severity, span: { start: key.range[0], end } }];
  });
}
