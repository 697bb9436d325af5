export { chooseTemplate, namedTemplate } from './choose.js';
export { openTemplates, type TemplateLoader, templateNames } from './load.js';
