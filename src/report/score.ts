import { typeArea } from '../model/geometry.js';
import type { Compiled, Diagnostic } from '../model/index.js';

/**
 * The share of errors in an issue as publishers count it: errors in ten thousand characters (CY/T 266—2023). What the
 * tool does not find is not in it.
 */
export interface Score {
  /** Errors, weighted: a wrong character is 1, a mark of punctuation 0.1. */
  readonly faults: number;
  /** Characters of the printed pages: to the line × lines to the page × pages (版面字数). */
  readonly characters: number;
  /** Errors in ten thousand characters. */
  readonly rate: number;
}

/** The rate up to which a publication is fit for print. */
export const FIT = 1;

/** What one finding counts for, by its code: facts and contradictions 2, characters and words 1, forms 0.5. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'text/calendar-date': 2,
  'text/weekday': 2,
  'text/range-order': 2,
  'text/person-name': 1,
  'text/person-post': 2,
  'text/misspelling': 1,
  'text/until': 1,
  'text/doubled': 1,
  'text/homoglyph': 1,
  'text/split-paragraph': 1,
  'text/invisible': 0.1,
  'text/character-form': 0.5,
  'text/unit': 1,
  'house/name': 1,
  'house/post': 2,
  'house/order': 1,
  'house/short-name': 0.5,
  'house/banned': 1,
};

/** What a finding counts for by its family, where its code has no weight of its own. */
const FAMILY_WEIGHTS: Readonly<Record<string, number>> = { text: 0.1, settings: 0, template: 0, ignore: 0 };

/** Counts findings, remarks left out, against the pages of the issues they were found in. */
export function scoreOf(
  diagnostics: readonly Diagnostic[],
  issues: readonly Pick<Compiled<unknown>, 'template' | 'layout'>[],
): Score {
  const faults = diagnostics.reduce((sum, diagnostic) => sum + weightOf(diagnostic), 0);
  const characters = issues.reduce((sum, issue) => sum + charactersOf(issue), 0);
  return { faults: rounded(faults), characters, rate: characters === 0 ? 0 : rounded((faults / characters) * 10_000) };
}

function weightOf({ code, severity, count = 1 }: Diagnostic): number {
  if (severity === 'info') return 0;
  return count * (WEIGHTS[code] ?? FAMILY_WEIGHTS[code.split('/')[0]!] ?? 1);
}

function charactersOf({ template, layout }: Pick<Compiled<unknown>, 'template' | 'layout'>): number {
  const { width } = typeArea(template);
  return Math.round(width / template.styles.body!.size) * template.page.linesPerPage * layout.pages.length;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
