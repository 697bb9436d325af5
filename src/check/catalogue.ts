import { kinds } from '../diagnostics/kinds/index.js';
import type { RuleInfo } from '../model/index.js';
import { rules } from './index.js';

/** Every kind of finding by its code: those of the checks and those made while an issue is read and laid out. */
export const catalogue: ReadonlyMap<string, RuleInfo> = new Map(
  [...rules, ...kinds].map((info: RuleInfo) => [info.code, info]),
);
