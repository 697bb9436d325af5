import { diagnose } from '../diagnostics/diagnostic.js';
import { UsageError } from '../diagnostics/errors.js';
import { templateUnknown } from '../diagnostics/kinds/template.js';
import type { Files } from '../files.js';
import type { Diagnostic, Issue, Staged, Template } from '../model/index.js';
import { type TemplateLoader, templateNames } from './load.js';

/** Template of issues that name none. */
const DEFAULT_TEMPLATE = 'dongtai';

/** Where templates come from. */
export interface Templates {
  readonly load: TemplateLoader;
  readonly files: Files;
}

/**
 * The template that was asked for, else the one that the issue names; undefined, with findings, where that one is
 * unknown or wrong.
 * @throws UsageError where there is none of the name that was asked for.
 */
export function chooseTemplate(
  issue: Issue,
  asked: string | undefined,
  { load, files }: Templates,
): Staged<Template | undefined> {
  const name = asked ?? issue.meta.template?.value ?? DEFAULT_TEMPLATE;
  const loaded = load(name, issue.folder);
  if (loaded.value || loaded.diagnostics.length > 0) return loaded;
  const known = templateNames(issue.folder, files);
  if (asked === undefined) return { value: undefined, diagnostics: [unknown(name, known, issue)] };
  throw new UsageError({
    zh: `没有叫“${name}”的模板。可用的模板：${known.join('、')}。`,
    en: `There is no template '${name}'. Known templates: ${known.join(', ')}.`,
  });
}

function unknown(name: string, known: readonly string[], { source, meta }: Issue): Diagnostic {
  const { words } = templateUnknown;
  return diagnose(source, {
    kind: templateUnknown,
    span: meta.template?.span ?? meta.span,
    message: words.unknown({ name }),
    hints: [words.known({ known })],
  });
}
