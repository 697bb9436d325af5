/** The parts of a package by path. */
export type Parts = Map<string, string | Uint8Array>;

/** Stand-ins for what is written in this emitter; docx makes everything around them. */
export const PLACEHOLDER = {
  body: '@body@',
  folio: '@folio@',
  evenFolio: '@even-folio@',
  head: '@head@',
  evenHead: '@even-head@',
  watermark: '@watermark@',
  headSpace: '@head-space@',
  footSpace: '@foot-space@',
  footBase: '@foot-base@',
  firstHead: '@first-head@',
  firstFoot: '@first-foot@',
} as const;

/** Puts XML where docx has a paragraph with a placeholder. */
export function fillPlaceholder(parts: Parts, placeholder: string, xml: string): void {
  for (const [path, part] of parts) {
    if (typeof part !== 'string' || !part.includes(placeholder)) continue;
    const [before, after] = aroundParagraph(part, placeholder);
    parts.set(path, before + xml + after);
  }
}

/** What the body of a document is made of. */
export interface Body {
  /** The content of `w:body`, without the properties of its last section, in UTF-8. */
  readonly content: readonly Buffer[];
  /** Those, where they are not the package's. */
  readonly section?: string;
}

/** Puts the body where docx has its placeholder. */
export function fillBody(parts: Parts, { content, section }: Body): void {
  if (section) replaceSection(parts, section);
  const path = 'word/document.xml';
  const [before, after] = aroundParagraph(parts.get(path) as string, PLACEHOLDER.body);
  parts.set(path, Buffer.concat([Buffer.from(before, 'utf8'), ...content, Buffer.from(after, 'utf8')]));
}

/** What stands before and after the paragraph with a placeholder. */
function aroundParagraph(part: string, placeholder: string): [string, string] {
  const at = part.indexOf(placeholder);
  return [part.slice(0, part.lastIndexOf('<w:p>', at)), part.slice(part.indexOf('</w:p>', at) + '</w:p>'.length)];
}

/** The XML declaration and root element of a part, with docx's namespaces, left open. */
export function rootOf(parts: Parts, path: string): string {
  const part = parts.get(path) as string;
  const root = /^(?:<\?xml[^>]*\?>)?\s*<w:[^>]*>/.exec(part)![0];
  return root.replace(/\/>$/, '>');
}

/** The properties of the body's section, `w:sectPr`. */
export function sectionOf(parts: Parts): string {
  return /<w:sectPr[ >].*<\/w:sectPr>/s.exec(parts.get('word/document.xml') as string)![0];
}

/** Puts other properties in their place. */
function replaceSection(parts: Parts, section: string): void {
  const path = 'word/document.xml';
  parts.set(
    path,
    (parts.get(path) as string).replace(sectionOf(parts), () => section),
  );
}

/** Copies a header or footer under a name that ends in `suffix`; returns the relationship that leads to the copy. */
export function copyPart(parts: Parts, id: string, suffix: string): string {
  const rels = 'word/_rels/document.xml.rels';
  const relations = parts.get(rels) as string;
  const relation = relations.match(/<Relationship [^>]*>/g)!.find((each) => each.includes(`Id="${id}"`))!;
  const file = /Target="([^"]*)"/.exec(relation)![1]!;
  const [copy, copyId] = [file.replace('.xml', `-${suffix}.xml`), `${id}-${suffix}`];
  const copied = relation.replace(`Id="${id}"`, `Id="${copyId}"`).replace(file, copy);
  parts.set(rels, relations.replace('</Relationships>', `${copied}</Relationships>`));
  const types = '[Content_Types].xml';
  const all = parts.get(types) as string;
  const type = all.match(/<Override [^>]*>/g)!.find((each) => each.includes(`/word/${file}"`))!;
  parts.set(types, all.replace('</Types>', `${type.replace(file, copy)}</Types>`));
  parts.set(`word/${copy}`, parts.get(`word/${file}`)!);
  return copyId;
}

/** Adds relationships of the body to image files, paths from `word/`. */
export function addImages(parts: Parts, files: readonly { readonly id: string; readonly file: string }[]): void {
  const path = 'word/_rels/document.xml.rels';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
  const relations = files.map(({ id, file }) => `<Relationship Id="${id}" Type="${type}" Target="${file}"/>`);
  parts.set(path, (parts.get(path) as string).replace('</Relationships>', `${relations.join('')}</Relationships>`));
}

/** Footnotes are marked ①②③ (GB/T 7713.1 custom); first in the section's properties, where the schema has it. */
export function numberNotes(parts: Parts): void {
  const path = 'word/document.xml';
  const numbering = '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr>';
  parts.set(path, (parts.get(path) as string).replace('<w:pgSz', `${numbering}<w:pgSz`));
}

/** Takes the marks out that docx sets before the separators of endnotes, of which there are none: readers show them. */
export function withoutEndnoteMarks(parts: Parts): void {
  const path = 'word/endnotes.xml';
  const mark = '<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteRef/></w:r>';
  parts.set(path, (parts.get(path) as string).replaceAll(mark, ''));
}
