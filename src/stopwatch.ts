/** Milliseconds since some moment. Node loads a whole module for `performance.now`. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
