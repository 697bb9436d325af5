import { expect, test } from 'vitest';
import { checkIssue } from '../../src/check/index.js';
import { applyFixes } from '../../src/diagnostics/apply-fixes.js';
import { contextOf } from './check-context.js';
import { compileText, HEAD } from './compile-text.js';
import { FRONT, marked, readWhole } from './read-source.js';

/** Everything found in a whole issue that is compiled, those of one family alone where it is named. */
export async function foundIn(text: string, family = ''): Promise<readonly string[]> {
  const { diagnostics } = await compileText(text);
  return diagnostics.map(marked).filter((each) => each.startsWith(family));
}

/** An issue with these lines of front matter under the name of the bulletin, and a section with some text. */
export function frontMatter(lines: string, body = '文。', bulletin = '动态'): string {
  return `---\n刊名: ${bulletin}\n${lines}\n---\n\n# 一、甲\n\n${body}\n`;
}

/** Everything found in a section's text that is compiled, of one family. */
export async function foundInSection(body: string, family: string): Promise<readonly string[]> {
  return foundIn(`${HEAD}# 一、甲\n\n${body}\n`, family);
}

export interface Checked {
  readonly found: readonly string[];
  /** Messages in Chinese. */
  readonly messages: readonly string[];
  /** The characters of places that findings point to beside their own. */
  readonly related: readonly string[];
}

/** What the rules find in a body that is read without errors, remarks left out; `pages` by section id. */
export async function checkBody(body: string, pages: Readonly<Record<string, number>> = {}): Promise<Checked> {
  const { issue, diagnostics } = await readWhole(FRONT + body);
  expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
  const found = checkIssue(contextOf(issue, (id) => pages[id], 9)).filter(({ severity }) => severity !== 'info');
  return {
    found: found.map(marked),
    messages: found.map(({ message }) => message.zh),
    related: found.flatMap(({ file, related }) => related.map(({ span }) => file.text.slice(span.start, span.end))),
  };
}

/**
 * What the fixes of one rule make of a body: the safe ones, and all of them; `pages` by section id. Fails where the
 * rule finds nothing, or nothing that can be mended.
 */
export async function mendBody(
  code: string,
  body: string,
  pages: Readonly<Record<string, number>> = {},
): Promise<{ readonly safe: string; readonly all: string }> {
  const { issue } = await readWhole(FRONT + body);
  const found = checkIssue(contextOf(issue, (id) => pages[id], 9)).filter((each) => each.code === code);
  expect(found.filter(({ fix }) => fix).map((each) => each.code)).toContain(code);
  const mended = (unsafe: boolean): string => applyFixes(issue.source, found, { unsafe }).text.slice(FRONT.length);
  return { safe: mended(false), all: mended(true) };
}

/** A table of contents and sections that answer it, each with a line of text. */
export function answering(toc: readonly string[], sections: readonly string[]): string {
  return `# 目录\n\n${toc.join('\n')}\n\n${sections.map((head) => `# ${head}\n\n文\n`).join('\n')}`;
}

const SECTION = `${FRONT}# 一、要闻\n\n`;

/** What rules find in prose, as `code @ the marked characters` without `text/`, and the prose after the fixes. */
export async function checkProse(
  prose: string,
  unsafe = false,
): Promise<{ readonly found: readonly string[]; readonly fixed: string }> {
  const { issue } = await readWhole(`${SECTION}${prose}\n`);
  const diagnostics = checkIssue(contextOf(issue, () => undefined, 9));
  return {
    found: diagnostics.map((each) => marked(each).replace('text/', '')),
    fixed: applyFixes(issue.source, diagnostics, { unsafe }).text.slice(SECTION.length).trimEnd(),
  };
}

/** Bad prose, what is found in it, and the prose after the fixes. */
type Mended = readonly [bad: string, found: readonly string[], fixed: string];

/** Tests of what safe fixes make of prose: they mend all of it, so that nothing more is found, or leave it alone. */
export function mendsSafely(cases: readonly Mended[]): void {
  test.each(cases)('mends safely: %j', async (bad, found, fixed) => {
    expect(await checkProse(bad)).toEqual({ found, fixed });
    if (fixed !== bad) expect(await checkProse(fixed)).toEqual({ found: [], fixed });
  });
}

/** Tests of what fixes make of prose that must be asked for: the safe ones do not touch it. */
export function mendsOnRequest(cases: readonly Mended[]): void {
  test.each(cases)('mends on request: %j', async (bad, found, fixed) => {
    expect(await checkProse(bad)).toEqual({ found, fixed: bad });
    expect((await checkProse(bad, true)).fixed).toBe(fixed);
  });
}

/** Tests of what no fix mends: the editor must. */
export function leavesToEditor(cases: readonly (readonly [bad: string, found: readonly string[]])[]): void {
  test.each(cases)('leaves to the editor: %j', async (bad, found) => {
    expect(await checkProse(bad, true)).toEqual({ found, fixed: bad });
  });
}
