import type { ImportedRun, TextRun } from '../document.js';
import { escapeText } from './escape.js';

/** What runs of an input become beside the line that they stand in. */
export interface Inlines {
  readonly text: string;
  /** Identifiers of the pictures, which stand in paragraphs of their own. */
  readonly pictures: readonly Extract<ImportedRun, { kind: 'picture' }>[];
  readonly comments: readonly string[];
}

/** How notes and pages are written. */
export interface Links {
  /** The mark of a note, `1`. */
  readonly noteOf: (id: string) => string | undefined;
  /** The target of a bookmark, `一`; undefined where no section has it. */
  readonly sectionOf: (bookmark: string) => string | undefined;
}

/** How the text of runs is written. */
export interface Style {
  /** Heads are bold by the template. */
  readonly bold: boolean;
  /** What a line's end within a paragraph is written as. */
  readonly lineEnd: string;
}

/** Runs as Markdown. */
export function writeInlines(runs: readonly ImportedRun[], links: Links, { bold, lineEnd }: Style): Inlines {
  const pictures: Extract<ImportedRun, { kind: 'picture' }>[] = [];
  const comments: string[] = [];
  let text = '';
  for (const run of merged(runs, bold)) {
    switch (run.kind) {
      case 'text':
        text += marked(run, links, lineEnd);
        break;
      case 'note': {
        const mark = links.noteOf(run.id);
        if (mark !== undefined) text += `[^${mark}]`;
        break;
      }
      case 'picture':
        pictures.push(run);
        break;
      case 'comment':
        comments.push(run.text);
        break;
      case 'page-reference': {
        const target = links.sectionOf(run.bookmark);
        text += target === undefined ? escapeText(run.shown) : `[${escapeText(run.shown)}](#${target})`;
        break;
      }
      case 'bookmark':
        break;
    }
  }
  return { text, pictures, comments };
}

const LOOKS = ['bold', 'italic', 'underline', 'strike', 'position', 'link'] as const;

/** Runs that look alike as one; page references with the words 第 and 页 around them. */
function merged(runs: readonly ImportedRun[], bold: boolean): readonly ImportedRun[] {
  const result: ImportedRun[] = [];
  for (const [at, each] of runs.entries()) {
    const plain = each.kind === 'text' && (!bold || isNumberAlone(each.text, runs[at + 1], at === 0));
    const run = plain ? { ...each, bold: false } : each;
    const last = result.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && LOOKS.every((look) => (run[look] || '') === (last[look] || '')))
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  for (const [at, run] of result.entries()) if (run.kind === 'page-reference') result[at] = withWords(run, at, result);
  return result;
}

/** A bold number before words that are not: at a paragraph's start the face of its digits, nothing that is meant. */
function isNumberAlone(text: string, next: ImportedRun | undefined, first: boolean): boolean {
  return first && /^[0-9.．、（）()]{1,6}$/.test(text) && next?.kind === 'text' && !next.bold;
}

type PageReference = Extract<ImportedRun, { kind: 'page-reference' }>;

/** 第3页, where the words stand in the text before and behind; they are taken from it. */
function withWords(run: PageReference, at: number, runs: ImportedRun[]): PageReference {
  const [before, behind] = [runs[at - 1], runs[at + 1]];
  if (before?.kind !== 'text' || behind?.kind !== 'text') return run;
  const [open, close] = [/第[ ]?$/.exec(before.text)?.[0], /^[ ]?页/.exec(behind.text)?.[0]];
  if (open === undefined || close === undefined) return run;
  runs[at - 1] = { ...before, text: before.text.slice(0, before.text.length - open.length) };
  runs[at + 1] = { ...behind, text: behind.text.slice(close.length) };
  return { ...run, shown: `第${run.shown}页` };
}

/** A run with its marks, blanks at its ends outside of them. */
function marked(run: TextRun, links: Links, lineEnd: string): string {
  const [, before, inner, behind] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text)!;
  const ends = (text: string): string => text.replace(/\n/g, lineEnd);
  if (inner === '') return ends(run.text);
  let text = ends(escapeText(inner!));
  if (run.position) text = run.position === 'superscript' ? `<sup>${text}</sup>` : `<sub>${text}</sub>`;
  if (run.underline) text = `<u>${text}</u>`;
  if (run.strike) text = `~~${text}~~`;
  if (run.italic) text = `*${text}*`;
  if (run.bold) text = `**${text}**`;
  if (run.link !== undefined) text = linked(text, run.link, links);
  return ends(before!) + text + ends(behind!);
}

/** A link to where links may lead; any other is its text. */
function linked(text: string, link: string, { sectionOf }: Links): string {
  if (link.startsWith('#')) {
    const target = sectionOf(link.slice(1));
    return target === undefined ? text : `[${text}](#${target})`;
  }
  if (!/^(?:https?:\/\/|mailto:)/i.test(link) || /[\s<>]/.test(link)) return text;
  if (text === link || `mailto:${text}` === link) return text;
  return /[()]/.test(link) ? `[${text}](<${link}>)` : `[${text}](${link})`;
}
