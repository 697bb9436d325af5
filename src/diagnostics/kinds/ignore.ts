import { kind } from '../words.js';

/** 注释里要忽略的规则都有。 */
export const ignoreUnknown = kind(
  { code: 'ignore/unknown', severity: 'warning', essential: true },
  () => ({
    summary: { zh: '注释里要忽略的规则都有', en: 'comments ignore known rules only' },
    explanation: {
      zh: '<!-- bulletin-ignore 规则 --> 让一条规则在这一行或下一行不作声。写了没有的规则，注释不起作用。',
      en: '<!-- bulletin-ignore rule --> silences a rule on its own or the next line. With an unknown rule the comment does nothing.',
    },
    examples: [
      {
        bad: '<!-- bulletin-ignore item/number -->\n\n1.甲。\n\n2.乙。',
        good: '1.甲。\n\n<!-- bulletin-ignore item/numbering -->\n\n3.丙。',
      },
    ],
  }),
  {
    noRule: { zh: '没有“{code}”这条规则，这里写的不起作用。', en: 'There is no rule “{code}”: this does nothing.' },
    list: { zh: '全部规则见 bulletin rules。', en: '`bulletin rules` lists them all.' },
  },
);

/** 忽略规则的注释都还有用。 */
export const ignoreUnused = kind(
  { code: 'ignore/unused', severity: 'info', essential: true },
  () => ({
    summary: { zh: '忽略规则的注释都还有用', en: 'every comment that ignores a rule still does' },
    explanation: {
      zh: '这一行没有那条规则的问题，注释已经没有用了，请删去，免得以后遮住真的问题。',
      en: 'The line has no finding of that rule, so the comment is of no use; delete it before it hides a real one.',
    },
    examples: [
      {
        bad: '1.甲。\n\n<!-- bulletin-ignore item/numbering -->\n\n2.乙。',
        good: '1.甲。\n\n<!-- bulletin-ignore item/numbering -->\n\n3.丙。',
      },
    ],
  }),
  {
    essential: { zh: '“{code}”不能忽略，只能改正。', en: '“{code}” cannot be ignored; it has to be mended.' },
    nothing: { zh: '这里没有“{code}”可忽略。', en: 'There is no “{code}” to ignore here.' },
    deleteComment: { zh: '删去这条注释。', en: 'Delete the comment.' },
  },
);
