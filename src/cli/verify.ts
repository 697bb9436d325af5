import { compile } from '../compile.js';
import { docxEmitter } from '../emit/docx/index.js';
import { pdfEmitter } from '../emit/pdf/index.js';
import type { FontSet } from '../fonts/index.js';
import type { Compiled } from '../model/index.js';
import { makeReport } from '../report/index.js';
import { positionAt } from '../report/position.js';
import { type Verification, verify as verifyFiles } from '../verify/index.js';
import { showFindings } from './build.js';
import { refusedText } from './build-summary.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { locate } from './locate.js';
import type { Context } from './program.js';
import { convertToPdf, findSoffice } from './soffice.js';

/** Options of `bulletin verify` after parsing. */
export interface VerifyFlags {
  readonly format: 'pretty' | 'json';
  readonly soffice?: string;
}

/** Differences shown; the rest are counted. */
const SHOWN = 10;

/** `bulletin verify`: proves that LibreOffice lays the DOCX out as the PDF is. */
export async function verify(name: string, { format, soffice }: VerifyFlags, context: Context): Promise<ExitCode> {
  const { terminal, language } = context;
  const program = findSoffice(soffice, terminal.env);
  const { path, shown } = locate(name, terminal.cwd);
  const { compiled, diagnostics } = await compile(path, shown, {});
  const report = makeReport(diagnostics, compiled?.layout.pages.length ?? 0);
  if (!compiled || report.summary.errors > 0) {
    showFindings(report, {}, context);
    terminal.err.write(`${refusedText(name, report.summary.errors, name, compiled !== undefined)[language]}\n`);
    return exitCode.issue;
  }
  const [pdf] = await pdfEmitter.emit(compiled);
  const [docx] = await docxEmitter.emit(compiled);
  const result = await verifyFiles(compiled, pdf!.bytes, convertToPdf(docx!.bytes, program));
  const agrees = result.differences.length === 0 && result.samePageStarts === result.pages && result.pages === result.otherPages;
  terminal.out.write(
    format === 'json'
      ? `${JSON.stringify(toJson(result, compiled, agrees), undefined, 2)}\n`
      : prettyText(result, compiled, agrees, language),
  );
  return agrees ? exitCode.fine : exitCode.issue;
}

function placeOf(offset: number | undefined, { issue }: Compiled<FontSet>) {
  if (offset === undefined) return undefined;
  const { line, column } = positionAt(issue.source, offset);
  return { file: issue.source.path, line, column, offset };
}

function toJson(result: Verification, compiled: Compiled<FontSet>, agrees: boolean) {
  const { lines, sameLines, pages, otherPages, samePageStarts, sections } = result;
  const differences = result.differences.map(({ page, text, other, offset }) => {
    const place = placeOf(offset, compiled);
    return { page, text, ...(other && { docx: { page: other.page, text: other.text } }), ...(place && { place }) };
  });
  return { version: 1, agrees, lines, sameLines, pages, docxPages: otherPages, samePageStarts, sections, differences };
}

function prettyText(result: Verification, compiled: Compiled<FontSet>, agrees: boolean, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const { lines, sameLines, pages, otherPages, samePageStarts, sections, differences } = result;
  const out = [
    zh
      ? `${compiled.issue.name}：${sameLines}/${lines} 行相同，${samePageStarts}/${pages} 页的开头相同；PDF ${pages} 页，DOCX ${otherPages} 页。`
      : `${compiled.issue.name}: ${sameLines}/${lines} lines alike, ${samePageStarts}/${pages} pages start alike; PDF ${pages} pages, DOCX ${otherPages}.`,
  ];
  for (const { title, printed, pdf, docx } of sections) {
    const short = title.length > 30 ? `${title.slice(0, 29)}…` : title;
    out.push(
      zh
        ? `  ${short} 目录第 ${printed ?? '?'} 页；PDF 第 ${pdf ?? '?'} 页，DOCX 第 ${docx ?? '?'} 页`
        : `  ${short} contents ${printed ?? '?'}; PDF ${pdf ?? '?'}, DOCX ${docx ?? '?'}`,
    );
  }
  for (const { page, text, other, offset } of differences.slice(0, SHOWN)) {
    const place = placeOf(offset, compiled);
    out.push(
      zh
        ? `  第 ${page} 页不同${place ? `（${place.file}:${place.line}:${place.column}）` : ''}`
        : `  page ${page} differs${place ? ` (${place.file}:${place.line}:${place.column})` : ''}`,
    );
    out.push(`    PDF  ${text}`, `    DOCX ${other ? `${other.text}${other.page === page ? '' : ` (${other.page})`}` : '–'}`);
  }
  if (differences.length > SHOWN) out.push(zh ? `  另有 ${differences.length - SHOWN} 处。` : `  and ${differences.length - SHOWN} more.`);
  out.push(agrees ? (zh ? '两个文件一致。' : 'The two files agree.') : zh ? '两个文件不一致。' : 'The two files do not agree.');
  return `${out.join('\n')}\n`;
}
