import type { PageLabel } from '../../model/index.js';

/**
 * Something that a page's two pictures do not have alike: `shape`: characters that look otherwise or are not there;
 * `place`: a line that begins or ends elsewhere (stretched, squeezed, moved); `extra`: ink where ours has none; `rule`,
 * `leader`, `image`: one that is not there or looks otherwise.
 */
export interface PictureFault {
  readonly kind: 'shape' | 'place' | 'extra' | 'rule' | 'leader' | 'image';
  readonly page: PageLabel;
  /** Where ours has it, pt from the sheet's upper left corner. */
  readonly x: number;
  readonly y: number;
  /** What it is about: the characters, or the line's text; empty for what is no text. */
  readonly text: string;
  /** By how much the line's end stands elsewhere, pt; positive to the right. */
  readonly by?: number;
  /** Source offset, UTF-16, where it has one. */
  readonly offset?: number;
}
