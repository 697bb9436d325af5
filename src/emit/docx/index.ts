import type { FontSet } from '../../fonts/index.js';
import { typeArea } from '../../model/geometry.js';
import type { BlockId, Compiled, DocumentProperties, Flow, ParagraphStyle, Picture } from '../../model/index.js';
import { paragraphsOf } from '../../model/walk.js';
import type { Emitter } from '../output.js';
import { bodyXml } from './body.js';
import { captionNumbers } from './captions.js';
import type { Bookmark, DocxContext } from './context.js';
import { openUsedFaces } from './faces.js';
import { faceNames } from './families.js';
import { fillFirstPage } from './first-page.js';
import { fontParts } from './font-table.js';
import { folioXml, runningHeadXml } from './furniture.js';
import { numberedLists, numberingXml } from './lists.js';
import { noteXml } from './notes.js';
import { type DocxOptions, docxDescription } from './options.js';
import { countedRows } from './ordinals.js';
import { openPackage } from './package/index.js';
import {
  addImages,
  fillBody,
  fillPlaceholder,
  numberNotes,
  type Parts,
  PLACEHOLDER,
  rootOf,
  withoutEndnoteMarks,
} from './package/parts.js';
import { isFacing, packageSettings } from './package/settings.js';
import { openSections } from './sections.js';
import { settingsXml } from './settings.js';
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
  const { template, fonts, flow, layout } = compiled;
  // One for all upright pages: they have it alike.
  const watermark = layout.pages[0]?.items.find((item) => item.kind === 'watermark');
  const settings = packageSettings(template, watermark !== undefined);
  const parts = await openPackage(settings);
  numberNotes(parts);
  const sections = openSections(parts, compiled, settings);
  const [pictures, pictureId] = pictureIds();
  const bookmarks = bookmarksOf(flow);
  const faithful = lines === 'faithful';
  const noteStyle = noteStyleOf(flow);
  let drawings = 0;
  const context: DocxContext = {
    compiled,
    template,
    fonts,
    faces: openUsedFaces(fonts, faceNames(compiled, mode), faithful),
    styleIds: styleIdsOf(template, { faithful, titled: hasTitle(flow) }),
    measure: typeArea(template).width,
    ...(sections && { sections }),
    bookmarkOf: (block) => bookmarks.get(block),
    pictureId,
    faithful,
    ...countedBy(flow, faithful),
    ...(noteStyle && { noteStyle }),
    nextDrawing: () => ++drawings,
    notes: [],
    continuations: new Map(),
  };
  const body = bodyXml(context);
  fillMargins(parts, context);
  fillFirstPage(parts, template, settings);
  if (watermark) fillPlaceholder(parts, PLACEHOLDER.watermark, watermarkXml(watermark, fonts));
  withoutEndnoteMarks(parts);
  addPictures(parts, pictures);
  addNotes(parts, context);
  if (context.lists.size + context.rows.size > 0)
    parts.set('word/numbering.xml', numberingXml(context, rootOf(parts, 'word/numbering.xml')));
  parts.set('word/styles.xml', stylesXml(context, rootOf(parts, 'word/styles.xml')));
  parts.set(
    'word/settings.xml',
    settingsXml(rootOf(parts, 'word/settings.xml'), {
      mode,
      facing: isFacing(template),
      faithful: context.faithful,
    }),
  );
  parts.set('docProps/core.xml', coreXml(flow.properties));
  for (const [path, part] of fontParts(fonts, context.faces, mode, rootOf(parts, 'word/fontTable.xml')))
    parts.set(path, part);
  fillBody(parts, body);
  return zip(parts);
}

/** The lines in the margins of every page. */
function fillMargins(parts: Parts, context: DocxContext): void {
  fillPlaceholder(parts, PLACEHOLDER.folio, folioXml(context, false));
  fillPlaceholder(parts, PLACEHOLDER.evenFolio, folioXml(context, true));
  fillPlaceholder(parts, PLACEHOLDER.head, runningHeadXml(context, false));
  fillPlaceholder(parts, PLACEHOLDER.evenHead, runningHeadXml(context, true));
}

/** What readers count of the text: nothing where its lines are held. */
function countedBy({ body }: Flow, faithful: boolean): Pick<DocxContext, 'lists' | 'rows' | 'captions'> {
  if (faithful) return { lists: new Map(), rows: new Map(), captions: new Map() };
  const rows = countedRows(body);
  return { lists: numberedLists(body, rows), rows, captions: captionNumbers(body) };
}

/** Does a title stand below the masthead? */
function hasTitle(flow: Flow): boolean {
  return flow.body.some((block) => block.kind === 'paragraph' && block.style.name === 'title');
}

/** The style of the flow's notes, all alike; undefined where there are none. */
function noteStyleOf(flow: Flow): ParagraphStyle | undefined {
  for (const { role, style } of paragraphsOf([...flow.body, ...flow.foot])) if (role === 'note') return style;
  return undefined;
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

/** Ids of pictures as they are asked for; the same picture has one. */
function pictureIds(): [pictures: ReadonlyMap<Picture, string>, idOf: (picture: Picture) => string] {
  const pictures = new Map<Picture, string>();
  const idOf = (picture: Picture): string => {
    const known = pictures.get(picture) ?? `rIdPicture${pictures.size + 1}`;
    pictures.set(picture, known);
    return known;
  };
  return [pictures, idOf];
}

/** Stores the pictures and says what their ids mean. */
function addPictures(parts: Parts, pictures: ReadonlyMap<Picture, string>): void {
  const files = [...pictures].map(([{ format, bytes }, id], i) => {
    const file = `media/picture${i + 1}.${format === 'png' ? 'png' : 'jpeg'}`;
    parts.set(`word/${file}`, bytes);
    return { id, file };
  });
  addImages(parts, files);
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
  parts.set(path, `${rootOf(parts, path)}${separators.join('')}${own.join('')}</w:footnotes>`);
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
