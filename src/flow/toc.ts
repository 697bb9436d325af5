import type { FlowBlock, ParagraphFlow, Section, Span, TocEntry } from '../model/index.js';
import { spokenText } from '../model/text.js';
import { type FlowContext, sectionBlock } from './context.js';
import { type Draft, generated } from './drafts.js';
import { paragraph } from './paragraph.js';
import { pageRun, runsOf } from './runs.js';
import { fromLeft } from './shaped.js';

/** The table of contents: as declared, or made from the section heads where the source has none. */
export function pourToc(context: FlowContext): FlowBlock[] {
  const { issue, template } = context;
  const { heading } = template.toc;
  const at = issue.toc?.span ?? issue.meta.span;
  const head = heading
    ? [paragraph([generated(issue.toc?.heading ?? heading.text, at.start)], heading.style, 'toc-head', at, context)]
    : [];
  const children = issue.toc
    ? issue.toc.entries.map((entry) =>
        declaredLine(entry, sectionOf(entry, issue.toc!.entries, issue.sections), context),
      )
    : issue.sections.map((section) => madeLine(section, context));
  return [...head, { kind: 'contents', children }];
}

/** The section an entry names: by its number, else by its place in the row. */
function sectionOf(entry: TocEntry, entries: readonly TocEntry[], sections: readonly Section[]): Section | undefined {
  const { ordinal } = entry;
  return (
    sections.find((section) => ordinal && section.ordinal?.value === ordinal.value) ?? sections[entries.indexOf(entry)]
  );
}

function declaredLine(entry: TocEntry, section: Section | undefined, context: FlowContext): ParagraphFlow {
  const { ordinal, title, page, span } = entry;
  const link = section && ({ kind: 'block', block: sectionBlock(section.id) } as const);
  const runs: Draft[] = [
    ...(ordinal ? [{ kind: 'text', text: ordinal.text, ...(link && { link }), span: ordinal.span } as const] : []),
    { kind: 'text', text: title.value, ...(link && { link }), span: title.span },
  ];
  return tocLine(runs, section, page?.value ?? null, page?.span ?? { start: span.end, end: span.end }, span, context);
}

function madeLine(section: Section, context: FlowContext): ParagraphFlow {
  const link = { kind: 'block', block: sectionBlock(section.id) } as const;
  const title = spokenText(runsOf(section.title, context));
  const text = `${section.ordinal?.text ?? ''}${title}`.replace(/[：:]$/, '');
  return tocLine([generated(text, section.span.start, { link })], section, null, section.span, section.span, context);
}

function tocLine(
  runs: Draft[],
  section: Section | undefined,
  declared: number | null,
  at: Span,
  span: Span,
  context: FlowContext,
): ParagraphFlow {
  const { style, leader } = context.template.toc;
  runs.push({ kind: 'tab', leader, span: { start: at.start, end: at.start } });
  if (section) runs.push(pageRun(section.id, declared, at, context));
  else if (declared !== null) runs.push(generated(String(declared), at.start));
  return paragraph(fromLeft(runs, style, context), style, 'toc-entry', span, context);
}
