/** The lines of a source while it is written, and which paragraphs of the input stand in each. */
export interface Lines {
  /** Adds a line, or several; those of the input's paragraphs that it says stand in its first. */
  add(text: string, paragraphs: readonly number[]): void;
  /** Adds a blank line where the one before is none. */
  gap(): void;
  /** Goes on in a quotation where the line before the gap is one's. */
  quote(): void;
  text(): string;
  /** The line, from 1, by the number of the input's paragraph. */
  readonly of: ReadonlyMap<number, number>;
}

export function openLines(): Lines {
  const lines: string[] = [];
  const of = new Map<number, number>();
  return {
    add: (text, paragraphs) => {
      for (const paragraph of paragraphs) if (!of.has(paragraph)) of.set(paragraph, lines.length + 1);
      for (const line of text.split('\n')) lines.push(line);
    },
    gap: () => {
      if (lines.length > 0 && lines.at(-1) !== '' && lines.at(-1) !== '>') lines.push('');
    },
    quote: () => {
      if (lines.at(-1) !== '' || !lines.at(-2)?.startsWith('> ')) return;
      lines[lines.length - 1] = '>';
    },
    text: () => `${lines.join('\n').trimEnd()}\n`,
    of,
  };
}
