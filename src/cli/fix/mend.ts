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
  const { length } = read.source.text;
  const mended: Diagnostic[] = [];
  let last = read;
  const attempt: Attempt = {
    choice,
    refused: new Map(),
    left: trialsOf(length),
    compileText: (text) => {
      session.files.cover(file.path, text);
      return compile(session, file, EVERY);
    },
  };
  let isNews = false;
  for (let round = roundsOf(length); round > 0; round--) {
    const step = await nextStep(last, attempt);
    if (step) {
      for (const diagnostic of step.mended) mended.push(diagnostic);
      last = step.after;
      isNews = true;
    } else if (isNews && attempt.refused.size > 0 && attempt.left > 0) {
      // What did harm before may do none now.
      attempt.refused.clear();
      isNews = false;
    } else break;
  }
  session.files.cover(file.path, undefined);
  const waiting = waitingIn(last, choice);
  return {
    before: read.source,
    bytes,
    after: last.source.text,
    mended,
    last,
    refused: [...attempt.refused.values()],
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
  /** Findings whose fixes would do harm, by {@link keyOf}; what is found out is added. */
  readonly refused: Map<string, Diagnostic>;
  /** How often it may yet be tried which of several fixes do harm. */
  left: number;
  readonly compileText: (text: string) => Promise<Compilation>;
}

/**
 * The fixes of the first turn that has some. Where together they do harm, those of one code after the other are tried,
 * and of a code that does harm one finding after the other.
 */
async function nextStep(before: Compilation, attempt: Attempt): Promise<Step | undefined> {
  const { source, diagnostics } = before;
  const { choice, refused } = attempt;
  const fixesOf = (found: readonly Diagnostic[]): Fixed => applyFixes(source, found, choice);
  const stepBy = async (found: readonly Diagnostic[]): Promise<Step | undefined> => {
    attempt.left--;
    const fixed = fixesOf(found);
    const after = await attempt.compileText(fixed.text);
    return harms(before, after, fixed) ? undefined : { mended: fixed.mended, after };
  };
  for (const turn of TURNS) {
    if (neededBy(turn, diagnostics)) return undefined;
    const { mended } = fixesOf(diagnostics.filter((each) => turn.takes.test(each.code) && !refused.has(keyOf(each))));
    if (mended.length === 0) continue;
    const step = await stepBy(mended);
    if (step) {
      attempt.left++;
      return step;
    }
    const codes = new Set(mended.map(({ code }) => code));
    for (const code of codes) {
      const alike = mended.filter((each) => each.code === code);
      const some = codes.size > 1 && attempt.left > 0 ? await stepBy(alike) : undefined;
      if (some) return some;
      const harmless: Diagnostic[] = [];
      let first: Step | undefined;
      for (const each of alike) {
        const own = alike.length > 1 && attempt.left > 0 ? await stepBy([each]) : undefined;
        first ??= own;
        if (own) harmless.push(...own.mended);
        else refused.set(keyOf(each), each);
      }
      const rest = harmless.length > 1 ? await stepBy(harmless) : undefined;
      if (rest ?? first) return rest ?? first;
    }
  }
  return undefined;
}

/** Characters beside a finding that tell it from others of its code. */
const BESIDE = 60;

/** What a finding is known by however often the text is read again: its code and the text around it. */
function keyOf({ code, file: { text }, span: { start } }: Diagnostic): string {
  return `${code} ${text.slice(Math.max(0, start - BESIDE), start)}|${text.slice(start, start + BESIDE)}`;
}

/** More rounds than a text needs that is none of an attacker's. */
function roundsOf(length: number): number {
  return Math.max(8, Math.min(60, trialsOf(length)));
}

/** How many compiles a text may take to find out what does harm: the longer it is, the fewer. */
function trialsOf(length: number): number {
  return Math.min(200, Math.max(1, Math.floor(400_000 / length)));
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
