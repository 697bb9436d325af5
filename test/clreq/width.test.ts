import { describe } from 'vitest';
import { type Check, clause, faults } from './clause.js';
import { type PdfLine, pairs, pitches, rightEdge, type Setting, scaled, setText, setWithoutRules } from './setting.js';
import { paragraphsOf } from './texts.js';

const WORD = 'breaking: { profile: word, hanging: true }\n';
const CLOSING = /[，。、；：！？）》〉】〕”’]/;
const OPENING = /[（《〈【〔“‘]/;
const HANZI = /\p{Script=Han}/u;

/** The pitch from every first to every second character is `em`, in lines that are not adjusted. */
const pitchIs =
  (first: RegExp, second: RegExp, em: number): Check =>
  (setting) =>
    faults(pairs(setting, first, second), ({ line, at, pitch }) => {
      const marks = line.glyphs.slice(at, at + 2).map(({ char }) => char);
      return Math.abs(pitch - em) > 0.01 && `${marks.join('')}: ${pitch.toFixed(3)} em`;
    });

/** What a program does that gives every glyph the same share more: no box keeps its width. */
const stretched = async (text: string): Promise<Setting> => setText(text, 'styles: { default: { tracking: 0.04 } }\n');

const random = paragraphsOf(3, 10);
const plain = random.replaceAll('\n\n', '\n');

describe('3.1.2 sizes and positions of marks', () => {
  const stops = '甲，乙。丙、丁；戊：己！庚？辛';
  clause(
    '3.1.2a',
    'stops take 1 em',
    pitchIs(/[，。、；：！？]/, HANZI, 1),
    () => setText(stops),
    () => stretched(stops),
  );
  const brackets = '甲（乙）丙《丁》戊“己”庚【辛】壬〔癸〕子‘丑’寅';
  const allBrackets: Check = (setting) => [
    ...pitchIs(OPENING, HANZI, 1)(setting),
    ...pitchIs(HANZI, OPENING, 1)(setting),
    ...pitchIs(CLOSING, HANZI, 1)(setting),
  ];
  clause(
    '3.1.2b',
    'brackets, quotes and book title marks take 1 em each',
    allBrackets,
    () => setText(brackets),
    () => stretched(brackets),
  );
  const long = '甲——乙……丙';
  clause(
    '3.1.2c',
    '—— and …… take 2 em',
    (setting) =>
      faults(
        pairs(setting, HANZI, /[—…]/),
        ({ line, at }) => Math.abs(line.glyphs[at + 3]!.x - line.glyphs[at + 1]!.x - 2 * setting.em) > 0.1 && line.text,
      ),
    () => setText(long),
    () => stretched(long),
  );
  const connectors = '甲—乙～丙至丁';
  clause(
    '3.1.2d',
    'connectors take 1 em',
    pitchIs(/[—～]/, HANZI, 1),
    () => setText(connectors),
    () => stretched(connectors),
  );
  clause(
    '3.1.2e',
    'interpuncts take 1 em before adjustment',
    pitchIs(/·/, HANZI, 1),
    () => setText('列夫·托尔斯泰'),
    () => stretched('列夫·托尔斯泰'),
  );
  const quotes = '他说：“读‘道’字。”又说';
  clause(
    '3.1.2f',
    'quotes are Chinese ones in the hanzi face, not the Latin face’s',
    ({ lines }) =>
      faults(
        lines.flatMap(({ glyphs }) => glyphs.filter(({ char }) => /[“”‘’]/.test(char))),
        ({ face, char }) => /Liberation/.test(face) && char,
      ),
    () => setText(quotes),
    () => setText('say “yes” and it’s'.replace('“yes”', 'a”b')),
  );
});

describe('3.1.2 (7) solidi', () => {
  clause(
    '3.1.2g',
    'a full-width solidus takes 1 em, one between hanzi half an em, one in Western text what its face gives it',
    (setting) => [
      ...pitchIs(/／/, HANZI, 1)(setting),
      ...faults(
        setting.lines.flatMap(({ glyphs }) =>
          glyphs.slice(1).flatMap((glyph, i) => (glyph.char === '/' ? [{ ...glyph, before: glyphs[i]!.char }] : [])),
        ),
        ({ face, width, before }) => {
          const half = HANZI.test(before);
          const right = half ? Math.abs(width - setting.em / 2) < 0.03 * setting.em : width < 0.4 * setting.em;
          return !(/Liberation/.test(face) && right) && `${before}/ ${face} ${width}`;
        },
      ),
    ],
    () => setText('和/或，甲／乙，km/h'),
    () => stretched('和/或，甲／乙，km/h'),
  );
});

describe('3.1.3 doubled question and exclamation marks', () => {
  /** Width from the first of the marks to the hanzi after them. */
  const taken =
    (marks: string, em: number): Check =>
    (setting) =>
      faults(
        setting.lines.filter(({ text }) => text.includes(marks)),
        ({ text, glyphs }) => {
          const at = text.indexOf(marks);
          const width = (glyphs[at + marks.length]!.x - glyphs[at]!.x) / setting.em;
          return Math.abs(width - em) > 0.01 && `${marks} takes ${width.toFixed(2)} em`;
        },
      );
  clause(
    '3.1.3a',
    '？！ take 1 em',
    taken('？！', 1),
    () => setText('真的吗？！好'),
    () => setText('真的吗？！好', WORD),
  );
  clause(
    '3.1.3b',
    '！！ take 1 em',
    taken('！！', 1),
    () => setText('真的！！好'),
    () => setText('真的！！好', WORD),
  );
  clause(
    '3.1.3c',
    '？？？ take 2 em',
    taken('？？？', 2),
    () => setText('真的吗？？？好'),
    () => setText('真的吗？？？好', WORD),
  );
});

describe('3.1.6 width adjustment', () => {
  const pairsText = '甲，（乙）、《丙》（丁）。“戊”：“己。”庚（《辛》）壬';
  clause(
    '3.1.6a',
    'two adjacent marks take 1.5 em',
    (setting) => [
      ...pitchIs(CLOSING, OPENING, 0.5)(setting),
      ...pitchIs(CLOSING, CLOSING, 0.5)(setting),
      ...faults(
        pairs(setting, OPENING, OPENING),
        ({ line, at }) => Math.abs(line.glyphs[at + 2]!.x - line.glyphs[at]!.x - 1.5 * setting.em) > 0.1 && line.text,
      ),
    ],
    () => setText(pairsText),
    async () => scaled(await setText(pairsText), 1.2),
  );
  clause(
    '3.1.6b',
    'brackets stay close to what they enclose: the space between the marks goes',
    pitchIs(OPENING, HANZI, 1),
    () => setText('甲》（乙）、《丙'),
    () => stretched('甲》（乙）、《丙'),
  );
  const noted = '甲”[^1]，乙。[^2]”丙》[^3]（丁）[^4]。戊，[^5]己”[^6]庚\n\n';
  const notes = Array.from({ length: 6 }, (_, i) => `[^${i + 1}]: 注。`).join('\n\n');
  const afterMark: Check = ({ lines, em }) => {
    const glyphs = lines.find(({ text }) => text.startsWith('甲'))!.glyphs;
    const pitch = (mark: string): number => {
      const at = glyphs.findIndex(({ char }) => char === mark);
      return (glyphs[at]!.x - glyphs[at - 1]!.x) / em;
    };
    return faults([...'①②③④⑤⑥'], (mark) => Math.abs(pitch(mark) - (mark < '⑤' ? 0.5 : 1)) > 0.02 && mark);
  };
  clause(
    '3.1.6k',
    'so do they with a note’s mark between them, which is close to the first',
    afterMark,
    () => setText(noted + notes),
    () => setText(noted + notes, WORD),
  );
  clause(
    '3.1.6c',
    'no mark is squeezed below half its box, none overlaps its neighbour',
    ({ lines, em }) =>
      faults(
        lines
          .flatMap((line) => pitches(line, em).map((pitch, at) => ({ line, at, pitch })))
          .filter(({ line, at }) => CLOSING.test(line.glyphs[at]!.char) && !/Liberation/.test(line.glyphs[at]!.face)),
        ({ line, at, pitch }) =>
          (pitch < 0.49 || line.glyphs[at]!.x + line.glyphs[at]!.width > line.glyphs[at + 1]!.x + 0.2 * em) &&
          line.text.slice(Math.max(0, at - 3), at + 3),
      ),
    () => setText(random),
    async () => scaled(await setText(random), 0.8),
  );
  /** From the line's left edge to the glyph after the opening mark, em. */
  const trimmed: Check = ({ lines, left, em }) =>
    faults(
      lines.filter(({ text }) => OPENING.test(text[0]!) && !OPENING.test(text[1]!)),
      ({ glyphs, text }) => {
        const edge = Math.abs(glyphs[0]!.x - left) < em ? left : left + 2 * em;
        const taken = (glyphs[1]!.x - edge) / em;
        return Math.abs(taken - 0.5) > 0.15 && `${text.slice(0, 5)} takes ${taken.toFixed(2)} em`;
      },
    );
  clause(
    '3.1.6d',
    'an opening mark at a paragraph’s start gives up its blank half',
    trimmed,
    () => setText('“双高”起头'),
    () => setText('“双高”起头', WORD),
  );
  const openings = Array.from({ length: 12 }, (_, i) => `${'起'.repeat(i + 14)}（括号里有很多字）`.repeat(3)).join(
    '\n\n',
  );
  clause(
    '3.1.6e',
    'an opening mark at a line’s start gives up its blank half',
    trimmed,
    () => setText(openings),
    () => setText(openings, WORD),
  );
  const ends = ({ lines, right, em }: Setting): PdfLine[] =>
    lines.filter((line) => CLOSING.test(line.text.at(-1)!) && rightEdge(line) > right - em);
  clause(
    '3.1.6f',
    'a closing mark at a line’s end is half a box wide (GB/T 15834-2011 5.1.10)',
    (setting) =>
      faults(
        ends(setting),
        ({ glyphs, text }) =>
          Math.abs(glyphs.at(-1)!.width / setting.em - 0.5) > 0.06 && `${text.slice(-4)} ends ${glyphs.at(-1)!.width}`,
      ),
    () => setText(random),
    () => setWithoutRules(plain),
  );
});

describe('3.1.7 hanging at line end', () => {
  const past = ({ lines, right }: Setting): PdfLine[] => lines.filter((line) => rightEdge(line) > right + 0.1);
  const hanging = 'breaking: { hanging: true }\n';
  clause(
    '3.1.7a',
    'without hanging nothing stands past the edge',
    (setting) => past(setting).map(({ text }) => text),
    () => setText(random),
    () => setText(random, hanging),
  );
  clause(
    '3.1.7b',
    'with hanging one stop stands past the edge, wholly, and never one of several marks',
    (setting) =>
      faults(past(setting), (line) => {
        const [before, last] = line.glyphs.slice(-2);
        const wholly =
          Math.abs(last!.x - setting.right) < 0.1 && /[，。、；：！？]/.test(last!.char) && !CLOSING.test(before!.char);
        return !wholly && `${line.text.slice(-4)} at ${(last!.x - setting.right).toFixed(2)}`;
      }),
    () => setText(random, hanging),
    () => setWithoutRules(plain, 28),
  );
});
