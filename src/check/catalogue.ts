import { rules } from './index.js';
import type { RuleInfo } from './rule.js';

/** Every kind of finding by its code: those of the checks and those made while an issue is read and laid out. */
export const catalogue: ReadonlyMap<string, RuleInfo> = new Map(rules.map((info) => [info.code, info]));
