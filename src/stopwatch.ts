/** Milliseconds since some moment. Node loads a whole module for `performance.now`. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Runs stages and adds up their time, ms, in `timings` under their names. */
export function stopwatch(
  timings: Record<string, number>,
): <T>(stage: string, run: () => T | Promise<T>) => Promise<T> {
  return async (stage, run) => {
    const start = now();
    const value = await run();
    timings[stage] = (timings[stage] ?? 0) + now() - start;
    return value;
  };
}
