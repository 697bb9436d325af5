/** Signals by which a run is broken off, with what a shell adds 128 to for its exit code. */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Puts off the signals that would end the process until the function that comes back was called and the work at hand is
 * done: then the process ends as the signal wants it.
 */
export function afterSignals(): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, number]) => {
    const end = (): never => process.exit(128 + number);
    process.on(signal, end);
    return () => void process.off(signal, end);
  });
  const release = (): void => {
    for (const off of handlers) off();
  };
  // Signals that came meanwhile are told between one immediate and the next.
  return () => setImmediate(() => setImmediate(release));
}
