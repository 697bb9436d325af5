import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pdfEmitter } from '../../../src/emit/pdf/index.js';
import type { FontSet } from '../../../src/fonts/index.js';
import type { Compiled, Page } from '../../../src/model/index.js';
import { leafParagraphs, leavesOf } from '../../../src/model/walk.js';
import { offsetsOf } from '../../support/compile-text.js';
import { openPdf, pageText } from '../../support/read-pdf.js';
import { richIssue, SAMPLES, sample } from '../../support/samples.js';

const ISSUES = [...SAMPLES, 'rich'] as const;
const layOut = (name: (typeof ISSUES)[number]): Promise<Compiled<FontSet>> =>
  name === 'rich' ? richIssue() : sample(name);

/** What a page says, blanks left out: readers of PDF place them as they like. */
function said(page: Page): string {
  return page.items.map((item) => (item.kind === 'glyphs' ? item.text : '')).join('');
}

function solid(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Readers, each with the text of every page. */
const READERS: Readonly<Record<string, (bytes: Uint8Array, pages: number) => Promise<string[]>>> = {
  pdfjs: async (bytes, pages) => {
    const document = await openPdf(bytes);
    return Promise.all(Array.from({ length: pages }, (_, i) => pageText(document, i + 1)));
  },
  pdftotext: async (bytes) => readBy(bytes, (path) => ['pdftotext', ['-raw', '-enc', 'UTF-8', path, '-']]),
  mutool: async (bytes) => readBy(bytes, (path) => ['mutool', ['draw', '-q', '-F', 'txt', path]]),
};

/** Runs a program that ends every page with a form feed. */
function readBy(bytes: Uint8Array, command: (path: string) => [string, string[]]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-text-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'file.pdf');
  writeFileSync(path, bytes);
  const { stdout } = spawnSync(...command(path), { encoding: 'utf8' });
  return stdout.split('\f').slice(0, -1);
}

const installed = Object.keys(READERS).filter(
  (name) => name === 'pdfjs' || spawnSync(name, ['-v']).error === undefined,
);

describe.each(installed)('%s reads what the pages say', (reader) => {
  test.each(ISSUES)('%s', async (sample) => {
    const compiled = await layOut(sample);
    const { pages } = compiled.layout;
    const read = await READERS[reader]!((await pdfEmitter.emit(compiled))[0]!.bytes, pages.length);
    expect(read.map(solid)).toEqual(pages.map((page) => solid(said(page))));
  });
});

describe.runIf(installed.includes('pdftotext'))('lines with a gap in them are not torn into columns', () => {
  test.each(['issue-67', 'rich'] as const)('%s', async (sample) => {
    const compiled = await layOut(sample);
    const bytes = (await pdfEmitter.emit(compiled))[0]!.bytes;
    const [first] = readBy(bytes, (path) => ['pdftotext', ['-l', '1', '-enc', 'UTF-8', path, '-']]);
    expect(solid(first!)).toBe(solid(said(compiled.layout.pages[0]!)));
    expect(first).toMatch(/^目\s+录$/m);
    expect(first).toMatch(/意见 \d+$/m);
  });
});

/** What an editor types for the compiler: heads of contents, marks, targets of links, numbers that the tool writes itself. */
const MARKUP =
  /^# 目录$|!\[.*?\]\(.*?\)|\]\(.*?\)|\[\^.\]:?|^(?: *(?:[#>*-]+|\d\.))+|[*`|[]|[|:-]{3,}|…+ [\d?]+|[?<>]/gm;

test.each(ISSUES)('%s: every character of the source is printed, and printed once', async (sample) => {
  const { issue, layout, flow } = await layOut(sample);
  const { text } = issue.source;
  // A table's header row is set again on every page; a note that is referred to twice is printed twice.
  const heads = new Set(
    [...leavesOf(flow.body)].flatMap((leaf) =>
      leaf.kind === 'table'
        ? leaf.rows[0]!.flatMap(({ blocks }) => [...leafParagraphs(blocks)].map(({ id }) => id))
        : [],
    ),
  );
  const times = new Array<number>(text.length).fill(0);
  for (const page of layout.pages) {
    for (const item of page.items) {
      if (item.kind !== 'glyphs') continue;
      const offsets = offsetsOf(item, layout).filter((offset) => offset !== undefined);
      if ((heads.has(item.block) || item.role === 'note') && offsets.some((offset) => times[offset])) continue;
      for (const offset of offsets) times[offset]!++;
    }
  }
  const body = text.indexOf('\n---', 3) + 4;
  const unprinted = [...text.slice(body)].map((character, i) => (times[body + i] === 0 ? character : ' ')).join('');
  expect(unprinted.replace(MARKUP, '').trim()).toBe('');
  expect(times.flatMap((count, offset) => (count > 1 ? [text.slice(offset, offset + 5)] : []))).toEqual([]);
});
