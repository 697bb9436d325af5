import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Compilation, CompileOptions } from '../../src/compile.js';
import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled, GlyphRun, Layout, Page } from '../../src/model/index.js';
import { sourceOffset } from '../../src/model/text.js';
import { compile } from './session.js';

/** Front matter that every small issue needs. */
export const HEAD = '---\n刊名: 测试\n日期: 2022-10-18\n---\n\n';

/** Compiles a text as `issue.md` in a folder of its own, with further files beside it. */
export async function compileText(
  text: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: CompileOptions = {},
): Promise<Compilation> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  try {
    for (const [name, content] of Object.entries({ 'issue.md': text, ...files })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await compile(join(folder, 'issue.md'), 'issue.md', options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compiles a text that must lay out. */
export async function layOutText(
  text: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Compiled<FontSet>> {
  const { compiled, diagnostics } = await compileText(text, files);
  if (!compiled)
    throw new Error(`not laid out: ${diagnostics.map(({ code, message }) => `${code} ${message.en}`).join('; ')}`);
  return compiled;
}

/** A line of text on a page. */
export interface TextLine {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly runs: readonly GlyphRun[];
}

/** The page's lines from head to foot, furniture left out. */
export function linesOf(page: Page): TextLine[] {
  const rows = new Map<number, GlyphRun[]>();
  for (const item of page.items) {
    if (item.kind !== 'glyphs' || item.role === 'furniture') continue;
    const y = Math.round(item.y * 10) / 10;
    rows.set(y, [...(rows.get(y) ?? []), item]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([y, runs]) => ({
      y,
      left: Math.min(...runs.map((run) => run.x)),
      right: Math.max(...runs.map((run) => run.x + run.advances.reduce((sum, advance) => sum + advance, 0))),
      text: runs.map((run) => run.text).join(''),
      runs,
    }));
}

/** Source offsets of a run's glyphs; undefined for text the tool made. */
export function offsetsOf({ offsets, block }: GlyphRun, { starts }: Layout): readonly (number | undefined)[] {
  return Array.from(offsets, (place) => sourceOffset(place, starts.get(block) ?? 0));
}

/** All text of a page in reading order. */
export function textOf(page: Page): string {
  return page.items.map((item) => (item.kind === 'glyphs' && item.role !== 'furniture' ? item.text : '')).join('');
}

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
