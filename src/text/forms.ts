import shinjitai from 'opencc-js/dict/JPShinjitaiCharacters';
import traditional from 'opencc-js/dict/TSCharacters';

/** 1 for the hanzi of GB/T 2312-1980, the simplified characters that everyday text is written in, by UTF-16 unit. */
let everyday: Uint8Array | undefined;
let simplified: ReadonlyMap<string, string> | undefined;

/**
 * The simplified form of a traditional or Japanese character; undefined for simplified ones, and for rare characters that have no
 * other form (喆, 镕 in names).
 */
export function simplifiedForm(character: string): string | undefined {
  everyday ??= hanziOfGb2312();
  if (everyday[character.charCodeAt(0)] === 1) return undefined;
  simplified ??= readTables();
  return simplified.get(character);
}

function hanziOfGb2312(): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const bytes: number[] = [];
  for (let high = 0xb0; high <= 0xf7; high++) for (let low = 0xa1; low <= 0xfe; low++) bytes.push(high, low);
  const hanzi = new Uint8Array(0x10000);
  for (const character of decoder.decode(Uint8Array.from(bytes))) hanzi[character.charCodeAt(0)] = 1;
  return hanzi;
}

function readTables(): ReadonlyMap<string, string> {
  const pairsOf = (table: string): readonly (readonly [string, string])[] =>
    table.split('|').map((pair) => {
      const [from = '', to = ''] = pair.split(' ');
      return [from, to];
    });
  const forms = new Map<string, string>();
  // A form outside the Basic Multilingual Plane is no help to an editor: no input method offers it.
  for (const [from, to] of pairsOf(traditional)) if (to.length === 1) forms.set(from, to);
  for (const [from, to] of pairsOf(shinjitai)) {
    const form = forms.get(to) ?? to;
    if (!forms.has(from) && from !== form) forms.set(from, form);
  }
  return forms;
}
