import { byPlace, diagnose } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../model/index.js';
import { touchesRows } from './analysis/rows.js';
import { type CheckCache, type FoundInProse, openCheckCache } from './cache.js';
import { captionRules } from './caption/index.js';
import { factsOf } from './facts.js';
import { frontMatterRules } from './front-matter/index.js';
import { headingRules } from './heading/index.js';
import { houseRules } from './house/index.js';
import { inSource } from './in-source.js';
import { itemRules } from './item/index.js';
import { type Nodes, nodesOf } from './nodes.js';
import { pictureRules } from './picture/index.js';
import { refRules } from './ref/index.js';
import type { Answered, CheckContext, Checked, Rule, RuleFinding, Visitor } from './rule.js';
import { sectionRules } from './section/index.js';
import { textRules } from './text/index.js';
import { tocRules } from './toc/index.js';

export type { Checked } from './rule.js';

/** Every check, in the order of the proof. */
export const rules = [
  ...tocRules,
  ...sectionRules,
  ...headingRules,
  ...itemRules,
  ...captionRules,
  ...refRules,
  ...frontMatterRules,
  ...pictureRules,
  ...textRules,
  ...houseRules,
] as const satisfies readonly Rule[];

/**
 * Runs every check and gives all findings, by place.
 * @param cache what the checks of an earlier state of the issue left
 */
export function checkIssue(checked: Checked, cache: CheckCache = openCheckCache()): Diagnostic[] {
  const { issue } = checked;
  const context = { ...checked, facts: factsOf(issue, cache.wordsAround) };
  const foundInProse = cache.foundIn(context.facts.prose, rules, context);
  const nodes = nodesOf(issue);
  const isRow = touchesRows(issue);
  return byPlace(
    (rules as readonly Rule[]).flatMap((rule) =>
      [...findingsOf(rule, context, nodes, foundInProse)].map(({ fix, ...found }) =>
        diagnose(issue.source, {
          kind: rule,
          ...found,
          fix: fix && PROSE.test(rule.code) && isRow(fix) ? undefined : fix,
        }),
      ),
    ),
  );
}

/** Families whose rules take what they visit for prose. */
const PROSE = /^(?:text|house|item|heading|caption)\//;

/** What a rule finds, visitor by visitor. */
function* findingsOf(
  rule: Rule,
  context: CheckContext,
  nodes: Nodes,
  foundInProse: readonly FoundInProse[],
): Generator<RuleFinding> {
  const { issue, facts } = context;
  const { text } = issue.source;
  if (rule.prose)
    for (const [index, prose] of facts.prose.entries())
      for (const found of foundInProse[index]!.get(rule) ?? []) yield inSource(prose, found, text);
  if (rule.texts)
    for (const { prose, ...found } of rule.texts(facts.prose, context)) yield inSource(prose, found, text);
  if (rule.entry) yield* visited(answered(context), rule.entry, context);
  if (rule.paragraph) yield* visited(facts.paragraphs, rule.paragraph, context);
  if (rule.section) yield* visited(issue.sections, rule.section, context);
  if (rule.blocks) yield* visited(nodes.rows, rule.blocks, context);
  if (rule.list) yield* visited(nodes.lists, rule.list, context);
  if (rule.figure) yield* visited(nodes.figures, rule.figure, context);
  if (rule.ordinal) yield* visited(nodes.ordinals, rule.ordinal, context);
  if (rule.inline) yield* visited(nodes.inlines, rule.inline, context);
  if (rule.issue) yield* rule.issue(context);
}

function* visited<Thing>(
  things: readonly Thing[],
  visitor: Visitor<Thing>,
  context: CheckContext,
): Generator<RuleFinding> {
  for (const thing of things) yield* visitor(thing, context);
}

/** TOC entries with their sections. */
function answered({ issue, facts }: CheckContext): readonly Answered[] {
  const { pairs, unsettledFrom } = facts.toc;
  return pairs.map(({ entry, section }) => ({
    entry: issue.toc!.entries[entry]!,
    section: issue.sections[section]!,
    settled: section < unsettledFrom,
  }));
}
