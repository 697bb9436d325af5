/** Functions of the language that stand in every loop over text, runs, lines, pages or blocks. */
const COUNTED = [
  [Math, 'max'],
  [String.prototype, 'codePointAt'],
  [String.prototype, 'slice'],
  [String.prototype, 'replace'],
  [Array.prototype, 'push'],
  [Map.prototype, 'get'],
  [Map.prototype, 'has'],
  [RegExp.prototype, 'exec'],
] as const;

/** How often any of them is called while something is done: work that does not depend on the machine. */
export async function countSteps(work: () => unknown): Promise<number> {
  let steps = 0;
  const undo = COUNTED.map(([owner, name]) => {
    const object = owner as unknown as Record<string, (...values: never) => unknown>;
    const own = object[name]!;
    object[name] = function (this: unknown, ...values: never) {
      steps++;
      return own.apply(this, values);
    };
    return () => {
      object[name] = own;
    };
  });
  try {
    await work();
  } finally {
    for (const back of undo) back();
  }
  return steps;
}
