import { wordsOf } from '../../diagnostics/words.js';

/** What is said of toc/sections. */
export const words = wordsOf(
  'toc/sections',
  () => ({
    summary: {
      zh: '目录每一条都有栏目，每个栏目都在目录里，次序相同',
      en: 'every TOC entry has its section and every section its entry, in order',
    },
    explanation: {
      zh: '目录是对正文的承诺：目录的每一条都要在正文里有栏目，正文的每个栏目都要列进目录，次序也要相同。栏目标题以“# ”开头；少了它，程序会把标题当成正文。',
      en: "The TOC promises what the text holds: each entry has its section, each section its entry, in the same order. A section's head starts with “# ”; without it, the head is taken for text.",
    },
    examples: [
      {
        bad: '# 目录\n\n一、甲子丑\n二、乙寅卯\n\n# 一、甲子丑\n\n文。',
        good: '# 目录\n\n一、甲子丑\n二、乙寅卯\n\n# 一、甲子丑\n\n文。\n\n# 二、乙寅卯\n\n文。',
      },
    ],
  }),
  {
    empty: { zh: '“目录”下面没有任何条目。', en: 'There are no entries under the TOC head.' },
    fillOrDelete: {
      zh: '每个栏目写一行；或删去“目录”这一行，由程序生成。',
      en: 'Write a line for each section, or delete the head: the TOC is then made for you.',
    },
    lostHeads: {
      zh: '栏目标题前没有“#”：目录的 {rows} 条中，有 {count} 条在正文里找到了标题，这是第一处。',
      en: 'The heads of the sections have no “#”: the text says the titles of {count} of {rows} TOC lines, here the first.',
    },
    noHeads: {
      zh: '目录下面的正文没有一个以“# ”开头的栏目标题，也没有哪一行像是目录中的标题。',
      en: 'No head in the text below the TOC starts with “# ”, and no line says the title of a TOC line.',
    },
    writeHeads: {
      zh: '在每个栏目标题前加“# ”，例如“# 一、本期要闻”。',
      en: 'Put “# ” before the head of each section, as in “# 一、本期要闻”.',
    },
    twiceInToc: { zh: '目录中“{name}”写了两次，正文只有一处。', en: 'The TOC has “{name}” twice, the text only once.' },
    deleteLine: { zh: '删去多余的一行。', en: 'Delete one of the two lines.' },
    other: { zh: '另一处', en: 'the other one' },
    lostHead: {
      zh: '目录有“{name}”，正文里这一行像是它的标题，前面却不是以“# ”开头，成不了栏目。',
      en: 'The TOC has “{name}”; this line looks like its head, but does not start with “# ”.',
    },
    writeHead: { zh: '这一行改为以“# ”开头。', en: 'Start this line with “# ”.' },
    tocLine: { zh: '目录中的这一条', en: 'its line in the TOC' },
    noSection: {
      zh: '目录有“{name}”，正文却没有这个栏目。',
      en: 'The TOC has “{name}”, but there is no such section.',
    },
    addOrDelete: {
      zh: '在正文补上以“# ”开头的栏目标题，或从目录删去这一行。',
      en: 'Add the section with a head that starts with “# ”, or delete this line.',
    },
    twiceInText: {
      zh: '栏目“{name}”在正文出现两次，目录只有一条。',
      en: 'The section “{name}” stands in the text twice, in the TOC once.',
    },
    deleteSection: { zh: '删去多余的一处。', en: 'Delete one of the two.' },
    notInToc: { zh: '正文有栏目“{name}”，目录里却没有。', en: 'The section “{name}” is not in the TOC.' },
    addLine: {
      zh: '在目录相应位置补上一行，或删去这个栏目。',
      en: 'Add a line to the TOC at its place, or delete the section.',
    },
    secondToc: {
      zh: '前面已经有目录，这里又有“{name}”：一期只有一个目录，这些行会当作正文印出来，不核对页码。',
      en: 'There is a TOC already, and here is “{name}”: an issue has one TOC; these lines would be printed as text, their pages not checked.',
    },
    oneToc: {
      zh: '只留一个，另一个连同它下面的各行删去；“# 目录”改成“# 本期要目”，就照这样印。',
      en: 'Keep one of the two, and delete the other with the lines below it; a head “# 本期要目” instead of “# 目录” is printed so.',
    },
    tocAsSection: {
      zh: '要把它当作一个栏目照样印出来，就在目录里补一行“{name}”。',
      en: 'To print it as a section as it is, add a line “{name}” to the TOC.',
    },
    after: { zh: '目录中应当排在这一条之后', en: 'it belongs after this line of the TOC' },
    toc: { zh: '目录', en: 'the TOC' },
    misplaced: {
      zh: '栏目“{name}”的位置与目录不一致：目录中是第 {inToc} 条，正文中是第 {inText} 个。',
      en: 'The section “{name}” is out of order: number {inToc} in the TOC, number {inText} in the text.',
    },
    move: {
      zh: '调整正文中栏目的次序，或改目录，使两处相同。',
      en: 'Move the section, or change the TOC, so that both agree.',
    },
  },
);
