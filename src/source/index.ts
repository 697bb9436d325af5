import path from 'node:path';
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { byPlace, diagnose, type Finding, type OnFinding } from '../diagnostics/diagnostic.js';
import { sourceDefinition, sourceEmpty, sourceLong, sourceNesting } from '../diagnostics/kinds/source.js';
import type { Files } from '../files.js';
import type { Diagnostic, DrawingFaces, Issue, SourceFile, Staged } from '../model/index.js';
import { openMasthead } from '../text/masthead.js';
import { type Lowering, parsedSpan, sourceSpan, spanOf } from './context.js';
import { decode } from './decode.js';
import type { IssueFile } from './find.js';
import { readFrontMatter } from './front-matter/index.js';
import type { EditedText } from './markdown/edits.js';
import { isImage, resolveImage } from './markdown/figures.js';
import { reportUnusedNotes } from './markdown/notes.js';
import { parseMarkdown } from './markdown/parse.js';
import { prepare } from './markdown/prepare.js';
import { lowerBody } from './markdown/sections.js';
import { loadPictures, type UnpackedPictures } from './pictures/index.js';
import { readableEnd } from './readable.js';

export { decode } from './decode.js';
export { findIssue, type IssueFile } from './find.js';
export { readFrontMatter } from './front-matter/index.js';
export { DISTRIBUTION_KINDS, KEYS, lookUp } from './front-matter/keys.js';
export { readMastheadLine } from './front-matter/typed.js';
export { dateIn } from './front-matter/typed-lines.js';
export { isFolio } from './markdown/furniture.js';
export { matchOrdinal } from './markdown/ordinal.js';
export { endsSentence } from './markdown/paragraph-start.js';
export { readNeighbours } from './neighbours.js';
export type { UnpackedPictures } from './pictures/index.js';
export { readToc } from './toc/index.js';

/** What an issue is read with. */
export interface Reading {
  readonly files: Files;
  /** Faces for words in drawings. */
  readonly faces: DrawingFaces;
  /** Pictures of the issue that was read before; afterwards, those of this one. */
  readonly pictures: UnpackedPictures;
}

/**
 * Reads one issue. The value is undefined only where nothing can be laid out (no UTF-8 text, an empty file);
 * otherwise it is as much of the issue as could be read, with everything found on the way.
 * Errors of the disk are thrown.
 */
export async function readIssue(
  file: IssueFile,
  { files, faces, pictures }: Reading,
): Promise<Staged<Issue | undefined> & { readonly source: SourceFile }> {
  const decoded = decode(files.read(file.path));
  const source: SourceFile = { path: file.shown, text: decoded.text };
  if (decoded.kind === 'problem') return { source, value: undefined, diagnostics: [diagnose(source, decoded.finding)] };
  if (decoded.text.trim() === '') return { source, value: undefined, diagnostics: [emptyFile(source)] };
  const folder = path.dirname(file.path);
  const diagnostics: Diagnostic[] = [];
  const report = (found: Finding): void => {
    diagnostics.push(diagnose(source, found));
  };
  if (decoded.finding) report(decoded.finding);
  const { meta, bodyStart } = readFrontMatter(source, report);
  const end = readableEnd(source.text, bodyStart);
  if (end < source.text.length) report(tooLong(end));
  const masthead = openMasthead(meta);
  const prepared = prepare(source.text.slice(0, end), { from: bodyStart, masthead, report });
  const { root, crowded } = parseMarkdown(prepared.text);
  for (const offset of crowded) report(tooManyBrackets(prepared.toSource(offset)));
  const targets = collectTargets(root, source, prepared, report);
  const usedDefinitions = new Set<string>();
  const paths = targets.images.map(
    (image) => resolveImage(image, { definitions: targets.definitions, usedDefinitions }).url,
  );
  const context: Lowering = {
    source,
    prepared,
    end,
    report,
    masthead,
    pictures: await loadPictures(paths, folder, faces, pictures),
    definitions: targets.definitions,
    noteDefinitions: targets.noteDefinitions,
    notes: new Map(),
    noteTexts: [],
    usedDefinitions,
    joints: [],
    stray: [],
  };
  const body = lowerBody(root, meta, context);
  reportUnusedNotes(targets.allNotes, context);
  reportUnusedDefinitions(targets.allDefinitions, context);
  return {
    source,
    value: { source, folder, name: issueName(file.path), meta, ...body },
    diagnostics: byPlace(diagnostics),
  };
}

/** `issue-67` for `issue-67/issue.md` and for `issue-67.md`. */
function issueName(issuePath: string): string {
  const base = path.basename(issuePath).replace(/(?:\.md)?\.[^.]*$/i, '');
  return base.toLowerCase() === 'issue' ? path.basename(path.dirname(issuePath)) || base : base;
}

function emptyFile(source: SourceFile): Diagnostic {
  return diagnose(source, {
    kind: sourceEmpty,
    span: { start: 0, end: 0 },
    message: sourceEmpty.words.empty(),
    hints: [sourceEmpty.words.checkFile()],
  });
}

interface Targets {
  readonly images: Extract<Nodes, { type: 'image' | 'imageReference' }>[];
  readonly definitions: Map<string, Definition>;
  readonly allDefinitions: Definition[];
  readonly noteDefinitions: Map<string, FootnoteDefinition>;
  readonly allNotes: FootnoteDefinition[];
}

/** Deeper than any text that is meant; the recursion of later stages must end. */
const MAX_DEPTH = 100;

/**
 * Pictures, link targets and footnotes, wherever they stand. Of two with one name the first counts, as in CommonMark.
 * What is nested beyond all sense is reported and dropped.
 */
function collectTargets(root: Root, source: SourceFile, prepared: EditedText, report: OnFinding): Targets {
  const targets: Targets = {
    images: [],
    definitions: new Map(),
    allDefinitions: [],
    noteDefinitions: new Map(),
    allNotes: [],
  };
  const visit = (node: Nodes, depth: number): void => {
    if (isImage(node)) targets.images.push(node);
    if (node.type === 'definition') {
      targets.allDefinitions.push(node);
      if (!targets.definitions.has(node.identifier)) targets.definitions.set(node.identifier, node);
    }
    if (node.type === 'footnoteDefinition') {
      targets.allNotes.push(node);
      if (!targets.noteDefinitions.has(node.identifier)) targets.noteDefinitions.set(node.identifier, node);
    }
    if (!('children' in node)) return;
    if (depth > MAX_DEPTH) {
      const { start } = sourceSpan(parsedSpan(node), { prepared });
      report(tooDeep(start, source));
      node.children = [];
    }
    for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 0);
  return targets;
}

function tooDeep(start: number, { text }: SourceFile): Finding {
  return {
    kind: sourceNesting,
    span: { start, end: Math.min(text.length, start + 1) },
    message: sourceNesting.words.tooDeep(),
    hints: [sourceNesting.words.checkMarks()],
  };
}

function tooLong(end: number): Finding {
  return {
    kind: sourceLong,
    span: { start: end, end: end + 1 },
    message: sourceLong.words.unread(),
    hints: [sourceLong.words.divide()],
  };
}

function tooManyBrackets(start: number): Finding {
  return {
    kind: sourceNesting,
    span: { start, end: start + 1 },
    message: sourceNesting.words.brackets(),
    hints: [sourceNesting.words.deleteBrackets()],
  };
}

/** `[总指导]: 谭勇` is a link target to Markdown and prints nothing: an editor must hear of it. */
function reportUnusedDefinitions(definitions: readonly Definition[], context: Lowering): void {
  for (const definition of definitions) {
    if (context.usedDefinitions.has(definition.identifier)) continue;
    const span = spanOf(definition, context);
    const colon = /\]:[ \t]*/.exec(context.source.text.slice(span.start, span.end));
    const start = span.start + (colon?.index ?? 0) + 1;
    context.report({
      kind: sourceDefinition,
      span,
      fix: colon ? { safe: false, edits: [{ start, end: start + colon[0].length - 1, text: '：' }] } : undefined,
      message: sourceDefinition.words.taken(),
      hints: [sourceDefinition.words.writeFullWidth()],
    });
  }
}
