import type { FontSet } from '../../src/fonts/index.js';
import type { Compiled } from '../../src/model/index.js';
import { layOutText } from './compile-text.js';
import { RICH } from './rich-issue.js';
import { compile } from './session.js';
import { png } from './small-pictures.js';

/** The shipped samples, one of each template. */
export const SAMPLES = ['issue-67', 'gongwen-21', 'jianbao-12', 'xinhan-12'] as const;
export type Sample = (typeof SAMPLES)[number];

const known = new Map<string, Promise<Compiled<FontSet>>>();

function once(name: string, make: () => Promise<Compiled<FontSet>>): Promise<Compiled<FontSet>> {
  const compiled = known.get(name) ?? make();
  known.set(name, compiled);
  return compiled;
}

/** A shipped sample laid out, the same object for every test: nobody changes it. */
export function sample(name: Sample): Promise<Compiled<FontSet>> {
  return once(name, async () => (await compile(`samples/${name}/issue.md`, 'issue.md')).compiled!);
}

/** The issue with everything laid out, the same object for every test. */
export function richIssue(): Promise<Compiled<FontSet>> {
  return once('rich', () => layOutText(RICH, { 'a.png': png(6) }));
}
