import { wordsOf } from '../../diagnostics/words.js';

/** What is said of ref/target. */
export const words = wordsOf(
  'ref/target',
  () => ({
    summary: { zh: '文中的链接都指向现有的栏目、图表', en: 'links into the issue lead to a section or a caption' },
    explanation: {
      zh: '文中的链接“[第9页](#二)”指向编号为“二”的栏目。没有这个栏目，链接就没有去处，页码也无从核对。“[表1](#表1)”指向题为“表1 ……”的表格，图也一样，没有这个图题、表题也不行。',
      en: 'A link such as “[第9页](#二)” leads to the section numbered 二. Without that section it leads nowhere, and its page cannot be checked. “[表1](#表1)” leads to the table whose caption begins with 表1, and pictures alike; without that caption it leads nowhere either.',
    },
    examples: [
      {
        bad: '见[第?页](#九)。',
        good: '见[第?页](#一)。',
      },
      {
        bad: '见[表2](#表2)。\n\n表1 名单\n\n| 甲 | 乙 |\n|--|--|\n| 一 | 二 |',
        good: '见[表1](#表1)。\n\n表1 名单\n\n| 甲 | 乙 |\n|--|--|\n| 一 | 二 |',
      },
    ],
  }),
  {
    noSection: { zh: '链接指向的栏目“#{target}”不存在。', en: 'There is no section “#{target}” for this link.' },
    sections: {
      zh: ({ ids }: { readonly ids: readonly string[] }) => `可以指向：${ids.map(named).join('、')}。`,
      en: ({ ids }: { readonly ids: readonly string[] }) => `Sections: ${ids.map(named).join(', ')}.`,
    },
    noCaption: {
      zh: '链接指向的“{target}”没有：没有这个图题、表题。',
      en: 'There is no caption “{target}” for this link.',
    },
    captions: {
      zh: ({ ids }: { readonly ids: readonly string[] }) => `可以指向：${ids.map(named).join('、')}。`,
      en: ({ ids }: { readonly ids: readonly string[] }) => `Captions: ${ids.map(named).join(', ')}.`,
    },
    noCaptions: {
      zh: '表格上面、图片下面写一段“表1 名称”“图1 名称”，才能链接。',
      en: 'Only what has a caption can be linked to: a paragraph “表1 …” above a table, “图1 …” below a picture.',
    },
    pageOfCaption: {
      zh: '页码只能是栏目的，“{target}”是图表。',
      en: 'Pages are those of sections; “{target}” is a caption.',
    },
    linkCaption: { zh: '写成 [{target}](#{target})，不带页码。', en: 'Write [{target}](#{target}), without a page.' },
    noSections: { zh: '这一期没有栏目。', en: 'The issue has no sections.' },
  },
);

/** A section as a link names it; `…` stands for further ones. */
function named(id: string): string {
  return id === '…' ? id : `#${id}`;
}
