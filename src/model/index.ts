export * from './compiled.js';
export * from './diagnostic.js';
export * from './flow.js';
export * from './issue.js';
export * from './neighbour.js';
export * from './page.js';
export * from './span.js';
export * from './template.js';
