import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { canonicalUri, READABLE } from './namespaces.js';
import { refused } from './refusals.js';

/** Attributes by their names, `w:val`; those without a prefix as they are, `cx`. */
export type Attributes = Readonly<Record<string, string>>;

/** An element of a part, its name and its attributes’ with the usual prefix of their namespace: `w:p`. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Element | string)[];
}

/** What reads a part from its beginning to its end. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Office programs lay some dozen elements into one another, tables in tables some more. */
const MAX_DEPTH = 400;
/** Bytes that are decoded and read at a time. */
const CHUNK = 1 << 16;

/**
 * Reads a part. Of alternatives (ISO/IEC 29500-3, mc:AlternateContent) the first that is understood is read, as if it
 * stood there alone; where none is, `mc:AlternateContent` itself, empty.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const alternatives = choosing(reader);
  const names = namesIn();
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw refused('damaged', error);
  });
  parser.on('doctype', () => {
    throw refused('doctype');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) throw refused('too-deep');
    names.enter(attributes as Record<string, string>);
    alternatives.open(names.element(name), names.attributes(attributes as Record<string, string>), names.uri);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    alternatives.close(names.element(name));
    names.leave();
  });
  parser.on('text', alternatives.text);
  parser.on('cdata', alternatives.text);
  const encoding = decoderOf(bytes);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoded(encoding, bytes.subarray(at, at + CHUNK)));
  }
  parser.write(decoded(encoding)).close();
}

/** By its mark or first bytes UTF-16, else what its declaration names (XML 1.0 appendix F). */
function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return decoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return decoder('utf-16be');
  const begin = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return decoder(/^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(begin)?.[1] ?? 'utf-8');
}

function decoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    throw refused('damaged', error);
  }
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (error) {
    throw refused('damaged', error);
  }
}

/** Turns prefixes, which every program chooses for itself, into the usual ones. */
function namesIn() {
  type Scope = { readonly uris: ReadonlyMap<string, string>; readonly names: Map<string, string> };
  const scopes: (Scope | undefined)[] = [];
  let scope: Scope = { uris: new Map([['xml', 'xml']]), names: new Map() };
  const outer: Scope[] = [];
  const nameOf = (name: string, prefix: string, local: string): string => {
    const known = scope.names.get(name);
    if (known !== undefined) return known;
    const uri = scope.uris.get(prefix);
    const canonical = uri === undefined && prefix === '' ? local : `${uri ?? '?'}:${local}`;
    scope.names.set(name, canonical);
    return canonical;
  };
  const splitAt = (name: string): number => name.indexOf(':');
  return {
    enter(attributes: Record<string, string>): void {
      let declared: Map<string, string> | undefined;
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue;
        declared ??= new Map(scope.uris);
        declared.set(name === 'xmlns' ? '' : name.slice(6), canonicalUri(attributes[name]!));
      }
      scopes.push(declared && scope);
      if (declared) {
        outer.push(scope);
        scope = { uris: declared, names: new Map() };
      }
    },
    leave(): void {
      if (scopes.pop()) scope = outer.pop()!;
    },
    uri: (prefix: string): string => scope.uris.get(prefix) ?? '?',
    element(name: string): string {
      const at = splitAt(name);
      return nameOf(name, at < 0 ? '' : name.slice(0, at), name.slice(at + 1));
    },
    attributes(attributes: Record<string, string>): Attributes {
      let found: Record<string, string> | undefined;
      for (const name in attributes) {
        const at = splitAt(name);
        if (name.startsWith('xmlns')) continue;
        // An attribute without a prefix has no namespace; beside its element’s name it must not share a cached one.
        found ??= {};
        found[at < 0 ? name : nameOf(name, name.slice(0, at), name.slice(at + 1))] = attributes[name]!;
      }
      return found ?? NONE;
    },
  };
}

/** Most elements of a text have no attributes. */
const NONE: Attributes = {};

/** Lets through what is read of alternatives. */
function choosing(reader: XmlReader) {
  const chosen: boolean[] = [];
  let skipped = 0;
  const understood = (requires: string | undefined, uri: (prefix: string) => string): boolean =>
    (requires ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .every((prefix) => READABLE.has(uri(prefix)));
  return {
    open(name: string, attributes: Attributes, uri: (prefix: string) => string): void {
      if (skipped > 0) skipped++;
      else if (name === 'mc:AlternateContent') chosen.push(false);
      else if (chosen.length > 0 && (name === 'mc:Choice' || name === 'mc:Fallback')) {
        const take = !chosen.at(-1) && (name === 'mc:Fallback' || understood(attributes.Requires, uri));
        if (take) chosen[chosen.length - 1] = true;
        else skipped++;
      } else reader.open(name, attributes);
    },
    close(name: string): void {
      if (skipped > 0) skipped--;
      else if (name === 'mc:AlternateContent') {
        if (chosen.pop()) return;
        reader.open(name, {});
        reader.close(name);
      } else if (chosen.length === 0 || (name !== 'mc:Choice' && name !== 'mc:Fallback')) reader.close(name);
    },
    text(text: string): void {
      if (skipped === 0) reader.text(text);
    },
  };
}
