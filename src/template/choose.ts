import { diagnose } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { UsageError } from '../diagnostics/errors.js';
import { templateUnknown } from '../diagnostics/kinds/template.js';
import type { Files } from '../files.js';
import type { Diagnostic, Issue, Message, Staged, Template } from '../model/index.js';
import { nearest } from '../text/nearest.js';
import { type TemplateLoader, templateNames } from './load.js';

/** Template of issues that name none. */
export const DEFAULT_TEMPLATE = 'dongtai';

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
  if (asked !== undefined) return namedTemplate(asked, issue.folder, { load, files });
  const name = issue.meta.template?.value ?? DEFAULT_TEMPLATE;
  const loaded = load(name, issue.folder);
  if (loaded.value || loaded.diagnostics.length > 0) return loaded;
  return { value: undefined, diagnostics: [unknown(name, templateNames(issue.folder, files), issue)] };
}

/**
 * The template of a name that was asked for, for issues in a folder; undefined, with findings, where it is wrong.
 * @throws UsageError where there is none of this name
 */
export function namedTemplate(name: string, folder: string, { load, files }: Templates): Staged<Template | undefined> {
  const loaded = load(name, folder);
  if (loaded.value || loaded.diagnostics.length > 0) return loaded;
  const { words } = templateUnknown;
  const parts = [words.unknown({ name }), ...hintsFor(name, templateNames(folder, files))];
  throw new UsageError({ zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') });
}

function unknown(name: string, known: readonly string[], { source, meta }: Issue): Diagnostic {
  const { words } = templateUnknown;
  return diagnose(source, {
    kind: templateUnknown,
    span: meta.template?.span ?? meta.span,
    message: words.unknown({ name }),
    hints: hintsFor(name, known),
  });
}

/** What may stand in place of a name that no template has. */
function hintsFor(name: string, known: readonly string[]): readonly Message[] {
  const { noPath, known: list } = templateUnknown.words;
  const meant = /[/\\]|\.ya?ml$/i.test(name) ? [noPath()] : nearest(name, known).slice(0, 1).map(didYouMean);
  return [...meant, list({ known })];
}
