import type { Diagnostic } from '../../model/index.js';
import { type Language, plural, type Summary } from '../../report/index.js';
import type { Waiting } from './mend.js';
import { PAGES } from './turns.js';

/** What `bulletin fix` came to for one issue. */
export interface FixOutcome {
  readonly name: string;
  readonly mended: readonly Diagnostic[];
  /** Findings left that only `--unsafe` mends. */
  readonly further: number;
  readonly dryRun: boolean;
  readonly left: Summary;
  /** What waits for the mend of an error. */
  readonly waiting?: Waiting | undefined;
  /** What would do harm and was left. */
  readonly refused: readonly Diagnostic[];
}

/** `issue-67：改了 3 处（toc/page 2、text/space 1）。` and what is left. */
export function fixedText(
  { name, mended, further, dryRun, left, waiting, refused }: FixOutcome,
  language: Language,
): string {
  const list = countsOf(mended);
  const lines =
    language === 'zh' ? zhLines(name, list, mended.length, dryRun) : enLines(name, list, mended.length, dryRun);
  if (waiting) lines.push(waitingText(waiting, language));
  if (refused.length > 0) lines.push(refusedText(refused, language));
  if (left.errors + left.warnings > 0) {
    lines.push(
      language === 'zh'
        ? `还有 ${left.errors} 个错误、${left.warnings} 个警告要人来改。`
        : `${plural(left.errors, 'error')} and ${plural(left.warnings, 'warning')} are left for you to mend.`,
    );
  }
  if (further > 0) {
    lines.push(
      language === 'zh'
        ? `其中 ${further} 处可以用 --unsafe 改，但可能改变文意，先加 --dry-run 看看。`
        : `--unsafe would mend ${further} of them; that may change the meaning, so look first with --dry-run.`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** `toc/page 2`, one for each code. */
function countsOf(found: readonly Diagnostic[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ${count}`);
}

function waitingText({ findings, error }: Waiting, language: Language): string {
  const list = countsOf(findings);
  const pages = findings.every(({ code }) => PAGES.test(code));
  if (language === 'zh') {
    const why = pages ? '页码还会变' : '还分不清哪里是正文';
    return `${findings.length} 处没有改（${list.join('、')}）：错误 ${error.code} 改好之前，${why}。改好它，再运行一次。`;
  }
  const why = pages ? 'pages will move' : 'it is not clear what is text';
  return `${plural(findings.length, 'place')} left alone (${list.join(', ')}): until the error ${error.code} is mended, ${why}. Mend it and run this again.`;
}

function refusedText(refused: readonly Diagnostic[], language: Language): string {
  const list = countsOf(refused);
  return language === 'zh'
    ? `${refused.length} 处没有改（${list.join('、')}）：改了会生出别的错误，或有字印不出来。`
    : `${plural(refused.length, 'place')} left alone (${list.join(', ')}): mending would make other errors, or words would not be printed.`;
}

function zhLines(name: string, list: readonly string[], count: number, dryRun: boolean): string[] {
  if (count === 0) return [`${name}：没有可以自动改正的地方。`];
  return [`${name}：${dryRun ? '可以改' : '改了'} ${count} 处（${list.join('、')}）${dryRun ? '，文件未动' : ''}。`];
}

function enLines(name: string, list: readonly string[], count: number, dryRun: boolean): string[] {
  if (count === 0) return [`${name}: nothing to mend by itself.`];
  return [
    `${name}: ${plural(count, 'place')} ${dryRun ? 'can be ' : ''}mended (${list.join(', ')})${dryRun ? '; the file is unchanged' : ''}.`,
  ];
}

/** What `bulletin fix --undo` did. */
export function undoneText(name: string, language: Language): string {
  return language === 'zh' ? `${name}：改回了 fix 之前的样子。\n` : `${name}: put back as it was before the fix.\n`;
}
