import type { CalendarDate } from './model/index.js';

/** What a session stands in; a test or an editors' desk may give its own. */
export interface Environment {
  /** Working folder, absolute: names are looked for and paths are shown from there. */
  readonly cwd: string;
  /** Variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** This machine's clock. */
  readonly clock: () => Date;
}

/** The environment of this process. */
export function processEnvironment(): Environment {
  return {
    // Asked for when it is needed: a folder can be gone.
    get cwd() {
      return process.cwd();
    },
    env: process.env,
    clock: () => new Date(),
  };
}

/**
 * The moment of building as reproducible builds state it, if they do; up to the year 9999, which both outputs can
 * write.
 */
export function sourceDate({ env }: Environment): Date | undefined {
  const seconds = env.SOURCE_DATE_EPOCH;
  return seconds && /^\d{1,12}$/.test(seconds) && Number(seconds) < 253402300800
    ? new Date(Number(seconds) * 1000)
    : undefined;
}

/** The day of building, as reproducible builds state it or by the clock. */
export function today(environment: Environment): CalendarDate {
  const date = sourceDate(environment) ?? environment.clock();
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}
