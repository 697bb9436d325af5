import type { Compiled } from '../model/index.js';
import { dumpFlow } from './flow.js';
import { dumpLines } from './lines.js';
import { dumpPages } from './pages.js';

/** Stages as text, by the name that `--dump` takes. */
export const dumps: Readonly<Record<string, (compiled: Compiled<unknown>) => string>> = {
  flow: dumpFlow,
  lines: dumpLines,
  pages: dumpPages,
};
