/**
 * Sheets by name: width and height upright, mm. A: ISO 216. B5 and B4 are the JIS sizes, as Chinese offices and Word's
 * lists have them. 开: as Word's lists have them (正度 787 × 1092, 大度 850 × 1168 and 889 × 1194 mm, trimmed).
 */
export const PAPERS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  A6: [105, 148],
  B4: [257, 364],
  B5: [182, 257],
  'ISO B5': [176, 250],
  '8开': [260, 368],
  '16开': [184, 260],
  '32开': [130, 184],
  大8开: [285, 420],
  大16开: [210, 285],
  大32开: [140, 203],
};

/** Sizes of type by name, pt: 号数制 as word processors have it. */
export const TYPE_SIZES: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
};

/** The sheet of a name, however its letters are written; undefined for an unknown name. */
export function paperOf(name: unknown): readonly [width: number, height: number] | undefined {
  if (typeof name !== 'string') return undefined;
  const key = plainName(name)
    .replace(/^正/, '')
    .replace(/^大度/, '大')
    .replace(/^JISB/, 'B')
    .replace(/^ISOB5$/, 'ISO B5');
  return Object.hasOwn(PAPERS, key) ? PAPERS[key] : undefined;
}

/** A name without blanks, in half-width capitals. */
function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/開/g, '开')
    .replace(/纸$/, '')
    .replace(/^正?度?(\d+)K$/, '$1开');
}
