import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { type Document, isMap, isNode, type Node } from 'yaml';
import type { Diagnostic, SourceFile, Span, Staged, Template } from '../model/index.js';
import { packageRoot } from '../root.js';
import { readYaml } from '../yaml-source.js';
import { yamlWords } from '../yaml-words.js';
import { describeMisfit, type Shape } from './describe.js';
import { resolveTemplate } from './resolve.js';
import { TemplateSchema } from './schema.js';

/** Where templates are looked for, nearest first: beside the issue, in the folder above it, in the program. */
export function templateFolders(issueFolder: string): string[] {
  return [join(issueFolder, 'templates'), join(dirname(issueFolder), 'templates'), join(packageRoot(), 'templates')];
}

/** Names of all templates that an issue in this folder may use, sorted. */
export function templateNames(issueFolder: string): string[] {
  const names = templateFolders(issueFolder).flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'template.yaml'))) : [],
  );
  return [...new Set(names)].sort();
}

/**
 * Reads a template and the ones it extends. `value` is undefined where the name is unknown (no diagnostics: the caller knows
 * where the name came from) or where a template file is wrong (diagnostics with places in that file).
 */
export function loadTemplate(name: string, issueFolder: string, roles: readonly string[]): Staged<Template | undefined> {
  const diagnostics: Diagnostic[] = [];
  const merged = readMerged(name, issueFolder, [], diagnostics);
  if (!merged) return { value: undefined, diagnostics };
  const parsed = v.safeParse(TemplateSchema, merged.data);
  if (!parsed.success) {
    for (const issue of parsed.issues) diagnostics.push(schemaFinding(merged, issue));
    return { value: undefined, diagnostics };
  }
  const resolved = resolveTemplate(name, parsed.output, roles);
  for (const problem of resolved.problems) {
    diagnostics.push(finding(merged.file, spanOf(merged.document(), problem.path), problem.zh, problem.en));
  }
  return { value: diagnostics.length ? undefined : resolved.template, diagnostics };
}

interface Merged {
  readonly data: Record<string, unknown>;
  readonly file: SourceFile;
  readonly document: () => Document;
}

function readMerged(name: string, issueFolder: string, chain: readonly string[], diagnostics: Diagnostic[]): Merged | undefined {
  const folder = templateFolders(issueFolder).find((candidate) => existsSync(join(candidate, name, 'template.yaml')));
  if (!folder || !/^[^/\\]+$/.test(name)) return undefined;
  const path = join(folder, name, 'template.yaml');
  const { text, data, document } = readYaml(path);
  const file: SourceFile = { path: path.replaceAll('\\', '/'), text };
  for (const error of data === undefined ? document().errors : []) {
    const [start, end] = error.pos;
    const why = yamlWords(error.code);
    diagnostics.push(finding(file, { start, end }, `模板文件的这里读不出来：${why.zh}。`, `The template cannot be read here: ${why.en}.`));
  }
  if (!isRecord(data)) {
    if (!diagnostics.length) diagnostics.push(finding(file, { start: 0, end: 0 }, '模板文件是空的。', 'The template file is empty.'));
    return undefined;
  }
  const { extends: parent, ...own } = data;
  if (parent === undefined) return { data: own, file, document };
  const at = (): Span => spanOf(document(), ['extends']);
  if (typeof parent !== 'string' || chain.includes(parent) || parent === name) {
    diagnostics.push(
      finding(file, at(), 'extends 要写另一个模板的名字，不能绕回自己。', 'extends must name another template, without a circle.'),
    );
    return undefined;
  }
  const base = readMerged(parent, issueFolder, [...chain, name], diagnostics);
  if (!base) {
    if (!diagnostics.length) diagnostics.push(finding(file, at(), `找不到模板“${parent}”。`, `There is no template '${parent}'.`));
    return undefined;
  }
  return { data: merge(base.data, own), file, document };
}

/** Maps merge key by key; lists and plain values replace. */
function merge(base: Record<string, unknown>, own: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const below = merged[key];
    merged[key] = isRecord(below) && isRecord(value) ? merge(below, value) : value;
  }
  return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function schemaFinding({ file, document, data }: Merged, issue: v.BaseIssue<unknown>): Diagnostic {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const { message, hints, unknownKey } = describeMisfit(TemplateSchema as unknown as Shape, data, path);
  const span = (unknownKey && keySpan(document(), path)) || spanOf(document(), path);
  return { ...finding(file, span, message.zh, message.en), hints };
}

function finding(file: SourceFile, span: Span, zh: string, en: string): Diagnostic {
  return { code: 'template/schema', severity: 'error', message: { zh, en }, file, span, hints: [], related: [] };
}

/** Place of the last key of a path; undefined where the file does not have it. */
function keySpan(document: Document, path: readonly (string | number)[]): Span | undefined {
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(holder) ? holder.items.find((item) => isNode(item.key) && String(item.key) === String(path.at(-1))) : undefined;
  return rangeOf(pair?.key);
}

/** Place of the deepest node that exists on a path: the value, or the key whose value is missing. */
function spanOf(document: Document, path: readonly (string | number)[]): Span {
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
