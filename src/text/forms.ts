import shinjitai from 'opencc-js/dict/JPShinjitaiCharacters';
import traditional from 'opencc-js/dict/TSCharacters';
import { matchesOf } from './matches.js';

/** 1 for the hanzi of GB/T 2312-1980, the simplified characters that everyday text is written in, by UTF-16 unit. */
let everyday: Uint8Array | undefined;
/** Simplified forms looked up so far; null for characters that have no other form. */
const known = new Map<string, string | null>();

/** Traditional characters that GB/T 2312 has all the same, and that are never right in simplified text. */
const NEVER = '後麽菸';
/** Characters that the list of 2013 (《通用规范汉字表》) gave back to names. */
const NAMES = '昇陞甦龢迺邨祕谿澂祇砦暠';
/** Japanese characters that the tables lack or lead to a traditional one. */
const JAPANESE = '値值 氷冰 働动 舎舍 隷隶 挙举 渋涩 郷乡 鉱矿 闘斗';

/**
 * The simplified form of a traditional or Japanese character; undefined for simplified ones, and for rare characters
 * that have no other form (喆, 镕) or are right in names (昇).
 */
function simplifiedForm(character: string): string | undefined {
  let form = known.get(character);
  if (form === undefined) {
    form = tabled(character) ?? null;
    known.set(character, form);
  }
  return form ?? undefined;
}

function hanziOfGb2312(): Uint8Array {
  const bytes = new Uint8Array((0xf7 - 0xb0 + 1) * (0xfe - 0xa1 + 1) * 2);
  let at = 0;
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      bytes[at++] = high;
      bytes[at++] = low;
    }
  }
  const text = new TextDecoder('gbk').decode(bytes);
  const hanzi = new Uint8Array(0x10000);
  for (let i = 0; i < text.length; i++) hanzi[text.charCodeAt(i)] = 1;
  for (const character of NEVER) hanzi[character.charCodeAt(0)] = 0;
  return hanzi;
}

/**
 * An issue has a handful of such characters at most: looking them up in the tables as they are takes less than reading
 * thousands in.
 */
function tabled(character: string): string | undefined {
  if (NAMES.includes(character)) return undefined;
  const japanese = JAPANESE.indexOf(character);
  if (japanese >= 0 && japanese % 3 === 0) return JAPANESE[japanese + 1];
  return simplifiedOf(character) ?? modernOf(character);
}

function simplifiedOf(character: string): string | undefined {
  const form = lookUp(traditional, character);
  // A form outside the Basic Multilingual Plane is no help to an editor: no input method offers it.
  return form?.length === 1 ? form : undefined;
}

function modernOf(character: string): string | undefined {
  const old = lookUp(shinjitai, character);
  if (old === undefined) return undefined;
  const form = simplifiedOf(old) ?? old;
  return form === character ? undefined : form;
}

/** What a character leads to in a table of pairs, `A B|C D`. */
function lookUp(table: string, character: string): string | undefined {
  const key = `${character} `;
  const at = table.startsWith(key) ? 0 : table.indexOf(`|${key}`) + 1;
  if (at === 0 && !table.startsWith(key)) return undefined;
  const end = table.indexOf('|', at);
  return table.slice(at + key.length, end < 0 ? undefined : end);
}

/**
 * Words whose traditional character is right in others (surname 於, 乾隆, 著名, 狼藉, 角徵羽, 毕昇), each with what replaces it.
 */
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=[关關由对對基终終处處等源属屬至鉴鑒便善位低高优優大小少多敢勇乐樂易难難急限用适適])於|於(?=[是此今0-9])/g,
    '于',
  ],
  [
    /(?<=意味|沿|随|隨|接|围绕|圍繞|朝|带|帶|有|靠|标志|標誌|面临|面臨|存在|看|为|為)著(?![名作书書述称稱者录錄译譯力])/g,
    '着',
  ],
  [/乾(?=[净淨燥部旱脆杯扰擾货貨预預])|(?<=[饼餅若能才骨晒曬风風])乾/g, '干'],
  [/瞭(?=解)|(?<=明)瞭/g, '了'],
  [/藉(?=[此助口由机機])/g, '借'],
  [/(?<=[特象])徵|徵(?=[求集收用兵文地税稅信稿询詢召得])/g, '征'],
  [/(?<=合)夥|夥(?=[伴同食])/g, '伙'],
  [/(?<=[提上晋晉攀跃躍飙飆回])昇|昇(?=[级級华華学學值温溫旗])/g, '升'],
];

/** The places of a text's traditional and Japanese characters, with the simplified forms, in order. */
export function otherForms(text: string): readonly { readonly index: number; readonly form: string }[] {
  everyday ??= hanziOfGb2312();
  const found: { readonly index: number; readonly form: string }[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x3400 || everyday[code] === 1) continue;
    const form = simplifiedForm(text[index]!);
    if (form !== undefined) found.push({ index, form });
  }
  if (!/[於著乾瞭藉徵夥昇]/.test(text)) return found;
  const inWords = IN_WORDS.flatMap(([pattern, form]) => matchesOf(text, pattern).map(({ index }) => ({ index, form })));
  return [...found, ...inWords].sort((a, b) => a.index - b.index);
}
