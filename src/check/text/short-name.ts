import type { Prose } from '../analysis/prose.js';
import { type RuleFinding, rule } from '../rule.js';
import { words } from './short-name.words.js';

const DEFINED = /[（(](?:以下|下文)?简称[:：]?[“"《]?([^”"》）)，、]{3,20})[”"》]?[）)]/g;
/** Definitions that are looked at: more than any issue has. */
const MOST = 100;
/** Names in which a short one may stand before it is defined: the full name itself. */
const FULL = 30;

/** 先写全称，注明简称，再用简称。 */
export const shortName = rule({
  code: 'text/short-name',
  severity: 'warning',
  words,
  *texts(row) {
    const seen: Prose[] = [];
    let count = 0;
    for (const prose of row) {
      for (const found of prose.text.includes('简称') ? prose.text.matchAll(DEFINED) : []) {
        if (++count > MOST) return;
        const early = firstUse(found[1]!, seen, prose, found.index);
        if (early) yield findingOf(found[1]!, early, { prose, at: found.index + found[0].indexOf(found[1]!) });
      }
      seen.push(prose);
    }
  },
});

interface Use {
  readonly prose: Prose;
  readonly at: number;
}

/** Where a short name is used before it is defined: in prose before, or earlier in its own but for the full name. */
function firstUse(name: string, seen: readonly Prose[], own: Prose, defined: number): Use | undefined {
  for (const prose of seen) {
    // Contents, heads and cells are short by nature.
    const at = prose.kind === 'paragraph' || prose.kind === 'item' ? prose.text.indexOf(name) : -1;
    if (at >= 0) return { prose, at };
  }
  const at = own.text.indexOf(name);
  return at >= 0 && at < defined - FULL ? { prose: own, at } : undefined;
}

function findingOf(name: string, early: Use, definition: Use): RuleFinding & { readonly prose: Prose } {
  return {
    prose: early.prose,
    span: { start: early.at, end: early.at + name.length },
    message: words.early({ name }),
    hints: [words.move({ name })],
    ...(early.prose === definition.prose && {
      related: [{ span: { start: definition.at, end: definition.at + name.length }, message: words.defined() }],
    }),
  };
}
