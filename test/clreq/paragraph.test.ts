import { describe } from 'vitest';
import { seeded } from '../support/compile-text.js';
import { type Check, clause, faults } from './clause.js';
import { type PdfLine, rightEdge, type Setting, setText, setWithoutRules } from './setting.js';
import { paragraphsOf } from './texts.js';

const random = paragraphsOf(8, 6);

/** First lines of paragraphs: those whose predecessor, if any, ends its paragraph. */
const firstLines = ({ lines }: Setting): PdfLine[] =>
  lines.filter((_, i) => i === 0 || lines[i - 1]!.text.endsWith('。'));
const indents =
  (em: number): Check =>
  (setting) =>
    faults(firstLines(setting), ({ glyphs, text }) => {
      const indent = (glyphs[0]!.x - setting.left) / setting.em;
      return Math.abs(indent - em) > 0.01 && `${indent.toFixed(2)} em: ${text.slice(0, 6)}`;
    });

describe('3.4.1 first-line indents', () => {
  const paragraphs = '甲段。\n\n乙段。\n\n丙段。';
  clause(
    '3.4.1a',
    'every paragraph begins 2 em in',
    indents(2),
    () => setText(paragraphs),
    () => setText(paragraphs, 'styles: { body: { indentFirst: 0 } }\n'),
  );
  clause(
    '3.4.1b',
    'no space between paragraphs: all lines at one pitch',
    ({ lines }) =>
      faults(
        lines.slice(1),
        ({ y }, i) => Math.abs(y - lines[i]!.y - 28.8) > 0.05 && `${(y - lines[i]!.y).toFixed(2)} pt`,
      ),
    () => setText(paragraphs),
    () => setText(paragraphs, 'styles: { body: { spaceAfter: 6 } }\n'),
  );
  const toc = `# 目录\n\n一、${'题'.repeat(40)} …… ?\n\n# 一、${'题'.repeat(40)}\n\n正文。`;
  clause(
    '3.4.1c',
    '凸排: later lines of a contents entry begin under its text, inside the type area',
    ({ lines, left, em }) => {
      const at = lines.findIndex(({ text }) => text.startsWith('一、'));
      const [first, second] = [lines[at]!.glyphs[0]!.x, lines[at + 1]!.glyphs[0]!.x];
      return Math.abs(first - left) < 0.1 && Math.abs(second - left - 2 * em) < 0.1
        ? []
        : [`${first - left} and ${second - left}`];
    },
    () => setText(toc),
    () => setText(toc, 'styles: { toc1: { indentLeft: 0, indentFirst: 0 } }\n'),
  );
});

describe('3.4.2 paragraph indent', () => {
  const quote = `起头。\n\n> ${'引文的内容写在这里'.repeat(9)}。`;
  clause(
    '3.4.2',
    'a quotation stands 2 em in on both sides, in the size of the text',
    ({ lines, left, right, em }) =>
      faults(lines.slice(2, -1), (line) => {
        const wrong =
          Math.abs(line.glyphs[0]!.x - left - 2 * em) > 0.1 ||
          Math.abs(rightEdge(line) - right + 2 * em) > 0.1 ||
          line.glyphs[0]!.size !== em;
        return wrong && line.text;
      }),
    () => setText(quote),
    () => setText(quote.replace('> ', '')),
  );
});

describe('3.4.3 alignment of single lines', () => {
  const centred: Check = ({ lines, left, right }) =>
    faults(lines, (line) => Math.abs(line.glyphs[0]!.x - left - (right - rightEdge(line))) > 0.1 && line.text);
  const styled = (align: string): string => `styles: { body: { align: ${align}, indentFirst: 0 } }\n`;
  clause(
    '3.4.3a',
    'centred: as much on the left as on the right',
    centred,
    () => setText('居中的一行', styled('center')),
    () => setText('居中的一行', styled('left')),
  );
  const atStart: Check = ({ lines, left }) =>
    faults(lines, ({ glyphs, text }) => Math.abs(glyphs[0]!.x - left) > 0.05 && text);
  clause(
    '3.4.3b',
    'aligned to the line’s start',
    atStart,
    () => setText('左齐的一行', styled('left')),
    () => setText('左齐的一行', styled('right')),
  );
  const atEnd: Check = ({ lines, right }) =>
    faults(lines, (line) => Math.abs(rightEdge(line) - right) > 0.05 && line.text);
  clause(
    '3.4.3c',
    'aligned to the line’s end',
    atEnd,
    () => setText('右齐的一行', styled('right')),
    () => setText('右齐的一行', styled('left')),
  );
  const even: Check = ({ lines, em }) =>
    faults(
      lines.filter(({ text }) => /^字{20,}$/.test(text)),
      ({ glyphs }) => {
        const pitches = glyphs.slice(1).map(({ x }, i) => (x - glyphs[i]!.x) / em);
        return Math.max(...pitches) - Math.min(...pitches) > 0.005 && pitches.join(' ');
      },
    );
  const solid = '字'.repeat(100);
  clause(
    '3.4.3d',
    'even inter-character spacing: the same share for every gap of a line',
    even,
    () => setText(solid),
    async () => {
      const setting = await setText(solid);
      return {
        ...setting,
        lines: setting.lines.map((line) => ({
          ...line,
          glyphs: line.glyphs.map((glyph, i) => ({ ...glyph, x: glyph.x + (i > 9 ? 2 : 0) })),
        })),
      };
    },
  );
});

/** Paragraphs of every length, so that each last line would hold 0 to 26 characters if lines were filled greedily. */
const lengths = (): string => {
  const next = seeded(9);
  return Array.from(
    { length: 54 },
    (_, i) => `${Array.from({ length: 40 + i }, () => (next() < 0.08 ? '，' : '字')).join('')}字完。`,
  )
    .join('\n\n')
    .replace(/，+/g, '，');
};

describe('3.4.4 孤字 and 孤行', () => {
  const lastLines: Check = ({ lines }) =>
    faults(
      lines.filter(({ text }, i) => text.endsWith('。') && i > 0 && !lines[i - 1]!.text.endsWith('。')),
      ({ text }) => text.replace(/[，。]/g, '').length < 2 && `last line: ${text}`,
    );
  clause(
    '3.4.4a',
    'at least two hanzi on a paragraph’s last line',
    lastLines,
    () => setText(lengths()),
    () => setWithoutRules(lengths().replaceAll('\n\n', '\n　　')),
  );
  const long = Array.from({ length: 30 }, (_, i) => `${'字'.repeat(75 + (i % 3) * 27)}。`).join('\n\n');
  const lonely: Check = ({ lines }) =>
    faults(
      lines.filter(({ page }, i) => i > 0 && lines[i - 1]!.page !== page),
      (head) => {
        const at = lines.indexOf(head);
        const ends = (line: PdfLine): boolean => line.text.endsWith('。');
        const widow = ends(head) && !ends(lines[at - 1]!);
        const orphan = !ends(lines[at - 1]!) && ends(lines[at - 2]!);
        return (widow || orphan) && `page ${head.page}: ${widow ? 'last' : 'first'} line alone`;
      },
    );
  clause(
    '3.4.4b',
    'no last line of a paragraph alone at a page’s head, no first line alone at a foot',
    lonely,
    () => setText(long),
    () => setText(long, 'styles: { default: { widowControl: false } }\n'),
  );
});

describe('3.5.1 line adjustment', () => {
  const flush: Check = ({ lines, left, right, em }) =>
    faults(
      lines.filter(({ text }) => !text.endsWith('。')),
      (line) => {
        const lead = /[（《“‘]/.test(line.text[0]!) ? em : 0.05;
        const starts = [left, left + 2 * em].some((edge) => Math.abs(line.glyphs[0]!.x - edge) <= lead);
        return (
          (!starts || Math.abs(rightEdge(line) - right) > 0.05) &&
          `${(rightEdge(line) - right).toFixed(3)}: ${line.text}`
        );
      },
    );
  clause(
    '3.5.1a',
    'both edges flush to 0.05 pt but for a paragraph’s last line',
    flush,
    () => setText(random),
    () => setText(random, 'styles: { body: { align: left } }\n'),
  );
  const last: Check = ({ lines, right, em }) =>
    faults(
      lines.filter(({ text }) => text === '短短的一行。'),
      (line) => rightEdge(line) > right - 10 * em && line.text,
    );
  clause(
    '3.5.1b',
    'a paragraph’s last line, or its only one, is not spread',
    last,
    () => setText('短短的一行。'),
    async () => {
      return setText('短短的一行。', 'styles: { body: { tracking: 3.5 } }\n');
    },
  );
});
