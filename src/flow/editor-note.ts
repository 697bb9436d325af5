import type { ParagraphBlock, ParagraphFlow } from '../model/index.js';
import type { FlowContext } from './context.js';
import { cutAt, type Draft } from './drafts.js';
import { type Place, paragraph } from './paragraph.js';
import { runsOf } from './runs.js';

/** 编者按 and its kin, with what encloses and follows them. */
const SAID = /^[【〔[（(]?(?:编者按|编者的话|编后语?|按语)(?:[】〕\])）][：:]?|[：:])/;

/** A paragraph of text; one that begins with 编者按 in its own style, these words in one of theirs. */
export function pourParagraph({ inlines, span }: ParagraphBlock, context: FlowContext, place: Place): ParagraphFlow {
  const runs = runsOf(inlines, context);
  const { nesting, own, role } = place;
  const tokens = context.template.sections.editorNote;
  const said = tokens && role === 'body' ? SAID.exec(leading(runs))?.[0] : undefined;
  if (!tokens || said === undefined) return paragraph(runs, place.style, role, span, context, { nesting, ...own });
  return paragraph(labelled(runs, said.length, tokens.labelStyle), tokens.style, role, span, context, { nesting });
}

/** The text before the first run that is none: 编者按 may be marked and its colon not. */
function leading(runs: readonly Draft[]): string {
  const end = runs.findIndex(({ kind }) => kind !== 'text');
  return (end < 0 ? runs : runs.slice(0, end)).map((run) => (run.kind === 'text' ? run.text : '')).join('');
}

/** Runs with so many UTF-16 units at their start in a character style. */
function labelled(runs: readonly Draft[], length: number, style: string): readonly Draft[] {
  const [said, rest] = cutAt(runs, length);
  return [...said.map((run) => (run.kind === 'text' ? { ...run, names: [style] } : run)), ...rest];
}
