import type { CalendarDate } from './issue.js';

/** What another issue of the same bulletin, lying beside this one, says of itself. */
export interface Neighbour {
  /** Its folder's or file's name. */
  readonly name: string;
  /** 期号 */
  readonly number?: number;
  /** 总期号 */
  readonly total?: number;
  readonly date: CalendarDate;
}
