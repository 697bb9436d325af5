import type { ToolCommand } from '../command.js';

export const explain: ToolCommand = {
  name: 'explain',
  summary: { zh: '详细说明一条规则，附正反例子', en: 'explain a rule, with a bad and a good example' },
  examples: {
    zh: `
例：
  bulletin explain toc/page
`,
    en: `
Example:
  bulletin explain toc/page
`,
  },
  declare: (command, language) => {
    command.argument('<CODE...>', { zh: '规则的代号，如 toc/page', en: 'code of a rule, such as toc/page' }[language]);
  },
  run: async (codes, _, invocation) => (await import('./run.js')).explain(codes, invocation),
};

export const rules: ToolCommand = {
  name: 'rules',
  summary: { zh: '列出全部规则', en: 'list all rules' },
  examples: {
    zh: `
在 bulletin.yaml 里调整规则的等级（错误、警告、说明、关）：
  规则:
    picture/resolution: 错误
    text/space: 关
某一处不算：在上一行写 <!-- bulletin-ignore toc/page 理由 -->
`,
    en: `
Severities (error, warning, info, off) are set in bulletin.yaml:
  rules:
    picture/resolution: error
    text/space: off
For one place, put <!-- bulletin-ignore toc/page reason --> on the line before.
`,
  },
  declare: () => {},
  run: async (_args, _options, invocation) => (await import('./run.js')).listRules(invocation),
};
