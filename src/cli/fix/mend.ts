import { type Compilation, compile } from '../../compile.js';
import { applyFixes, type FixChoice, type Fixed } from '../../diagnostics/apply-fixes.js';
import type { Diagnostic, SourceFile } from '../../model/index.js';
import type { Session } from '../../session.js';
import type { IssueFile } from '../../source/find.js';
import { harms } from './harm.js';
import { isError, TURNS, type Turn } from './turns.js';

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

/**
 * Mends a source in memory, turn by turn, and goes on until nothing is left to mend: a page moves when text changes,
 * and a mend can uncover another finding. What would do harm is taken back.
 */
export async function mend(file: IssueFile, choice: FixChoice, session: Session): Promise<Mended> {
  const bytes = session.files.read(file.path);
  const read = await compile(session, file, EVERY);
  const mended: Diagnostic[] = [];
  const refused = new Set<Diagnostic>();
  let last = read;
  const compileText = (text: string): Promise<Compilation> => {
    session.files.cover(file.path, text);
    return compile(session, file, EVERY);
  };
  for (let round = roundsOf(read.source.text); round > 0; round--) {
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

const EVERY = { everyFinding: true };

/** Fixes of a turn that did no harm, and what they came to. */
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
 * The fixes of the first turn that has some. Where together they do harm, those of one code after the other are tried,
 * and of a code that does harm one finding after the other.
 */
async function nextStep(before: Compilation, { choice, refused, compileText }: Attempt): Promise<Step | undefined> {
  const { source, diagnostics } = before;
  let left = trialsOf(source.text);
  const stepBy = async (fixed: Fixed): Promise<Step | undefined> => {
    if (left-- <= 0) return undefined;
    const after = await compileText(fixed.text);
    return harms(before, after, fixed) ? undefined : { mended: fixed.mended, after };
  };
  const fixesOf = (found: readonly Diagnostic[]): Fixed => applyFixes(source, found, choice);
  for (const turn of TURNS) {
    if (neededBy(turn, diagnostics)) return undefined;
    const all = fixesOf(diagnostics.filter((each) => turn.takes.test(each.code) && !refused.has(each)));
    if (all.mended.length === 0) continue;
    left = Math.max(left, 1);
    const step = await stepBy(all);
    if (step) return step;
    for (const code of new Set(all.mended.map((each) => each.code))) {
      const alike = all.mended.filter((each) => each.code === code);
      const some = await stepBy(fixesOf(alike));
      if (some) return some;
      const harmless: Diagnostic[] = [];
      for (const each of alike) {
        if (alike.length > 1 && (await stepBy(fixesOf([each])))) harmless.push(each);
        else refused.add(each);
      }
      if (harmless.length === 0) continue;
      left = Math.max(left, 2);
      const rest = (await stepBy(fixesOf(harmless))) ?? (await stepBy(fixesOf(harmless.slice(0, 1))));
      if (rest) return rest;
    }
  }
  return undefined;
}

/** More rounds than a text needs that is none of an attacker's. */
function roundsOf(text: string): number {
  return Math.max(8, trialsOf(text));
}

/** How many compiles a step may take to find out what does harm: the longer a text, the fewer. */
function trialsOf({ length }: string): number {
  return Math.min(60, Math.max(3, Math.floor(1_000_000 / length)));
}

/** An error that must be mended before a turn. */
function neededBy({ needs }: Turn, diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  return needs && diagnostics.find((found) => isError(found, needs));
}

function waitingIn({ source, diagnostics }: Compilation, choice: FixChoice): Waiting | undefined {
  const at = TURNS.findIndex((turn) => neededBy(turn, diagnostics));
  if (at < 0) return undefined;
  const later = diagnostics.filter(({ code }) => TURNS.slice(at).some(({ takes }) => takes.test(code)));
  const { mended } = applyFixes(source, later, choice);
  return mended.length === 0 ? undefined : { findings: mended, error: neededBy(TURNS[at]!, diagnostics)! };
}
