import type { Message } from './model/index.js';

/** The tool was called wrongly: an unknown option, format, template or issue. The command line ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly text: Message;

  constructor(text: Message, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}
