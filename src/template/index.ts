export { chooseTemplate, DEFAULT_TEMPLATE, namedTemplate } from './choose.js';
export { openTemplates, type TemplateLoader, templateNames } from './load.js';
