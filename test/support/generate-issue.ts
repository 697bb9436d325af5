import { createCanvas } from '@napi-rs/canvas';
import { chineseNumeral } from '../../src/text/numerals.js';
import { seeded } from './compile-text.js';
import { ENGLISH, HARD, LATIN_LISTS, MARKED, NARROW, OWN_TEMPLATES, QUOTED, TITLES } from './generated-pieces.js';
import { columnRoom } from './generated-tables.js';

/** Templates that generated issues take in turn: those shipped, and an issue's own. */
const TEMPLATES = ['dongtai', 'jianbao', 'gongwen', 'dongtai', 'jianbao', 'gongwen', ...Object.keys(OWN_TEMPLATES)];

const MARK = '\ue001';
const NOTE = '\ue002';
const REFERENCE = '\ue003';

/** Files of an issue by their paths in its folder. */
export type GeneratedIssue = Readonly<Record<string, string | Uint8Array>>;

/** The template of a generated issue. */
export function templateOf(seed: number): string {
  return TEMPLATES[seed % TEMPLATES.length]!;
}

/**
 * Writes an issue from a seed: shuffled sentences of a text with hard pieces between, in sections with heads, items, lists,
 * quotations, tables, pictures and footnotes anywhere.
 */
export function generateIssue(seed: number, sentences: readonly string[]): GeneratedIssue {
  const random = seeded(seed);
  const chance = (share: number): boolean => random() < share;
  const upTo = (most: number): number => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)]!;
  const template = templateOf(seed);
  const hard = chance(0.5);
  // Now and then more notes than there are circled numbers.
  const noteShare = pick([0.01, 0.03, 0.15, 0.5]);
  const files: Record<string, string | Uint8Array> = {};
  const definitions: string[] = [];

  const insert = (text: string, piece: string): string => {
    const at = 1 + upTo(text.length - 2);
    return text.slice(0, at) + piece + text.slice(at);
  };
  const note = (): string => {
    const number = definitions.length + 1;
    const long = chance(0.1) ? Array.from({ length: 5 }, () => pick(sentences)).join('') : pick(sentences);
    definitions.push(`[^${number}]: ${chance(0.3) ? insert(long, pick(HARD)) : long}`);
    return `[^${number}]`;
  };
  const sentence = (): string => {
    let text = pick(sentences);
    // Stand-ins of one character, so that nothing is put into the middle of a piece.
    if (chance(0.1)) text = insert(text, MARK);
    if (chance(noteShare)) text = chance(0.5) ? `${text.slice(0, -1)}${NOTE}。` : insert(text, NOTE);
    if (chance(hard ? 0.8 : 0.3)) text = insert(text, pick(chance(0.2) ? QUOTED : HARD));
    if (chance(0.03)) text = insert(text, REFERENCE);
    return text
      .replace(MARK, () => pick(MARKED)(pick(['职业教育', 'RCEP', '“双高计划”', '2022年'])))
      .replace(NOTE, note)
      .replace(REFERENCE, '（见[第?页](#一)）');
  };
  const many = (most: number, one: () => string, join: string): string =>
    Array.from({ length: 1 + upTo(most) }, one).join(join);
  const paragraph = (): string => many(6, sentence, '');
  const cell = (): string => pick([() => pick(HARD), () => '12.5%', () => '短', () => '甲、乙', () => '国家级荣誉'])();
  /** A row of as many cells: a short word, with the notes, where `fits` says that a column has no room for a text. */
  const rowOf = (columns: number, one: () => string, fits: (column: number, text: string) => boolean): string => {
    const cells = Array.from({ length: columns }, (_, column) => {
      const text = one();
      return fits(column, text) ? text : ['短', ...(text.match(/\[\^\d+\]/g) ?? [])].join('');
    });
    return `| ${cells.join(' | ')} |`;
  };
  const table = (): string => {
    const columns = 2 + upTo(4);
    const fits = columnRoom(columns);
    // A sentence in one of many columns would make a row higher than a page.
    const content = (): string => (columns < 4 && chance(0.3) ? sentence() : cell());
    const rows = chance(0.1) ? 40 : 1 + upTo(5);
    const rule = `|${Array.from({ length: columns }, () => pick(['--', '--:', ':-:'])).join('|')}|`;
    const caption = chance(0.7) ? `表${1 + upTo(9)} ${pick(TITLES)}\n\n` : '';
    const head = rowOf(columns, () => pick(['项目', '数量', '说明']), fits);
    const body = Array.from({ length: rows }, () => rowOf(columns, content, fits));
    return `${caption}${head}\n${rule}\n${body.join('\n')}`;
  };
  const narrowTable = (): string => {
    const columns = 5 + upTo(4);
    const fits = columnRoom(columns);
    const content = (): string => (chance(0.1) ? `${pick(NARROW)}${note()}` : pick(NARROW));
    const head = rowOf(columns, () => pick(['序号', '时间', '单位', '备注']), fits);
    const body = Array.from({ length: 1 + upTo(6) }, () => rowOf(columns, content, fits));
    return `${head}\n|${'--|'.repeat(columns)}\n${body.join('\n')}`;
  };
  /** A line that the author ends about where the measure does, so that its mark hangs or just fits. */
  const hardLine = (): string => {
    const text = many(3, () => pick(sentences), '').replace(/[，。、；：]/g, '');
    return `${text.slice(0, 20 + upTo(12))}${pick(['。', '，', '；', '”', ''])}\\\n${pick(sentences)}`;
  };
  /** Heads and short items one under another: what is kept together reaches over many lines. */
  const chain = (item: number): string => {
    const heads = chance(0.5) ? [`## ${pick(TITLES)}`, `### ${pick(TITLES)}`] : [];
    const first = heads.length > 0 ? 1 : item;
    const items = Array.from(
      { length: 2 + upTo(5) },
      (_, i) => `${first + i}.${pick(sentences).slice(0, 5 + upTo(30))}。`,
    );
    return [...heads, ...items].join('\n\n');
  };
  const figure = (): string => {
    const kind = pick(['png', 'jpeg', 'svg'] as const);
    const name = `picture${Object.keys(files).length}.${kind === 'jpeg' ? 'jpg' : kind}`;
    files[name] = drawing(kind, 100 + upTo(900), 80 + upTo(600));
    return `![${pick(TITLES)}](${name} "${20 + upTo(80)}%")${chance(0.5) ? `\n\n图${1 + upTo(9)} ${pick(TITLES)}` : ''}`;
  };
  const blocks: readonly (readonly [share: number, (item: number) => string])[] = [
    [0.04, () => `> ${paragraph()}`],
    [0.04, () => many(4, () => `- ${sentence()}${chance(0.3) ? `\n  - ${sentence()}\n  - ${pick(HARD)}` : ''}`, '\n')],
    [0.06, table],
    [0.03, figure],
    [0.03, () => `${pick(['##', '###'])} ${pick(TITLES)}`],
    [0.02, () => pick(ENGLISH)],
    [0.02, () => `${sentence()}\\\n${sentence()}`],
    [0.02, () => `${sentence()}见[第?页](#一)。`],
    [0.02, () => `${table()}\n\n${table()}`],
    [0.03, () => insert(pick(sentences), pick(LATIN_LISTS))],
    [0.03, hardLine],
    [0.03, narrowTable],
    [0.02, () => `${table()}\n\n${pick(sentences)}${many(3, note, '')}`],
    [0.03, chain],
    [0.08, paragraph],
  ];
  const block = (item: number): string => {
    let kind = random();
    for (const [share, make] of blocks) {
      if (kind < share) return make(item);
      kind -= share;
    }
    return `${item}.${paragraph()}`;
  };
  const section = (title: string, most: number): string => {
    let item = 0;
    const parts = Array.from({ length: 2 + upTo(most) }, () => {
      const text = block(item + 1);
      if (text.startsWith('##')) item = 0;
      item += text.match(/^\d+\./gm)?.length ?? 0;
      return text;
    });
    return `# ${title}\n\n${parts.join('\n\n')}`;
  };
  const count = chance(0.08) ? 25 + upTo(16) : 1 + upTo(8);
  const titles = Array.from({ length: count }, (_, i) => `${chineseNumeral(i + 1)}、${pick(TITLES)}${i + 1}`);
  const contents =
    chance(0.3) && !template.endsWith('gongwen')
      ? `# 目录\n\n${titles.map((title) => `${title} …… ?`).join('\n')}\n\n`
      : '';
  const foreword = !contents && chance(0.2) ? `${paragraph()}\n\n` : '';
  const body = titles.map((title) => section(title, count > 20 ? 2 : 8)).join('\n\n');
  if (OWN_TEMPLATES[template]) files[`templates/${template}/template.yaml`] = OWN_TEMPLATES[template];
  return {
    ...files,
    'issue.md': `${head(seed, template)}\n${contents}${foreword}${body}\n\n${definitions.join('\n\n')}\n`,
  };
}

function head(seed: number, template: string): string {
  const credits = seed % 2 ? '编印: { 责任编辑: [甲某, 乙某] }\n' : '';
  return `---\n刊名: 高等职业教育动态\n期号: ${seed}\n主办: 某学院高等职业教育研究所\n日期: 2022-10-18\n模板: ${template}\n${credits}分送: { 报: [校领导], 发: [各部门] }\n---\n`;
}

function drawing(kind: 'png' | 'jpeg' | 'svg', width: number, height: number): string | Uint8Array {
  if (kind === 'svg') {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width / 2}" height="${height}"/></svg>`;
  }
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').fillRect(0, 0, width / 2, height);
  return kind === 'png' ? canvas.encodeSync('png') : canvas.encodeSync('jpeg');
}
