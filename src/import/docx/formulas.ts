import { childOf } from './tree.js';
import type { Element } from './xml.js';

/** Parts of a formula that stand beside one another with a sign between them (ISO/IEC 29500-1 §22.1.2). */
const BETWEEN: ReadonlyMap<string, readonly [first: string, sign: string, second: string]> = new Map([
  ['m:f', ['m:num', '/', 'm:den']],
  ['m:sSup', ['m:e', '^', 'm:sup']],
  ['m:sSub', ['m:e', '_', 'm:sub']],
]);

/** A formula on one line: `a/b`, `x^2`; of anything else its characters in their order. */
export function formulaText(element: Element): string {
  if (element.name === 'm:t' || element.name === 'w:t') return ownText(element);
  const between = BETWEEN.get(element.name);
  if (between) {
    const [first, sign, second] = between;
    return `${group(childOf(element, first))}${sign}${group(childOf(element, second))}`;
  }
  if (element.name === 'm:rad') return `${group(childOf(element, 'm:deg'))}√${group(childOf(element, 'm:e'))}`;
  const inside = element.children.map((child) => (typeof child === 'string' ? '' : formulaText(child))).join('');
  return element.name === 'm:d' ? `(${inside})` : inside;
}

function ownText(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** What is longer than a word or a number, in brackets. */
function group(element: Element | undefined): string {
  const text = element ? formulaText(element) : '';
  return /^(?:[\p{L}\p{N}.]*|\(.*\))$/u.test(text) ? text : `(${text})`;
}
