import { shownPath } from '../../config/shown-path.js';
import { UsageError } from '../../diagnostics/errors.js';
import { today } from '../../environment.js';
import type { Issue } from '../../model/index.js';
import {
  DEFAULT_TEMPLATE,
  firstIssue,
  type Known,
  knownIssue,
  newestFirst,
  nextIssue,
  templateFacts,
} from '../../series/index.js';
import type { Session } from '../../session.js';
import { type IssueFile, readIssue } from '../../source/index.js';
import { inSession } from '../each-issue.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Invocation } from '../invocation.js';
import { ownIssues } from '../issues-here.js';
import { locate } from '../locate.js';
import { writeFiles } from '../write.js';
import { placeFor } from './place.js';
import { ownTemplate } from './template.js';

export interface NewOptions {
  readonly template?: string;
  readonly from?: string;
  readonly templateName?: string;
}

/** What a first issue's name begins with, and the name of its bulletin, where nobody says another. */
const FIRST = { name: 'issue', title: '工作动态' };

/**
 * `bulletin new`: the next issue after the newest, the first of a series, or a template.
 * @throws UsageError where the name is taken, or an issue or template is not there
 */
export function create(name: string | undefined, options: NewOptions, invocation: Invocation): Promise<ExitCode> {
  return inSession(invocation, async (session) => {
    if (options.templateName !== undefined)
      return ownTemplate(options.templateName, options.template, session, invocation);
    const known = options.from === undefined ? knownHere(session) : knownAt(options.from, session);
    const [newest, ...earlier] = newestFirst(ofTemplate(known, options, session));
    return newest
      ? writeNext(name, { newest, earlier }, options, session, invocation)
      : writeFirst(name, options, session, invocation);
  });
}

/**
 * Issues that a next one with the template asked for may follow: those of this template; where there are none, those
 * that are numbered as it numbers them.
 */
function ofTemplate(known: readonly Known[], { template, from }: NewOptions, session: Session): readonly Known[] {
  if (template === undefined || from !== undefined) return known;
  const own = known.filter(({ meta }) => meta.template?.value === template);
  const facts = templateFacts(template, session.environment.cwd, session);
  return own.length > 0 ? own : known.filter(({ meta }) => !facts || facts.numbered === (meta.number !== undefined));
}

function knownHere(session: Session): readonly Known[] {
  return ownIssues(session).flatMap((name) => {
    const found = session.find(name);
    return 'path' in found ? (knownIssue(found, session.files) ?? []) : [];
  });
}

/** The issue that was named, and those of its bulletin before it. */
function knownAt(name: string, session: Session): readonly Known[] {
  const file = locate(name, session);
  const named = knownIssue(file, session.files);
  if (!named)
    throw new UsageError({
      zh: `${file.shown} 的刊头里没有刊名和日期，不能照它做下一期。`,
      en: `${file.shown} says neither 刊名 nor 日期: no next issue can be made after it.`,
    });
  const row = newestFirst([...knownHere(session).filter(({ file: { path } }) => path !== file.path), named]);
  const at = row.indexOf(named);
  return at < 0 ? [named] : row.slice(at);
}

interface Row {
  readonly newest: Known;
  readonly earlier: readonly Known[];
}

async function writeNext(
  name: string | undefined,
  { newest, earlier }: Row,
  { template }: NewOptions,
  session: Session,
  invocation: Invocation,
): Promise<ExitCode> {
  const issue = (await read(newest.file, session))!;
  const before = earlier[0] && (await read(earlier[0].file, session));
  // A template that is not there is told before anything is written.
  if (template !== undefined) templateFacts(template, issue.folder, session);
  const next = nextIssue({ newest: issue, before, earlier }, today(session.environment), template);
  const { cwd } = session.environment;
  const path = placeFor(name ?? next.name, newest.file, session);
  const written = write(path, next.text, cwd);
  const { number, total } = next;
  const counted = {
    zh: [...(number === undefined ? [] : [`第 ${number} 期`]), ...(total === undefined ? [] : [`总第 ${total} 期`])],
    en: [...(number === undefined ? [] : [`number ${number}`]), ...(total === undefined ? [] : [`total ${total}`])],
  };
  tell(
    invocation,
    {
      zh: `写好了 ${written}：照 ${issue.name}${counted.zh.length > 0 ? `，${counted.zh.join('，')}` : ''}，日期是今天。`,
      en: `Wrote ${written} after ${issue.name}${counted.en.length > 0 ? ` (${counted.en.join(', ')})` : ''}, dated today.`,
    },
    path,
    session,
  );
  return exitCode.fine;
}

async function writeFirst(
  name: string | undefined,
  { template = DEFAULT_TEMPLATE }: NewOptions,
  session: Session,
  invocation: Invocation,
): Promise<ExitCode> {
  const { environment } = session;
  const { cwd } = environment;
  const { entries, contents } = templateFacts(template, cwd, session) ?? { entries: new Set<string>(), contents: true };
  const firstName = `${knownHere(session).length === 0 ? FIRST.name : template}-1`;
  const path = placeFor(name ?? firstName, undefined, session);
  const { ask } = invocation.terminal;
  const question =
    invocation.language === 'zh'
      ? { title: `刊名（${FIRST.title}）：`, publisher: '主办单位（可以不写）：' }
      : { title: `Name of the bulletin (${FIRST.title}): `, publisher: 'Publisher (may be empty): ' };
  const title = ((await ask?.(question.title)) ?? '').trim() || FIRST.title;
  const publisher = ((await ask?.(question.publisher)) ?? '').trim();
  const text = firstIssue({ title, publisher, date: today(environment), template, entries, contents });
  const written = write(path, text, cwd);
  tell(
    invocation,
    {
      zh: `这里还没有这样的稿件，写好了第一期 ${written}（${title}，模板 ${template}）。`,
      en: `There was no such issue here: wrote the first, ${written} (${title}, template ${template}).`,
    },
    path,
    session,
  );
  return exitCode.fine;
}

function write(path: string, text: string, cwd: string): string {
  writeFiles([{ path, bytes: Buffer.from(text, 'utf8') }]);
  return shownPath(path, cwd);
}

/** What was written, and what to do next. */
function tell(
  { terminal, language }: Invocation,
  said: Readonly<Record<'zh' | 'en', string>>,
  path: string,
  { environment }: Session,
): void {
  const name = shownPath(path, environment.cwd).replace(/\/issue\.md$/, '');
  const shown = /\s/.test(name) ? `"${name}"` : name;
  const next = {
    zh: `接下来：用记事本打开它，把“这里写……”换成稿子，再运行 bulletin build ${shown}`,
    en: `Next: open it, put your text where it says 这里写……, and run bulletin build ${shown}`,
  };
  terminal.out.write(`${said[language]}\n${next[language]}\n`);
}

async function read(file: IssueFile, { files, fonts, pictures }: Session): Promise<Issue | undefined> {
  return (await readIssue(file, { files, pictures, faces: fonts.drawing })).value;
}
