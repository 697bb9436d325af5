import { message } from '../../diagnostics/diagnostic.js';
import type { About, RuleInfo } from '../../model/index.js';

const TEMPLATE_ISSUE = '---\n刊名: 动态\n日期: 2022-10-18\n模板: 小报\n---\n\n# 一、要闻\n\n1.甲。';

/** Findings of templates, faces and layout. */
export const settingInfos: readonly (Omit<RuleInfo, 'words'> & About)[] = [
  {
    code: 'template/unknown',
    severity: 'error',
    essential: true,
    summary: message('稿件写的模板找得到', 'the template that the issue names exists'),
    explanation: message(
      '模板在程序里，或在稿件旁边的 templates 文件夹里。名称写错就排不了版；不写“模板”一项，用默认的 dongtai。',
      'Templates are part of the tool or lie in a folder templates beside the issue. Under a wrong name nothing can be laid out; without the key 模板 it is dongtai.',
    ),
    examples: [
      {
        bad: '---\n刊名: 动态\n日期: 2022-10-18\n模板: 没有这个模板\n---\n\n# 一、要闻\n\n1.甲。',
        good: '---\n刊名: 动态\n日期: 2022-10-18\n模板: dongtai\n---\n\n# 一、要闻\n\n1.甲。',
      },
    ],
  },
  {
    code: 'template/schema',
    severity: 'error',
    essential: true,
    summary: message(
      '模板文件的每一项都认识、值都合适、纸上放得下',
      'every key of a template is known, its value fits, and the paper has room for it',
    ),
    explanation: message(
      '模板文件 template.yaml 里写错了名称，或值不合要求，就不知道怎么排版。提示里有这里该写什么；也可以照着程序自带的模板改。页边距、行数、缩进、刊头、页码合起来在纸上放不下，也在这里报错，不会把字印到纸外。',
      'With a wrong key or value in template.yaml nobody knows how to lay out the issue. The hint says what is expected; the templates of the tool are there to be copied. Margins, lines, indents, a masthead or a page number that the paper has no room for are errors too: nothing is printed off the paper.',
    ),
    examples: [
      {
        file: 'templates/小报/template.yaml',
        bad: 'extends: dongtai\ndescription: 小开本\npage:\n  wide: 500\n',
        good: 'extends: dongtai\ndescription: 小开本\npage:\n  width: 500\n',
        files: { 'issue.md': TEMPLATE_ISSUE },
      },
      {
        file: 'templates/小报/template.yaml',
        bad: 'extends: dongtai\ndescription: 小开本\nstyles:\n  body:\n    size: 3号\n',
        good: 'extends: dongtai\ndescription: 小开本\nstyles:\n  body:\n    size: 三号\n',
        files: { 'issue.md': TEMPLATE_ISSUE },
      },
      {
        file: 'templates/小报/template.yaml',
        bad: 'extends: dongtai\ndescription: 小开本\npage:\n  size: A5\n  linesPerPage: 22\n',
        good: 'extends: dongtai\ndescription: 小开本\npage:\n  size: A5\n',
        files: { 'issue.md': TEMPLATE_ISSUE },
      },
    ],
  },
  {
    code: 'font/missing',
    severity: 'error',
    essential: true,
    summary: message('每个字都有字体能印', 'every character can be printed by some face'),
    explanation: message(
      '程序自带的字体里都没有这个字，印出来会是空框，所以不印。多半是粘贴来的表情或特殊符号，请换一个常用的字或删去。',
      'No face of the tool has this character: it would print as an empty box. Mostly it is an emoji or special sign that came with pasted text. Use another one or delete it.',
    ),
    examples: [{ bad: '会议圆满成功😀。', good: '会议圆满成功。' }],
  },
  {
    code: 'font/fallback',
    severity: 'info',
    summary: message('每个字都由样式的字体印出', 'every character is printed by the face of its style'),
    explanation: message(
      '样式的字体里没有这个字，由另一种字体代印，笔画可能略有不同。不必改；只是请您看一眼。',
      'The face of the style lacks this character and another one prints it, perhaps with slightly different strokes. Nothing needs to be done; it is worth a look.',
    ),
    examples: [{ bad: '要求：①按时到会；②不得请假。', good: '要求：按时到会，不得请假。' }],
  },
  {
    code: 'layout/unstable',
    severity: 'error',
    essential: true,
    summary: message('目录的页码定得下来', 'the pages of the TOC settle'),
    explanation: message(
      '填上页码会使目录变长，目录变长又会使页码变。程序反复几次仍定不下来，就请您把目录里最长的一条标题改短一些。',
      'A page number can make the TOC longer, and a longer TOC moves the pages. Where that never comes to rest, shorten the longest title of the TOC.',
    ),
    examples: [],
    withoutExample: message(
      '这种情况要许多巧合，短的例子显不出来。',
      'It takes many coincidences: no short source shows it.',
    ),
  },
];
