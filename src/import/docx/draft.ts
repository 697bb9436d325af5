import type { ImportedBlock, ImportedRun, TextRun } from '../document.js';
import type { OpenDoubt, Subject } from './doubts.js';

/** A paragraph while it is read. */
export interface Draft {
  readonly runs: ImportedRun[];
  /** What was left out or is doubtful, in reading order. */
  readonly doubts: OpenDoubt[];
  /** Paragraphs of text boxes that stand before and behind its text. */
  readonly before: ImportedBlock[];
  readonly after: ImportedBlock[];
  /** How many characters have which size, pt. */
  readonly sizes: Map<number, number>;
  /** It stands in the contents that Word made. */
  contents: boolean;
  /** A page ended behind its last character. */
  broken: boolean;
  /** Characters that it has so far. */
  length: number;
  /** Its text, and what it has lost, when the last doubt was made: what follows at once is one with it. */
  remarked: number;
}

export function newDraft(): Draft {
  return {
    ...{ runs: [], doubts: [], before: [], after: [], sizes: new Map() },
    ...{ contents: false, broken: false, length: 0, remarked: -1 },
  };
}

/** What of a run’s look is said, without its text. */
export type Look = Omit<TextRun, 'kind' | 'text'>;

/** Adds text; a run that looks alike goes on. */
export function addText(draft: Draft, text: string, look: Look, size: number | undefined): void {
  if (text === '') return;
  const whole = draft.broken && draft.length > 0 ? `\n${text}` : text;
  draft.broken = false;
  draft.length += whole.length;
  if (size !== undefined) draft.sizes.set(size, (draft.sizes.get(size) ?? 0) + text.length);
  const last = draft.runs.at(-1);
  if (last?.kind === 'text' && alike(last, look))
    draft.runs[draft.runs.length - 1] = { ...last, text: last.text + whole };
  else draft.runs.push({ kind: 'text', text: whole, ...look });
}

function alike(run: TextRun, look: Look): boolean {
  return (
    run.bold === look.bold &&
    run.italic === look.italic &&
    run.underline === look.underline &&
    run.strike === look.strike &&
    run.position === look.position &&
    run.link === look.link
  );
}

/** Remarks on text; what follows the same doubt at once is one with it. */
export function doubt(draft: Draft, name: OpenDoubt['name'], what: Subject, text: string): void {
  const last = draft.doubts.at(-1);
  if (last && last.name === name && last.what === what && draft.remarked === draft.length) {
    draft.doubts[draft.doubts.length - 1] = { ...last, text: last.text + text };
  } else draft.doubts.push({ name, what, text });
  // What is left out adds no text; what is doubtful is about to.
  draft.remarked = draft.length + (name === 'doubtful' ? text.length : 0);
}

/** What it begins with, as far as places show it. */
export function beginning({ runs }: Draft): string {
  let text = '';
  for (const run of runs) {
    if (run.kind === 'text') text += run.text.slice(0, 100);
    if (text.trimStart().length >= 40) break;
  }
  return text;
}

/** The most common size of its characters. */
export function commonSize({ sizes }: Draft): number | undefined {
  let best: number | undefined;
  for (const [size, count] of sizes) if (best === undefined || count > sizes.get(best)!) best = size;
  return best;
}
