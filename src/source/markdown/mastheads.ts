import type { RootContent } from 'mdast';
import { sourceMasthead } from '../../diagnostics/kinds/source.js';
import type { Fix, Span } from '../../model/index.js';
import { composed } from '../../text/compose.js';
import { isAnothers, isMasthead, type MastheadPart, type MastheadReader } from '../../text/masthead.js';
import { type Lowering, spanOf } from '../context.js';

/** Longer paragraphs are no masthead, UTF-16 units. */
const LONGEST = 400;

/** Nodes one after the other that say what the masthead prints, and nothing else. */
interface Run {
  readonly from: number;
  /** Behind the last of them. */
  readonly to: number;
  readonly said: ReadonlySet<MastheadPart>;
}

/** The nodes without the masthead at their top: it is printed from the front matter. */
export function withoutMasthead(nodes: readonly RootContent[], context: Lowering): readonly RootContent[] {
  const run = runFrom(nodes, 0, context);
  if (!run) return nodes;
  const span = spanOfRun(run, nodes, context);
  context.report({
    kind: sourceMasthead,
    span,
    ...(isAnothers(run.said)
      ? {
          severity: 'warning',
          message: sourceMasthead.words.anothersLeftOut(),
          hints: [sourceMasthead.words.deleteOrCorrect()],
          fix: deleted(span, context.source.text, false),
        }
      : { message: sourceMasthead.words.notRepeated(), fix: deleted(span, context.source.text, true) }),
  });
  return nodes.slice(run.to);
}

/**
 * Says where the masthead stands again in the text, as where pages were pasted one after the other. It is printed
 * there. The bulletin's name alone may be meant.
 */
export function reportMastheads(nodes: readonly RootContent[], context: Lowering): void {
  for (let at = 0; at < nodes.length; at++) {
    const run = nodes[at]!.type === 'paragraph' ? runFrom(nodes, at, context) : undefined;
    // Whoever issues it with the date is a signature.
    if (!run || !(run.said.has('title') || run.said.has('number'))) continue;
    const span = spanOfRun(run, nodes, context);
    const another = isAnothers(run.said);
    // Words beside the name say no more than it: 主办：某局, in a front matter that was cut.
    const certain = [...run.said].filter((part) => part !== 'words').length > 1 && !another;
    context.report({
      kind: sourceMasthead,
      severity: 'warning',
      span,
      message: another ? sourceMasthead.words.another() : sourceMasthead.words.amidst(),
      hints: [another ? sourceMasthead.words.deleteOrCorrect() : sourceMasthead.words.deleteIt()],
      fix: deleted(span, context.source.text, certain),
    });
    at = run.to - 1;
  }
}

function runFrom(nodes: readonly RootContent[], from: number, context: Lowering): Run | undefined {
  const said = new Set<MastheadPart>();
  let to = from;
  for (; to < nodes.length; to++) {
    const parts = partsOf(nodes[to]!, context);
    if (!parts) break;
    for (const part of parts) said.add(part);
  }
  return to > from && isMasthead(said) ? { from, to, said } : undefined;
}

function partsOf(node: RootContent, context: Lowering): ReturnType<MastheadReader> {
  if (node.type !== 'heading' && node.type !== 'paragraph') return undefined;
  const { start, end } = spanOf(node, context);
  return end - start > LONGEST ? undefined : context.masthead(composed(context.source.text.slice(start, end)));
}

function spanOfRun({ from, to }: Run, nodes: readonly RootContent[], context: Lowering): Span {
  return { start: spanOf(nodes[from]!, context).start, end: spanOf(nodes[to - 1]!, context).end };
}

/** The lines taken away with the line ends behind them. */
function deleted({ start, end }: Span, text: string, safe: boolean): Fix | undefined {
  const before = /(?:^|[\r\n])[ \t\u3000]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0];
  const behind = /^[ \t\u3000]*(?:\r\n|\r|\n)?(?:[ \t\u3000]*(?:\r\n|\r|\n))*/.exec(text.slice(end))![0];
  if (before === undefined || (!/[\r\n]/.test(behind) && end + behind.length < text.length)) return undefined;
  return { safe, edits: [{ start, end: end + behind.length, text: '' }] };
}
