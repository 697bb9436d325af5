import type { FontSet } from '../fonts/index.js';
import type { Artifact, Compiled } from '../model/index.js';

/** An output format. Emitters see the flow, the tokens and the layout's coordinates; they never lay out. */
export interface Emitter {
  /** Extension of the main file, without dot. */
  readonly extension: string;
  emit(compiled: Compiled<FontSet>): Promise<readonly Artifact[]>;
}
