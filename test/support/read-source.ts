import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Block, Diagnostic, Inline, Issue } from '../../src/model/index.js';
import { inlinesOf, nested } from '../../src/model/walk.js';
import { readIssue } from '../../src/source/index.js';
import { composed } from '../../src/text/compose.js';
import { session } from './session.js';

/** A complete front matter for fixtures that are about something else. */
export const FRONT = '---\n刊名: 动态\n日期: 2022-10-18\n---\n';

/** What issues are read with, none of their pictures known. */
const reading = { files: session.files, faces: session.fonts.drawing, pictures: new Map() };

/** A folder that is deleted after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bulletin-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface Read {
  readonly issue: Issue;
  readonly diagnostics: readonly Diagnostic[];
  /** `code @ the marked characters` of every finding. */
  readonly found: readonly string[];
}

/** A finding as `code @ the marked characters`. */
export function marked({ code, file, span }: Diagnostic): string {
  return `${code} @ ${file.text.slice(span.start, span.end)}`;
}

/** Reads a source from a file; `folder` where pictures lie beside it. */
export async function readBytes(
  bytes: string | Uint8Array,
  folder?: string,
): Promise<{ value: Issue | undefined } & Omit<Read, 'issue'>> {
  const file = path.join(folder ?? (await temporaryFolder()), 'issue.md');
  await writeFile(file, bytes);
  const { value, diagnostics } = await readIssue({ path: file, shown: 'issue.md' }, reading);
  if (value) checkSpans(value);
  return { value, diagnostics, found: diagnostics.map(marked) };
}

/** Reads a body below a complete front matter. */
export async function readBody(body: string, folder?: string): Promise<Read> {
  return readWhole(FRONT + body, folder);
}

/** Reads a whole source that can be laid out. */
export async function readWhole(source: string, folder?: string): Promise<Read> {
  const { value, ...rest } = await readBytes(source, folder);
  expect(value).toBeDefined();
  return { issue: value!, ...rest };
}

/** Blocks as short lines: kind, number, text. */
export function dump(blocks: readonly Block[]): string[] {
  return blocks.map(dumpBlock);
}

function dumpBlock(block: Block): string {
  switch (block.kind) {
    case 'item':
      return `${block.ordinal.form} ${block.ordinal.value} [${block.ordinal.text}] ${text(block.inlines)}`;
    case 'heading':
      return `h${block.depth} ${block.ordinal ? `[${block.ordinal.text}] ` : ''}${text(block.inlines)}`;
    case 'paragraph':
      return `p ${text(block.inlines)}`;
    case 'items':
      return `items (${block.entries.map((entry) => dump(entry).join(' / ')).join(' | ')})`;
    case 'list':
      return `${block.ordered ? `ol ${block.start}` : 'ul'} (${block.entries.map((entry) => dump(entry).join(' / ')).join(' | ')})`;
    case 'quote':
      return `quote (${dump(block.blocks).join(' / ')})`;
    case 'table':
      return `table ${block.rows.map((row) => row.map((cell) => text(cell.inlines)).join(',')).join(';')}`;
    case 'figure':
      return `figure ${block.picture.path}`;
    case 'figure-row':
      return `row (${block.figures.map(dumpBlock).join(' ')})`;
    case 'break':
      return 'break';
  }
}

/** Inlines with their marks: `**strong**`, `*emphasis*`, `<link>`, `{note}`. */
export function text(inlines: readonly Inline[]): string {
  return inlines.map(dumpInline).join('');
}

function dumpInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return `**${text(inline.children)}**`;
    case 'emphasis':
      return `*${text(inline.children)}*`;
    case 'code':
      return `\`${text(inline.children)}\``;
    case 'superscript':
      return `^${text(inline.children)}^`;
    case 'subscript':
      return `~${text(inline.children)}~`;
    case 'underline':
      return `<u>${text(inline.children)}</u>`;
    case 'strike':
      return `~~${text(inline.children)}~~`;
    case 'link':
      return inline.bare ? text(inline.children) : `<${inline.href} ${text(inline.children)}>`;
    case 'page-ref':
      return `<${inline.target}|${inline.before.text}|${inline.page.value}|${inline.after.text}>`;
    case 'note':
      return `{${inline.number}:${dump(inline.blocks)
        .map((each) => each.replace(/^p /, ''))
        .join('¶')}}`;
    case 'line-break':
      return '⏎';
  }
}

/** Every piece of text stands in the source at its span; only entities and folded line ends differ. */
function checkSpans({ source, preface, sections, toc }: Issue): void {
  const at = (span: { readonly start: number; readonly end: number }): string =>
    source.text.slice(span.start, span.end);
  const inlines = [
    ...inlinesOf(preface),
    ...sections.flatMap((section) => [...nested(section.title), ...inlinesOf(section.blocks)]),
  ];
  for (const inline of inlines) {
    if (inline.kind === 'text' && !/^(?:&.*;|[\r\n])$/.test(at(inline.span)))
      expect(composed(at(inline.span))).toBe(inline.text);
    if (inline.kind === 'page-ref') expect(composed(at(inline.before.span))).toBe(inline.before.text);
  }
  for (const { ordinal, page } of toc?.entries ?? []) {
    if (ordinal) expect(at(ordinal.span)).toBe(ordinal.text);
    if (page && page.value !== null) expect(at(page.span)).toMatch(/^[0-9０-９一二三四五六七八九十第页]+$/);
  }
}
