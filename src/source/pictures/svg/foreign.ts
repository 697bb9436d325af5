import { type Element, elementsOf, textOf } from './tree.js';

/** What a drawing draws from outside itself, or in a way that only browsers draw. */
export type Foreign =
  | { readonly kind: 'outside'; readonly target: string }
  | { readonly kind: 'markup'; readonly text: string };

/** Elements that draw what their reference names; `a` only leads there. */
const DRAWS: ReadonlySet<string> = new Set([
  'image',
  'use',
  'feImage',
  'tref',
  'textPath',
  'pattern',
  'linearGradient',
  'radialGradient',
  'filter',
  'mpath',
]);
const OUTSIDE = /url\(\s*["']?(?!#|data:)([^"')\s][^"')]*)|@import\s+["']([^"']+)/i;

/** The first thing in a drawing that would be missing in print; undefined where it is whole. */
export function foreignIn(root: Element): Foreign | undefined {
  for (const element of elementsOf(root)) {
    const href = hrefOf(element);
    if (href !== undefined && DRAWS.has(element.local) && !/^(?:#|data:|$)/i.test(href))
      return { kind: 'outside', target: href };
    const styles = element.local === 'style' ? [textOf(element)] : [...element.attributes.values()];
    for (const style of styles) {
      const target = OUTSIDE.exec(style.replace(/@font-face\s*\{[^}]*\}/g, ''));
      if (target) return { kind: 'outside', target: target[1] ?? target[2]! };
    }
  }
  return markupIn(root, undefined);
}

/** The address in either of its attributes (SVG 2 §16.1.4). */
export function hrefOf({ attributes }: Element): string | undefined {
  return (attributes.get('href') ?? attributes.get('xlink:href'))?.trim();
}

/** Text in HTML inside the drawing, unless the drawing has the same words beside it for those who draw no HTML. */
function markupIn(element: Element, parent: Element | undefined): Foreign | undefined {
  if (element.local === 'foreignObject') {
    const text = plain(textOf(element));
    const beside = parent?.local === 'switch' ? parent.children.filter((child) => child !== element) : [];
    const said = beside.some((child) => typeof child !== 'string' && plain(textOf(child)) === text);
    return text === '' || said ? undefined : { kind: 'markup', text };
  }
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : markupIn(child, element);
    if (found) return found;
  }
  return undefined;
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
