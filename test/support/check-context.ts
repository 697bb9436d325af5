import type { Checked } from '../../src/check/index.js';
import { type Issue, NO_HOUSE_WORDS } from '../../src/model/index.js';

/** What the checks ask, of an issue without pictures and neighbours, on a day long after it. */
export function contextOf(issue: Issue, pageOf: Checked['pageOf'], pages: number): Checked {
  const laidOut = { pageOf, pages, textFrom: 1, prints: () => true, printedWidth: () => undefined };
  return { issue, ...laidOut, today: { year: 2030, month: 1, day: 1 }, neighbours: [], house: NO_HOUSE_WORDS };
}
