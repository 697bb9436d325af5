import type { Message } from '../model/index.js';
import type { ImportPlace } from './document.js';

/** What the report of an import says of one thing. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly what: Message;
  /** Where it stands in the input; absent of what is nowhere in it. */
  readonly place?: ImportPlace;
  /** The characters it is about. */
  readonly text: string;
}

/** In the order of the report; what is `left-out` stands in no line of the source. */
export type RemarkKind = 'recognised' | 'joined' | 'doubtful' | 'left-out';

export type OnRemark = (remark: Remark) => void;
