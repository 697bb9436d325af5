import { createCanvas } from '@napi-rs/canvas';
import { describe } from 'vitest';
import type { PdfGlyph } from '../support/read-glyphs.js';
import { type Check, clause, faults } from './clause.js';
import { pairs, rightEdge, type Setting, scaled, setText } from './setting.js';
import { paragraphsOf } from './texts.js';

const HANZI = /^\p{Script=Han}$/u;
const PITCH = 28.8;
const glyphsOf = ({ lines }: Setting): PdfGlyph[] => lines.flatMap(({ glyphs }) => glyphs);
const random = paragraphsOf(15, 6);

describe('2.1 characters and their arrangement', () => {
  const source = random.replace(/\s/g, '');
  clause(
    '2.1.1',
    'every character of the text is there, in order: hanzi, marks, Western text',
    (setting) =>
      glyphsOf(setting)
        .map(({ char }) => char)
        .join('')
        .replace(/\s/g, '') === source
        ? []
        : ['text differs'],
    () => setText(random),
    async () => {
      const setting = await setText(random);
      return {
        ...setting,
        lines: setting.lines.map((line, i) => (i === 3 ? { ...line, glyphs: line.glyphs.slice(1) } : line)),
      };
    },
  );
  const solid = '汉字占正方形的外框';
  const square: Check = (setting) =>
    faults(pairs(setting, HANZI, HANZI), ({ pitch }) => Math.abs(pitch - 1) > 0.002 && `${pitch} em`);
  clause(
    '2.1.2',
    'a hanzi’s advance is its size',
    square,
    () => setText(solid),
    () => setText(solid, 'styles: { body: { tracking: 0.05 } }\n'),
  );
  const touching: Check = (setting) =>
    faults(
      pairs(setting, HANZI, HANZI),
      ({ line, at }) =>
        Math.abs(line.glyphs[at]!.x + line.glyphs[at]!.width - line.glyphs[at + 1]!.x) > 0.05 && line.text,
    );
  clause(
    '2.1.3a',
    'set solid: frame touches frame',
    touching,
    () => setText(solid),
    async () => scaled(await setText(solid), 1.05),
  );
  const loose: Check = (setting) =>
    faults(pairs(setting, HANZI, HANZI), ({ pitch }) => Math.abs(pitch - 1.25) > 0.01 && `${pitch} em`);
  clause(
    '2.1.3b',
    'increased spacing where a style asks for it',
    loose,
    () => setText(solid, 'styles: { body: { tracking: 0.25 } }\n'),
    () => setText(solid),
  );
});

describe('2.2 typefaces', () => {
  const text = '正文**着重**与*强调*。\n\n# 一、标题\n\n正文。\n\n> 引用。';
  const faceOf = (setting: Setting, char: string): string =>
    glyphsOf(setting).find((glyph) => glyph.char === char)?.face ?? 'none';
  const faces: Check = (setting) =>
    [
      ['正', /Fangsong/],
      ['着', /NotoSansSC/],
      ['强', /WenKai/],
      ['标', /NotoSansSC/],
      ['引', /WenKai/],
    ].flatMap(([char, face]) =>
      (face as RegExp).test(faceOf(setting, char as string)) ? [] : [`${char}: ${faceOf(setting, char as string)}`],
    );
  clause(
    '2.2.1',
    'Fangsong, Hei and Kai by their roles in the template',
    faces,
    () => setText(text),
    () =>
      setText(
        text,
        'styles: { heading1: { font: 仿宋 }, quote: { font: 仿宋 } }\ncharacterStyles: { strong: { font: 仿宋 }, emphasis: { font: 仿宋 } }\n',
      ),
  );
  const folio: Check = ({ pages }) =>
    faults(
      pages.flatMap(({ glyphs }) => glyphs.filter(({ char, y }) => HANZI.test(char) && y > 770)),
      ({ face }) => !/SerifSC/.test(face) && face,
    );
  clause(
    '2.2.2',
    'Song for folios',
    folio,
    () => setText('文。', 'folio: { text: "第{页}页" }\n'),
    () => setText('文。', 'folio: { text: "第{页}页" }\nstyles: { folio: { font: 仿宋 } }\n'),
  );
  const none: Check = (setting) => faults(glyphsOf(setting), ({ face, char }) => /\.notdef|none/.test(face) && char);
  const bold = '**仿宋加粗**与正文';
  clause(
    '2.2.5',
    'bold in Fangsong by the template’s choice: synthetic where it says so, never by chance',
    (setting) => [
      ...none(setting),
      ...faults(
        glyphsOf(setting).filter(({ char }) => '仿宋加粗'.includes(char)),
        ({ bold: heavy, face }) => !(heavy && /Fangsong/.test(face)) && face,
      ),
    ],
    () => setText(bold, 'characterStyles: { strong: { font: 仿宋, embolden: true } }\n'),
    () => setText(bold),
  );
});

describe('2.3 page format', () => {
  const long = '字'.repeat(27 * 60);
  const full: Check = ({ lines, pages }) => {
    const counts = pages.slice(0, -1).map((_, i) => lines.filter(({ page }) => page === i + 1).length);
    return faults(counts, (count) => count !== 22 && `${count} lines`);
  };
  clause(
    '2.3.2a',
    'the type area holds the template’s number of lines',
    full,
    () => setText(long),
    () => setText(long, 'page: { linesPerPage: 20 }\n'),
  );
  const chars: Check = ({ lines }) => faults(lines.slice(1, -1), ({ text }) => text.length !== 27 && `${text.length}`);
  clause(
    '2.3.2b',
    'and as many characters to the line as the measure has room for',
    chars,
    () => setText(long),
    () => setText(long, 'page: { margin: { right: 40 } }\n'),
  );
  const heads = '甲段。\n\n# 一、标题\n\n乙段。\n\n## 小标题\n\n丙段。';
  const grid: Check = ({ lines }) =>
    faults(
      lines.slice(1),
      ({ y, text }) => Math.abs((y - lines[0]!.y) / PITCH - Math.round((y - lines[0]!.y) / PITCH)) > 0.01 && text,
    );
  clause(
    '2.3.3a',
    'heads take whole lines (占行): the text after them stays on the grid of lines',
    grid,
    () => setText(heads),
    () => setText(heads, 'styles: { heading1: { spaceBefore: 10 } }\n'),
  );
  const png = createCanvas(4000, 400).encodeSync('png');
  let wide: Promise<Setting> | undefined;
  const pictured = (): Promise<Setting> => {
    wide ??= setText('![宽图](a.png)', '', { 'a.png': png });
    return wide;
  };
  const inside: Check = ({ pages, left, right }) =>
    faults(
      pages.flatMap(({ images }) => images),
      ({ x, width }) => (x < left - 0.05 || x + width > right + 0.05) && `${x}…${x + width}`,
    );
  clause(
    '2.3.3b',
    'a picture is never wider than the measure',
    inside,
    () => pictured(),
    async () => {
      const setting = await pictured();
      return { ...setting, right: setting.right - 20 };
    },
  );
  const titles = Array.from({ length: 60 }, (_, i) => `# 第${i + 1}个${'很长的'.repeat(i % 12)}栏目\n\n正文。`).join(
    '\n\n',
  );
  const always = 'toc: { show: always, breakAfter: true }\n';
  const contents: Check = (setting) =>
    faults(
      setting.lines.filter(({ text }) => /栏目\s*\d+$/.test(text)),
      (line) =>
        (Math.abs(rightEdge(line) - setting.right) > 0.05 || line.glyphs[0]!.x < setting.left - 0.05) && line.text,
    );
  clause(
    '2.3.3c',
    'contents of 60 entries: page numbers end at the measure’s edge, on the entry’s last line',
    contents,
    () => setText(titles, always),
    async () => {
      const setting = await setText(titles, always);
      return { ...setting, right: setting.right - 1 };
    },
  );
  const noted = '正文[^1]。\n\n[^1]: 注文。';
  const legible: Check = (setting) =>
    faults(glyphsOf(setting), ({ size, char }) => size < 7.875 && `${char} ${size} pt`);
  clause(
    '2.3.5a',
    'no text smaller than 六号 (7.875 pt)',
    legible,
    () => setText(noted),
    () => setText(noted, 'styles: { note: { size: 6 } }\n'),
  );
  const whole: Check = ({ lines, left, right, em }) =>
    faults(lines.slice(1, -1), ({ glyphs }) => {
      const count = (right - left) / em;
      return (
        (Math.abs(count - Math.round(count)) > 0.01 || Math.abs((glyphs[1]!.x - glyphs[0]!.x) / em - 1) > 0.002) &&
        `${count} characters`
      );
    });
  clause(
    '2.3.5d',
    'a line is a whole number of characters long: full lines of hanzi stay solid',
    whole,
    () => setText(long),
    () => setText(long, 'page: { margin: { right: 25 } }\n'),
  );
  /** Distances between neighbouring baselines of a page, pt. */
  const pitchesOf = ({ lines }: Setting): number[] =>
    lines.slice(1).flatMap(({ y, page }, i) => (page === lines[i]!.page ? [y - lines[i]!.y] : []));
  const lineGap: Check = (setting) =>
    faults(pitchesOf(setting), (pitch) => (pitch < setting.em * 1.5 || pitch > setting.em * 2) && `${pitch} pt`);
  clause(
    '2.3.5b',
    'the gap between lines is half a character to a whole one',
    lineGap,
    () => setText(random),
    () => setText(random, 'styles: { default: { lineHeight: 20 } }\n'),
  );
  const constant: Check = (setting) => faults(pitchesOf(setting), (gap) => Math.abs(gap - PITCH) > 0.05 && `${gap} pt`);
  clause(
    '2.3.5c',
    'and the same on every page, whatever stands in a line',
    constant,
    () => setText(`${random}\n\n# 一、标题\n\n词与*强调*。`),
    () => setText(random, 'styles: { body: { spaceAfter: 3 } }\n'),
  );
});

describe('2.4 writing mode', () => {
  const ordered: Check = ({ pages }) =>
    faults(
      pages.flatMap(({ glyphs }) => glyphs.slice(1).map((glyph, i) => ({ glyph, before: glyphs[i]! }))),
      ({ glyph, before }) => glyph.y < before.y - 7 && glyph.y < 760 && `${before.char}${glyph.char}`,
    );
  clause(
    '2.4.2a',
    'characters from left to right, lines from head to foot',
    ordered,
    () => setText(random),
    async () => {
      const setting = await setText(random);
      return { ...setting, pages: setting.pages.map((page) => ({ ...page, glyphs: [...page.glyphs].reverse() })) };
    },
  );
  const table = '| 年度 | 项数 |\n|--|--|\n| 甲年 | 三 |\n| 乙年 | 四 |';
  const headed: Check = (setting) => {
    const find = (char: string): PdfGlyph => glyphsOf(setting).find((glyph) => glyph.char === char)!;
    const [year, first, second, count] = ['度', '甲', '乙', '项'].map(find) as [PdfGlyph, PdfGlyph, PdfGlyph, PdfGlyph];
    return year.y < first.y && first.y < second.y && year.x < count.x && Math.abs(year.y - count.y) < 0.1
      ? []
      : ['header row not on top'];
  };
  clause(
    '2.4.2b',
    'a table’s header row stands on top, its first column on the left',
    headed,
    () => setText(table),
    async () => {
      const setting = await setText(table);
      return {
        ...setting,
        lines: setting.lines.map((line) => ({
          ...line,
          glyphs: line.glyphs.map((glyph) => ({ ...glyph, y: -glyph.y })),
        })),
      };
    },
  );
});
