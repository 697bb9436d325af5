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

/**
 * What an archive may not map a glyph to (ISO 19005-2 §6.2.11.7): nothing, a byte order mark, a private use character.
 * Such characters are errors in the issue; they reach a file only as marks of a missing glyph in a draft.
 */
const UNFIT = /[\0\ufeff\ufffe\uffff\p{Co}]/gu;

function utf16(character: string): string {
  const text = character.replace(UNFIT, '\ufffd');
  let hex = '';
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i));
  return hex;
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
