import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './types.js';

export { prettyFindings } from './pretty.js';
export { makeReport, plural, summarise, summaryText } from './summary.js';
export type { Language, Report, Reporter, ReportOptions, Summary } from './types.js';

/** All reporters by name; a new one is its own file and a line here. The first is the default. */
export const reporters = { pretty, json } as const satisfies Readonly<Record<string, Reporter>>;
