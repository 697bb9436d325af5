import { offsetProfile } from '../../bytes/offset-profile.js';
import type { DocumentProperties } from '../../model/index.js';
import { compact } from './compact.js';
import { srgbProfile } from './icc.js';
import { nameObject, openPdfkit, type PdfDocument, type PdfReference } from './pdfkit.js';
import { type Standard, xmp } from './xmp.js';

/** Opens a document without pages or fonts; the layout brings both. */
export function openDocument(properties: DocumentProperties, standard: Standard): PdfDocument {
  const { title, author, created, modified, language } = properties;
  const press = standard === 'PDF/X-4';
  const info = {
    Title: title,
    ...(author && { Author: author }),
    CreationDate: created,
    ModDate: modified,
    Producer: 'bulletin-compiler',
    Creator: 'bulletin-compiler',
    ...(press && { GTS_PDFXVersion: 'PDF/X-4', Trapped: nameObject('False') }),
  };
  const document = openPdfkit({ language, info, metadata: xmp(properties, standard) });
  const intent = press ? pressIntent(document) : screenIntent(document);
  document._root.data.OutputIntents = [intent];
  return document;
}

/** The sRGB profile as an object: the meaning of RGB numbers (ISO 19005-2 §6.2.3). */
export function screenProfile(document: PdfDocument): PdfReference {
  const profile = document.ref({ N: 3 });
  profile.end(srgbProfile());
  return profile;
}

function screenIntent(document: PdfDocument): PdfReference {
  const name = new String('sRGB IEC61966-2.1');
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: screenProfile(document),
  });
  intent.end();
  return intent;
}

/** The profile of offset on coated paper as an object: the meaning of CMYK numbers. */
function pressProfile(document: PdfDocument): PdfReference {
  const profile = document.ref({ N: 4 });
  profile.end(offsetProfile());
  return profile;
}

/** Offset on coated paper (ISO 15930-7 §6.3). */
function pressIntent(document: PdfDocument): PdfReference {
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputCondition: new String('Offset on coated paper, ISO 12647-2:2004/Amd 1'),
    OutputConditionIdentifier: new String('FOGRA39'),
    RegistryName: new String('http://www.color.org'),
    Info: new String('FOGRA39L coated'),
    DestOutputProfile: pressProfile(document),
  });
  intent.end();
  return intent;
}

/** Attaches the source as what the file was made from (ISO 19005-3 §6.8). */
export async function attachSource(document: PdfDocument, name: string, bytes: Buffer, modified: Date): Promise<void> {
  const { createHash } = await import('node:crypto');
  const content = document.ref({
    Type: 'EmbeddedFile',
    Subtype: 'text#2Fmarkdown',
    Params: { Size: bytes.length, ModDate: modified, CheckSum: createHash('md5').update(bytes).digest() },
  });
  content.end(bytes);
  const specification = document.ref({
    Type: 'Filespec',
    // Old readers take bytes for characters (ISO 32000-1 §7.11.2).
    F: new String(name.replace(/[^\x20-\x7e]/g, '_')),
    UF: new String(name),
    EF: { F: content, UF: content },
    AFRelationship: 'Source',
    Desc: new String('Source of this issue (Markdown)'),
  });
  specification.end();
  document.addNamedEmbeddedFile(name, specification);
  document._root.data.AF = [specification];
}

/** Ends the document and gives its bytes. */
export function closeDocument(document: PdfDocument, standard: Standard): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    // ISO 15930-7 builds on PDF 1.6.
    const version = standard === 'PDF/X-4' ? '1.6' : '1.7';
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(compact(Buffer.concat(chunks), version)));
    document.on('error', reject);
    document.end();
  });
}
