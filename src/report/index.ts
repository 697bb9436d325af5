import { github } from './github.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';
import type { Reporter } from './types.js';

export type { Language } from '../language/index.js';
export { prettyDiff } from './diff.js';
export { jsonText } from './json.js';
export { prettyFindings } from './pretty.js';
export { fixableText, makeReport, plural, severityCount } from './summary.js';
export type { Report, Summary } from './types.js';

/** Reporters whose text is read by programs: it is written as it is. */
export const forPrograms: ReadonlySet<string> = new Set(['json', 'sarif', 'github']);

/** All reporters by name; a new one is its own file and a line here. The first is the default. */
export const reporters = { pretty, json, sarif, github, stylish } as const satisfies Readonly<Record<string, Reporter>>;
