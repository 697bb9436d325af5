import { type Element, elementsOf, TooComplex } from './tree.js';

/** What painting costs, all that is used several times counted as often. */
interface Cost {
  /** Shapes. */
  readonly shapes: number;
  /** Times that the whole area is gone over: layers, and steps of filters. */
  readonly areas: number;
}

/** Shapes that a drawing of few elements may come to, and how many times its elements those of a greater one. */
const MIN_SHAPES = 20_000;
const MULTIPLE = 10;
const MAX_AREAS = 200;
const LAYER = 1;
const FILTER = 2;
/** Filters that go over the area many times for each dot. */
const SLOW: ReadonlySet<string> = new Set([
  'feMorphology',
  'feTurbulence',
  'feConvolveMatrix',
  'feDiffuseLighting',
  'feSpecularLighting',
]);
const SLOW_FILTER = 20;
const MAX_RADIUS = 3;
const MAX_OCTAVES = 10;
/** Greatest measure of what a pattern, mask or filter is made for, in the drawing's units. */
const MAX_MEASURE = 100_000;
const MEASURED: ReadonlySet<string> = new Set(['pattern', 'mask', 'filter']);
const LAYERED = ['opacity', 'mask', 'clip-path', 'filter'];

/** Throws {@link TooComplex} where painting would cost more than any drawing that is meant. */
export function holdCost(root: Element): void {
  const elements = [...elementsOf(root)];
  const most = { shapes: MIN_SHAPES + MULTIPLE * elements.length, areas: MAX_AREAS };
  const byId = new Map(elements.map((element) => [element.attributes.get('id'), element] as const));
  const known = new Map<Element, Cost>();
  const open = new Set<Element>();
  const costOf = (element: Element): Cost => {
    const before = known.get(element);
    if (before) return before;
    // What uses itself is not painted.
    if (open.has(element)) return { shapes: 0, areas: 0 };
    open.add(element);
    const inner = element.children.flatMap((child) => (typeof child === 'string' ? [] : [child]));
    const used = referencesOf(element).flatMap((id) => byId.get(id) ?? []);
    const cost = [...inner, ...used].map(costOf).reduce(added, ownCost(element));
    if (cost.shapes > most.shapes || cost.areas > most.areas) throw new TooComplex();
    open.delete(element);
    known.set(element, cost);
    return cost;
  };
  costOf(root);
}

function added(one: Cost, other: Cost): Cost {
  return { shapes: one.shapes + other.shapes, areas: one.areas + other.areas };
}

function ownCost({ local, attributes }: Element): Cost {
  const greatest = (name: string): number => {
    const numbers = (attributes.get(name) ?? '').split(/[\s,]+/).map((each) => Math.abs(Number.parseFloat(each)) || 0);
    return Math.max(...numbers);
  };
  if (MEASURED.has(local) && ['x', 'y', 'width', 'height'].some((name) => greatest(name) > MAX_MEASURE))
    throw new TooComplex();
  if (local === 'feMorphology' && greatest('radius') > MAX_RADIUS) throw new TooComplex();
  if (local === 'feTurbulence' && greatest('numOctaves') > MAX_OCTAVES) throw new TooComplex();
  if (local.startsWith('fe')) return { shapes: 1, areas: SLOW.has(local) ? SLOW_FILTER : FILTER };
  const style = attributes.get('style') ?? '';
  const layered = LAYERED.some((name) => attributes.has(name) || new RegExp(`(?:^|[;\\s])${name}\\s*:`).test(style));
  return { shapes: 1, areas: layered ? LAYER : 0 };
}

/** Identifiers of what an element uses. */
function referencesOf({ local, attributes }: Element): string[] {
  const found = [...attributes.values()].flatMap((value) =>
    [...value.matchAll(/url\(\s*["']?#([^"')]+)/g)].map((match) => match[1]!.trim()),
  );
  const href = attributes.get('href') ?? attributes.get('xlink:href');
  return href?.startsWith('#') && local !== 'a' ? [...found, href.slice(1)] : found;
}
