import { message } from '../../diagnostics/diagnostic.js';
import type { About, RuleInfo } from '../../model/index.js';

/** Findings about bulletin.yaml and about the comments that turn rules off. They are never turned off themselves. */
export const controlInfos: readonly (Omit<RuleInfo, 'words'> & About)[] = [
  {
    code: 'settings/syntax',
    severity: 'error',
    essential: true,
    summary: message('bulletin.yaml 读得出来', 'bulletin.yaml can be read'),
    explanation: message(
      'bulletin.yaml 每行写成“名称: 内容”，下一级缩进两个空格，不用 Tab。读不出来时，里面的设置一条也不起作用。',
      'Each line of bulletin.yaml reads “key: value”, the next level indented by two spaces and no tabs. Where it cannot be read none of its settings holds.',
    ),
    examples: [{ file: 'bulletin.yaml', bad: '规则:\n\ttoc/page: 警告\n', good: '规则:\n  toc/page: 警告\n' }],
  },
  {
    code: 'settings/severity',
    severity: 'error',
    essential: true,
    summary: message(
      'bulletin.yaml 里的等级是 错误、警告、说明 或 关',
      'severities in bulletin.yaml are error, warning, info or off',
    ),
    explanation: message(
      '每条规则后面写 错误、警告、说明 或 关。写了别的，这条规则仍按原来的等级。',
      'A rule is set to error, warning, info or off. With anything else it keeps its own severity.',
    ),
    examples: [{ file: 'bulletin.yaml', bad: '规则:\n  toc/page: 严重\n', good: '规则:\n  toc/page: 警告\n' }],
  },
  {
    code: 'settings/unknown-rule',
    severity: 'warning',
    essential: true,
    summary: message('bulletin.yaml 里的规则都有', 'bulletin.yaml names known rules only'),
    explanation: message(
      'bulletin.yaml 里写了没有的规则，这一行不起作用，多半是打错了字。全部规则见 bulletin rules。',
      'A line of bulletin.yaml with an unknown rule does nothing; mostly it is a slip of the pen. `bulletin rules` lists them all.',
    ),
    examples: [{ file: 'bulletin.yaml', bad: '规则:\n  toc/pages: 警告\n', good: '规则:\n  toc/page: 警告\n' }],
  },
  {
    code: 'ignore/unknown',
    severity: 'warning',
    essential: true,
    summary: message('注释里要忽略的规则都有', 'comments ignore known rules only'),
    explanation: message(
      '<!-- bulletin-ignore 规则 --> 让一条规则在这一行或下一行不作声。写了没有的规则，注释不起作用。',
      '<!-- bulletin-ignore rule --> silences a rule on its own or the next line. With an unknown rule the comment does nothing.',
    ),
    examples: [
      {
        bad: '<!-- bulletin-ignore item/number -->\n\n1.甲。\n\n2.乙。',
        good: '1.甲。\n\n<!-- bulletin-ignore item/numbering -->\n\n3.丙。',
      },
    ],
  },
  {
    code: 'ignore/unused',
    severity: 'info',
    essential: true,
    summary: message('忽略规则的注释都还有用', 'every comment that ignores a rule still does'),
    explanation: message(
      '这一行没有那条规则的问题，注释已经没有用了，请删去，免得以后遮住真的问题。',
      'The line has no finding of that rule, so the comment is of no use; delete it before it hides a real one.',
    ),
    examples: [
      {
        bad: '1.甲。\n\n<!-- bulletin-ignore item/numbering -->\n\n2.乙。',
        good: '1.甲。\n\n<!-- bulletin-ignore item/numbering -->\n\n3.丙。',
      },
    ],
  },
];
