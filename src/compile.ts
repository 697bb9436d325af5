import { catalogue } from './check/catalogue.js';
import { checkIssue } from './check/index.js';
import { printed, UNPRINTED } from './check/printed.js';
import { controlled } from './diagnostics/control.js';
import { byPlace } from './diagnostics/diagnostic.js';
import { firstOfEachKind } from './diagnostics/first-of-each-kind.js';
import { glyphFindings, withoutEchoes } from './diagnostics/glyphs.js';
import { pictureFindings } from './diagnostics/pictures.js';
import { tableFindings } from './diagnostics/tables.js';
import { unstableFinding } from './diagnostics/unstable.js';
import { watermarkError } from './diagnostics/watermark.js';
import { sourceDate, today } from './environment.js';
import { entriesOf } from './flow/placeholders.js';
import type { FontSet } from './fonts/index.js';
import { type Compiled, type Diagnostic, NO_HOUSE_WORDS, type SourceFile } from './model/index.js';
import type { Session } from './session.js';
import { settle } from './settle.js';
import { type IssueFile, readIssue, readNeighbours } from './source/index.js';
import { stopwatch } from './stopwatch.js';
import { chooseTemplate } from './template/index.js';

export interface CompileOptions {
  /** Template instead of the one that the issue names. */
  readonly template?: string;
  /** Marks every page with 草稿. */
  readonly draft?: boolean;
  /** Words across every page; 草稿 for a draft where none are given. */
  readonly watermark?: string;
  /** Tells every finding, as `fix` needs them; otherwise of each kind the first ones, and how many more there are. */
  readonly everyFinding?: boolean;
}

export interface Compilation {
  /** What was read. */
  readonly source: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where nothing could be laid out. */
  readonly compiled?: Compiled<FontSet>;
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * The whole way: source → issue → flow → layout → proof. Everything wrong with the issue comes back as diagnostics;
 * outputs are made from `compiled` by the emitters. A further compile in the same session costs what changed.
 * @throws UsageError for an unknown template or a watermark that cannot be printed, OutsideError for what fails outside
 * the issue
 */
export async function compile(session: Session, file: IssueFile, options: CompileOptions = {}): Promise<Compilation> {
  const { checkCache, environment, files, layoutCache, loadTemplate, pictures, settingsOf, stylesOf } = session;
  const timings: Record<string, number> = {};
  const timed = stopwatch(timings);

  const fonts = await timed('load', () => session.fonts);
  const read = await timed('parse', () => readIssue(file, { files, pictures, faces: fonts.drawing }));
  const { source, value: issue } = read;
  if (!issue) return { source, diagnostics: read.diagnostics, timings };

  const chosen = await timed('load', () => chooseTemplate(issue, options.template, { load: loadTemplate, files }));
  const settings = settingsOf(issue.folder);
  const house = settings?.house ?? NO_HOUSE_WORDS;
  const surroundings = { issue, house, today: today(environment), neighbours: readNeighbours(issue, file, files) };
  const finish = (...found: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] => {
    const all = byPlace([...read.diagnostics, ...found.flat()]);
    const left = withoutEchoes(controlled(all, source, issue.meta.span.end, catalogue, settings));
    return options.everyFinding ? left : firstOfEachKind(left);
  };

  const template = chosen.value;
  if (!template) {
    const findings = await timed('check', () => checkIssue({ ...surroundings, ...UNPRINTED }, checkCache));
    return { source, diagnostics: finish(chosen.diagnostics, findings), timings };
  }

  const watermark = options.watermark ?? (options.draft ? '草稿' : undefined);
  const setting = { styles: stylesOf(template), metrics: fonts, cache: layoutCache };
  const edition = { modified: sourceDate(environment), watermark };
  const { flow, layout, found, stable } = await timed('layout', () => settle(issue, template, setting, edition));
  if (found.watermark) throw watermarkError(found.watermark);
  const findings = await timed('check', () =>
    checkIssue({ ...surroundings, ...printed(flow, layout, entriesOf(template)) }, checkCache),
  );
  const diagnostics = finish(
    glyphFindings(found.glyphs, issue, template.files),
    tableFindings(found, issue),
    pictureFindings(flow, issue),
    stable ? [] : [unstableFinding(issue)],
    findings,
  );
  return { source, diagnostics, compiled: { issue, template, flow, layout, fonts }, timings };
}
