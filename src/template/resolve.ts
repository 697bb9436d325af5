import { templateSchema } from '../diagnostics/kinds/template.js';
import {
  type CharacterTokens,
  type FurnitureElement,
  PAGE_ENTRIES,
  type SourceFile,
  type StyleTokens,
  TEXT_ENTRIES,
  type Template,
} from '../model/index.js';
import { linesBetween } from './fits/index.js';
import {
  checkCharacterStyle,
  checkElementTexts,
  checkPlaceholders,
  checkRole,
  checkStyle,
  checkUnused,
  colourOf,
  type Resolving,
} from './names.js';
import type { Path, TemplateProblem } from './problem.js';
import { runInHeads } from './run-in.js';
import type { TemplateInput } from './schema.js';

const { words } = templateSchema;

/** What a style has that neither it nor `styles.default` says. */
export const BASE: Omit<StyleTokens, 'label' | 'font' | 'size' | 'lineHeight'> = {
  colour: 'black',
  align: 'justify',
  spaceBefore: 0,
  spaceAfter: 0,
  indentFirst: 0,
  indentLeft: 0,
  indentRight: 0,
  indentStep: 0,
  tracking: 0,
  keepWithNext: false,
  widowControl: true,
};

/** Marks that every template has, whether or not it says how they look; 0.58 is how small readers make them. */
const MARKS: Readonly<Record<string, CharacterTokens>> = {
  superscript: { label: '上标', scale: 0.58, raise: 0.33 },
  subscript: { label: '下标', scale: 0.58, raise: -0.14 },
  underline: { label: '下划线', underline: true },
  strike: { label: '删除线', strike: true },
};

/** Completes a template: every style gets `styles.default`, colour names become values, and all names are checked. */
export function resolveTemplate(
  name: string,
  files: readonly SourceFile[],
  input: TemplateInput,
  roles: readonly string[],
): { readonly template: Template; readonly problems: readonly TemplateProblem[] } {
  const resolving: Resolving = { input, roles, problems: [], used: new Set(['list']) };
  const styles = resolveStyles(resolving);
  const characterStyles = resolveCharacterStyles(resolving);
  checkStyleNames(resolving);
  const { made, ...heads } = runInHeads(input, styles);
  for (const [key, value] of Object.entries(made)) characterStyles[key] ??= value;
  const { runInStyle, ...sections } = input.sections;
  if (runInStyle && runInStyle !== 'none' && !Object.hasOwn(characterStyles, runInStyle))
    checkCharacterStyle(resolving, runInStyle, ['sections', 'runInStyle']);
  checkPlaceholders(resolving, input.title, ['title']);
  const template: Template = {
    name,
    files,
    description: input.description,
    title: input.title,
    page: resolvePage(resolving, styles),
    breaking: input.breaking,
    colours: input.colours,
    inks: resolveInks(resolving),
    styles,
    characterStyles,
    masthead: resolveFurniture(resolving, 'masthead'),
    toc: compact(input.toc) as Template['toc'],
    sections: { ...sections, ...heads },
    ...(input.annexes && { annexes: input.annexes }),
    table: { ...input.table, ruleColour: colourOf(resolving, input.table.ruleColour, ['table', 'ruleColour']) },
    notes: input.notes,
    closing: resolveFurniture(resolving, 'closing'),
    colophon: resolveFurniture(resolving, 'colophon'),
    colophonPlace: input.colophonPlace,
    ...(input.firstPage && { firstPage: resolveFirstPage(resolving, input.firstPage) }),
    ...(input.folio && { folio: input.folio }),
    ...(input.runningHead && { runningHead: resolveHead(resolving, input.runningHead) }),
  };
  checkUnused(resolving);
  return { template, problems: resolving.problems };
}

/** Every style but the default, whole. */
function resolveStyles(resolving: Resolving): Record<string, StyleTokens> {
  const { default: base = {}, ...named } = resolving.input.styles;
  const styles: Record<string, StyleTokens> = {};
  for (const [key, value] of Object.entries(named)) {
    const merged = { ...BASE, label: key, font: '宋体', size: 16, lineHeight: 28.8, ...base, ...value } as StyleTokens;
    checkRole(resolving, merged.font, ['styles', key, 'font']);
    styles[key] = { ...merged, colour: colourOf(resolving, merged.colour, ['styles', key, 'colour']) };
  }
  return styles;
}

function resolveCharacterStyles(resolving: Resolving): Record<string, CharacterTokens> {
  const styles: Record<string, CharacterTokens> = { ...MARKS };
  for (const [key, value] of Object.entries(resolving.input.characterStyles)) {
    const { colour: named, font, ...rest } = value;
    if (font) checkRole(resolving, font, ['characterStyles', key, 'font']);
    const colour = named && colourOf(resolving, named, ['characterStyles', key, 'colour']);
    styles[key] = compact({ ...rest, font, colour }) as CharacterTokens;
  }
  return styles;
}

/** Checks every name of a style but those of furniture. */
function checkStyleNames(resolving: Resolving): void {
  const { toc, sections, annexes, table, notes } = resolving.input;
  const check = (value: string, ...path: Path): void => checkStyle(resolving, value, path);
  for (const name of ['body', 'quote']) check(name, 'styles');
  if (toc.heading) check(toc.heading.style, 'toc', 'heading', 'style');
  check(toc.style, 'toc', 'style');
  check(sections.headingStyle, 'sections', 'headingStyle');
  for (const [i, value] of sections.subheadStyles.entries()) check(value, 'sections', 'subheadStyles', i);
  for (const [form, value] of Object.entries(sections.itemStyles)) check(value, 'sections', 'itemStyles', form);
  if (sections.editorNote) {
    check(sections.editorNote.style, 'sections', 'editorNote', 'style');
    checkCharacterStyle(resolving, sections.editorNote.labelStyle, ['sections', 'editorNote', 'labelStyle']);
  }
  for (const key of ['style', 'headerStyle', 'captionStyle'] as const) check(table[key], 'table', key);
  if (annexes) for (const key of ['style', 'titleStyle'] as const) check(annexes[key], 'annexes', key);
  check(notes.style, 'notes', 'style');
  for (const key of ['folio', 'runningHead'] as const) {
    const line = resolving.input[key];
    if (!line) continue;
    check(line.style, key, 'style');
    checkPlaceholders(resolving, line.text, [key, 'text'], [...PAGE_ENTRIES, ...TEXT_ENTRIES]);
  }
}

function resolvePage(resolving: Resolving, styles: Readonly<Record<string, StyleTokens>>): Template['page'] {
  const { size: sheet, orientation: _, ...page } = resolving.input.page;
  if (sheet !== undefined) resolving.problems.push({ paths: [['page', 'size']], message: words.sizeTwice() });
  return { ...page, linesPerPage: page.linesPerPage ?? linesBetween(page, styles.body?.lineHeight ?? 0) };
}

/** Inks by the value of their colour. */
function resolveInks(resolving: Resolving): Template['inks'] {
  const inks = Object.entries(resolving.input.inks);
  return Object.fromEntries(inks.map(([key, ink]) => [colourOf(resolving, key, ['inks', key]), ink]));
}

/** Furniture whose names are checked and whose rules have the values of their colours. */
function resolveFurniture(resolving: Resolving, place: 'masthead' | 'closing' | 'colophon'): FurnitureElement[] {
  const ruled = <R extends { readonly colour: string }>(rule: R, ...path: Path): R => ({
    ...rule,
    colour: colourOf(resolving, rule.colour, [...path, 'colour']),
  });
  return resolving.input[place].map((element, i): FurnitureElement => {
    checkElementTexts(resolving, element, [place, i]);
    if (element.kind === 'rule') {
      const { kind, when, ...rule } = element;
      return { kind, rule: ruled(rule, place, i), ...(when && { when }) };
    }
    checkStyle(resolving, element.style, [place, i, 'style']);
    if (element.kind === 'attachments')
      for (const key of ['firstStyle', 'nextStyle'] as const) checkStyle(resolving, element[key], [place, i, key]);
    if (element.kind === 'issuers') checkStyle(resolving, element.jointStyle, [place, i, 'jointStyle']);
    if (element.kind === 'line' && element.labelStyle)
      checkCharacterStyle(resolving, element.labelStyle, [place, i, 'labelStyle']);
    if (element.kind === 'fixed' && element.rightStyle)
      checkCharacterStyle(resolving, element.rightStyle, [place, i, 'rightStyle']);
    if (element.kind === 'signers') checkCharacterStyle(resolving, element.nameStyle, [place, i, 'nameStyle']);
    if (element.kind !== 'distribution') return element;
    const { between, ...rest } = element;
    return { ...rest, ...(between && { between: ruled(between, place, i, 'between') }) };
  });
}

function resolveFirstPage(
  resolving: Resolving,
  { margin, rules }: NonNullable<TemplateInput['firstPage']>,
): NonNullable<Template['firstPage']> {
  const colours = (i: number): Path => ['firstPage', 'rules', i, 'colour'];
  return { margin, rules: rules.map((rule, i) => ({ ...rule, colour: colourOf(resolving, rule.colour, colours(i)) })) };
}

function resolveHead(
  resolving: Resolving,
  { rule, ...head }: NonNullable<TemplateInput['runningHead']>,
): NonNullable<Template['runningHead']> {
  if (!rule) return head;
  return { ...head, rule: { ...rule, colour: colourOf(resolving, rule.colour, ['runningHead', 'rule', 'colour']) } };
}

/** Without fields that are undefined. */
function compact<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never;
}
