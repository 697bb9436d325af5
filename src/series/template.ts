import type { Files } from '../files.js';
import { entriesOf } from '../flow/placeholders.js';
import { namedTemplate, type TemplateLoader } from '../template/index.js';

/** What a first issue need know of its template. */
export interface TemplateFacts {
  /** Entries of the front matter that it prints, by their Chinese keys. */
  readonly entries: ReadonlySet<string>;
  /** It prints numbers of issues. */
  readonly numbered: boolean;
  /** It makes contents. */
  readonly contents: boolean;
}

/**
 * What a template prints; undefined where its file is wrong, which is found when an issue is built.
 * @throws UsageError where there is none of this name
 */
export function templateFacts(
  name: string,
  folder: string,
  { loadTemplate, files }: { readonly loadTemplate: TemplateLoader; readonly files: Files },
): TemplateFacts | undefined {
  const { value } = namedTemplate(name, folder, { load: loadTemplate, files });
  if (!value) return undefined;
  const entries = entriesOf(value);
  return { entries, numbered: entries.has('期号') && !entries.has('发文字号'), contents: value.toc.show === 'always' };
}
