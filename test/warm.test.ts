import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Compilation, type CompileOptions, compile } from '../src/compile.js';
import type { GlyphRun, Page } from '../src/model/index.js';
import { openSession, type Session } from '../src/session.js';
import { amount } from './support/amount.js';
import { offsetsOf, seeded } from './support/compile-text.js';
import { RICH } from './support/rich-issue.js';

const FILE = { path: resolve('samples/issue-67/issue.md'), shown: 'issue.md' };
const SOURCE = readFileSync(FILE.path, 'utf8');

/** Random texts to compare. */
const COUNT = amount(2, 500);

function open(): Session {
  const session = openSession();
  onTestFinished(() => session.close());
  return session;
}

function compileAs(text: string, session: Session, options: CompileOptions = {}): Promise<Compilation> {
  session.files.cover(FILE.path, text);
  return compile(session, FILE, options);
}

/** Everything that a compile says, but for open faces and times. */
function said({ source, diagnostics, compiled }: Compilation): unknown {
  if (!compiled) return { source, diagnostics };
  const { fonts: _, ...rest } = compiled;
  return { source, diagnostics, ...rest };
}

/** Pieces of source that change what is around them: paragraphs, heads, notes, tables, letters, marks that nothing prints. */
const PIECES = [
  ...[
    '文',
    '，',
    '“',
    '”',
    'A',
    '7',
    ' ',
    '\n',
    '\n\n',
    '——',
    '、',
    '𠮷',
    'é',
    '**',
    '*',
    '[^1]',
    '\n\n[^1]: 注。\n\n',
    '见[第3页](#二)',
  ],
  ...[
    '\n\n# 三、新的一节\n\n',
    '\n\n- 甲\n- 乙\n\n',
    '\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n\n',
    '\n\n> 引文。\n\n',
    '（一）',
    '1. ',
  ],
];

/** A text after one random edit: something put in, taken out, set elsewhere or said twice. */
function edited(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const to = Math.min(text.length, at + Math.floor(random() * (random() < 0.8 ? 4 : 400)));
  const piece = text.slice(at, to);
  const place = Math.floor(random() * text.length);
  switch (Math.floor(random() * 5)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, place) + piece + text.slice(place);
    default:
      return text.slice(0, at) + PIECES[Math.floor(random() * PIECES.length)]! + text.slice(at);
  }
}

describe.each([
  ['issue 67', SOURCE],
  ['an issue with everything', RICH],
])('%s', (_, whole) => {
  test('after any edit a warm compile says what a cold one says', { timeout: 600_000 }, async () => {
    const warm = open();
    const random = seeded(67);
    let text = whole;
    await compileAs(text, warm);
    for (let round = 0; round < COUNT; round++) {
      // Edits pile up, and now and then all are taken back.
      text = random() < 0.15 ? whole : edited(text, random);
      const cold = openSession();
      try {
        expect(said(await compileAs(text, warm)), `round ${round}`).toStrictEqual(said(await compileAs(text, cold)));
      } finally {
        cold.close();
      }
    }
  });
});

/** Where a sentence of the text stands. */
const MIDDLE = SOURCE.indexOf('。', SOURCE.length / 2);

const glyphRuns = (pages: readonly Page[]): GlyphRun[] =>
  pages.flatMap(({ items }) => items.filter((item) => item.kind === 'glyphs'));

test.each([{}, { draft: true }])('the same text gives the same pages and lines: %o', async (options) => {
  const session = open();
  const first = (await compileAs(SOURCE, session, options)).compiled!.layout;
  const again = (await compileAs(SOURCE, session, options)).compiled!.layout;
  expect(again.pages.map((page, i) => page === first.pages[i])).toEqual(again.pages.map(() => true));
  expect([...again.paragraphs].filter(([id, lines]) => lines !== first.paragraphs.get(id))).toEqual([]);
});

test('a changed character changes the pages of its paragraph alone, and no other paragraph’s items', async () => {
  const session = open();
  const before = (await compileAs(SOURCE, session)).compiled!.layout;
  const text = `${SOURCE.slice(0, MIDDLE)}；${SOURCE.slice(MIDDLE + 1)}`;
  const after = (await compileAs(text, session)).compiled!.layout;
  const known = new Set(glyphRuns(before.pages));
  const anew = glyphRuns(after.pages).filter((run) => run.role !== 'furniture' && !known.has(run));
  const others = new Set(anew.map(({ block }) => block));
  expect(others.size).toBe(1);
  const [changed] = others;
  const touched = after.pages.map(({ items }) =>
    items.some((item) => item.kind === 'glyphs' && item.block === changed),
  );
  expect(after.pages.map((page, i) => page !== before.pages[i])).toEqual(touched);
});

test('text put in at the start moves all places behind it and repaints no page', async () => {
  const session = open();
  const before = (await compileAs(SOURCE, session)).compiled!.layout;
  const text = SOURCE.replace('---\n', '---\n# 一条不印的说明\n');
  const after = (await compileAs(text, session)).compiled!;
  expect(after.layout.pages.map((page, i) => page === before.pages[i])).toEqual(before.pages.map(() => true));
  for (const run of glyphRuns(after.layout.pages)) {
    const characters = Array.from(run.text);
    offsetsOf(run, after.layout).forEach((offset, i) => {
      if (offset !== undefined) expect(text.startsWith(characters[i]!, offset)).toBe(true);
    });
  }
});

test('what the last compile did not use is let go', async () => {
  const session = open();
  const first = (await compileAs(SOURCE, session)).compiled!.layout.pages;
  await compileAs(RICH, session);
  await compileAs(RICH, session);
  const known = new Set(glyphRuns(first).map(({ glyphs }) => glyphs));
  const again = (await compileAs(SOURCE, session)).compiled!.layout.pages;
  // Both have the head of the contents and the first folios.
  expect(glyphRuns(again).filter(({ glyphs, role }) => role === 'body' && known.has(glyphs))).toEqual([]);
});
