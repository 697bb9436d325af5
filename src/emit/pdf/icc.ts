/**
 * An ICC profile of the sRGB colour space (IEC 61966-2-1), built from its published primaries and curve: matrix and
 * tone curve, ICC version 4.2 (ISO 15076-1). About 500 bytes.
 */
export function srgbProfile(): Buffer {
  const curve = parametricCurve();
  const tags: [string, Buffer][] = [
    ['desc', localizedText('sRGB IEC61966-2.1')],
    ['cprt', localizedText('No copyright, use freely')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['chad', matrix([1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168])],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const data: Buffer[] = [];
  let offset = 128 + table.length;
  let curveAt = 0;
  tags.forEach(([tag, value], i) => {
    const at = 4 + i * 12;
    table.write(tag, at, 'latin1');
    const shared = value === curve && curveAt > 0;
    table.writeUInt32BE(shared ? curveAt : offset, at + 4);
    table.writeUInt32BE(value.length, at + 8);
    if (shared) return;
    if (value === curve) curveAt = offset;
    data.push(value);
    offset += value.length;
  });
  return Buffer.concat([header(offset), table, ...data]);
}

function header(size: number): Buffer {
  const buffer = Buffer.alloc(128);
  buffer.writeUInt32BE(size, 0);
  buffer.writeUInt32BE(0x04200000, 8);
  buffer.write('mntrRGB XYZ ', 12, 'latin1');
  // A fixed date: the profile is the same in every build.
  [2022, 1, 1, 0, 0, 0].forEach((value, i) => {
    buffer.writeUInt16BE(value, 24 + i * 2);
  });
  buffer.write('acsp', 36, 'latin1');
  xyzNumbers([0.9642, 1, 0.8249]).copy(buffer, 68);
  return buffer;
}

function xyz(...values: number[]): Buffer {
  return Buffer.concat([signature('XYZ '), xyzNumbers(values)]);
}

function matrix(values: readonly number[]): Buffer {
  return Buffer.concat([signature('sf32'), xyzNumbers(values)]);
}

/** s15Fixed16 numbers. */
function xyzNumbers(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => {
    buffer.writeInt32BE(Math.round(value * 65536), i * 4);
  });
  return buffer;
}

/** Type 3: (aX + b)^g above d, cX below. */
function parametricCurve(): Buffer {
  const kind = Buffer.alloc(4);
  kind.writeUInt16BE(3, 0);
  return Buffer.concat([signature('para'), kind, xyzNumbers([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])]);
}

function localizedText(text: string): Buffer {
  const string = Buffer.from(text, 'utf16le').swap16();
  const record = Buffer.alloc(20);
  record.writeUInt32BE(1, 0);
  record.writeUInt32BE(12, 4);
  record.write('enUS', 8, 'latin1');
  record.writeUInt32BE(string.length, 12);
  record.writeUInt32BE(28, 16);
  const padding = Buffer.alloc((4 - (string.length & 3)) & 3);
  return Buffer.concat([signature('mluc'), record, string, padding]);
}

function signature(tag: string): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.write(tag, 0, 'latin1');
  return buffer;
}
