import type { Message } from '../../model/index.js';
import { phrasesOf } from '../words.js';

interface Names {
  readonly names: readonly string[];
}

/** What a template takes at a key, as the end of “这里要写…” and “Expected: …”. */
export const expected = phrasesOf('expected', {
  boolean: { zh: ' true（是）或 false（否）', en: 'true or false' },
  oneOf: {
    zh: ({ names }: Names) => `其中之一：${names.join('、')}`,
    en: ({ names }: Names) => `one of ${names.join(', ')}`,
  },
  literal: { zh: ' {literal}', en: '{literal}' },
  text: { zh: '文字', en: 'a text' },
  colour: { zh: '颜色，如 "#c00000"（要加引号）', en: 'a colour such as "#c00000", in quotes' },
  numbers: { zh: '{count} 个数字，如 [0, 100, 100, 0]', en: '{count} numbers, such as [0, 100, 100, 0]' },
  list: { zh: '清单：每项一行，前面加“- ”', en: 'a list: one entry a line, each behind “- ”' },
  texts: { zh: '文字，或文字的清单 [甲, 乙]', en: 'a text, or a list of texts [a, b]' },
  keys: {
    zh: ({ names }: Names) => `下一级的各项：${names.join('、')}`,
    en: ({ names }: Names) => `keys below it: ${names.join(', ')}`,
  },
  element: {
    zh: () => '花括号里的一项，如 { kind: line, style: body, text: 内部资料 }',
    en: () => 'an element in braces, such as { kind: line, style: body, text: For staff }',
  },
  pairs: {
    zh: '下一级的各项，每行“名称: 内容”，缩进两格',
    en: 'keys below it, one “key: value” a line, indented by two spaces',
  },
  number: { zh: '数字', en: 'a number' },
  wholeNumber: { zh: '整数', en: 'a whole number' },
  between: { zh: ' {least} 到 {most} 的{number}', en: '{number} from {least} to {most}' },
  aboveUpTo: { zh: '大于 {above}、不超过 {most} 的{number}', en: '{number} above {above} and up to {most}' },
  atLeast: { zh: '不小于 {least} 的{number}', en: '{number} of at least {least}' },
  above: { zh: '大于 {above} 的{number}', en: '{number} above {above}' },
  size: {
    zh: ({ number, names }: Names & { readonly number: Message }) =>
      `${number.zh.trimStart()}（pt），或字号：${names.join('、')}`,
    en: ({ number, names }: Names & { readonly number: Message }) =>
      `${number.en} (pt), or a size by its name: ${names.join('、')}`,
  },
});

/** What a value of the front matter may be, for “改成…” and “Write …”. */
export const expectedValue = phrasesOf('value', {
  titleText: { zh: '一行文字，如 刊名: 高等职业教育动态', en: 'a line of text' },
  publisherText: { zh: '一行文字，如 主办: 某某研究所', en: 'a line of text' },
  templateName: { zh: '模板的名称，如 模板: dongtai', en: 'the name of a template' },
  number: { zh: '一个数字，如 期号: 7', en: 'a number, such as 7' },
  total: { zh: '一个数字，如 总期号: 67', en: 'a number, such as 67' },
  names: { zh: '姓名或名单，如 责任编辑: [赵崇平, 周俊]', en: 'a name or a list of names, such as [Zhao, Zhou]' },
  textOrList: {
    zh: '一行文字或名单，如 附件: [报名表, 回执]',
    en: 'a line of text or a list, such as [form, receipt]',
  },
  recipients: { zh: '文字或名单，如 发: [各部门, 各院系负责人]', en: 'a text or a list, such as [all departments]' },
});
