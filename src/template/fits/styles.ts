import { templateSchema } from '../../diagnostics/kinds/template.js';
import { typeArea } from '../../model/geometry.js';
import type { StyleTokens, Template } from '../../model/index.js';
import type { Path, TemplateProblem } from '../problem.js';
import { ASCENT, DESCENT, ROUNDING, rounded, SHEET } from './area.js';

/** Characters that stand beside a style's indents at least. */
const LEAST_BESIDE = 2;

/** Styles whose lines run into one another, or that the type area has no room for. */
export function styleProblems(template: Template): TemplateProblem[] {
  const { width, height } = typeArea(template);
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
        message: templateSchema.words.pitchBelowSize({ label, lineHeight, size, name }),
        hints: [templateSchema.words.usualPitch()],
      });
    }
    if (lineHeight + style.spaceBefore > height) {
      found.push({
        kind: 'height',
        paths: at('lineHeight', 'spaceBefore'),
        message: templateSchema.words.lineTooHigh({
          label,
          needed: rounded(lineHeight + style.spaceBefore),
          height: rounded(height),
          name,
        }),
        hints: [templateSchema.words.lowerLine()],
      });
    }
    if (style.indentLeft + style.indentFirst < 0) {
      found.push({
        kind: 'hang',
        paths: at('indentFirst', 'indentLeft'),
        message: templateSchema.words.hangsOut({ label, hang: -style.indentFirst, indent: style.indentLeft, name }),
        hints: [templateSchema.words.indentAsHang()],
      });
    }
    const indents = style.indentLeft + Math.max(0, style.indentFirst) + style.indentRight;
    if (!fitted.has(name) && (indents + LEAST_BESIDE) * size > width + ROUNDING) {
      found.push({
        kind: 'indents',
        paths: at('indentLeft', 'indentFirst', 'indentRight', 'size'),
        message: templateSchema.words.indentsTooWide({
          label,
          indents: rounded(indents),
          size,
          width: rounded(width),
          least: LEAST_BESIDE,
          name,
        }),
        hints: [templateSchema.words.narrowIndents()],
      });
    }
    return found;
  });
}

/** Character styles that would reach into the lines above or below. */
export function characterProblems({ styles, characterStyles }: Template): TemplateProblem[] {
  const { size, lineHeight } = styles.body!;
  // Lines that overlap by themselves are told of as such.
  if (lineHeight < size) return [];
  return Object.entries(characterStyles).flatMap(([name, { label, scale = 1, raise = 0 }]): TemplateProblem[] => {
    const over = Math.max(raise + ASCENT * scale - ASCENT, DESCENT * scale - raise - DESCENT) * size;
    if (over <= lineHeight - size + 0.01) return [];
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
        message: templateSchema.words.standsOut({ label, over: rounded(over), free: rounded(lineHeight - size), name }),
        hints: [templateSchema.words.lowerRaise()],
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
