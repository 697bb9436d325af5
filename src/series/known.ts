import type { Files } from '../files.js';
import type { CalendarDate, Meta, SourceFile } from '../model/index.js';
import { decode, type IssueFile, readFrontMatter } from '../source/index.js';

/** An issue of a series, as far as its front matter tells. */
export interface Known {
  readonly file: IssueFile;
  readonly source: SourceFile;
  readonly meta: Meta;
}

/** An issue whose front matter names a bulletin and a day; undefined for any other text. */
export function knownIssue(file: IssueFile, files: Files): Known | undefined {
  const decoded = decode(files.read(file.path));
  if (decoded.kind === 'problem') return undefined;
  const source: SourceFile = { path: file.shown, text: decoded.text };
  const { meta } = readFrontMatter(source, () => {});
  const lacks = meta.title.value === '' || meta.title.span === meta.span || meta.date.span === meta.span;
  return lacks ? undefined : { file, source, meta };
}

/** The issues of the bulletin whose issue is the newest, the newest first. */
export function newestFirst(known: readonly Known[]): readonly Known[] {
  const byAge = [...known].sort((a, b) => order(b.meta) - order(a.meta));
  return byAge.filter(({ meta }) => meta.title.value === byAge[0]!.meta.title.value);
}

/** Days count before numbers, as a series may have none. */
function order({ date: { value }, number }: Meta): number {
  return days(value) * 1000 + Math.min(number?.value ?? 0, 999);
}

function days({ year, month, day }: CalendarDate): number {
  return year * 372 + month * 31 + day;
}
