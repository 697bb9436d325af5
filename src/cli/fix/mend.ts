import { type Compilation, compile } from '../../compile.js';
import { applyFixes, type FixChoice } from '../../diagnostics/apply-fixes.js';
import type { Diagnostic, SourceFile } from '../../model/index.js';
import type { Session } from '../../session.js';
import type { IssueFile } from '../../source/find.js';
import { harms } from './harm.js';
import { isError, STAGES, type Stage } from './stages.js';

/** What mending an issue comes to; nothing is written yet. */
export interface Mended {
  readonly before: SourceFile;
  /** The file's bytes that `before` was read from. */
  readonly bytes: Uint8Array;
  readonly after: string;
  readonly mended: readonly Diagnostic[];
  /** What the mended source comes to. */
  readonly last: Compilation;
  /** What could be mended were it not for an error that the editor must mend first. */
  readonly waiting?: Waiting;
  /** Findings whose mends were taken back, as they would do harm. */
  readonly refused: readonly Diagnostic[];
}

/** Findings that wait for the mend of an error. */
export interface Waiting {
  readonly findings: readonly Diagnostic[];
  readonly error: Diagnostic;
}

/** More rounds than any text needs. */
const ROUNDS = 60;

/**
 * Mends a source in memory, stage by stage, and goes on until nothing is left to mend: a page moves when text changes,
 * and a mend can uncover another finding. What would do harm is taken back.
 */
export async function mend(file: IssueFile, choice: FixChoice, session: Session): Promise<Mended> {
  const bytes = session.files.read(file.path);
  const read = await compile(session, file);
  const mended: Diagnostic[] = [];
  const refused = new Set<Diagnostic>();
  let last = read;
  const compileText = (text: string): Promise<Compilation> => {
    session.files.cover(file.path, text);
    return compile(session, file);
  };
  for (let round = 0; round < ROUNDS; round++) {
    const step = await nextStep(last, { choice, refused, compileText });
    if (!step) break;
    for (const diagnostic of step.mended) mended.push(diagnostic);
    last = step.after;
    // What did harm before may do none now.
    refused.clear();
  }
  session.files.cover(file.path, undefined);
  const waiting = waitingIn(last, choice);
  return {
    before: read.source,
    bytes,
    after: last.source.text,
    mended,
    last,
    refused: [...refused],
    ...(waiting && { waiting }),
  };
}

/** Fixes of a stage that did no harm, and what they came to. */
interface Step {
  readonly mended: readonly Diagnostic[];
  readonly after: Compilation;
}

interface Attempt {
  readonly choice: FixChoice;
  /** Findings whose fixes would do harm; what is found out is added. */
  readonly refused: Set<Diagnostic>;
  readonly compileText: (text: string) => Promise<Compilation>;
}

/**
 * The fixes of the first stage that has some. Where together they do harm, those of one code after the other are tried,
 * and of a code that does harm one finding after the other.
 */
async function nextStep(before: Compilation, attempt: Attempt): Promise<Step | undefined> {
  const { diagnostics } = before;
  for (const stage of STAGES) {
    if (neededBy(stage, diagnostics)) return undefined;
    const found = diagnostics.filter((each) => stage.takes.test(each.code) && !attempt.refused.has(each));
    const all = await stepBy(found, before, attempt);
    if (all.step) return all.step;
    for (const code of new Set(all.tried.map((each) => each.code))) {
      const alike = found.filter((each) => each.code === code);
      const some = (await stepBy(alike, before, attempt)).step ?? (await harmlessStep(alike, before, attempt));
      if (some) return some;
    }
  }
  return undefined;
}

/** Of more findings of one code, the whole code is left. */
const MOST_TRIED = 30;

/** The fixes of one code that do no harm each for itself; the others are refused. */
async function harmlessStep(
  alike: readonly Diagnostic[],
  before: Compilation,
  attempt: Attempt,
): Promise<Step | undefined> {
  const { tried } = await stepBy(alike, before, attempt);
  const harmless: Diagnostic[] = [];
  let first: Step | undefined;
  for (const each of tried) {
    const { step } = tried.length > 1 && tried.length <= MOST_TRIED ? await stepBy([each], before, attempt) : {};
    if (step) harmless.push(each);
    else attempt.refused.add(each);
    first ??= step;
  }
  return (harmless.length > 1 && (await stepBy(harmless, before, attempt)).step) || first;
}

async function stepBy(
  found: readonly Diagnostic[],
  before: Compilation,
  { choice, compileText }: Attempt,
): Promise<{ readonly tried: readonly Diagnostic[]; readonly step?: Step }> {
  const fixed = applyFixes(before.source, found, choice);
  const { mended } = fixed;
  if (mended.length === 0) return { tried: mended };
  const after = await compileText(fixed.text);
  return { tried: mended, ...(!harms(before, after, fixed) && { step: { mended, after } }) };
}

/** An error that must be mended before a stage. */
function neededBy({ needs }: Stage, diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  return needs && diagnostics.find((found) => isError(found, needs));
}

function waitingIn({ source, diagnostics }: Compilation, choice: FixChoice): Waiting | undefined {
  const at = STAGES.findIndex((stage) => neededBy(stage, diagnostics));
  if (at < 0) return undefined;
  const later = diagnostics.filter(({ code }) => STAGES.slice(at).some(({ takes }) => takes.test(code)));
  const { mended } = applyFixes(source, later, choice);
  return mended.length === 0 ? undefined : { findings: mended, error: neededBy(STAGES[at]!, diagnostics)! };
}
