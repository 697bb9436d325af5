import type { ToolCommand } from '../command.js';
import { choiceOption, NAME, outputOption, quietOption, templateOption } from '../options.js';
import { addOutputFlags, pictureOutputs } from '../output-flags.js';
import type { PreviewFlags } from './run.js';

const FORMAT = { zh: '图片格式', en: 'format of the pictures' };

export const preview: ToolCommand<PreviewFlags> = {
  name: 'preview',
  summary: { zh: '把版面画成图片（PNG 或 WebP）', en: 'paint pages as pictures (PNG or WebP)' },
  examples: {
    zh: `
例：
  bulletin preview issue-67 --pages 1,24        out/issue-67-01.png 和 out/issue-67-24.png
  bulletin preview issue-67 --sheet --dpi 40    全期缩略图 out/issue-67-sheet.png
`,
    en: `
Examples:
  bulletin preview issue-67 --pages 1,24        out/issue-67-01.png and out/issue-67-24.png
  bulletin preview issue-67 --sheet --dpi 40    all pages small: out/issue-67-sheet.png
`,
  },
  declare: (command, language) => {
    command
      .argument('[NAME]', NAME[language])
      .addOption(outputOption(language))
      .addOption(choiceOption('--format <FORMAT>', FORMAT, pictureOutputs, language).default(pictureOutputs[0]))
      .addOption(templateOption(language))
      .addOption(quietOption(language));
    addOutputFlags(command, pictureOutputs, language);
  },
  run: async ([name], options, invocation) => (await import('./run.js')).preview(name, options, invocation),
};
