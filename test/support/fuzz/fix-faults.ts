import { type Mended, mend } from '../../../src/cli/fix/mend.js';
import { type Compilation, compile } from '../../../src/compile.js';
import type { Diagnostic, Edit } from '../../../src/model/index.js';
import { paragraphsOf } from '../../../src/model/walk.js';
import type { Session } from '../../../src/session.js';
import type { IssueFile } from '../../../src/source/find.js';

/** Kinds whose fixes may take away letters or hanzi, and which. */
const TAKES: Readonly<Record<string, RegExp>> = {
  'source/html': /[BRbr]/,
  'front-matter/unknown-key': /./,
  'text/misspelling': /\p{Script=Han}/u,
  'text/character-form': /\p{Script=Han}/u,
  'text/homoglyph': /./,
  'text/unit': /[A-Za-z米平\p{L}]/u,
  'toc/page-format': /./,
  // Only rows whose words stand in the text too.
  'toc/levels': /./,
  'text/document-number': /第/,
  'text/until': /止/,
  'paste/markup': /[TOCx]/i,
  'paste/bullet': /[lnuvqowØüè§]/,
};

/** Kinds whose fixes may change numbers: those that are renumbered, pages, dates, ranges. */
const NUMBERS = /numbering|page|item\/form|ref\/|date|heading\/lost|toc\/|homoglyph|misspelling|document-number|unit/;

/** Front matter that cannot be read. */
const UNREAD = /front-matter\/(?:syntax|missing|unclosed)/;

/** Marks, blanks, signs and what is not seen may go. */
const MAY_GO = /[\p{P}\p{Z}\p{S}\p{C}\p{M}]/u;

const NUMERAL = /[\p{N}一二三四五六七八九十百零〇]/u;

/**
 * What is wrong with what `bulletin fix` makes of a text: nothing, where it can be trusted. With `--unsafe` it may take
 * away what it likes.
 */
export async function fixFaults(
  text: string,
  file: IssueFile,
  session: Session,
  unsafe = false,
): Promise<readonly string[]> {
  const mending = async (source: string): Promise<Mended> => {
    session.files.cover(file.path, source);
    return mend(file, { unsafe }, session);
  };
  const { mended, after, last } = await mending(text);
  if (after === text) return [];
  session.files.cover(file.path, text);
  const first = await compile(session, file);
  const faults = [...uncovered(text, mended, after), ...worse(first, last)];
  if (!unsafe) faults.push(...lostCharacters(mended));
  faults.push(...notPrinted(first, last, mended));
  const again = await mending(after);
  if (again.after !== after)
    faults.push(
      `a: a second run mends ${codes(again.mended)} after ${codes(mended)}: ${difference(after, again.after)}`,
    );
  session.files.cover(file.path, undefined);
  return faults;
}

function codes(mended: readonly Diagnostic[]): string {
  return [...new Set(mended.map(({ code }) => code))].join(', ');
}

/** Characters that a fix takes away and may not. */
function lostCharacters(mended: readonly Diagnostic[]): readonly string[] {
  return mended.flatMap(({ code, file, fix }) => {
    const edits = fix!.edits;
    const lost = without(
      edits.map(({ start, end }) => file.text.slice(start, end)).join(''),
      edits.map((edit) => edit.text).join(''),
    );
    const wrong = Array.from(lost).filter(
      (character) =>
        !(NUMERAL.test(character) ? NUMBERS.test(code) || TAKES[code]?.test(character) : MAY_GO.test(character)) &&
        !TAKES[code]?.test(character),
    );
    return wrong.length === 0
      ? []
      : [`b: ${code} takes away ${JSON.stringify(wrong.join(''))}: ${shownEdits(file.text, edits)}`];
  });
}

/** The characters of a text less those of another, each as often as it stands there; forms of one character are one. */
function without(text: string, other: string): string {
  const rest = new Map<string, number>();
  for (const character of other.normalize('NFKC')) rest.set(character, (rest.get(character) ?? 0) + 1);
  return Array.from(text.normalize('NFKC'))
    .filter((character) => {
      const left = rest.get(character) ?? 0;
      rest.set(character, left - 1);
      return left <= 0;
    })
    .join('');
}

/** Changes from round to round that no edit of a finding covers. */
function uncovered(text: string, mended: readonly Diagnostic[], after: string): readonly string[] {
  const rounds = [...new Set([text, ...mended.map(({ file }) => file.text), after])];
  return rounds.slice(1).flatMap((next, index) => {
    const before = rounds[index]!;
    const edits = new Map<string, Edit>();
    for (const { file, fix } of mended)
      if (file.text === before) for (const edit of fix!.edits) edits.set(JSON.stringify(edit), edit);
    let made = '';
    let from = 0;
    for (const { start, end, text: by } of [...edits.values()].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < from) return [`b: edits of one round overlap at ${start}`];
      made += before.slice(from, start) + by;
      from = end;
    }
    return made + before.slice(from) === next
      ? []
      : [`b: more was changed than the findings say: ${difference(before, next)}`];
  });
}

/** The text became worse to build. */
function worse(first: Compilation, last: Compilation): readonly string[] {
  const [before, after] = [first, last].map(({ diagnostics }) =>
    diagnostics.filter(({ severity }) => severity === 'error'),
  );
  const faults: string[] = [];
  const kinds = `${before!.map(({ code }) => code)} → ${after!.map(({ code }) => code)}`;
  if (before!.length === 0 && (after!.length > 0 || !last.compiled))
    faults.push(`c: what could be built cannot any more: ${kinds}`);
  else if (after!.length > before!.length) faults.push(`d: more errors than before: ${kinds}`);
  const unread = (found: readonly Diagnostic[]): boolean => found.some(({ code }) => UNREAD.test(code));
  if (unread(after!) && !unread(before!)) faults.push(`e: front matter that nobody can read: ${kinds}`);
  return faults;
}

/** Hanzi that were printed and are not any more. */
function notPrinted(first: Compilation, last: Compilation, mended: readonly Diagnostic[]): readonly string[] {
  if (!first.compiled || !last.compiled) return [];
  // Front matter that was not read is printed as text.
  if (first.diagnostics.some(({ code }) => UNREAD.test(code))) return [];
  const [before, after] = [first, last].map(({ compiled }) => hanziPrinted(compiled!));
  const gone = mended
    .map(({ file, fix }) => fix!.edits.map(({ start, end }) => file.text.slice(start, end)).join(''))
    .join('');
  const lost = Array.from(without(before!, after!))
    .filter((hanzi) => !gone.includes(hanzi))
    .join('');
  return lost === '' ? [] : [`b: ${lost.slice(0, 40)} is printed no more after ${codes(mended)}`];
}

function hanziPrinted({ flow, issue }: NonNullable<Compilation['compiled']>): string {
  // Contents that are made say the heads once more.
  const paragraphs = [...paragraphsOf(flow.body)].filter(({ role }) => role !== 'toc-entry' || issue.toc);
  // The names of notes are text until the note is found.
  return paragraphs
    .map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''))
    .join('\n')
    .replace(/\[\^[^\]\s]+\]/g, '')
    .normalize('NFKC')
    .replace(/[^\p{Script=Han}]|[一二三四五六七八九十百零〇]/gu, '');
}

function shownEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .slice(0, 4)
    .map(
      ({ start, end, text: by }) =>
        `${JSON.stringify(text.slice(Math.max(0, start - 8), start))}[${JSON.stringify(text.slice(start, end))}→${JSON.stringify(by)}]${JSON.stringify(text.slice(end, end + 8))}`,
    )
    .join(' ');
}

/** The first place where two texts differ, with a little around it. */
function difference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at] && at < before.length) at++;
  const from = Math.max(0, at - 12);
  return `${JSON.stringify(before.slice(from, at + 20))} → ${JSON.stringify(after.slice(from, at + 20))}`;
}
