import { integer } from './measures.js';
import type { Styles } from './styles.js';
import { childOf, childrenOf, switchOf, treeOf, valOf } from './tree.js';
import type { Element } from './xml.js';

/** How one level of a list is numbered (ISO/IEC 29500-1 §17.9.6). */
export interface Level {
  readonly format: string;
  /** `%1.%2`, or the bullet itself. */
  readonly text: string;
  readonly start: number;
  /** It begins anew behind every level up to this one, counted from 0; absent: behind every higher level. */
  readonly restartAfter?: number;
  /** All its numbers are shown in Arabic digits. */
  readonly legal: boolean;
  /** The face of its bullet. */
  readonly face: string;
  readonly hidden: boolean;
  /** A tab or a blank follows the number. */
  readonly apart: boolean;
  /** Of the paragraphs on it. */
  readonly paragraph: Element | undefined;
  /** The style of paragraphs that lies on this level. */
  readonly style: string | undefined;
}

/** A list of the document: an instance (w:num) of a definition (w:abstractNum), with what it has of its own. */
export interface List {
  readonly id: string;
  /** Lists of one definition go on counting where another one stopped. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels at which this list begins to count anew, with their numbers. */
  readonly restarts: ReadonlyMap<number, number>;
}

export type Lists = (id: string) => List | undefined;

/** Reads the part of numberings. */
export function readLists(bytes: Uint8Array | undefined, styles: Styles): Lists {
  const root = bytes === undefined ? undefined : treeOf(bytes);
  const definitions = byIdentifier(childrenOf(root, 'w:abstractNum'), 'w:abstractNumId');
  const instances = byIdentifier(childrenOf(root, 'w:num'), 'w:numId');
  const known = new Map<string, List | undefined>();
  return (id) => {
    const element = instances.get(id);
    if (!known.has(id)) known.set(id, element && listOf(id, element, definitions, instances, styles));
    return known.get(id);
  };
}

function byIdentifier(elements: readonly Element[], attribute: string): ReadonlyMap<string, Element> {
  return new Map(elements.map((element) => [element.attributes[attribute] ?? '', element]));
}

type ById = ReadonlyMap<string, Element>;

function listOf(id: string, element: Element, definitions: ById, instances: ById, styles: Styles): List | undefined {
  const definition = definitionOf(element, definitions, instances, styles);
  if (!definition) return undefined;
  const levels = new Map(childrenOf(definition, 'w:lvl').map((level) => [depthOf(level), levelOf(level)]));
  const restarts = new Map<number, number>();
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const depth = depthOf(override);
    const own = childOf(override, 'w:lvl');
    if (own) levels.set(depth, levelOf(own));
    const start = integer(valOf(override, 'w:startOverride'));
    if (start !== undefined) restarts.set(depth, start);
  }
  return { id, definition: definition.attributes['w:abstractNumId'] ?? '', levels, restarts };
}

/** The definition of a list; of one that names a style of lists, that of the style (§17.9.21). */
function definitionOf(element: Element, definitions: ById, instances: ById, styles: Styles): Element | undefined {
  let definition = definitions.get(valOf(element, 'w:abstractNumId') ?? '');
  for (let links = 0; definition && links < 10; links++) {
    const style = valOf(definition, 'w:numStyleLink');
    if (style === undefined || childOf(definition, 'w:lvl')) return definition;
    const own = [...definitions.values()].find((other) => valOf(other, 'w:styleLink') === style);
    const instance = instances.get(styles.list(style) ?? '');
    definition = own ?? definitions.get(valOf(instance, 'w:abstractNumId') ?? '');
  }
  return definition;
}

/** Levels lie nine deep, from 0. */
function depthOf(element: Element): number {
  return Math.min(Math.max(integer(element.attributes['w:ilvl']) ?? 0, 0), 8);
}

function levelOf(element: Element): Level {
  const restart = integer(valOf(element, 'w:lvlRestart'));
  const properties = childOf(element, 'w:rPr');
  const faces = childOf(properties, 'w:rFonts')?.attributes;
  return {
    format: formatOf(childOf(element, 'w:numFmt')),
    text: childOf(element, 'w:lvlPicBulletId') ? '•' : (valOf(element, 'w:lvlText') ?? ''),
    start: integer(valOf(element, 'w:start')) ?? 0,
    ...(restart !== undefined && { restartAfter: restart - 1 }),
    legal: switchOf(element, 'w:isLgl') ?? false,
    face: faces?.['w:ascii'] ?? faces?.['w:hAnsi'] ?? '',
    hidden: switchOf(properties, 'w:vanish') ?? false,
    apart: valOf(element, 'w:suff') !== 'nothing',
    paragraph: childOf(element, 'w:pPr'),
    style: valOf(element, 'w:pStyle'),
  };
}

/** Formats that Word writes by the row of their first numbers (w:format); `001, 002, 003, ...` pads with noughts. */
function formatOf(element: Element | undefined): string {
  const format = element?.attributes['w:val'] ?? 'decimal';
  const zeros = /^(0+)1\b/.exec(element?.attributes['w:format'] ?? '');
  return format === 'custom' ? `padded${Math.min(zeros ? zeros[1]!.length + 1 : 1, 9)}` : format;
}
