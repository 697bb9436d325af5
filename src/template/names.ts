import { didYouMean } from '../diagnostics/did-you-mean.js';
import { templateSchema } from '../diagnostics/kinds/template.js';
import { type Message, TEXT_ENTRIES } from '../model/index.js';
import { nearest } from '../text/nearest.js';
import type { Path, TemplateProblem } from './problem.js';
import type { TemplateInput } from './schema.js';

const { words } = templateSchema;

/** A template whose names are looked up, and what is wrong with them. */
export interface Resolving {
  readonly input: TemplateInput;
  /** Roles of type that fonts.yaml has faces for. */
  readonly roles: readonly string[];
  readonly problems: TemplateProblem[];
  /** Styles that something is set in. */
  readonly used: Set<string>;
}

/** Notes what is wrong at a path: an unknown name with the one that was probably meant and those that there are. */
function unknownName(
  { problems }: Resolving,
  path: Path,
  message: Message,
  { written, known, part }: { readonly written: string; readonly known: readonly string[]; readonly part?: string },
): void {
  const [near] = nearest(written, known);
  problems.push({
    paths: [path],
    message,
    hints: [...(near === undefined ? [] : [didYouMean(near)]), words.known({ known })],
    ...(part !== undefined && { part }),
  });
}

/** The value of a colour that is named or written out; black for an unknown one. */
export function colourOf(resolving: Resolving, value: string, path: Path): string {
  const { colours } = resolving.input;
  const found = Object.hasOwn(colours, value) ? colours[value] : /^#[0-9a-f]{6}$/i.test(value) ? value : undefined;
  if (!found) unknownName(resolving, path, words.noColour({ value }), { written: value, known: Object.keys(colours) });
  return found?.toLowerCase() ?? '#000000';
}

export function checkRole(resolving: Resolving, value: string, path: Path): void {
  const { roles } = resolving;
  if (!roles.includes(value)) unknownName(resolving, path, words.noRole({ value }), { written: value, known: roles });
}

export function checkStyle(resolving: Resolving, value: string, path: Path): void {
  resolving.used.add(value);
  const known = Object.keys(resolving.input.styles).filter((name) => name !== 'default');
  if (!known.includes(value)) unknownName(resolving, path, words.noStyle({ value }), { written: value, known });
}

/** Styles that nothing is set in and that have not so much as a label: their names are misspelt. */
export function checkUnused({ input: { styles }, problems, used }: Resolving): void {
  for (const [name, { label }] of Object.entries(styles)) {
    if (name === 'default' || label !== undefined || used.has(name)) continue;
    const [near] = nearest(name, [...used]);
    problems.push({
      paths: [['styles', name]],
      message: words.unusedStyle({ value: name }),
      hints: [...(near === undefined ? [] : [didYouMean(near)]), words.nameStyle()],
      key: true,
    });
  }
}

export function checkCharacterStyle(resolving: Resolving, value: string, path: Path): void {
  const known = Object.keys(resolving.input.characterStyles);
  if (!known.includes(value))
    unknownName(resolving, path, words.noCharacterStyle({ value }), { written: value, known: [...known, 'none'] });
}

/** Checks what stands in braces in the texts at a path: nobody would miss a line that is never complete. */
export function checkPlaceholders(
  resolving: Resolving,
  texts: string | readonly string[],
  path: Path,
  known: readonly string[] = TEXT_ENTRIES,
): void {
  for (const text of [texts].flat()) {
    const part = /\{[^{}]*|｛[^｛｝]*｝?|[}｝]/.exec(text.replace(/\{[^}]*\}/g, ''))?.[0];
    if (part === undefined) continue;
    resolving.problems.push({
      paths: [path],
      message: words.oddBrace({ part }),
      hints: [words.pairBraces({ example: '{刊名}' })],
      part,
    });
  }
  for (const [, name = ''] of [texts].flat().flatMap((text) => [...text.matchAll(/\{([^}]*)\}/g)])) {
    if (known.includes(name)) continue;
    const part = `{${name}}`;
    unknownName(resolving, path, words.noPlaceholder({ part }), { written: name, known, part });
  }
}

type ElementInput = TemplateInput['masthead'][number];

/** Checks what an element of furniture names: placeholders, and what must be there for it. */
export function checkElementTexts(resolving: Resolving, element: ElementInput, path: Path): void {
  const known = ['credits', 'distribution', ...TEXT_ENTRIES];
  for (const key of ['when', 'unless'] as const) {
    const entry = key in element ? (element as { readonly [K in typeof key]?: string })[key] : undefined;
    if (entry !== undefined && !known.includes(entry))
      unknownName(resolving, [...path, key], words.noEntry({ value: entry }), { written: entry, known });
  }
  for (const [key, texts] of textsOf(element))
    checkPlaceholders(resolving, texts, [...path, key], OWN_PLACEHOLDERS[element.kind]);
}

/** What stands in braces in the texts of elements that are made once for each entry of a list. */
const OWN_PLACEHOLDERS: Readonly<Partial<Record<ElementInput['kind'], readonly string[]>>> = {
  credits: ['职务', '姓名'],
  distribution: ['类别', '单位'],
};

/** The texts of an element by their keys. */
function textsOf(element: ElementInput): readonly (readonly [key: string, texts: string | readonly string[]])[] {
  switch (element.kind) {
    case 'line':
    case 'issuers':
    case 'signers':
    case 'credits':
    case 'distribution':
      return [['text', element.text]];
    case 'split':
      return [
        ['left', element.left],
        ['right', element.right],
      ];
    case 'fixed':
      return [
        ['lines', element.lines.flat()],
        ['right', element.right],
      ];
    case 'signature':
      return [
        ['name', element.name],
        ['date', element.date],
        ['stampName', element.stampName],
      ];
    case 'rule':
    case 'attachments':
      return [];
  }
}
