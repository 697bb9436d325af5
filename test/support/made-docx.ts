import type { ImportedBlock, ImportedDocument, ImportedParagraph, ImportedRun } from '../../src/import/document.js';
import { readDocx } from '../../src/import/docx/index.js';
import type { Changes } from '../../src/import/docx/story.js';
import { zipOf } from './zip.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}" xmlns:r="${R}"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

/** What a made document holds beside its text, as the XML within the parts' roots. */
export interface MadeParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Relationships of the text: identifier, last word of the type, target; `External` behind it. */
  readonly relationships?: readonly (readonly [id: string, type: string, target: string, mode?: string])[];
  /** Further files by their names. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** Files of a package with a text, as XML within `w:body`. */
export function docxFiles(body: string, parts: MadeParts = {}): Record<string, string | Uint8Array> {
  const own = (['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const).filter((name) => parts[name]);
  const relationships = [...own.map((name) => [name, name, `${name}.xml`] as const), ...(parts.relationships ?? [])];
  return {
    '_rels/.rels': relationshipPart([['main', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationshipPart(relationships),
    'word/document.xml': partXml('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(own.map((name) => [`word/${name}.xml`, partXml(name, parts[name]!)])),
    ...parts.files,
  };
}

export function relationshipPart(
  relationships: readonly (readonly [id: string, type: string, target: string, mode?: string])[],
): string {
  const lines = relationships.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

/** A part by the name of its root. */
export function partXml(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${inside}</w:${root}>`;
}

/** Reads a made document back. */
export function readMade(body: string, parts: MadeParts = {}, changes?: Changes): ImportedDocument {
  return readDocx(zipOf(docxFiles(body, parts)), changes ? { changes } : {});
}

export const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;
export const run = (words: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${text(words)}</w:r>`;
export const paragraph = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
/** A field with its instruction and, where it has one, its result. */
export const field = (code: string, result?: string): string =>
  [
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`,
    result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`,
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join('');

/** The blocks of a document that are paragraphs. */
export function paragraphsOf({ blocks }: Pick<ImportedDocument, 'blocks'>): readonly ImportedParagraph[] {
  return blocks.filter((block): block is ImportedParagraph => block.kind === 'paragraph');
}

/** Characters of runs or of blocks, labels before them; blocks on lines. */
export function charactersOf(runs: readonly ImportedRun[]): string {
  return runs
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'page-reference' ? part.shown : ''))
    .join('');
}

export function linesOf(blocks: readonly ImportedBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell.blocks)))
      : `${block.label?.text ?? ''}${charactersOf(block.runs)}`,
  );
}

/** Doubts as `left-out hidden: words`. */
export function doubtsOf({ doubts }: ImportedDocument): readonly string[] {
  return doubts.map(({ kind, text: words }) => `${kind.name} ${kind.name === 'joined' ? '' : kind.what}: ${words}`);
}
