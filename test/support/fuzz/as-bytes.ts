/** A text as a file of some editor; undefined where its encoding has no bytes for it. */
export type Writer = (text: string) => Uint8Array | undefined;

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;

/** GBK's two bytes by character. */
function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (let trail = FIRST_TRAIL; trail <= LAST_LEAD; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^[^\ufffd\p{Co}]$/u.test(character) && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

let table: ReturnType<typeof gbkTable> | undefined;

/** Text in GBK, for which Node has a decoder only. */
function gbk(text: string): Uint8Array | undefined {
  table ??= gbkTable();
  const bytes: number[] = [];
  for (const character of text) {
    const pair = table.get(character);
    if (character < '\x80') bytes.push(character.charCodeAt(0));
    else if (pair) bytes.push(...pair);
    else return undefined;
  }
  return Uint8Array.from(bytes);
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** How files are saved: with and without a byte-order mark, with line ends of every system, in GBK, damaged. */
export const WRITERS: readonly Writer[] = [
  utf8,
  (text) => utf8(`\ufeff${text}`),
  (text) => utf8(text.replaceAll('\n', '\r\n')),
  (text) => utf8(text.replaceAll('\n', '\r')),
  gbk,
  (text) => gbk(text.replaceAll('\n', '\r\n')),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  // A byte is lost, as where a file was cut at a size.
  (text) => utf8(text).subarray(0, -2),
];
