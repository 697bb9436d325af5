import { wordsOf } from '../../diagnostics/words.js';

/** What is said of text/doubled. */
export const words = wordsOf(
  'text/doubled',
  () => ({
    summary: { zh: '没有多打一遍的字、词', en: 'no character or word is doubled' },
    explanation: {
      zh: '“的的”“教育育”“加强加强”多半是修改、粘贴时多留了一个。“研究研究”“进行了了解”“人民法院院长”这样有意连用、碰巧相连的不算。删哪一个要看上下文，bulletin fix 加 --unsafe 才改。',
      en: 'A doubled 的, 教育育 or a word written twice, such as 加强加强, is mostly a rest of an edit. Doubling on purpose (研究研究) and characters that meet by chance (进行了了解, 法院院长) do not count. bulletin fix mends it with --unsafe.',
    },
    examples: [
      { bad: '推进人才的的培养。', good: '对情况进行了了解，成为为民服务的窗口。' },
      { bad: '推进职业教育育体系建设。', good: '教育厅厅长、人民法院院长出席教育育人大会。' },
      { bad: '请各部门认真落实。\n\n请各部门认真落实。', good: '请各部门认真落实。\n\n请各学院认真落实。' },
      { bad: '加强加强队伍建设。', good: '请大家研究研究，一个一个解决。' },
    ],
  }),
  {
    sameParagraph: { zh: '这一段与上一段完全相同。', en: 'This paragraph is the same as the one before.' },
    deleteParagraph: { zh: '多半是粘贴了两遍，删去一段。', en: 'Mostly it was pasted twice: delete one.' },
    twice: { zh: '“{word}”重复了。', en: '“{word}” stands twice.' },
    deleteOne: { zh: '删去一个。', en: 'Delete one.' },
  },
);
