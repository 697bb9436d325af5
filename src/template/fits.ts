import type { FurnitureElement, StyleTokens, Template } from '../model/index.js';
import { emWidth } from '../text/em-width.js';
import { millimetres } from '../text/units.js';
import type { Path, TemplateProblem } from './resolve.js';

/** Characters of the body that a line holds at least. */
const LEAST_CHARACTERS = 6;
/** Lines of the body that a page holds at least. */
const LEAST_LINES = 4;
/** Characters of any other style that stand beside its indents at least. */
const LEAST_BESIDE = 2;
/** Sums of rounded pitches may stand out of the type area by so much, pt. */
const ROUNDING = 0.6;
/** Readers of the DOCX give the type area so much more height, pt. */
const FOOTER_SLACK = 2;
/** Shares of the em above and below a baseline. */
const [ASCENT, DESCENT] = [0.88, 0.12];

/** Where a sheet gets its size from. */
const SHEET: readonly Path[] = [
  ['page', 'margin'],
  ['page', 'size'],
  ['page', 'height'],
  ['page', 'width'],
  ['page', 'orientation'],
  ['page'],
];

/** How many lines of the body's pitch (pt) fill the height between the margins. */
export function linesBetween({ height, margin }: Pick<Template['page'], 'height' | 'margin'>, pitch: number): number {
  return Math.max(0, Math.floor((millimetres(height - margin.top - margin.bottom) + ROUNDING) / pitch));
}

/** What of a template cannot stand on its own paper: each problem with what to do. */
export function fitProblems(template: Template): TemplateProblem[] {
  const page = pageProblems(template);
  // What stands in the type area is measured against a type area that can be.
  if (page.length > 0) return page;
  const styles = [...styleProblems(template), ...characterProblems(template)];
  return [...styles, ...(styles.length > 0 ? [] : furnitureProblems(template)), ...folioProblems(template)];
}

function pageProblems({ page, styles }: Template): TemplateProblem[] {
  const { width, height, margin, linesPerPage } = page;
  const { size, lineHeight } = styles.body!;
  const problems: TemplateProblem[] = [];
  const measure = width - margin.left - margin.right;
  if (millimetres(measure) < size * LEAST_CHARACTERS) {
    problems.push({
      paths: [['page', 'margin', 'left'], ['page', 'margin', 'right'], ...SHEET, ['styles', 'body', 'size'], ['styles', 'default', 'size']],
      zh: `左右页边距之间只剩 ${mm(measure)} 毫米，一行排不下 ${LEAST_CHARACTERS} 个 ${size} pt 的字。`,
      en: `The side margins leave ${mm(measure)} mm: no room for ${LEAST_CHARACTERS} characters of ${size} pt on a line.`,
      hints: [
        { zh: '把左右页边距改小、正文字号改小，或换大一些的纸。', en: 'Make the side margins or the type smaller, or the sheet wider.' },
      ],
    });
  }
  const lines = linesBetween(page, lineHeight);
  const pitch: readonly Path[] = [
    ['styles', 'body', 'lineHeight'],
    ['styles', 'default', 'lineHeight'],
  ];
  const free = height - margin.top - margin.bottom;
  if (Math.min(lines, linesPerPage) < LEAST_LINES) {
    problems.push({
      paths: [['page', 'margin', 'top'], ['page', 'margin', 'bottom'], ...SHEET, ...pitch, ['page', 'linesPerPage']],
      zh: `上下页边距之间只剩 ${mm(free)} 毫米，行距 ${lineHeight} pt，一页排不下 ${LEAST_LINES} 行。`,
      en: `The margins leave ${mm(free)} mm of height, at a line pitch of ${lineHeight} pt less than ${LEAST_LINES} lines a page.`,
      hints: [
        {
          zh: '把上下页边距或正文行距改小，或换大一些的纸。',
          en: 'Make the upper and lower margins or the line pitch smaller, or the sheet higher.',
        },
      ],
    });
  } else if (linesPerPage > lines) {
    problems.push({
      paths: [['page', 'linesPerPage'], ...SHEET, ...pitch],
      zh: `每页 ${linesPerPage} 行、行距 ${lineHeight} pt 的版心高 ${mm((linesPerPage * lineHeight * 25.4) / 72)} 毫米，上下页边距之间只有 ${mm(free)} 毫米。`,
      en: `${linesPerPage} lines at a pitch of ${lineHeight} pt are ${mm((linesPerPage * lineHeight * 25.4) / 72)} mm high, but the margins leave ${mm(free)} mm.`,
      hints: [
        {
          zh: `不写 linesPerPage，程序会自己算出 ${lines} 行；或把页边距、行距改小。`,
          en: `Leave linesPerPage out: it will be ${lines}. Or make the margins or the pitch smaller.`,
        },
      ],
    });
  }
  return problems;
}

function styleProblems(template: Template): TemplateProblem[] {
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
        zh: `样式“${label}”的一行连同段前距高 ${pt(lineHeight + style.spaceBefore)} pt，版心只高 ${pt(height)} pt。`,
        en: `A line of style “${name}” with the space before it is ${pt(lineHeight + style.spaceBefore)} pt high, the type area ${pt(height)} pt.`,
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
        zh: `样式“${label}”缩进共 ${pt(indents)} 字，字号 ${size} pt，版心宽 ${pt(width)} pt，一行排不下 ${LEAST_BESIDE} 个字。`,
        en: `Style “${name}” is indented by ${pt(indents)} em of ${size} pt; in a type area ${pt(width)} pt wide no ${LEAST_BESIDE} characters fit on a line.`,
        hints: [{ zh: '把缩进或字号改小，或把版心改宽。', en: 'Make the indents or the size smaller, or the type area wider.' }],
      });
    }
    return found;
  });
}

/** Character styles that would reach into the lines above or below. */
function characterProblems({ styles, characterStyles }: Template): TemplateProblem[] {
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
        zh: `字符样式“${label}”比正文高出 ${pt(over)} pt，行距里只有 ${pt(lineHeight - size)} pt 的空，会和上下行叠在一起。`,
        en: `Character style “${name}” stands out of the body's type by ${pt(over)} pt; the line pitch leaves ${pt(lineHeight - size)} pt: it would run into other lines.`,
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
  return new Set(elements.flatMap((each) => (each.kind === 'split' || (each.kind === 'line' && each.fit) ? [each.style] : [])));
}

function furnitureProblems(template: Template): TemplateProblem[] {
  const { height } = areaOf(template);
  const problems: TemplateProblem[] = [];
  const masthead = template.masthead.reduce((sum, element) => sum + leastHeight(element, template), 0);
  if (masthead > height + ROUNDING) {
    problems.push({
      paths: [['masthead'], ['styles', 'masthead'], ...SHEET],
      zh: `刊头高 ${pt(masthead)} pt，版心只高 ${pt(height)} pt，第一页放不下。`,
      en: `The masthead is ${pt(masthead)} pt high, the type area ${pt(height)} pt: it does not fit on the first page.`,
      hints: [
        {
          zh: '在 masthead 里去掉几项，或把其中样式的字号、行距和线的 spaceBefore、spaceAfter 改小。',
          en: 'Leave out elements of masthead, or make the sizes and pitches of its styles and the spaces of its rules smaller.',
        },
      ],
    });
  }
  for (const part of ['closing', 'colophon'] as const) {
    template[part].forEach((element, i) => {
      const own = leastHeight(element, template);
      if (own <= height + ROUNDING) return;
      problems.push({
        paths: [[part, i], [part], ...SHEET],
        zh: `${part} 的第 ${i + 1} 项高 ${pt(own)} pt，版心只高 ${pt(height)} pt。`,
        en: `Element ${i + 1} of ${part} is ${pt(own)} pt high, the type area ${pt(height)} pt.`,
        hints: [{ zh: '把它的高度或上下的距离改小。', en: 'Make its height or the spaces around it smaller.' }],
      });
    });
  }
  return problems;
}

/** Height of an element whose texts take one line each, pt. */
function leastHeight(element: FurnitureElement, { styles }: Template): number {
  if (element.kind === 'rule') return element.rule.spaceBefore + element.rule.weight + element.rule.spaceAfter;
  if (element.kind === 'fixed') return element.height;
  const { spaceBefore, lineHeight, spaceAfter } = styles[element.style]!;
  return spaceBefore + lineHeight + spaceAfter;
}

/** The line of the page number stands between the type area and the paper's edge. */
function folioProblems({ page, styles, folio }: Template): TemplateProblem[] {
  if (!folio) return [];
  const { size, lineHeight, indentRight } = styles[folio.style]!;
  const below = page.height - page.margin.top - (page.linesPerPage * styles.body!.lineHeight * 25.4) / 72;
  const leading = (lineHeight - size) / 2;
  const least = ((leading + size * ASCENT + FOOTER_SLACK) * 25.4) / 72;
  const most = below - ((leading + size * DESCENT) * 25.4) / 72;
  const problems: TemplateProblem[] = [];
  const over = folio.drop < least;
  if (over || folio.drop > most) {
    problems.push({
      paths: [['folio', 'drop'], ['page', 'margin', 'bottom'], ...SHEET, ['page', 'linesPerPage'], ['folio']],
      zh: over
        ? `页码在版心下 ${folio.drop} 毫米，压在版心的文字上。`
        : `页码在版心下 ${folio.drop} 毫米，落到纸外：版心下面只有 ${mm(below)} 毫米。`,
      en: over
        ? `The page number, ${folio.drop} mm below the type area, stands over its text.`
        : `The page number, ${folio.drop} mm below the type area, is off the paper: there are ${mm(below)} mm below.`,
      hints:
        most > least + 0.2
          ? [
              {
                zh: `folio 的 drop 写 ${up(least)} 到 ${down(most)} 毫米。`,
                en: `Write ${up(least)} to ${down(most)} mm as drop of folio.`,
              },
            ]
          : [{ zh: '把下页边距改大，给页码留出地方。', en: 'Make the lower margin larger, so that there is room for the page number.' }],
    });
  }
  const measure = millimetres(page.width - page.margin.left - page.margin.right);
  const width = (emWidth(folio.text.replace('{页}', '999'), 0) + indentRight) * size;
  if (width > measure) {
    problems.push({
      paths: [['folio', 'text'], ['styles', folio.style, 'size'], ...SHEET, ['folio']],
      zh: `页码一行的文字宽 ${pt(width)} pt，版心只宽 ${pt(measure)} pt。`,
      en: `The line of the page number is ${pt(width)} pt wide, the type area ${pt(measure)} pt.`,
      hints: [{ zh: '把 folio 的 text 写短一些，或把它的字号改小。', en: 'Make the text of folio shorter or its size smaller.' }],
    });
  }
  return problems;
}

function areaOf({ page, styles }: Template): { readonly width: number; readonly height: number } {
  const { width, margin, linesPerPage } = page;
  return { width: millimetres(width - margin.left - margin.right), height: linesPerPage * styles.body!.lineHeight };
}

function mm(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function up(value: number): string {
  return String(Math.ceil(value * 10) / 10);
}

function down(value: number): string {
  return String(Math.floor(value * 10) / 10);
}

function pt(value: number): string {
  return String(Math.round(value * 10) / 10);
}
