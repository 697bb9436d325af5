export { DEFAULT_TEMPLATE } from '../template/index.js';
export { firstIssue } from './first-issue.js';
export { type Known, knownIssue, newestFirst } from './known.js';
export { nextIssue } from './next-issue.js';
export { templateFacts } from './template.js';
