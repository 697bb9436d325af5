import type { AnyLanguage, Language } from '../language/index.js';
import type { SafeTerminal } from './terminal.js';

/** What a command is run with, whichever it is. */
export interface Invocation {
  readonly terminal: SafeTerminal;
  /** Language of all that the command line itself says. */
  readonly language: Language;
  /** Language of findings and of what they mean. */
  readonly findings: AnyLanguage;
  /** Notes, times and stacks are shown too. */
  readonly verbose: boolean;
}
