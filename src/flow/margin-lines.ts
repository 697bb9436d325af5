import type { Flow, MarginLineFlow, MarginLineTokens, MarginPart, Template } from '../model/index.js';
import type { FlowContext } from './context.js';
import { fittingSize } from './fitting.js';
import { fillIn } from './placeholders.js';

/** What stands for a number while a line's width is measured. */
const WIDE_NUMBER = '999';

/** The lines in the margin of every page, as far as the front matter has what they print. */
export function marginLines(
  { folio, runningHead }: Template,
  context: FlowContext,
): Pick<Flow, 'folio' | 'runningHead'> {
  const below = folio && marginLine(folio, context);
  const above = runningHead && marginLine(runningHead, context);
  const { rule } = runningHead ?? {};
  return {
    ...(below && { folio: { ...below, drop: folio.drop } }),
    ...(above && { runningHead: { ...above, rise: runningHead.rise, ...(rule && { rule }) } }),
  };
}

function marginLine({ style, text, align, from }: MarginLineTokens, context: FlowContext): MarginLineFlow | undefined {
  for (const alternative of text) {
    const parts = partsOf(alternative, context);
    if (!parts) continue;
    const words = parts.map((part) => (part.kind === 'text' ? part.text : WIDE_NUMBER)).join('');
    const size = fittingSize(words, style, context);
    const own = size === context.template.styles[style]!.size ? {} : { size };
    return { parts, align, from, style: context.styles.paragraph(style, own) };
  }
  return undefined;
}

/** A text as words and numbers; undefined where a placeholder has no value. */
function partsOf(text: string, { issue }: FlowContext): readonly MarginPart[] | undefined {
  const parts = text.split(/(\{页数?\})/).flatMap((piece): (MarginPart | undefined)[] => {
    if (piece === '{页}') return [{ kind: 'page' }];
    if (piece === '{页数}') return [{ kind: 'pages' }];
    const filled = fillIn(piece, issue.meta);
    return filled === '' ? [] : [filled === undefined ? undefined : { kind: 'text', text: filled }];
  });
  return parts.includes(undefined) ? undefined : (parts as readonly MarginPart[]);
}
