import { expect, test } from 'vitest';
import type { Setting } from './setting.js';

/** What a clause's check returns where the text holds no case of it: neither proof nor refutation. */
export const NO_CASE = 'no case in this text';

/** Milliseconds that a setting may take on a busy machine. */
const PATIENCE = 30_000;

/** Looks for what breaks a clause; empty where everything holds. Texts it returns say what and where. */
export type Check = (setting: Setting) => readonly string[];

/**
 * Proves a clause of clreq twice: the check finds nothing in `good`, set by the compiler, and does find something in `bad`, the
 * same text with the feature off or set without rules. `id` is the clause's row in docs/clreq.md.
 */
export function clause(
  id: string,
  says: string,
  check: Check,
  good: () => Promise<Setting>,
  bad: () => Promise<Setting> | Setting,
): void {
  test(
    `${id} ${says}`,
    async () => {
      expect(check(await good())).toEqual([]);
    },
    PATIENCE,
  );
  test(
    `${id} negative control`,
    async () => {
      const found = check(await bad());
      expect(found.length).toBeGreaterThan(0);
      expect(found).not.toContain(NO_CASE);
    },
    PATIENCE,
  );
}

/** The faults among cases, or {@link NO_CASE} where there are none to judge. */
export function faults<T>(
  cases: readonly T[],
  fault: (item: T, index: number) => string | undefined | false,
): string[] {
  if (cases.length === 0) return [NO_CASE];
  return cases.map(fault).filter((found): found is string => typeof found === 'string');
}
