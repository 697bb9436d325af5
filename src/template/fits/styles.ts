import type { StyleTokens, Template } from '../../model/index.js';
import type { Path, TemplateProblem } from '../resolve.js';
import { ASCENT, areaOf, DESCENT, ROUNDING, rounded, SHEET } from './area.js';

/** Characters that stand beside a style's indents at least. */
const LEAST_BESIDE = 2;

/** Styles whose lines run into one another, or that the type area has no room for. */
export function styleProblems(template: Template): TemplateProblem[] {
  const { width, height } = areaOf(template);
  const fitted = fittedStyles(template);
  return Object.entries(template.styles).flatMap(([name, style]): TemplateProblem[] => {
    const at = (...keys: readonly (keyof StyleTokens)[]): Path[] => [
      ...keys.map((key) => ['styles', name, key]),
      ...keys.map((key) => ['styles', 'default', key]),
      ...SHEET,
    ];
    const found: TemplateProblem[] = [];
    const { label, size, lineHeight } = style;
    if (lineHeight < size) {
      found.push({
        kind: 'pitch',
        paths: at('lineHeight', 'size'),
        zh: `样式“${label}”的行距 ${lineHeight} pt 小于字号 ${size} pt，上下两行会叠在一起。`,
        en: `The line pitch of style “${name}”, ${lineHeight} pt, is less than its size, ${size} pt: lines would run into one another.`,
        hints: [{ zh: '行距一般是字号的 1.5 到 2 倍。', en: 'A pitch is mostly 1.5 to 2 times the size.' }],
      });
    }
    if (lineHeight + style.spaceBefore > height) {
      found.push({
        kind: 'height',
        paths: at('lineHeight', 'spaceBefore'),
        zh: `样式“${label}”的一行连同段前距高 ${rounded(lineHeight + style.spaceBefore)} pt，版心只高 ${rounded(height)} pt。`,
        en: `A line of style “${name}” with the space before it is ${rounded(lineHeight + style.spaceBefore)} pt high, the type area ${rounded(height)} pt.`,
        hints: [{ zh: '把行距、段前距改小。', en: 'Make the line pitch or the space before smaller.' }],
      });
    }
    if (style.indentLeft + style.indentFirst < 0) {
      found.push({
        kind: 'hang',
        paths: at('indentFirst', 'indentLeft'),
        zh: `样式“${label}”的首行悬挂 ${-style.indentFirst} 字，左缩进只有 ${style.indentLeft} 字，首行会排到版心外。`,
        en: `The first line of style “${name}” hangs ${-style.indentFirst} em, but its left indent is ${style.indentLeft} em: it would begin outside the type area.`,
        hints: [{ zh: '左缩进不要小于悬挂的字数。', en: 'Make the left indent as large as the first line hangs.' }],
      });
    }
    const indents = style.indentLeft + Math.max(0, style.indentFirst) + style.indentRight;
    if (!fitted.has(name) && (indents + LEAST_BESIDE) * size > width + ROUNDING) {
      found.push({
        kind: 'indents',
        paths: at('indentLeft', 'indentFirst', 'indentRight', 'size'),
        zh: `样式“${label}”缩进共 ${rounded(indents)} 字，字号 ${size} pt，版心宽 ${rounded(width)} pt，一行排不下 ${LEAST_BESIDE} 个字。`,
        en: `Style “${name}” is indented by ${rounded(indents)} em of ${size} pt; in a type area ${rounded(width)} pt wide no ${LEAST_BESIDE} characters fit on a line.`,
        hints: [
          {
            zh: '把缩进或字号改小，或把版心改宽。',
            en: 'Make the indents or the size smaller, or the type area wider.',
          },
        ],
      });
    }
    return found;
  });
}

/** Character styles that would reach into the lines above or below. */
export function characterProblems({ styles, characterStyles }: Template): TemplateProblem[] {
  const { size, lineHeight } = styles.body!;
  return Object.entries(characterStyles).flatMap(([name, { label, scale = 1, raise = 0 }]): TemplateProblem[] => {
    const over = Math.max(raise + ASCENT * scale - ASCENT, DESCENT * scale - raise - DESCENT) * size;
    if (over <= Math.max(0, lineHeight - size) + 0.01) return [];
    const head = name.replace(/-run-in$/, '');
    return [
      {
        kind: 'scale',
        paths: [
          ...['scale', 'raise'].map((key) => ['characterStyles', name, key]),
          ...[head, 'body', 'default'].flatMap((style) => [
            ['styles', style, 'size'],
            ['styles', style, 'lineHeight'],
          ]),
          ['page'],
        ],
        zh: `字符样式“${label}”比正文高出 ${rounded(over)} pt，行距里只有 ${rounded(lineHeight - size)} pt 的空，会和上下行叠在一起。`,
        en: `Character style “${name}” stands out of the body's type by ${rounded(over)} pt; the line pitch leaves ${rounded(lineHeight - size)} pt: it would run into other lines.`,
        hints: [
          {
            zh: '把它的 scale、raise 或字号改小，或把正文行距改大。',
            en: 'Make its scale, raise or size smaller or the pitch of the body larger.',
          },
        ],
      },
    ];
  });
}

/** Styles of lines that are made small enough for the measure. */
function fittedStyles({ masthead, closing, colophon }: Template): ReadonlySet<string> {
  const elements = [...masthead, ...closing, ...colophon];
  return new Set(
    elements.flatMap((each) => (each.kind === 'split' || (each.kind === 'line' && each.fit) ? [each.style] : [])),
  );
}
