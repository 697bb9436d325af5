import { type Alias, type Document, parseDocument, visit, YAMLParseError } from 'yaml';
import type { Files } from '../files.js';
import { PREPARED, readPrepared } from './prepared.js';

/** A YAML file as text and as plain data. */
export interface YamlSource {
  /** Without byte-order mark. */
  readonly text: string;
  /** Undefined where the file is not valid YAML. */
  readonly data: unknown;
  /** The file with the places of its nodes, for findings; parsed when it is asked for. */
  readonly document: () => Document;
}

/** Reads a YAML file; errors of the disk are thrown. */
export type YamlReader = (path: string) => YamlSource;

/**
 * A reader that parses a file again only when its text changed. Parsing fonts.yaml and a template takes as long as
 * laying out a few pages: the build did it for the files that the program ships, and one that still says the same is
 * not parsed at all.
 */
export function openYaml(files: Files): YamlReader {
  const known = new Map<string, YamlSource>();
  let prepared: ReadonlyMap<string, unknown> | undefined;
  return (path) => {
    const text = files.readText(path);
    const before = known.get(path);
    if (before?.text === text) return before;
    prepared ??= readPrepared(PREPARED.yaml) ?? new Map<string, unknown>();
    const source = yamlSource(text, prepared);
    known.set(path, source);
    return source;
  };
}

function yamlSource(text: string, prepared: ReadonlyMap<string, unknown>): YamlSource {
  let parsed: Document | undefined;
  const document = (): Document => {
    parsed ??= parseDocument(text);
    return parsed;
  };
  const data = prepared.has(text) ? prepared.get(text) : dataOf(document());
  return { text, data, document };
}

/** A document as plain data; undefined, with an error in it, for aliases of nothing or of more than anyone writes. */
function dataOf(document: Document): unknown {
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS();
  } catch (error) {
    const aliases: Alias[] = [];
    visit(document, { Alias: (_, alias) => void aliases.push(alias) });
    const wrong = aliases.find((alias) => !alias.resolve(document)) ?? aliases[0];
    if (!wrong?.range) throw error;
    document.errors.push(new YAMLParseError([wrong.range[0], wrong.range[1]], 'BAD_ALIAS', String(error)));
    return undefined;
  }
}
