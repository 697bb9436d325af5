import { type Element, elementsOf, textOf } from './tree.js';

/** What a drawing says of the look of its words. */
export interface WordStyle {
  /** Families, the first wish first. */
  readonly families: readonly string[];
  readonly bold: boolean;
  readonly fill: string;
  readonly stroke: string;
}

type Declarations = ReadonlyMap<string, string>;

interface StyleRule {
  /** Compound selectors from the outermost to the element itself; `>` where the next must be a child. */
  readonly steps: readonly Step[];
  readonly weight: number;
  readonly declarations: Declarations;
}

interface Step {
  readonly type: string | undefined;
  readonly identifiers: readonly string[];
  readonly classes: readonly string[];
  /** The element must be a child of the one before, not any descendant. */
  readonly child: boolean;
}

/** More rules than any drawing program writes. */
const MAX_RULES = 2000;
const INITIAL: WordStyle = { families: [], bold: false, fill: 'black', stroke: 'none' };

/**
 * The look of words by attributes, style sheets and style attributes (SVG 1.1 §6). Selectors are those that the program
 * which paints drawings knows too: types, classes, identifiers, descendants and children.
 */
export function openStyles(root: Element): (path: readonly Element[]) => WordStyle {
  const sheets = [...elementsOf(root)].filter(({ local }) => local === 'style').map(textOf);
  const rules = sheets
    .flatMap(rulesOf)
    .slice(0, MAX_RULES)
    .sort((a, b) => a.weight - b.weight);
  const known = new Map<Element, WordStyle>();
  const styleOf = (path: readonly Element[]): WordStyle => {
    const element = path.at(-1);
    if (!element) return INITIAL;
    let style = known.get(element);
    if (!style) {
      style = [...layersOf(element, path, rules)].reduce(applied, styleOf(path.slice(0, -1)));
      known.set(element, style);
    }
    return style;
  };
  return styleOf;
}

/** Declarations of an element, the weakest first. */
function* layersOf(element: Element, path: readonly Element[], rules: readonly StyleRule[]): Generator<Declarations> {
  yield element.attributes;
  for (const { steps, declarations } of rules) if (matches(steps, path)) yield declarations;
  const own = element.attributes.get('style');
  if (own) yield declarationsOf(own);
}

function applied(style: WordStyle, declarations: Declarations): WordStyle {
  const shorthand = fontOf(declarations.get('font'));
  const family = declarations.get('font-family') ?? shorthand?.family;
  const weight = declarations.get('font-weight') ?? shorthand?.weight;
  const value = (name: string): string | undefined =>
    declarations.get(name) === 'inherit' ? undefined : declarations.get(name);
  return {
    families:
      family === undefined || family === 'inherit'
        ? style.families
        : family.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2')),
    bold: weight === undefined || weight === 'inherit' ? style.bold : isBold(weight),
    fill: value('fill') ?? style.fill,
    stroke: value('stroke') ?? style.stroke,
  };
}

function isBold(weight: string): boolean {
  return /^bold(?:er)?$/i.test(weight.trim()) || Number(weight) >= 600;
}

/** Weight and family in `bold 12px/1.5 宋体, serif` (CSS 2.1 §15.8). */
function fontOf(font: string | undefined): { readonly weight: string; readonly family: string } | undefined {
  const parts = /^(?:([a-z0-9 -]*?) )?[\d.]+(?:[a-z]{2,3}|%)(?: ?\/ ?[\w.%]+)? (.+)$/i.exec(
    (font ?? '').replace(/\s+/g, ' ').trim(),
  );
  return parts ? { weight: parts[1]?.split(' ').find(isBold) ?? 'normal', family: parts[2]! } : undefined;
}

function rulesOf(sheet: string): StyleRule[] {
  const plain = sheet.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors, body]) => {
    const declarations = declarationsOf(body!);
    return selectors!.split(',').flatMap((selector) => {
      const steps = stepsOf(selector);
      return steps ? [{ steps, declarations, weight: weightOf(steps) }] : [];
    });
  });
}

function declarationsOf(text: string): Declarations {
  const pairs = text
    .split(';')
    .map((each) => [each.slice(0, each.indexOf(':')), each.slice(each.indexOf(':') + 1)] as const);
  return new Map(
    pairs.map(([name, value]) => [name.trim().toLowerCase(), value.replace(/!\s*important\s*$/i, '').trim()]),
  );
}

function stepsOf(selector: string): Step[] | undefined {
  const steps: Step[] = [];
  let child = false;
  for (const token of selector.replaceAll('>', ' > ').trim().split(/\s+/)) {
    if (token === '>') {
      child = true;
      continue;
    }
    const parts = /^(\*|[\w-]+)?((?:[.#][\p{L}\p{N}_-]+)*)$/u.exec(token);
    if (!parts || token === '') return undefined;
    const names = parts[2]!.match(/[.#][^.#]+/g) ?? [];
    const named = (mark: string): string[] =>
      names.filter((name) => name.startsWith(mark)).map((name) => name.slice(1));
    steps.push({ type: parts[1] === '*' ? undefined : parts[1], identifiers: named('#'), classes: named('.'), child });
    child = false;
  }
  return steps;
}

/** Identifiers count more than classes, classes more than types (CSS 2.1 §6.4.3). */
function weightOf(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, { type, identifiers, classes }) => sum + identifiers.length * 1e6 + classes.length * 1e3 + (type ? 1 : 0),
    0,
  );
}

function matches(steps: readonly Step[], path: readonly Element[]): boolean {
  const last = steps.at(-1)!;
  const element = path.at(-1);
  if (!element || !fits(last, element)) return false;
  const rest = steps.slice(0, -1);
  if (rest.length === 0) return true;
  for (let length = path.length - 1; length > 0; length--) {
    if (matches(rest, path.slice(0, length))) return true;
    if (last.child) return false;
  }
  return false;
}

function fits({ type, identifiers, classes }: Step, { local, attributes }: Element): boolean {
  if (type !== undefined && type !== local) return false;
  const own = new Set((attributes.get('class') ?? '').split(/\s+/));
  return identifiers.every((name) => name === attributes.get('id')) && classes.every((name) => own.has(name));
}
