/** Longest block of a CMap. */
const BLOCK = 100;

/** A ToUnicode CMap (ISO 32000-1 §9.10.3) for CIDs 1, 2, 3 … that stand for the given texts. */
export function toUnicodeMap(texts: readonly string[]): string {
  const blocks: string[] = [];
  for (let i = 0; i < texts.length; i += BLOCK) {
    const entries = texts.slice(i, i + BLOCK).map((text, k) => `<${hex4(i + k + 1)}> <${utf16(text)}>`);
    blocks.push(`${entries.length} beginbfchar\n${entries.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(text: string): string {
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i));
  return hex;
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
