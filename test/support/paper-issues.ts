import { createCanvas } from '@napi-rs/canvas';
import { chineseNumeral } from '../../src/text/numerals.js';
import { seeded } from './compile-text.js';

const MM = 72 / 25.4;
const BASES = ['dongtai', 'jianbao', 'gongwen'];
/** From A6 to A3, mm. */
const SHEETS: readonly (readonly [name: string, width: number, height: number])[] = [
  ['A6', 105, 148],
  ['32开', 130, 184],
  ['A5', 148, 210],
  ['B5', 182, 257],
  ['16开', 184, 260],
  ['A4', 210, 297],
  ['大16开', 210, 285],
  ['A3', 297, 420],
];

interface Dice {
  upTo(most: number): number;
  between(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

function diceOf(seed: number): Dice {
  const random = seeded(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  return {
    upTo,
    between: (least, most) => least + random() * (most - least),
    chance: (share) => random() < share,
    pick: (list) => list[upTo(list.length)]!,
  };
}

/** Files of an issue by their paths: an own template on a sheet of its own, and contents of every kind. */
export function paperIssue(seed: number): {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly title: string;
} {
  const dice = diceOf(seed);
  const base = BASES[seed % BASES.length]!;
  const { template, title } = ownTemplate(base, dice);
  const picture = createCanvas(200 + dice.upTo(800), 100 + dice.upTo(1500)).encodeSync('png');
  return {
    title,
    files: { 'templates/own/template.yaml': template, 'a.png': picture, 'issue.md': source(base, dice) },
  };
}

function ownTemplate(base: string, dice: Dice): { readonly template: string; readonly title: string } {
  const { between, chance, pick } = dice;
  const named = chance(0.6);
  const sheet = pick(SHEETS);
  const turned = chance(0.2);
  const [short, long] = named ? [sheet[1], sheet[2]] : [Math.round(between(105, 297)), Math.round(between(148, 420))];
  const [width, height] = turned && long > short ? [long, short] : [short, long];
  const side = Math.round(width * between(0.06, 0.15));
  const [top, bottom] = [Math.round(height * between(0.07, 0.15)), Math.round(height * between(0.1, 0.16))];
  const measure = (width - side * 2) * MM;
  const room = (height - top - bottom) * MM;
  const size = pick([9, 10.5, 12, 14, 16, 22].filter((em) => em * 11 < measure && em * 12 < room));
  const pitch = round(size * between(1.25, 2));
  const folio = round(size * between(0.6, 0.9));
  const drop = round((folio * 1.15 + 2) / MM + between(0, bottom - (folio * 1.55 + 2) / MM));
  const small = round(size * between(0.6, 1));
  const tight = room < 480;
  const place = named
    ? `size: ${sheet[0]}${turned ? `, orientation: ${pick(['landscape', '横向'])}` : ''}`
    : `width: ${width}, height: ${height}`;
  const [least, most] = [(folio * 0.37 + 2) / MM, top - (folio * 1.13) / MM];
  const headed = most > least;
  const template = `extends: ${base}
description: 自己的版式
page: { ${place}, margin: { top: ${top}, bottom: ${bottom}, left: ${side}, right: ${side} } }
breaking: { profile: ${pick(['word', 'clreq'])}, hanging: ${chance(0.5)}, autospace: ${pick([0, 0.125, 0.25])}, lastLine: ${pick([1, 2])} }
styles:
  default: { size: ${size}, lineHeight: ${pitch}, tracking: ${pick([0, 0, -0.015, 0.02])} }
  masthead: { size: ${round(size * 2.5)}, lineHeight: ${round(size * 3)}, spaceAfter: 4, tracking: 0 }
  toc-heading: { size: ${size}, lineHeight: ${pitch} }
  title: { label: 标题, size: ${round(size * 1.2)}, lineHeight: ${round(size * 1.8)}, tracking: 0, align: center, font: 小标宋, keepWithNext: true }
  issuer-line: { size: ${small}, lineHeight: ${pitch} }
  caption: { size: ${small}, lineHeight: ${pitch} }
  distribution: { size: ${small}, lineHeight: ${round(small * 1.6)} }
  imprint: { label: 印发, size: ${small}, lineHeight: ${round(small * 1.6)} }
  table: { size: ${small}, lineHeight: ${round(small * between(1.1, 1.6))} }
  table-header: { size: ${small}, lineHeight: ${round(small * 1.5)} }
  note: { size: ${round(small * 0.9)}, lineHeight: ${round(small * between(1, 1.4))} }
  folio: { size: ${folio}, lineHeight: ${round(folio * 1.5)} }
  running-head: { label: 页眉, size: ${folio}, lineHeight: ${round(folio * 1.5)}, tracking: 0 }
table: { padX: ${round(between(1, 6))}, padY: ${round(between(0, 4))} }
folio: { drop: ${drop}, align: ${pick(['center', 'outer', 'right'])} }
${tight ? 'masthead: [{ kind: line, style: masthead, text: "{刊名}", fit: true }, { kind: split, style: issuer-line, left: "{主办}", right: "{日期}" }]\n' : ''}`;
  const head = `runningHead: { style: running-head, text: "{刊名}　第{页}页，共{页数}页", align: ${pick(['center', 'outer', 'left', 'right'])}, rise: ${round(between(least + 0.01, most - 0.01))} }\n`;
  return {
    template: headed ? `${template}${head}` : template,
    title: `${base}, ${width} × ${height} mm, ${size}/${pitch} pt`,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const WORDS = [
  '各单位要提高认识，加强组织领导，明确责任分工。',
  '会议指出，“双高计划”建设任务63%～68%已经完成！',
  '2022年10月18日，RCEP与5G、VR等Pneumonoultramicroscopicsilicovolcanoconiosis技术有关。',
  '推动形成“人人皆可成才、人人尽展其才”的局面……',
  '《职业教育法》（2022年修订）第三十三条——',
  '见 https://example.edu.cn/keyan/2022/jiaogai-xiangmu/a_b.html?id=7 。',
];

function source(base: string, { upTo, chance, pick }: Dice): string {
  const notes: string[] = [];
  const many = (least: number, most: number, one: () => string, join = ''): string =>
    Array.from({ length: least + upTo(most - least + 1) }, one).join(join);
  const note = (): string => {
    notes.push(`[^${notes.length + 1}]: ${many(1, pick([1, 2, 2, 60]), () => pick(WORDS))}`);
    return `[^${notes.length}]`;
  };
  const sentence = (): string => {
    const text = pick(WORDS);
    if (chance(0.08)) return `${text.slice(0, -1)}${note()}。`;
    if (chance(0.1)) return `**${text.slice(0, 6)}**${text.slice(6)}`;
    return text;
  };
  const paragraph = (): string => many(1, 8, sentence);
  const nested = (depth: number): string =>
    Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- ${sentence()}`).join('\n');
  const table = (): string => {
    const columns = 1 + upTo(5);
    const cell = (): string => many(0, pick([1, 1, 2, columns < 3 ? 40 : 3]), sentence);
    const row = (one: () => string): string => `| ${Array.from({ length: columns }, one).join(' | ')} |`;
    const head = pick([() => '项目', () => '项目', () => many(1, 2, sentence), () => many(1, 12, sentence)]);
    const rows = many(1, pick([3, 6, 30]), () => row(cell), '\n');
    return `${chance(0.5) ? '表1 各单位情况\n\n' : ''}${row(head)}\n|${'--|'.repeat(columns)}\n${rows}`;
  };
  const figure = (): string => `![图](a.png "${10 + upTo(91)}%")${chance(0.5) ? '\n\n图1 情况' : ''}`;
  const block = (): string =>
    pick([
      paragraph,
      paragraph,
      paragraph,
      table,
      figure,
      () => `> ${paragraph()}\n>\n> > ${paragraph()}`,
      () => nested(1 + upTo(9)),
      () => many(1, 5, () => `- ${sentence()}`, '\n'),
      () => `- ${sentence()}\n\n  ![图](a.png)\n\n  > ${sentence()}`,
      () => many(1, 9, () => `${1 + upTo(9)}.${paragraph()}`, '\n\n'),
      () => many(1, 9, () => `（${chineseNumeral(1 + upTo(9))}）${sentence()}`, '\n\n'),
      () => many(1, 6, () => `${'#'.repeat(2 + upTo(3))} ${sentence().slice(0, 30).replace(/[*[^]/g, '')}`, '\n\n'),
      () => `${sentence()}\\\n${sentence()}`,
      () => `${sentence()}见[第?页](#一)。`,
    ])();
  const sections = Array.from({ length: 1 + upTo(3) }, (_, i) => {
    const title = pick(['要闻', '关于进一步加强和改进新时代职业教育科研工作的若干意见和实施办法的通知', 'RCEP与5G']);
    return `# ${chineseNumeral(i + 1)}、${title}\n\n${many(1, 6, block, '\n\n')}`;
  });
  const official =
    base === 'gongwen'
      ? '标题: 关于印发《中国特色高水平高职学校建设计划绩效管理暂行办法》的通知\n发文字号: 某院发〔2022〕15号\n主送: 各处室、各二级学院\n附件: [名单, 某某学院职业教育科研工作实施办法]\n印发机关: 某某学院办公室\n印发日期: 2022-10-19\n附注: 此件公开发布\n'
      : '';
  return `---
刊名: ${pick(['院报', '高等职业教育研究动态', '某某职业技术大学高等职业教育研究与教学改革工作动态'])}
期号: 7
总期号: 67
主办: ${pick(['某学院', '某某职业技术学院高等职业教育研究所'])}
日期: 2022-10-18
模板: own
${official}编印: { 责任编辑: [甲某, 乙某] }
分送: { 报: [校领导], 发: [${many(1, 30, () => '各部门、各二级学院', ', ')}] }
---

${sections.join('\n\n')}

${notes.join('\n\n')}
`;
}
