import { distance } from 'fastest-levenshtein';
import { finding, message } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Message, Severity, SourceFile, Span } from '../model/index.js';
import { matchesOf } from '../text/matches.js';
import { catalogue } from './catalogue.js';

/** What `bulletin.yaml` says of rules. */
export interface RuleSettings {
  readonly file: SourceFile;
  readonly rules: readonly { readonly code: string; readonly severity: string; readonly span: Span }[];
  readonly errors: readonly { readonly why: Message; readonly span: Span }[];
}

const SEVERITIES: Readonly<Record<string, Severity | 'off'>> = {
  错误: 'error',
  警告: 'warning',
  说明: 'info',
  关: 'off',
  error: 'error',
  warning: 'warning',
  info: 'info',
  off: 'off',
};

/**
 * The findings that are left when settings and comments have had their say: `bulletin.yaml` changes severities and turns rules off,
 * `<!-- bulletin-ignore toc/page -->` (in the front matter `# bulletin-ignore …`) silences a rule on its own or the next line.
 * Rules marked essential stay as they are.
 */
export function controlled(
  diagnostics: readonly Diagnostic[],
  source: SourceFile,
  frontMatterEnd: number,
  settings?: RuleSettings,
): Diagnostic[] {
  const control = settings ? readRules(settings) : { severities: new Map<string, Severity | 'off'>(), diagnostics: [] };
  const ignores = readIgnores(source, frontMatterEnd);
  const left = diagnostics.flatMap((diagnostic) => {
    const info = catalogue.get(diagnostic.code);
    const severity = (!info?.essential && control.severities.get(diagnostic.code)) || diagnostic.severity;
    if (severity === 'off') return [];
    if (!info?.essential && diagnostic.file === source && silenced(diagnostic, ignores)) return [];
    return [severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity }];
  });
  return [...left, ...control.diagnostics, ...ignores.flatMap((ignore) => aboutIgnore(ignore, source))];
}

function readRules({ file, rules, errors }: RuleSettings): {
  severities: Map<string, Severity | 'off'>;
  diagnostics: Diagnostic[];
} {
  const severities = new Map<string, Severity | 'off'>();
  const diagnostics = errors.map(({ why, span }) =>
    finding(file, {
      code: 'settings/syntax',
      span,
      message: message(`bulletin.yaml 的这里读不出来：${why.zh}。`, `bulletin.yaml cannot be read here: ${why.en}.`),
      hints: [
        message(
          '每行写成“名称: 内容”，下一级缩进两格。',
          'Write “key: value” on each line, the next level indented by two spaces.',
        ),
      ],
    }),
  );
  for (const { code, severity, span } of rules) {
    const known = SEVERITIES[severity];
    if (catalogue.has(code) && known) severities.set(code, known);
    else diagnostics.push(finding(file, catalogue.has(code) ? wrongSeverity(severity, span) : unknownRule(code, span)));
  }
  return { severities, diagnostics };
}

function wrongSeverity(severity: string, span: Span) {
  return {
    code: 'settings/severity',
    span,
    message:
      severity === ''
        ? message('规则后面没有写等级，这一行不起作用。', 'The rule has no severity: the line does nothing.')
        : message(`“${severity}”不是等级，这一行不起作用。`, `“${severity}” is no severity: the line does nothing.`),
    hints: [message('写 错误、警告、说明 或 关。', 'Write error, warning, info or off.')],
  };
}

function unknownRule(code: string, span: Span) {
  const near = nearestCode(code);
  return {
    code: 'settings/unknown-rule',
    severity: 'warning' as const,
    span,
    message: message(`没有“${code}”这条规则，这里写的不起作用。`, `There is no rule “${code}”: this does nothing.`),
    hints: [
      ...(near ? [message(`是不是“${near}”？`, `Did you mean “${near}”?`)] : []),
      message('全部规则见 bulletin rules。', '`bulletin rules` lists them all.'),
    ],
  };
}

/** The known code that is written most like this one, if any is near. */
export function nearestCode(code: string): string | undefined {
  const ranked = [...catalogue.keys()]
    .map((known) => ({ known, far: distance(code, known) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(2, code.length / 3) ? best.known : undefined;
}

/** A comment that silences a rule on a line. */
interface Ignore {
  readonly code: string;
  /** Place of the code. */
  readonly span: Span;
  readonly line: Span;
  used: boolean;
}

const COMMENT = /<!--[ \t]*bulletin-ignore[ \t:：]*([^>]*?)-->|^[ \t]*#[ \t]*bulletin-ignore[ \t:：]*([^\r\n]*)/gm;
const CODE = /^[ \t,，、]*([a-z-]+\/[a-z-]+)/;

function readIgnores(source: SourceFile, frontMatterEnd: number): Ignore[] {
  if (!source.text.includes('bulletin-ignore')) return [];
  return matchesOf(source.text, COMMENT).flatMap((match) => {
    if (match[1] === undefined && match.index >= frontMatterEnd) return [];
    const line = lineOf(source.text, match.index, match[0].length);
    const ignores: Ignore[] = [];
    let rest = match[1] ?? match[2]!;
    let at = match.index + match[0].indexOf(rest, match[0].indexOf('bulletin-ignore') + 'bulletin-ignore'.length);
    for (let code = CODE.exec(rest); code; code = CODE.exec(rest)) {
      const end = at + code[0].length;
      ignores.push({ code: code[1]!, span: { start: end - code[1]!.length, end }, line, used: false });
      rest = rest.slice(code[0].length);
      at = end;
    }
    return ignores;
  });
}

/** The line that a comment stands on; where it stands alone, the next line with text. */
function lineOf(text: string, start: number, length: number): Span {
  const lines = /[^\r\n]+/g;
  lines.lastIndex = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const own = lines.exec(text)!;
  if (own[0].trim().length > length + 1) return { start: own.index, end: lines.lastIndex };
  for (let next = lines.exec(text); next; next = lines.exec(text)) {
    if (next[0].trim() !== '' && !/^\s*(?:<!--.*-->|# *bulletin-ignore.*)\s*$/.test(next[0]))
      return { start: next.index, end: lines.lastIndex };
  }
  return { start: text.length, end: text.length };
}

function silenced({ code, span }: Diagnostic, ignores: readonly Ignore[]): boolean {
  const ignore = ignores.find(
    (each) => each.code === code && span.start >= each.line.start && span.start <= each.line.end,
  );
  if (ignore) ignore.used = true;
  return ignore !== undefined;
}

function aboutIgnore({ code, span, used }: Ignore, source: SourceFile): Diagnostic[] {
  if (used) return [];
  if (!catalogue.has(code)) return [finding(source, { ...unknownRule(code, span), code: 'ignore/unknown' })];
  const essential = catalogue.get(code)!.essential;
  return [
    finding(source, {
      code: 'ignore/unused',
      severity: 'info',
      span,
      message: essential
        ? message(`“${code}”不能忽略，只能改正。`, `“${code}” cannot be ignored; it has to be mended.`)
        : message(`这里没有“${code}”可忽略。`, `There is no “${code}” to ignore here.`),
      hints: [message('删去这条注释。', 'Delete the comment.')],
    }),
  ];
}
