import type { FontSet } from '../../fonts/index.js';
import type { BlockId, Compiled, DocumentProperties, Flow, Picture } from '../../model/index.js';
import { paragraphsOf } from '../../model/walk.js';
import { millimetres } from '../../text/units.js';
import type { Emitter } from '../output.js';
import { bodyXml } from './body.js';
import type { Bookmark, DocxContext } from './context.js';
import { openUsedFaces } from './faces.js';
import { faceNames } from './families.js';
import { fontParts } from './font-table.js';
import { folioXml } from './furniture.js';
import { noteXml } from './notes.js';
import { type DocxOptions, docxDescription } from './options.js';
import { settingsXml } from './settings.js';
import { frameOf, type Parts, PLACEHOLDER, skeleton } from './skeleton.js';
import { styleIdsOf } from './style-ids.js';
import { stylesXml } from './styles.js';
import { watermarkXml } from './watermark.js';
import { escapeXml, twips, xml } from './xml.js';
import { zip } from './zip.js';

/** Writes Word's format from the flow, the tokens and the layout's page numbers. */
export const docxEmitter: Emitter<DocxOptions> = {
  emit: async (compiled, options = {}) => [
    { name: `${compiled.issue.name}.docx`, mime: docxDescription.mime, bytes: await write(compiled, options) },
  ],
};

async function write(
  compiled: Compiled<FontSet>,
  { lines = 'faithful', fonts: mode = 'subset' }: DocxOptions,
): Promise<Uint8Array> {
  const { template, fonts, flow, watermark } = compiled;
  const parts = await skeleton(frameOf(template, watermark !== undefined));
  const pictures = new Map<Picture, string>();
  const bookmarks = bookmarksOf(flow);
  let drawings = 0;
  const { page } = template;
  const context: DocxContext = {
    compiled,
    template,
    fonts,
    faces: openUsedFaces(fonts, faceNames(compiled, mode)),
    styleIds: styleIdsOf(template),
    measure: millimetres(page.width - page.margin.left - page.margin.right),
    bookmarkOf: (block) => bookmarks.get(block),
    pictureId: (picture) => {
      const known = pictures.get(picture) ?? `rIdPicture${pictures.size + 1}`;
      pictures.set(picture, known);
      return known;
    },
    faithful: lines === 'faithful',
    nextDrawing: () => ++drawings,
    notes: [],
    continuations: new Map(),
  };
  const body = bodyXml(context);
  replaceParagraph(parts, PLACEHOLDER.folio, folioXml(context, false));
  replaceParagraph(parts, PLACEHOLDER.evenFolio, folioXml(context, true));
  if (watermark) replaceParagraph(parts, PLACEHOLDER.watermark, watermarkXml(watermark, fonts));
  numberNotes(parts);
  addPictures(parts, pictures);
  addNotes(parts, context);
  parts.set('word/styles.xml', stylesXml(context, openingTag(parts, 'word/styles.xml')));
  parts.set(
    'word/settings.xml',
    settingsXml(openingTag(parts, 'word/settings.xml'), {
      mode,
      facing: template.folio?.align === 'outer',
      faithful: context.faithful,
    }),
  );
  parts.set('docProps/core.xml', coreXml(flow.properties));
  for (const [path, part] of fontParts(fonts, context.faces, mode, openingTag(parts, 'word/fontTable.xml')))
    parts.set(path, part);
  addBody(parts, body);
  return zip(parts);
}

/** Bookmarks for sections and for every block that a link or page number leads to; names as Word makes them. */
function bookmarksOf(flow: Flow): ReadonlyMap<BlockId, Bookmark> {
  const targets = new Set<BlockId>();
  for (const { id, level, runs } of paragraphsOf([...flow.body, ...flow.foot])) {
    for (const run of runs) {
      if (run.kind === 'page') targets.add(run.target);
      else if (run.kind === 'text' && run.link?.kind === 'block') targets.add(run.link.block);
    }
    if (level === 1) targets.add(id);
  }
  return new Map([...targets].map((block, i) => [block, { id: i + 1, name: `_Toc${String(100000001 + i)}` }]));
}

/** Puts XML where docx has a paragraph with a placeholder. */
function replaceParagraph(parts: Parts, placeholder: string, xml: string): void {
  for (const [path, part] of parts) {
    if (typeof part !== 'string' || !part.includes(placeholder)) continue;
    const [before, after] = aroundParagraph(part, placeholder);
    parts.set(path, before + xml + after);
  }
}

function addBody(parts: Parts, body: readonly Buffer[]): void {
  const path = 'word/document.xml';
  const [before, after] = aroundParagraph(parts.get(path) as string, PLACEHOLDER.body);
  parts.set(path, Buffer.concat([Buffer.from(before, 'utf8'), ...body, Buffer.from(after, 'utf8')]));
}

/** What stands before and after the paragraph with a placeholder. */
function aroundParagraph(part: string, placeholder: string): [string, string] {
  const at = part.indexOf(placeholder);
  return [part.slice(0, part.lastIndexOf('<w:p>', at)), part.slice(part.indexOf('</w:p>', at) + '</w:p>'.length)];
}

/** The XML declaration and root element of a part, with docx's namespaces, left open. */
function openingTag(parts: Parts, path: string): string {
  const part = parts.get(path) as string;
  const root = /^(?:<\?xml[^>]*\?>)?\s*<w:[^>]*>/.exec(part)![0];
  return root.replace(/\/>$/, '>');
}

function addPictures(parts: Parts, pictures: ReadonlyMap<Picture, string>): void {
  const path = 'word/_rels/document.xml.rels';
  let relations = '';
  let count = 0;
  for (const [picture, id] of pictures) {
    const file = `media/picture${++count}.${picture.format === 'png' ? 'png' : 'jpeg'}`;
    parts.set(`word/${file}`, picture.bytes);
    relations += `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${file}"/>`;
  }
  parts.set(path, (parts.get(path) as string).replace('</Relationships>', `${relations}</Relationships>`));
}

/** Footnotes are marked ①②③ (GB/T 7713.1 custom); first in the section's properties, where the schema has it. */
function numberNotes(parts: Parts): void {
  const path = 'word/document.xml';
  const numbering = '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr>';
  parts.set(path, (parts.get(path) as string).replace('<w:pgSz', `${numbering}<w:pgSz`));
}

function addNotes(parts: Parts, context: DocxContext): void {
  const { notes, styleIds, template } = context;
  const path = 'word/footnotes.xml';
  const style = styleIds.paragraph(template.notes.style);
  // As high as the layout's space above notes, rule included.
  const height = twips(template.notes.spaceBefore);
  const separators = ['separator', 'continuationSeparator'].map(
    (kind, i) =>
      xml`
        <w:footnote w:type="${kind}" w:id="${i - 1}">
          <w:p>
            <w:pPr>
              <w:pStyle w:val="${style}"/>
              <w:spacing w:before="0" w:after="0" w:line="${height}" w:lineRule="exact"/>
              <w:ind w:left="0" w:right="0" w:firstLine="0"/>
              <w:jc w:val="left"/>
            </w:pPr>
            <w:r>
              <w:${kind}/>
            </w:r>
          </w:p>
        </w:footnote>
      `,
  );
  const own = notes.map((note, i) => noteXml(note, i + 1, context));
  parts.set(path, `${openingTag(parts, path)}${separators.join('')}${own.join('')}</w:footnotes>`);
  const endnotes = (parts.get('word/endnotes.xml') as string).replaceAll(
    /<w:r><w:rPr><w:rStyle w:val="EndnoteReference"\/><\/w:rPr><w:endnoteRef\/><\/w:r>/g,
    '',
  );
  parts.set('word/endnotes.xml', endnotes);
}

function coreXml({ title, author, created, modified, language }: DocumentProperties): string {
  const written = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;
  return xml`
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <cp:coreProperties
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
      xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <dc:title>${escapeXml(title)}</dc:title>
      <dc:creator>${escapeXml(author)}</dc:creator>
      <cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>
      <cp:revision>1</cp:revision>
      <dcterms:created xsi:type="dcterms:W3CDTF">${written(created)}</dcterms:created>
      <dcterms:modified xsi:type="dcterms:W3CDTF">${written(modified)}</dcterms:modified>
      <dc:language>${language}</dc:language>
    </cp:coreProperties>
  `;
}
