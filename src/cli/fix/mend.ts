import { type Compilation, compile } from '../../compile.js';
import { applyFixes, type FixChoice } from '../../diagnostics/apply-fixes.js';
import type { Diagnostic, SourceFile } from '../../model/index.js';
import type { Session } from '../../session.js';
import type { IssueFile } from '../../source/find.js';

/** What mending an issue comes to; nothing is written yet. */
export interface Mended {
  readonly before: SourceFile;
  /** The file's bytes that `before` was read from. */
  readonly bytes: Uint8Array;
  readonly after: string;
  readonly mended: readonly Diagnostic[];
  /** What the mended source comes to. */
  readonly last: Compilation;
}

/** A page moves when text changes, and a mend can uncover another finding: go on until nothing is left to mend. */
const ROUNDS = 8;

/** Mends a source in memory. */
export async function mend(file: IssueFile, choice: FixChoice, session: Session): Promise<Mended> {
  const { files } = session;
  const bytes = files.read(file.path);
  let last = await compile(session, file);
  const before = last.source;
  let after = before.text;
  const mended: Diagnostic[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const fixed = applyFixes({ path: file.shown, text: after }, last.diagnostics, choice);
    if (fixed.text === after) break;
    after = fixed.text;
    for (const diagnostic of fixed.mended) mended.push(diagnostic);
    files.cover(file.path, after);
    last = await compile(session, file);
  }
  files.cover(file.path, undefined);
  return { before, bytes, after, mended, last };
}
