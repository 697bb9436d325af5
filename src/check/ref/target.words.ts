import { wordsOf } from '../../diagnostics/words.js';

/** What is said of ref/target. */
export const words = wordsOf(
  'ref/target',
  () => ({
    summary: { zh: '文中的链接都指向现有的栏目', en: 'links into the issue lead to a section' },
    explanation: {
      zh: '文中的链接“[第9页](#二)”指向编号为“二”的栏目。没有这个栏目，链接就没有去处，页码也无从核对。',
      en: 'A link such as “[第9页](#二)” leads to the section numbered 二. Without that section it leads nowhere, and its page cannot be checked.',
    },
    examples: [
      {
        bad: '见[第?页](#九)。',
        good: '见[第?页](#一)。',
      },
    ],
  }),
  {
    noSection: { zh: '链接指向的栏目“#{target}”不存在。', en: 'There is no section “#{target}” for this link.' },
    sections: {
      zh: ({ ids }: { readonly ids: readonly string[] }) => `可以指向：${ids.map(named).join('、')}。`,
      en: ({ ids }: { readonly ids: readonly string[] }) => `Sections: ${ids.map(named).join(', ')}.`,
    },
    noSections: { zh: '这一期没有栏目。', en: 'The issue has no sections.' },
  },
);

/** A section as a link names it; `…` stands for further ones. */
function named(id: string): string {
  return id === '…' ? id : `#${id}`;
}
