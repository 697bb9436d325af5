export { loadTemplate, templateNames } from './load.js';
