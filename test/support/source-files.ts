import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** Files by their paths below a folder, with `/` between their parts, as the compiler parses them. */
export type SourceFiles = ReadonlyMap<string, ts.SourceFile>;

/** What a file takes from another: some names; `any` by chance (at run time, or under one name); `all` to export them again. */
export interface Import {
  readonly from: string;
  readonly names: readonly string[] | 'any' | 'all';
  readonly typeOnly: boolean;
}

/** Paths of the TypeScript files below a folder. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/'));
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** The files below a folder; `prefix` is put before their paths. */
export function readSources(folder: string, prefix = ''): SourceFiles {
  return new Map(
    filesUnder(folder).map((file) => [prefix + file, parse(prefix + file, readFileSync(join(folder, file), 'utf8'))]),
  );
}

const imports = new WeakMap<ts.SourceFile, readonly Import[]>();

/** Files of the project that a file names in imports, exports and loads at run time, types included. */
export function importsOf(source: ts.SourceFile): readonly Import[] {
  const before = imports.get(source);
  if (before) return before;
  const found: Import[] = [];
  const add = (module: ts.Node | undefined, names: Import['names'], typeOnly: boolean): void => {
    if (!module || !ts.isStringLiteral(module) || !module.text.startsWith('.')) return;
    const path = posix.join(posix.dirname(source.fileName), module.text).replace(/\.js$/, '.ts');
    found.push({ from: path, names, typeOnly });
  };
  const own = (elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): readonly string[] =>
    elements.map(({ propertyName, name }) => (propertyName ?? name).text);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      const names = bindings ? (ts.isNamedImports(bindings) ? own(bindings.elements) : 'any') : [];
      add(node.moduleSpecifier, names, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      const clause = node.exportClause;
      add(node.moduleSpecifier, clause && ts.isNamedExports(clause) ? own(clause.elements) : 'all', node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, 'any', true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], 'any', false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  imports.set(source, found);
  return found;
}

/** Groups of files each of which leads to every other by imports, types included (Tarjan's strongly connected components). */
export function circlesOf(sources: SourceFiles): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const follow = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    path.push(file);
    for (const { from } of importsOf(sources.get(file)!)) {
      if (!sources.has(from)) continue;
      if (!order.has(from)) follow(from);
      if (path.includes(from)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(from)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = path.splice(path.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of sources.keys()) if (!order.has(file)) follow(file);
  return circles;
}

/** Names of functions of more than so many lines, doc comments left out. */
export function longFunctions(source: ts.SourceFile, most: number): readonly string[] {
  const found: string[] = [];
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
      const { parent } = node;
      const name =
        node.name ?? (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name : node);
      if (lines > most)
        found.push(ts.isIdentifier(name) ? name.text : `${source.fileName}:${lineOf(node.getStart()) + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Lines, as `file:line`, of more than so many characters where words that cannot break (strings and patterns) are left out. */
export function wideLines(source: ts.SourceFile, most: number): readonly string[] {
  const lengths = source.text.split('\n').map((line) => [...line].length);
  if (!lengths.some((length) => length > most)) return [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateLiteral(node) || ts.isRegularExpressionLiteral(node)) {
      const start = source.getLineAndCharacterOfPosition(node.getStart()).line;
      node
        .getText()
        .split('\n')
        .forEach((part, i) => {
          lengths[start + i]! -= [...part].length;
        });
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lengths.flatMap((length, i) => (length > most ? [`${source.fileName}:${i + 1}`] : []));
}

/**
 * Exported names, as `file name`, that no other file takes: functions and data that their own file alone uses, and types that stand
 * nowhere but where they are declared. `entries` may export what they like.
 */
export function deadExports(sources: SourceFiles, entries: readonly string[]): readonly string[] {
  const exported = new Map([...sources].map(([file, source]) => [file, exportsOf(source)]));
  const taken = new Set<string>();
  const take = (file: string, name: string): void => {
    if (exported.get(file)?.names.has(name)) taken.add(`${file} ${name}`);
    else for (const from of exported.get(file)?.all ?? []) take(from, name);
  };
  for (const source of sources.values()) {
    for (const { from, names } of importsOf(source)) {
      if (names === 'all') continue;
      for (const name of names === 'any' ? wordsOf(source).keys() : names) take(from, name);
    }
  }
  return [...exported].flatMap(([file, { names }]) => {
    if (entries.includes(file)) return [];
    return [...names].flatMap(([name, isType]) => {
      const here = isType && wordsOf(sources.get(file)!).get(name)! > 1;
      return taken.has(`${file} ${name}`) || here ? [] : [`${file} ${name}`];
    });
  });
}

/** Names that a file exports and whether each is a type, and the files all of whose names it exports. */
function exportsOf(source: ts.SourceFile): {
  readonly names: ReadonlyMap<string, boolean>;
  readonly all: readonly string[];
} {
  const names = new Map<string, boolean>();
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (clause && ts.isNamedExports(clause)) for (const { name } of clause.elements) names.set(name.text, false);
    } else if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport)) {
      const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
      if (ts.isVariableStatement(statement))
        for (const { name } of statement.declarationList.declarations)
          for (const each of boundNames(name)) names.set(each, false);
      else if ('name' in statement && statement.name) names.set((statement.name as ts.Identifier).text, isType);
    }
  }
  const all = importsOf(source).filter((each) => each.names === 'all');
  return { names, all: all.map(({ from }) => from) };
}

const isExport = ({ kind }: ts.ModifierLike): boolean => kind === ts.SyntaxKind.ExportKeyword;

function boundNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

const known = new WeakMap<ts.SourceFile, ReadonlyMap<string, number>>();

/** How often each name stands in a file. */
function wordsOf(source: ts.SourceFile): ReadonlyMap<string, number> {
  const before = known.get(source);
  if (before) return before;
  const words = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) words.set(node.text, (words.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  known.set(source, words);
  return words;
}
