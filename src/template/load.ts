import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { type Document, isMap, isNode, type Node } from 'yaml';
import { packageRoot } from '../config/root.js';
import type { YamlReader } from '../config/shipped-yaml.js';
import { shownPath } from '../config/shown-path.js';
import { diagnose } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { sourceEncoding } from '../diagnostics/kinds/encoding.js';
import { templateSchema } from '../diagnostics/kinds/template.js';
import type { Files } from '../files.js';
import type { Diagnostic, Message, SourceFile, Span, Staged, Template } from '../model/index.js';
import { nearest } from '../text/nearest.js';
import { describeMisfit, type Shape, unknownKeys } from './describe.js';
import { fitProblems } from './fits/index.js';
import type { Path, TemplateProblem } from './problem.js';
import { resolveTemplate } from './resolve.js';
import { TemplateSchema } from './schema.js';
import { type Data, isData, pageOf } from './sheet.js';
import { unreadable, withoutKeys } from './unreadable.js';

/** Where templates are looked for, nearest first: beside the issue, in the folder above it, in the program. */
function templateHomes(issueFolder: string): string[] {
  return [issueFolder, dirname(issueFolder), packageRoot()];
}

const SHELF = 'templates';
const FILE = 'template.yaml';

/** Names of all templates that an issue in this folder may use, sorted. */
export function templateNames(issueFolder: string, files: Files): string[] {
  const names = templateHomes(issueFolder).flatMap((home) =>
    files.list(join(home, SHELF)).filter((name) => files.hasWithin(join(home, SHELF, name, FILE), home)),
  );
  return [...new Set(names)].sort();
}

/** What templates are read with. */
export interface TemplateSources {
  readonly files: Files;
  readonly readYaml: YamlReader;
  /** Working folder: findings name a template's file from there. */
  readonly cwd: string;
  /** Roles of type that fonts.yaml has faces for. */
  readonly roles: readonly string[];
}

/**
 * A template by its name, for an issue in a folder. `value` is undefined where the name is unknown (no diagnostics: the
 * caller knows where the name came from) or where a template file is wrong (diagnostics with places in that file).
 */
export type TemplateLoader = (name: string, issueFolder: string) => Staged<Template | undefined>;

/**
 * A loader that makes a template again only when its text, or that of one it extends, changed: till then it gives the
 * same object.
 */
export function openTemplates(sources: TemplateSources): TemplateLoader {
  const known = new Map<string, { readonly texts: readonly string[]; readonly loaded: Staged<Template | undefined> }>();
  return (name, issueFolder) => {
    const diagnostics: Diagnostic[] = [];
    const merged = readMerged(name, { issueFolder, chain: [], diagnostics, ...sources });
    if (!merged || diagnostics.length > 0) return { value: undefined, diagnostics };
    const texts = merged.levels.map(({ file }) => file.text);
    const key = merged.levels.map(({ file }) => file.path).join('\n');
    const before = known.get(key);
    if (before && texts.every((text, i) => text === before.texts[i])) return before.loaded;
    const loaded = templateOf(name, merged, sources.roles);
    known.set(key, { texts, loaded });
    return loaded;
  };
}

function templateOf(name: string, merged: Merged, roles: readonly string[]): Staged<Template | undefined> {
  const parsed = v.safeParse(TemplateSchema, merged.data);
  if (!parsed.success) return { value: undefined, diagnostics: schemaFindings(merged, parsed.issues) };
  const { template, problems } = resolveTemplate(
    name,
    merged.levels.map(({ file }) => file),
    parsed.output,
    roles,
  );
  const diagnostics: Diagnostic[] = [];
  const said = new Set<string>();
  for (const problem of problems.length > 0 ? problems : fitProblems(template)) {
    const found = problemFinding(merged, problem);
    const key = `${problem.kind ?? found.message.zh} ${found.file.path} ${found.span.start}`;
    if (!said.has(key)) diagnostics.push(found);
    said.add(key);
  }
  return { value: diagnostics.length ? undefined : template, diagnostics };
}

const { words } = templateSchema;

/** A template file of the chain of those that extend one another. */
interface Level {
  readonly file: SourceFile;
  readonly document: () => Document;
}

interface Merged {
  readonly data: Data;
  /** The template's own file first. */
  readonly levels: readonly [Level, ...Level[]];
}

/** What reading a chain of templates goes by. */
interface Merging extends Pick<TemplateSources, 'files' | 'readYaml' | 'cwd'> {
  readonly issueFolder: string;
  /** Names of the templates that extend this one. */
  readonly chain: readonly string[];
  readonly diagnostics: Diagnostic[];
}

function readMerged(name: string, merging: Merging): Merged | undefined {
  const { issueFolder, chain, diagnostics, files, readYaml, cwd } = merging;
  if (!/^[^/\\]+$/.test(name)) return undefined;
  const home = templateHomes(issueFolder).find((each) => files.has(join(each, SHELF, name, FILE)));
  if (home === undefined) return undefined;
  const path = join(home, SHELF, name, FILE);
  if (!files.hasWithin(path, home)) {
    diagnostics.push(finding({ path: shownPath(path, cwd), text: '' }, { start: 0, end: 0 }, words.linked()));
    return undefined;
  }
  const { text, data, document } = readYaml(path);
  const file: SourceFile = { path: shownPath(path, cwd), text };
  const damaged = text.indexOf('\ufffd');
  if (damaged >= 0) {
    const { notepad, code } = sourceEncoding.words;
    diagnostics.push(finding(file, { start: damaged, end: damaged + 1 }, words.notUtf8(), [notepad(), code()]));
    return undefined;
  }
  for (const { span, message, hints } of data === undefined ? unreadable(document(), text) : [])
    diagnostics.push(finding(file, span, message, hints));
  if (!isData(data)) {
    const { span, message, hints } = withoutKeys(text);
    if (!diagnostics.length) diagnostics.push(finding(file, span, message, hints));
    return undefined;
  }
  const { extends: parent, ...own } = data;
  const level = { file, document };
  if (parent === undefined) return { data: withoutNone(pageOf(own, undefined, own)), levels: [level] };
  const at = (): Span => spanOf(document(), ['extends']);
  if (typeof parent !== 'string' || chain.includes(parent) || parent === name) {
    diagnostics.push(finding(file, at(), words.extendsItself()));
    return undefined;
  }
  const base = readMerged(parent, { ...merging, chain: [...chain, name] });
  if (!base) {
    const known = templateNames(issueFolder, files).filter((each) => each !== name);
    const hints = [...nearest(parent, known).slice(0, 1).map(didYouMean), words.known({ known })];
    if (!diagnostics.length) diagnostics.push(finding(file, at(), words.noParent({ parent }), hints));
    return undefined;
  }
  const all = withoutNone(pageOf(own, base.data, merge(base.data, own)));
  return { data: all, levels: [level, ...base.levels] };
}

/** Lines that a template need not have, and takes from the one that it extends unless it says none. */
const MAY_BE_NONE: readonly unknown[] = ['folio', 'runningHead', 'firstPage'];

function withoutNone(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => !(value === 'none' && MAY_BE_NONE.includes(key))),
  );
}

/** Maps merge key by key; lists and plain values replace. */
function merge(base: Data, own: Data): Data {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const below = merged[key];
    merged[key] = isData(below) && isData(value) ? merge(below, value) : value;
  }
  return merged;
}

/** What does not fit the schema; a key that is misspelt is not said to be missing too. */
function schemaFindings({ levels, data }: Merged, issues: readonly v.BaseIssue<unknown>[]): Diagnostic[] {
  const schema = TemplateSchema as unknown as Shape;
  const described = (path: Path) => ({ path, ...describeMisfit(schema, data, path) });
  const found = issues.flatMap((issue) => {
    const first = described((issue.path ?? []).map((item) => item.key as string | number));
    // The schema tells of one such key in a map.
    return first.unknownKey ? unknownKeys(schema, data, first.path).map(described) : [first];
  });
  const meant = new Set(
    found.flatMap(({ path, meantKey }) => (meantKey ? [[...path.slice(0, -1), meantKey].join()] : [])),
  );
  return found
    .filter(({ path }) => !meant.has(path.join()))
    .map(({ path, message, hints, unknownKey }) => {
      const { file, document } = levelOf(levels, [path]).level;
      const span = (unknownKey && keySpan(document(), path)) || spanOf(document(), path);
      const none = path.length === 1 && MAY_BE_NONE.includes(path[0]) ? [words.orNone()] : [];
      return finding(file, span, message, [...hints, ...none]);
    });
}

/**
 * What is wrong with the values together stands in the template's own file where it can: those that it extends fit one
 * another.
 */
function problemFinding({ levels }: Merged, { paths, message, hints, part, key }: TemplateProblem): Diagnostic {
  const own = paths.find((path) => hasPath(levels[0].document(), path));
  const { level, path } = own ? { level: levels[0], path: own } : levelOf(levels, paths);
  const span = (key && keySpan(level.document(), path)) || spanOf(level.document(), path);
  const within = part === undefined ? -1 : level.file.text.slice(span.start, span.end).indexOf(part);
  const start = span.start + within;
  return finding(level.file, within < 0 ? span : { start, end: start + part!.length }, message, hints);
}

/** The nearest file that holds one of the paths, and which; the template's own for none. */
function levelOf(levels: Merged['levels'], paths: readonly Path[]): { readonly level: Level; readonly path: Path } {
  for (const level of levels) {
    const path = paths.find((candidate) => hasPath(level.document(), candidate));
    if (path) return { level, path };
  }
  return { level: levels[0], path: paths[0] ?? [] };
}

/**
 * Does a file say what stands at a path: by the value there, or by a list or a plain value on the way, which stand for
 * all of what is inherited?
 */
function hasPath(document: Document, path: Path): boolean {
  if (document.hasIn(path)) return true;
  return path.some(
    (_, i) => i > 0 && document.hasIn(path.slice(0, i)) && !isMap(document.getIn(path.slice(0, i), true)),
  );
}

function finding(file: SourceFile, span: Span, message: Message, hints: readonly Message[] = []): Diagnostic {
  return diagnose(file, { kind: templateSchema, span, message, hints });
}

/** Place of the last key of a path; undefined where the file does not have it. */
function keySpan(document: Document, path: Path): Span | undefined {
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(holder)
    ? holder.items.find((item) => isNode(item.key) && String(item.key) === String(path.at(-1)))
    : undefined;
  return rangeOf(pair?.key);
}

/** Place of the deepest node that exists on a path: the value, or the key whose value is missing. */
function spanOf(document: Document, path: Path): Span {
  let node: unknown = document.contents;
  let best = rangeOf(node);
  for (const key of path) {
    if (!isNode(node) || !('get' in node)) break;
    if (isMap(node)) {
      const pair = node.items.find((item) => isNode(item.key) && String(item.key) === String(key));
      if (!pair) break;
      best = rangeOf(pair.value) ?? rangeOf(pair.key) ?? best;
      node = pair.value;
    } else {
      node = (node as unknown as { get(key: unknown, keep: boolean): unknown }).get(key, true);
      best = rangeOf(node) ?? best;
    }
  }
  return best ?? { start: 0, end: 0 };
}

function rangeOf(node: unknown): Span | undefined {
  const range = isNode(node) ? (node as Node).range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}
