import { refused } from './refusals.js';
import { childrenOf, treeOf } from './tree.js';
import type { Element } from './xml.js';
import { type Archive, openArchive } from './zip.js';

/** What a part names by an identifier (ISO/IEC 29500-2 §6.5). */
export interface Relationship {
  /** The last word of its type: `image`, `footnotes`, `hyperlink`. */
  readonly type: string;
  /** Name of the part in the package; an address as it is written where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a document by their names, which know no case (ISO/IEC 29500-2 §6.2.2.3). */
export interface Package {
  /** The part that holds the text. */
  readonly main: string;
  readonly macros: boolean;
  /** The bytes of a part; undefined where the package has none of that name. */
  read(part: string): Uint8Array | undefined;
  relationships(part: string): ReadonlyMap<string, Relationship>;
}

/** Opens a file that is to be a Word document, or says what it is. */
export function openPackage(bytes: Uint8Array): Package {
  refuseOthers(bytes);
  const archive = openArchive(bytes);
  const names = new Map(archive.names.map((name) => [keyOf(name), name]));
  const read = (part: string): Uint8Array | undefined => {
    const name = names.get(keyOf(part));
    return name === undefined ? undefined : archive.read(name);
  };
  const relationships = (part: string): ReadonlyMap<string, Relationship> => relationshipsOf(part, read);
  return { main: mainPart(archive, names, relationships), macros: hasMacros(names), read, relationships };
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

function hasMacros(names: ReadonlyMap<string, string>): boolean {
  return [...names.keys()].some((name) => /(^|\/)vba(project|data)[^/]*$/.test(name));
}

/** What other files begin with. */
function refuseOthers(bytes: Uint8Array): void {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8)).toString('latin1');
  if (bytes.length === 0) throw refused('empty');
  if (begin.startsWith('PK')) return;
  if (begin.startsWith('\xd0\xcf\x11\xe0')) throw refused(isEncrypted(bytes) ? 'encrypted' : 'doc');
  throw refused(begin.startsWith('{\\rtf') ? 'rtf' : 'not-zip');
}

/** A compound file that holds a document under a password names its stream so, in UTF-16 (MS-OFFCRYPTO 2.3.4). */
export function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le');
}

/** The part that the package’s own relationships name; the usual name where they are missing. */
function mainPart(
  archive: Archive,
  names: ReadonlyMap<string, string>,
  relationships: (part: string) => ReadonlyMap<string, Relationship>,
): string {
  const named = [...relationships('').values()].find(({ type, external }) => type === 'officeDocument' && !external);
  for (const part of [named?.target ?? '', 'word/document.xml']) {
    if (/^(xl|ppt)\//.test(keyOf(part))) throw refused(keyOf(part).startsWith('xl') ? 'spreadsheet' : 'presentation');
    if (names.has(keyOf(part))) return part;
  }
  const mimetype = Buffer.from(archive.read('mimetype') ?? []).toString('latin1');
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) throw refused('opendocument');
  throw refused('no-document');
}

function relationshipsOf(
  part: string,
  read: (part: string) => Uint8Array | undefined,
): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const bytes = read(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const all = bytes === undefined ? [] : childrenOf(treeOf(bytes), 'rel:Relationship');
  return new Map(all.flatMap((element) => relationshipOf(element, folder)));
}

function relationshipOf({ attributes }: Element, folder: string): [string, Relationship][] {
  const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
  const external = mode === 'External';
  const found = external ? target : partAt(target, folder);
  return found === undefined ? [] : [[id, { type: type.slice(type.lastIndexOf('/') + 1), target: found, external }]];
}

/** The name of the part that a target means; undefined where it leads out of the package. */
function partAt(target: string, folder: string): string | undefined {
  const path: string[] = [];
  const written = target.replaceAll('\\', '/').replace(/#.*$/, '');
  for (const step of (written.startsWith('/') ? written : folder + written).split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return undefined;
    } else if (step !== '' && step !== '.') path.push(decoded(step));
  }
  return path.join('/');
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
