import { templateSchema } from '../diagnostics/kinds/template.js';
import type { CharacterTokens, FurnitureElement, Message, StyleTokens, Template } from '../model/index.js';
import { linesBetween } from './fits/index.js';
import type { Path, TemplateProblem } from './problem.js';
import type { TemplateInput } from './schema.js';

const { words } = templateSchema;

const BASE: Omit<StyleTokens, 'label' | 'font' | 'size' | 'lineHeight'> = {
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

/** Completes a template: every style gets `styles.default`, colour names become values, and all names are checked. */
export function resolveTemplate(
  name: string,
  input: TemplateInput,
  roles: readonly string[],
): { readonly template: Template; readonly problems: readonly TemplateProblem[] } {
  const problems: TemplateProblem[] = [];
  const problem = (path: Path, message: Message): void => {
    problems.push({ paths: [path], message });
  };
  const colour = (value: string, path: Path): string => {
    const found = input.colours[value] ?? (/^#[0-9a-f]{6}$/.test(value) ? value : undefined);
    if (!found) problem(path, words.noColour({ value }));
    return found ?? '#000000';
  };
  const role = (value: string, path: Path): void => {
    if (!roles.includes(value)) problem(path, words.noRole({ value, roles }));
  };
  const { default: base = {}, ...named } = input.styles;
  const styles: Record<string, StyleTokens> = {};
  for (const [key, value] of Object.entries(named)) {
    const merged = { ...BASE, label: key, font: '宋体', size: 16, lineHeight: 28.8, ...base, ...value } as StyleTokens;
    role(merged.font, ['styles', key, 'font']);
    styles[key] = { ...merged, colour: colour(merged.colour, ['styles', key, 'colour']) };
  }
  const style = (value: string, path: Path): void => {
    if (!styles[value]) problem(path, words.noStyle({ value }));
  };
  const characterStyles: Record<string, CharacterTokens> = {};
  for (const [key, value] of Object.entries(input.characterStyles)) {
    const { colour: named, font, ...rest } = value;
    if (font) role(font, ['characterStyles', key, 'font']);
    characterStyles[key] = compact({
      ...rest,
      font,
      colour: named && colour(named, ['characterStyles', key, 'colour']),
    }) as CharacterTokens;
  }
  const ruled = <R extends { readonly colour: string }>(value: R, path: Path): R => ({
    ...value,
    colour: colour(value.colour, [...path, 'colour']),
  });
  const furniture = (elements: TemplateInput['masthead'], path: string): FurnitureElement[] =>
    elements.map((element, i): FurnitureElement => {
      if (element.kind === 'rule') {
        const { kind, when, ...rule } = element;
        return { kind, rule: ruled(rule, [path, i]), ...(when && { when }) };
      }
      style(element.style, [path, i, 'style']);
      if (element.kind === 'attachments')
        for (const key of ['firstStyle', 'nextStyle'] as const) style(element[key], [path, i, key]);
      if (element.kind !== 'distribution') return element;
      const { between, ...rest } = element;
      return { ...rest, ...(between && { between: ruled(between, [path, i, 'between']) }) };
    });
  style('body', ['styles']);
  if (input.toc.heading) style(input.toc.heading.style, ['toc', 'heading', 'style']);
  style(input.toc.style, ['toc', 'style']);
  style(input.sections.headingStyle, ['sections', 'headingStyle']);
  input.sections.subheadStyles.forEach((value, i) => {
    style(value, ['sections', 'subheadStyles', i]);
  });
  for (const [form, value] of Object.entries(input.sections.itemStyles)) style(value, ['sections', 'itemStyles', form]);
  for (const key of ['style', 'headerStyle', 'captionStyle'] as const) style(input.table[key], ['table', key]);
  style(input.notes.style, ['notes', 'style']);
  if (input.folio) style(input.folio.style, ['folio', 'style']);
  const { made, ...heads } = runInHeads(input, styles);
  for (const [key, value] of Object.entries(made)) characterStyles[key] ??= value;
  const { runInStyle, ...sections } = input.sections;
  if (runInStyle && runInStyle !== 'none' && !characterStyles[runInStyle])
    problem(['sections', 'runInStyle'], words.noCharacterStyle({ value: runInStyle }));
  const { size: sheet, orientation: _, ...page } = input.page;
  if (sheet !== undefined) problem(['page', 'size'], words.sizeTwice());
  const template: Template = {
    name,
    description: input.description,
    title: input.title,
    page: { ...page, linesPerPage: page.linesPerPage ?? linesBetween(page, styles.body?.lineHeight ?? 0) },
    breaking: input.breaking,
    colours: input.colours,
    inks: Object.fromEntries(Object.entries(input.inks).map(([key, ink]) => [colour(key, ['inks', key]), ink])),
    styles,
    characterStyles,
    masthead: furniture(input.masthead, 'masthead'),
    toc: compact(input.toc) as Template['toc'],
    sections: { ...sections, ...heads },
    table: { ...input.table, ruleColour: colour(input.table.ruleColour, ['table', 'ruleColour']) },
    notes: input.notes,
    closing: furniture(input.closing, 'closing'),
    colophon: furniture(input.colophon, 'colophon'),
    colophonPlace: input.colophonPlace,
    ...(input.folio && { folio: input.folio }),
  };
  return { template, problems };
}

/**
 * How heads run into text: every style of heads gets a character style of its face, other items take the one that the
 * template names.
 */
function runInHeads(
  { sections, characterStyles }: TemplateInput,
  styles: Readonly<Record<string, StyleTokens>>,
): RunInHeads {
  const { headingStyle, subheadStyles, itemStyles } = sections;
  const { runInStyle = characterStyles['run-in'] ? 'run-in' : 'none' } = sections;
  const text = itemStyles.default ?? 'body';
  const items = Object.values(itemStyles).filter((name) => styles[name]?.keepWithNext);
  const headStyles = [...new Set([headingStyle, ...subheadStyles, ...items])].filter(
    (name) => name !== text && styles[name],
  );
  const runIn: Record<string, string> = {};
  if (runInStyle !== 'none') for (const name of [text, ...Object.values(itemStyles)]) runIn[name] = runInStyle;
  const made: Record<string, CharacterTokens> = {};
  for (const name of headStyles) {
    const { label, font, colour, size } = styles[name]!;
    const { font: face, colour: ink, size: em } = styles[text] ?? styles[name]!;
    delete runIn[name];
    if (font === face && colour === ink && size === em) continue;
    runIn[name] = `${name}-run-in`;
    made[`${name}-run-in`] = {
      label: `${label}项首`,
      font,
      ...(colour !== ink && { colour }),
      ...(size !== em && { scale: size / em }),
    };
  }
  return { headStyles, runIn, made };
}

interface RunInHeads extends Pick<Template['sections'], 'headStyles' | 'runIn'> {
  /** The character styles made for styles of heads. */
  readonly made: Readonly<Record<string, CharacterTokens>>;
}

/** Without fields that are undefined. */
function compact<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never;
}
