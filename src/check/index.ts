import { byPlace, diagnose } from '../diagnostics/diagnostic.js';
import type { Diagnostic } from '../model/index.js';
import { proseOf } from './analysis/prose.js';
import { captionRules } from './caption/index.js';
import { frontMatterRules } from './front-matter/index.js';
import { headingRules } from './heading/index.js';
import { itemRules } from './item/index.js';
import { pictureRules } from './picture/index.js';
import { refRules } from './ref/index.js';
import type { CheckContext, Rule, RuleFinding } from './rule.js';
import { sectionRules } from './section/index.js';
import { textRules } from './text/index.js';
import { findingOf } from './text-fault.js';
import { tocRules } from './toc/index.js';

export type { CheckContext, Rule, RuleFinding } from './rule.js';

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
] as const satisfies readonly Rule[];

/** Runs every check and gives all findings, by place. */
export function checkIssue(context: CheckContext): Diagnostic[] {
  const { source } = context.issue;
  const row = proseOf(context.issue);
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules as readonly Rule[]) {
    const report = (found: RuleFinding): void => {
      diagnostics.push(diagnose(source, { kind: rule, ...found }));
    };
    if (rule.prose)
      for (const prose of row)
        for (const fault of rule.prose(prose, context)) report(findingOf(prose, fault, source.text));
    if (rule.texts)
      for (const { prose, ...fault } of rule.texts(row, context)) report(findingOf(prose, fault, source.text));
    rule.check?.(context, report);
  }
  return byPlace(diagnostics);
}
