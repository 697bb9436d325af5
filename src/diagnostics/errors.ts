import type { Message } from '../model/index.js';

/**
 * The tool was called wrongly: an unknown option, format, template or issue. The command line ends with exit code 2.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly text: Message;

  constructor(text: Message, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}

/**
 * Something outside the issue failed: a missing face or template, a full disk, no permission.
 * Its text is meant for the editor; the command line ends with exit code 3.
 */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly text: Message;

  constructor(text: Message, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}
