import { describe } from 'vitest';
import { type Check, clause, faults } from './clause.js';
import { type PdfLine, rightEdge, type Setting, scaled, setText, setWithoutRules } from './setting.js';
import { paragraphsOf } from './texts.js';

const HANZI = /^\p{Script=Han}$/u;
const CLOSING_BRACKET = /^[）》〉】〕”’]$/;
const OPENING = /^[（《〈【〔“‘]$/;
const COMMA = /^[，、；：]$/;
const STOP = /^[。？！]$/;
const DIGIT = /^[0-9]$/;
const LATIN = /^[A-Za-z0-9]$/;
/** Rounding of positions in the PDF, em. */
const GRAIN = 0.008;
/** What is blank grows so many times as much as hanzi where these must move apart. */
const BLANK_SHARE = 6;

/** A gap between two glyphs: how much less, or more, than the natural pitch it is, em, and of which class. */
interface Gap {
  readonly kind: 'hanzi' | 'interpunct' | 'bracket' | 'comma' | 'latin' | 'stop' | 'space';
  /** Positive where space was added. */
  readonly added: number;
}

/** The classes in the order in which clreq 3.5.3 takes from them, each with the most it takes, em. */
const SQUEEZED: readonly (readonly [Gap['kind'], number])[] = [
  ['interpunct', 0.25],
  ['bracket', 0.5],
  ['comma', 0.5],
  ['latin', 0.125],
  ['stop', 0.5],
];

function gapsOf({ glyphs }: PdfLine, em: number): Gap[] {
  return glyphs.slice(1).flatMap((after, i): Gap[] => {
    const before = glyphs[i]!;
    const pitch = (after.x - before.x) / em;
    const gap = (kind: Gap['kind'], natural: number): Gap[] => [{ kind, added: pitch - natural }];
    const [a, b] = [before.char, after.char];
    if (HANZI.test(a) && HANZI.test(b)) return gap('hanzi', 1);
    if (HANZI.test(a) && LATIN.test(b)) return gap('latin', 1.25);
    if (DIGIT.test(a) && HANZI.test(b)) return gap('latin', 0.75);
    if (a === '·' || b === '·') return gap('interpunct', 1);
    if (a === ' ') return gap('space', 0.25);
    if ((CLOSING_BRACKET.test(a) && HANZI.test(b)) || (HANZI.test(a) && OPENING.test(b))) return gap('bracket', 1);
    if (COMMA.test(a) && HANZI.test(b)) return gap('comma', 1);
    return STOP.test(a) && HANZI.test(b) ? gap('stop', 1) : [];
  });
}

/** Full lines: all but last ones of paragraphs. */
const full = ({ lines, right, em }: Setting): PdfLine[] => lines.filter((line) => rightEdge(line) > right - em);
const cases = (setting: Setting): { readonly line: PdfLine; readonly gaps: readonly Gap[] }[] =>
  full(setting).map((line) => ({ line, gaps: gapsOf(line, setting.em) }));
const squeezed = (setting: Setting) => cases(setting).filter(({ gaps }) => gaps.some(({ added }) => added < -GRAIN));
const stretched = (setting: Setting) => cases(setting).filter(({ gaps }) => gaps.some(({ added }) => added > GRAIN));
const added = (gaps: readonly Gap[], kind: Gap['kind']): number[] =>
  gaps.filter((gap) => gap.kind === kind).map((gap) => gap.added);

const random = paragraphsOf(11, 24, 60, 0.3);
const plain = random.replaceAll('\n\n', '\n');

describe('3.5.2 squeeze first, stretch after', () => {
  clause(
    '3.5.2',
    'no line is squeezed in one place and stretched in another',
    (setting) =>
      faults(
        cases(setting),
        ({ line, gaps }) =>
          gaps.some((gap) => gap.added < -GRAIN) && gaps.some((gap) => gap.added > GRAIN) && line.text,
      ),
    () => setText(random),
    async () => {
      const setting = await setText(random);
      const uneven = setting.lines.map((line) => ({
        ...line,
        glyphs: line.glyphs.map((glyph, i) => ({ ...glyph, x: glyph.x + (i % 2) * 2 })),
      }));
      return { ...setting, lines: uneven };
    },
  );
});

describe('3.5.3 order and limits of squeezing', () => {
  clause(
    '3.5.3a',
    'a mark at the line’s end gives first: no line is squeezed whose last mark keeps its full box',
    (setting) =>
      faults(
        squeezed(setting).filter(({ line }) => /[，。、；：！？）》〉】〕”’]$/.test(line.text)),
        ({ line }) => line.glyphs.at(-1)!.width > setting.em * 0.56 && line.text,
      ),
    () => setText(random),
    async () => {
      const setting = scaled(await setText(random), 0.98);
      return {
        ...setting,
        right: setting.right - setting.em / 2,
        lines: setting.lines.map((line) => ({
          ...line,
          glyphs: line.glyphs.map((glyph) => ({ ...glyph, width: setting.em })),
        })),
      };
    },
  );
  SQUEEZED.forEach(([kind, most], order) => {
    clause(
      `3.5.3${'bcdef'[order]}`,
      `${kind}: at most ${most} em each, only after the classes before it, all alike`,
      (setting) =>
        faults(
          squeezed(setting).filter(({ gaps }) => added(gaps, kind).some((amount) => amount < -GRAIN)),
          ({ line, gaps }) => {
            const own = added(gaps, kind);
            if (own.some((amount) => amount < -most - GRAIN))
              return `too much: ${Math.min(...own).toFixed(3)} in ${line.text}`;
            if (own.length > 0 && Math.max(...own) - Math.min(...own) > 2 * GRAIN) return `unequal: ${line.text}`;
            const unspent = SQUEEZED.slice(0, order).find(([earlier, limit]) =>
              added(gaps, earlier).some((amount) => amount > -limit + GRAIN),
            );
            return unspent && `${kind} before ${unspent[0]}: ${line.text}`;
          },
        ),
      () => setText(random),
      // As one tracking for the whole line would do it, and with every other gap taken from.
      async () => {
        const setting = scaled(await setText(random), 0.85);
        return {
          ...setting,
          right: setting.right - 3 * setting.em * 1.6,
          lines: setting.lines.map((line) => ({
            ...line,
            glyphs: line.glyphs.map((glyph, i) => ({ ...glyph, x: glyph.x - (i % 2) * 3 })),
          })),
        };
      },
    );
  });
  clause(
    '3.5.3g',
    'hanzi are never squeezed against one another',
    (setting) =>
      faults(cases(setting), ({ line, gaps }) => added(gaps, 'hanzi').some((amount) => amount < -GRAIN) && line.text),
    () => setText(random),
    async () => scaled(await setText(random), 0.99),
  );
});

describe('3.5.4 order and limits of stretching', () => {
  const spaced = Array.from({ length: 24 }, (_, i) =>
    `${'起'.repeat(i + 1)}采用open source software的方式共建共享并有15个项目和若干课程。`.repeat(2),
  ).join('\n\n');
  const spaces: Check = (setting) =>
    faults(
      stretched(setting).filter(({ gaps }) => added(gaps, 'space').length > 0),
      ({ line, gaps }) => {
        const own = added(gaps, 'space');
        if (Math.max(...own) > 0.25 + shareOf(gaps) + GRAIN) return `beyond half an em: ${line.text}`;
        const others = [...added(gaps, 'latin'), ...added(gaps, 'hanzi')].some((amount) => amount > GRAIN);
        return others && Math.min(...own) < 0.25 - GRAIN && `others before spaces: ${line.text}`;
      },
    );
  clause(
    '3.5.4a',
    'Western spaces first, to half an em before hanzi move apart',
    spaces,
    () => setText(spaced),
    // As one tracking for the whole line would do it.
    async () => scaled(await setText(spaced), 1.02),
  );
  const latin: Check = (setting) =>
    faults(
      stretched(setting).filter(({ gaps }) => added(gaps, 'latin').length > 0),
      ({ line, gaps }) => {
        const own = added(gaps, 'latin');
        if (Math.max(...own) > 0.25 + shareOf(gaps) + GRAIN) return `beyond half an em: ${line.text}`;
        return (
          added(gaps, 'hanzi').some((amount) => amount > GRAIN) &&
          Math.min(...own) < 0.25 - GRAIN &&
          `hanzi before Latin: ${line.text}`
        );
      },
    );
  clause(
    '3.5.4b',
    'then CJK–Latin spaces, to half an em before hanzi move apart',
    latin,
    () => setText(random),
    async () => scaled(await setText(random), 1.02),
  );
  const rest: Check = (setting) =>
    faults(stretched(setting), ({ line, gaps }) => {
      const hanzi = added(gaps, 'hanzi');
      const marks = [...added(gaps, 'comma'), ...added(gaps, 'stop'), ...added(gaps, 'bracket')];
      if (hanzi.length === 0 || marks.length === 0) return false;
      if (unlike(hanzi) || unlike(marks)) return `unlike: ${line.text}`;
      const most = 0.125 + shareOf(gaps);
      if (marks[0]! < -GRAIN || marks[0]! > most + GRAIN) return `marks beyond their share: ${line.text}`;
      return hanzi[0]! > GRAIN && marks[0]! < most - 2 * BLANK_SHARE * GRAIN && `hanzi before marks: ${line.text}`;
    });
  clause(
    '3.5.4c',
    'then the blank beside marks by an eighth, then all gaps, what is blank six times as much as hanzi',
    rest,
    () => setText(random),
    () => setWithoutRulesStretched(),
  );
  const marks = Array.from({ length: 20 }, (_, i) =>
    `${'起'.repeat(i + 2)}自2022—2024年至甲～乙的课程和/或项目——都是这样……还有别的内容。`.repeat(2),
  ).join('\n\n');
  const unmoved: Check = (setting) =>
    faults(
      full(setting).flatMap(({ glyphs, text }) =>
        glyphs.slice(1).flatMap(({ x, char }, i) => {
          const before = glyphs[i]!;
          const whole = (before.char === '—' && char === '—') || (before.char === '…' && char === '…');
          const beside = before.char === '～' || (before.char === '/' && HANZI.test(char));
          return whole || beside
            ? [
                {
                  text,
                  pitch: (x - before.x) / setting.em,
                  natural: before.char === '/' ? 0.5 : 1,
                },
              ]
            : [];
        }),
      ),
      ({ text, pitch, natural }) => pitch > natural + GRAIN && `${pitch.toFixed(3)}: ${text}`,
    );
  clause(
    '3.5.4d',
    'none inside —— and ……, none beside connectors and solidi',
    unmoved,
    () => setText(marks),
    async () => scaled(await setText(marks), 1.02),
  );
});

/** What a blank may have been given beyond its own step, em. */
function shareOf(gaps: readonly Gap[]): number {
  return BLANK_SHARE * Math.max(0, ...added(gaps, 'hanzi').map((amount) => amount + (amount > GRAIN ? GRAIN : 0)));
}

function unlike(amounts: readonly number[]): boolean {
  return Math.max(...amounts) - Math.min(...amounts) > 2 * GRAIN;
}

/** Lines set without rules and then spread in the middle alone. */
function setWithoutRulesStretched(): Setting {
  const setting = setWithoutRules(plain, 26);
  const lines = setting.lines.map((line) => ({
    ...line,
    glyphs: line.glyphs.map((glyph, i) => ({ ...glyph, x: glyph.x + (i > 12 ? 26 : 0) })),
  }));
  return { ...setting, lines };
}
