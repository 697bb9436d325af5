/**
 * Single substitutions of one GSUB feature (ISO/IEC 14496-22 §6.3.4, lookup types 1 and 7 over 1), as glyph → glyph.
 * Hanzi need no shaping; the only feature the layout asks for is `fwid`, for faces whose quotes are proportional.
 */
export function singleSubstitutions(gsub: Buffer | undefined, feature: string): ReadonlyMap<number, number> {
  const substitutions = new Map<number, number>();
  if (!gsub) return substitutions;
  const features = gsub.readUInt16BE(6);
  const lookups = gsub.readUInt16BE(8);
  const done = new Set<number>();
  for (let i = 0; i < gsub.readUInt16BE(features); i++) {
    const record = features + 2 + i * 6;
    if (gsub.toString('latin1', record, record + 4) !== feature) continue;
    const table = features + gsub.readUInt16BE(record + 4);
    for (let k = 0; k < gsub.readUInt16BE(table + 2); k++) {
      const index = gsub.readUInt16BE(table + 4 + k * 2);
      if (done.has(index)) continue;
      done.add(index);
      readLookup(gsub, lookups + gsub.readUInt16BE(lookups + 2 + index * 2), substitutions);
    }
  }
  return substitutions;
}

function readLookup(gsub: Buffer, lookup: number, into: Map<number, number>): void {
  const type = gsub.readUInt16BE(lookup);
  for (let i = 0; i < gsub.readUInt16BE(lookup + 4); i++) {
    const subtable = lookup + gsub.readUInt16BE(lookup + 6 + i * 2);
    if (type === 1) readSingle(gsub, subtable, into);
    else if (type === 7 && gsub.readUInt16BE(subtable + 2) === 1)
      readSingle(gsub, subtable + gsub.readUInt32BE(subtable + 4), into);
  }
}

function readSingle(gsub: Buffer, subtable: number, into: Map<number, number>): void {
  const format = gsub.readUInt16BE(subtable);
  coverage(gsub, subtable + gsub.readUInt16BE(subtable + 2)).forEach((glyph, i) => {
    if (into.has(glyph)) return;
    into.set(
      glyph,
      format === 1 ? (glyph + gsub.readInt16BE(subtable + 4)) & 0xffff : gsub.readUInt16BE(subtable + 6 + i * 2),
    );
  });
}

function coverage(gsub: Buffer, at: number): number[] {
  const glyphs: number[] = [];
  const count = gsub.readUInt16BE(at + 2);
  if (gsub.readUInt16BE(at) === 1) {
    for (let i = 0; i < count; i++) glyphs.push(gsub.readUInt16BE(at + 4 + i * 2));
    return glyphs;
  }
  for (let i = 0; i < count; i++) {
    const range = at + 4 + i * 6;
    for (let glyph = gsub.readUInt16BE(range); glyph <= gsub.readUInt16BE(range + 2); glyph++) glyphs.push(glyph);
  }
  return glyphs;
}
