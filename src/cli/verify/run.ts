import { compile } from '../../compile.js';
import { outputs } from '../../emit/index.js';
import { makeReport } from '../../report/index.js';
import { jsonText } from '../../report/json.js';
import type { Session } from '../../session.js';
import { verify as verifyFiles } from '../../verify/index.js';
import { inSession } from '../each-issue.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { showFindings } from '../findings.js';
import type { Invocation } from '../invocation.js';
import { locate } from '../locate.js';
import { onlyIssue } from '../only-issue.js';
import { refusedText } from '../outcome.js';
import { columnsOf } from '../terminal.js';
import { comparePictures, hasPoppler } from './drawing.js';
import { type ReaderVerification, verifyJson, verifyText } from './report.js';
import { convertToPdf, findSoffice, readersOf } from './soffice.js';

/** Options of `bulletin verify` after parsing. */
export interface VerifyFlags {
  readonly format: 'pretty' | 'json';
  readonly template?: string;
  /** Programs of the LibreOffice versions to be asked; none: those of the environment, else what is found. */
  readonly soffice: readonly string[];
  /** Whether pages are compared by picture too, where poppler is installed. */
  readonly pictures: boolean;
}

/** `bulletin verify`: proves that every reader lays the DOCX out as the PDF is. */
export function verify(name: string | undefined, flags: VerifyFlags, invocation: Invocation): Promise<ExitCode> {
  return inSession(invocation, (session) =>
    verifyIssue(name ?? onlyIssue(session, invocation), flags, invocation, session),
  );
}

async function verifyIssue(
  name: string,
  { format, template, soffice, pictures }: VerifyFlags,
  invocation: Invocation,
  session: Session,
): Promise<ExitCode> {
  const { terminal, language } = invocation;
  const programs = findSoffice(soffice, terminal);
  const { compiled, diagnostics } = await compile(
    session,
    locate(name, session),
    template === undefined ? {} : { template },
  );
  const report = makeReport(diagnostics, compiled?.layout.pages.length ?? 0);
  if (!compiled || report.summary.errors > 0) {
    showFindings(report, {}, invocation);
    terminal.err.write(`${refusedText(name, report.summary.errors, name, compiled !== undefined)[language]}\n`);
    return exitCode.issue;
  }
  const [pdf] = await outputs.pdf.emit(compiled);
  const [docx] = await outputs.docx.emit(compiled);
  const readers = await readersOf(programs);
  const conversions = await Promise.all(readers.map((reader) => convertToPdf([docx!.bytes], reader)));
  const verifications = await verifyFiles(compiled, pdf!.bytes, conversions.flat());
  const drawn = pictures && (await hasPoppler());
  const results: ReaderVerification[] = [];
  for (const [i, verification] of verifications.entries()) {
    const faults = drawn ? await comparePictures(compiled, pdf!.bytes, conversions[i]![0]!) : undefined;
    const agrees = verification.agrees && (faults ?? []).length === 0;
    results.push({ ...verification, agrees, reader: readers[i]!.name, ...(faults && { faults }) });
  }
  if (format === 'json') terminal.out.data(jsonText(verifyJson(results, compiled)));
  else terminal.out.write(verifyText(results, compiled, language, columnsOf(terminal.out)));
  return results.every(({ agrees }) => agrees) ? exitCode.fine : exitCode.issue;
}
