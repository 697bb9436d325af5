import { deflate } from '../../bytes/deflate.js';
import { fingerprint } from '../../bytes/fingerprint.js';

/** Objects in one object stream: readers unpack a whole stream for one object. */
const GROUP = 200;
/** Bytes of a stream's end by which it is known, whether `endstream` follows in them or not. */
const TAIL = 32;

interface IndirectObject {
  readonly number: number;
  /** From the first byte after `obj` to the last before `endobj`. */
  readonly body: Buffer;
  readonly isStream: boolean;
}

/**
 * Rewrites an unpacked file of pdfkit's with packed streams, with object streams and a cross-reference stream (ISO
 * 32000-1 §7.5.7, §7.5.8), which pdfkit does not write, and with a file identifier made from the content, so that equal
 * input gives equal bytes.
 */
export function compact(file: Buffer, version: string): Buffer {
  const objects = readObjects(file);
  const trailer = readTrailer(file);
  const size = objects.reduce((most, { number }) => Math.max(most, number), 0) + 1;
  const header = Buffer.from(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1');
  const parts: Buffer[] = [header];
  /** The ends of all streams: that of a packed one is a checksum of its content (RFC 1950 §2.2). */
  const tails: Buffer[] = [];
  let offset = header.length;
  /** Cross-reference entries: type, second, third field. */
  const entries = new Map<number, readonly [number, number, number]>([[0, [0, 0, 0xffff]]]);
  const write = (number: number, [head, ...rest]: readonly Buffer[]): void => {
    entries.set(number, [1, offset, 0]);
    for (const part of [
      Buffer.from(`${number} 0 obj\n`, 'latin1'),
      head!,
      ...rest,
      Buffer.from('\nendobj\n', 'latin1'),
    ]) {
      parts.push(part);
      offset += part.length;
    }
    tails.push((rest[0] ?? head!).subarray(-TAIL));
  };
  for (const { number, body, isStream } of objects) if (isStream) write(number, packed(body));
  let next = size;
  const small = objects.filter(({ isStream }) => !isStream);
  for (let i = 0; i < small.length; i += GROUP) {
    const group = small.slice(i, i + GROUP);
    const container = next++;
    group.forEach(({ number }, index) => {
      entries.set(number, [2, container, index]);
    });
    write(container, objectStream(group));
  }
  const identifier = fingerprint(Buffer.concat(tails));
  const table = next++;
  entries.set(table, [1, offset, 0]);
  const dictionary = `/Type /XRef /Size ${next} /Root ${trailer.root} /Info ${trailer.info} /ID [<${identifier}> <${identifier}>] /W [1 4 2]`;
  const references = stream(dictionary, crossReferences(entries, next));
  parts.push(
    Buffer.from(`${table} 0 obj\n`, 'latin1'),
    ...references,
    Buffer.from(`\nendobj\nstartxref\n${offset}\n%%EOF\n`, 'latin1'),
  );
  return Buffer.concat(parts);
}

/** pdfkit's classic cross-reference table gives every object's place; objects lie end to end. */
function readObjects(file: Buffer): IndirectObject[] {
  const table = Number(/startxref\s+(\d+)/.exec(file.toString('latin1', file.length - 64))![1]);
  const text = file.toString('latin1', table, file.length);
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map((match, i) => ({
    number: i + 1,
    start: Number(match[1]),
  }));
  const inOrder = [...offsets].sort((a, b) => a.start - b.start);
  return inOrder.map(({ number, start }, i) => {
    const end = inOrder[i + 1]?.start ?? table;
    const head = file.indexOf('obj\n', start) + 4;
    const tail = file.lastIndexOf('\nendobj', end - 1);
    const body = file.subarray(head, tail);
    return { number, body, isStream: body.subarray(-9).toString('latin1') === 'endstream' };
  });
}

function readTrailer(file: Buffer): { readonly root: string; readonly info: string } {
  const text = file.toString('latin1', file.lastIndexOf('trailer'));
  return { root: /\/Root (\d+ \d+ R)/.exec(text)![1]!, info: /\/Info (\d+ \d+ R)/.exec(text)![1]! };
}

function objectStream(group: readonly IndirectObject[]): Buffer[] {
  let at = 0;
  const index = group.map(({ number, body }) => {
    const entry = `${number} ${at}`;
    at += body.length + 1;
    return entry;
  });
  const head = Buffer.from(`${index.join(' ')}\n`, 'latin1');
  const bodies = group.flatMap(({ body }) => [body, Buffer.from('\n', 'latin1')]);
  return stream(`/Type /ObjStm /N ${group.length} /First ${head.length}`, Buffer.concat([head, ...bodies]));
}

function crossReferences(entries: ReadonlyMap<number, readonly [number, number, number]>, size: number): Buffer {
  const rows = Buffer.alloc(size * 7);
  for (let number = 0; number < size; number++) {
    const [type, second, third] = entries.get(number) ?? [0, 0, 0xffff];
    rows.writeUInt8(type, number * 7);
    rows.writeUInt32BE(second, number * 7 + 1);
    rows.writeUInt16BE(third, number * 7 + 5);
  }
  return rows;
}

/**
 * A stream of pdfkit's, packed: `<< dictionary >> stream … endstream`. Metadata stay readable; pictures are packed
 * already.
 */
function packed(body: Buffer): Buffer[] {
  const start = body.indexOf('\nstream\n');
  const dictionary = body.toString('latin1', 0, start);
  if (/\/Filter |\/Type \/Metadata/.test(dictionary)) return [body];
  const content = deflate(body.subarray(start + '\nstream\n'.length, body.length - '\nendstream'.length));
  const head = dictionary.replace(/\/Length \d+/, `/Length ${content.length}\n/Filter /FlateDecode`);
  return [Buffer.from(`${head}\nstream\n`, 'latin1'), content, Buffer.from('\nendstream', 'latin1')];
}

function stream(dictionary: string, content: Buffer): Buffer[] {
  const packed = deflate(content);
  return [
    Buffer.from(`<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, 'latin1'),
    packed,
    Buffer.from('\nendstream', 'latin1'),
  ];
}
