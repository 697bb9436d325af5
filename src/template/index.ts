export { chooseTemplate } from './choose.js';
export { openTemplates, type TemplateLoader, templateNames } from './load.js';
