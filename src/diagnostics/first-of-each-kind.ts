import type { Diagnostic } from '../model/index.js';
import { phrasesOf } from './words.js';

/** What stands for findings that are not told one by one. */
const words = phrasesOf('first-of-each-kind', {
  more: {
    zh: '同样的问题从这里起还有 {count} 处，不再一一列出。',
    en: 'There are {count} more of this kind from here on, which are not told one by one.',
  },
  mendFirst: {
    zh: '先把前面的改好（bulletin fix 一次改完能自动改正的），再检查一次。',
    en: 'Mend those before it (`bulletin fix` mends at once all that it can), then check again.',
  },
});

/** How many findings of one kind in one file are told one by one. */
const MOST = 2000;

/**
 * Of each kind of finding in a file the first ones, and in place of the rest one that counts them: a source of a
 * megabyte may have one fault half a million times, and telling it so often costs more than all else.
 * @param diagnostics in order of their places
 */
export function firstOfEachKind(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MOST) return diagnostics;
  const counts = new Map<string, number>();
  const told: Diagnostic[] = [];
  /** Index in `told` of what stands for the rest of a kind. */
  const rests = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    // What stands for errors is an error, whatever else the same code says.
    const kind = `${diagnostic.severity} ${diagnostic.code} ${diagnostic.file.path}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count === MOST + 1) rests.set(kind, told.length);
    if (count <= MOST + 1) told.push(diagnostic);
  }
  for (const [kind, at] of rests) {
    const { code, severity, file, span } = told[at]!;
    const count = counts.get(kind)! - MOST;
    // A single one more says itself.
    if (count > 1)
      told[at] = {
        ...{ code, severity, file, span, count, related: [] },
        ...{ message: words.more({ count }), hints: [words.mendFirst()] },
      };
  }
  return told;
}
