import type { Language } from '../report/index.js';
import type { Terminal } from './terminal.js';

/** What a command is run with, whichever it is. */
export interface Invocation {
  readonly terminal: Terminal;
  /** Language of everything that is said. */
  readonly language: Language;
  /** Notes, times and stacks are shown too. */
  readonly verbose: boolean;
}
