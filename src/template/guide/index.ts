import { PAGE_ENTRIES, TEXT_ENTRIES } from '../../model/index.js';
import { bare, expectation, namesOf, type Shape } from '../describe.js';
import { BASE } from '../resolve.js';
import type { Data } from '../sheet.js';
import { PAPERS, TYPE_SIZES } from '../sizes.js';
import { INTRO, LABELS } from './intro.js';
import type { Unit } from './key-words.js';
import { type KeyEntry, templateKeys, wordsFor } from './keys.js';

type PageLanguage = 'zh' | 'en';

const MADE = '<!-- npm run docs -->';

const UNITS: Readonly<Record<Unit, Readonly<Record<PageLanguage, string>>>> = {
  mm: { zh: '毫米', en: 'mm' },
  pt: { zh: 'pt', en: 'pt' },
  em: { zh: '字', en: 'em' },
  percent: { zh: '百分之几', en: 'per cent' },
};

/** The groups of keys with the keys at the top of a template that each holds. */
const GROUPS: readonly { readonly zh: string; readonly en: string; readonly keys: readonly string[] }[] = [
  { zh: '模板', en: 'The template', keys: ['description', 'title'] },
  { zh: '纸张和版心', en: 'Sheet and type area', keys: ['page', 'firstPage'] },
  { zh: '断行', en: 'Line breaking', keys: ['breaking'] },
  { zh: '颜色', en: 'Colours', keys: ['colours', 'inks'] },
  { zh: '段落样式', en: 'Paragraph styles', keys: ['styles'] },
  { zh: '字符样式', en: 'Character styles', keys: ['characterStyles'] },
  { zh: '页眉和页码', en: 'Running head and page number', keys: ['runningHead', 'folio'] },
  {
    zh: '刊头、文末和版记',
    en: 'Masthead, closing and colophon',
    keys: ['masthead', 'closing', 'colophon', 'colophonPlace'],
  },
  { zh: '目录', en: 'Table of contents', keys: ['toc'] },
  { zh: '栏目和标题', en: 'Sections and heads', keys: ['sections', 'annexes'] },
  { zh: '表格', en: 'Tables', keys: ['table'] },
  { zh: '脚注', en: 'Footnotes', keys: ['notes'] },
];

/** Keys at the top of a template that no group holds: none. */
export function ungrouped(): readonly string[] {
  const grouped = new Set(GROUPS.flatMap(({ keys }) => keys));
  return templateKeys().flatMap(({ path }) => (path.includes('.') || grouped.has(path) ? [] : [path]));
}

/** docs/templates.md in a language: how to make a template, and every key; `base` is what most templates extend. */
export function templatePage(language: PageLanguage, base: Data): string {
  const sizes = Object.entries(TYPE_SIZES).map(([name, size]) => `${name} ${size}`);
  const papers = Object.entries(PAPERS).map(([name, [width, height]]) => `${name} ${width} × ${height}`);
  const separator = language === 'zh' ? '，' : ', ';
  const intro = INTRO[language]
    .replace('@sizes@', sizes.join(separator))
    .replace('@papers@', papers.join(separator))
    .replace('@entries@', TEXT_ENTRIES.map((name) => `\`{${name}}\``).join(language === 'zh' ? '、' : ', '))
    .replace('@page@', `\`{${PAGE_ENTRIES[0]}}\``)
    .replace('@pages@', `\`{${PAGE_ENTRIES[1]}}\``);
  const [title, ...rest] = intro.trim().split('\n');
  const keys = templateKeys();
  const groups = GROUPS.map((group) => {
    const own = keys.filter(({ path }) => group.keys.includes(path.split('.')[0]!));
    return `### ${group[language]}\n\n${tableOf(own, language, base)}`;
  });
  return `${[title, '', MADE, ...rest, '', ...groups].join('\n')}\n`
    .replace(/\n(### )/g, '\n\n$1')
    .replace(/\n{3,}/g, '\n\n');
}

function tableOf(keys: readonly KeyEntry[], language: PageLanguage, base: Data): string {
  const head = LABELS[language];
  const rows = keys.map((entry) => {
    const { path, shape, element } = entry;
    const words = wordsFor(path)!;
    const example = element || isHeld(path) ? words.example : `${path.split('.').at(-1)}: ${words.example}`;
    const cells = [
      `\`${path}\``,
      words[language],
      element ? head.element : valueText(shape, language, words.unit),
      element ? '' : defaultText(entry, base),
      `\`${example}\``,
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [`| ${head.columns.join(' | ')} |`, '|---|---|---|---|---|', ...rows].join('\n');
}

/** Does a path lead to what stands behind a name of the template's own? */
function isHeld(path: string): boolean {
  return path.endsWith('.*');
}

/** What may stand at a key, with its unit. */
function valueText(given: Shape, language: PageLanguage, unit: Unit | undefined): string {
  const shape = bare(given);
  const head = LABELS[language];
  if (shape.entries || shape.value) return head.below;
  if (shape.item?.type === 'variant') return head.elements;
  const named = shape.type === 'union' && namesOf(shape).length > 0;
  const text = named ? head.size : expectation(shape)[language].trim();
  return unit ? `${text}${language === 'zh' ? `（${UNITS[unit].zh}）` : ` (${UNITS[unit].en})`}` : text;
}

/** Keys of which what `base` says is its own alone: the number of lines follows from the page. */
const OWN: readonly string[] = ['description', 'page.linesPerPage'];

/** What a key has where a template that extends `base` leaves it out: what `base` says, or what the schema does. */
function defaultText({ path, shape }: KeyEntry, base: Data): string {
  if (OWN.includes(path)) return '';
  const keys = path.replace(/^styles\.\*\./, 'styles.default.').split('.');
  const said = keys.reduce<unknown>((value, key) => (value as Data | undefined)?.[key], base);
  const style = path.startsWith('styles.*.') ? (BASE as Data)[keys.at(-1)!] : undefined;
  const value = said ?? shape.default ?? style;
  if (value === undefined || value === '' || (typeof value === 'object' && !isPlainList(value))) return '';
  return `\`${Array.isArray(value) ? `[${value.join(', ')}]` : value}\``;
}

function isPlainList(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && each.length < 20)
  );
}
