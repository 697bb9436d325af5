import { phrasesOf } from './words.js';

/** What severities are called. */
export const words = phrasesOf('severity', {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '说明', en: 'info' },
});
