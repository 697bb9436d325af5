const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** Namespaces that have a transitional and a strict address (ISO/IEC 29500-1 and -4), by their usual prefix. */
const BOTH: Readonly<Record<string, readonly [transitional: string, strict: string]>> = {
  w: ['wordprocessingml/2006/main', 'wordprocessingml/main'],
  r: ['officeDocument/2006/relationships', 'officeDocument/relationships'],
  m: ['officeDocument/2006/math', 'officeDocument/math'],
  a: ['drawingml/2006/main', 'drawingml/main'],
  wp: ['drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
  pic: ['drawingml/2006/picture', 'drawingml/picture'],
  c: ['drawingml/2006/chart', 'drawingml/chart'],
  dgm: ['drawingml/2006/diagram', 'drawingml/diagram'],
};

const OTHERS: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing': 'wp14',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/drawing/2016/SVG/main': 'asvg',
  'http://www.wps.cn/officeDocument/2013/wpsCustomData': 'wpsCustomData',
};

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(BOTH).flatMap(([prefix, [transitional, strict]]): [string, string][] => [
    [OOXML + transitional, prefix],
    [STRICT + strict, prefix],
  ]),
  ...Object.entries(OTHERS),
]);

/** The usual prefix of a namespace; any other namespace by its address. */
export function canonicalUri(uri: string): string {
  return PREFIXES.get(uri) ?? uri;
}

/** Extensions of which every element is read; an alternative that requires another one is left to its fallback. */
export const READABLE: ReadonlySet<string> = new Set([
  'wps',
  'wpg',
  'wpc',
  'wp14',
  'w14',
  'w15',
  'wpsCustomData',
  ...Object.keys(BOTH),
  'v',
  'o',
]);
