import path from 'node:path';
import { type Document, isAlias, isMap, isNode, isScalar, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import type { RuleSettings } from '../diagnostics/control.js';
import type { Files } from '../files.js';
import { type HouseWords, type Message, NO_HOUSE_WORDS, type SourceFile, type Span } from '../model/index.js';
import { readHouse } from './house.js';
import { shownPath } from './shown-path.js';
import { words, yamlWords } from './yaml-errors.js';

/** What `bulletin.yaml` may say at its first level, in Chinese and English. */
const KEYS = { shelf: ['期刊目录', 'issues'], rules: ['规则', 'rules'], words: ['用语', 'words'] } as const;

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
/** Names that programs give the file in its place. */
const MISNAMED = /^bulletin\.(yml|yaml\.txt|yml\.txt)$/i;

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
    if ('why' in found) return faulty({ path: shownPath(found.path, cwd), text: '' }, found.why);
    const before = known.get(found.path);
    if (before && before.file.text === found.text) return before;
    const settings = settingsOf({ path: shownPath(found.path, cwd), text: found.text }, path.dirname(found.path));
    known.set(found.path, settings);
    return settings;
  };
}

/** The nearest file, or why it is not read. */
function nearest(
  start: string,
  cwd: string,
  files: Files,
): SourceFile | { readonly path: string; readonly why: Message } | undefined {
  const folders = upToRoot(start, cwd, files);
  const root = folders.at(-1)!;
  for (const folder of folders) {
    const file = path.join(folder, FILE);
    if (files.exists(file)) {
      // A link that leads out of the project is none of its settings.
      if (files.has(file) && !files.hasWithin(file, root)) return { path: file, why: words.outside() };
      try {
        return { path: file, text: files.readText(file) };
      } catch {
        return { path: file, why: words.unread() };
      }
    }
    const other = files.list(folder).find((name) => MISNAMED.test(name));
    if (other) return { path: path.join(folder, other), why: words.misnamed() };
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
const NOTHING = { rules: [], keys: [], house: NO_HOUSE_WORDS, houseFaults: [] };

function settingsOf(file: SourceFile, folder: string): Settings {
  const document = parseDocument(file.text, { prettyErrors: false });
  const damaged = file.text.indexOf('\ufffd');
  if (damaged >= 0) return faulty(file, words.encoding(), damaged);
  const map = document.contents;
  const errors = [
    ...document.errors.map(({ code, pos: [start, end] }) => ({ why: yamlWords(code), span: { start, end } })),
    ...aliasesIn(document),
  ];
  if (errors.length > 0) return { ...NOTHING, file, errors };
  if (!isMap(map))
    return { ...NOTHING, file, errors: map === null ? [] : [{ why: words.noPairs(), span: spanOf(map) }] };
  const value = ([chinese, english]: readonly [string, string]): unknown =>
    map.get(chinese, true) ?? map.get(english, true);
  const [shelf, rules, own] = [value(KEYS.shelf), value(KEYS.rules), value(KEYS.words)];
  const { words: house, faults: houseFaults } = isMap(own) ? readHouse(own) : NO_HOUSE;
  const folderName = isScalar(shelf) && typeof shelf.value === 'string' ? shelf.value : '';
  return {
    file,
    ...(folderName !== '' && { shelf: path.resolve(folder, folderName) }),
    rules: isMap(rules) ? rulesOf(rules) : [],
    keys: unknownKeys(map),
    errors: [
      ...[rules, own].filter((node) => !isNothing(node) && !isMap(node)).map((node) => fault(words.noPairs(), node)),
      ...(isNothing(shelf) || folderName !== '' ? [] : [fault(words.noFolder(), shelf)]),
    ],
    house,
    houseFaults,
  };
}

const spanOf = ({ range }: Node): Span => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });

const fault = (why: Message, node: unknown) => ({ why, span: isNode(node) ? spanOf(node) : { start: 0, end: 0 } });

/** A key with nothing behind it. */
function isNothing(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && node.value === null);
}

/** An alias of an alias of a list is a short text that says much: here nothing is said twice. */
function aliasesIn(document: Document.Parsed): Settings['errors'] {
  const found: Node[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) found.push(node);
  });
  return found.map((node) => fault(words.noAlias(), node));
}

function unknownKeys(map: YAMLMap): Settings['keys'] {
  const known: readonly string[] = Object.values(KEYS).flat();
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value) : '';
    return known.includes(name) || !isNode(key) ? [] : [{ key: name, known, span: spanOf(key) }];
  });
}

/** Settings that cannot be read, as of some place. */
function faulty(file: SourceFile, why: Message, start = 0): Settings {
  const errors = [{ why, span: { start, end: Math.min(start + 1, file.text.length) } }];
  return { ...NOTHING, file, errors };
}

function rulesOf(rules: YAMLMap): Settings['rules'] {
  return rules.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const end = isScalar(value) && value.range ? value.range[1] : key.range[1];
    const severity = isScalar(value) ? String(value.value) : '';
    return [{ code: String(key.value), severity, span: { start: key.range[0], end } }];
  });
}
