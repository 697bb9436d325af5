import { kind } from '../words.js';

const tableRow = (columns: number, cell: string): string => `|${`${cell}|`.repeat(columns)}`;

/** 表格每一行的格数不超过表头。 */
export const tableColumns = kind(
  { code: 'table/columns', severity: 'error', essential: true },
  () => ({
    summary: { zh: '表格每一行的格数不超过表头', en: 'no table row has more cells than the header' },
    explanation: {
      zh: '表格有几列，由表头说了算。一行的格子更多，多出的文字没有地方印。多半是漏了一列表头，或文字里有竖线“|”，那要写成“\\|”。',
      en: 'The header says how many columns there are; the text of cells beyond would be lost. Mostly a head is missing, or the text holds a bar, which is written \\|.',
    },
    examples: [
      {
        bad: '| 姓名 | 单位 |\n|---|---|\n| 甲 | 学院 | 主任 |',
        good: '| 姓名 | 单位 | 职务 |\n|---|---|---|\n| 甲 | 学院 | 主任 |',
      },
    ],
  }),
  {
    tooMany: {
      zh: '这一行有 {cells} 格，表头只有 {width} 格，多出的文字不会印出来。',
      en: 'This row has {cells} cells and the header {width}: the text beyond would not be printed.',
    },
    addColumn: {
      zh: '给表头补上一列，或把文字中的竖线写成 \\|。',
      en: 'Add a column to the header, or write \\| for a bar in the text.',
    },
  },
);

/** 表格每一行的格数与表头相同。 */
export const tableShortRow = kind(
  { code: 'table/short-row', severity: 'warning' },
  () => ({
    summary: { zh: '表格每一行的格数与表头相同', en: 'every table row has as many cells as the header' },
    explanation: {
      zh: '一行的格子比表头少，多半是漏了一个竖线“|”，后面的内容都错了一列。本来就空着的格子也要写出竖线。',
      en: 'A row with fewer cells than the header mostly lacks a bar, and what follows stands a column too far left. Bars of empty cells are written too.',
    },
    examples: [
      { bad: '| 姓名 | 单位 |\n|---|---|\n| 甲 学院 |', good: '| 姓名 | 单位 |\n|---|---|\n| 甲 | 学院 |\n| 乙 | |' },
    ],
  }),
  {
    tooFew: {
      zh: '这一行只有 {cells} 格，表头有 {width} 格，后面会印成空格子。',
      en: 'This row has {cells} cells and the header {width}: the rest would be printed empty.',
    },
    addBars: {
      zh: '看看是不是漏了一个竖线“|”；本来就空的，补上竖线。',
      en: 'See whether a bar “|” is missing; write the bars of cells that are meant to be empty.',
    },
  },
);

/** 合并的格子上下左右对得齐。 */
export const tableSpan = kind(
  { code: 'table/span', severity: 'error' },
  () => ({
    summary: { zh: '合并的格子上下左右对得齐', en: 'joined cells make a rectangle' },
    explanation: {
      zh: '只写一个 ^ 的格子和上面的格子合成一格，只写一个 > 的和右边的合成一格。合出来的要是方方正正的一格：上面是占两列的大格，下面就要写“> | ^”或“^ | ^”，把它整个接下来。第一行上面没有格子。接不上的照原样印出 ^。',
      en: 'A cell that holds ^ alone is one with the cell above, one that holds > alone with the cell to its right. What they come to must be a rectangle: below a cell of two columns stands “> | ^” or “^ | ^”. Above the first row there is nothing. A ^ that joins nothing is printed as it is.',
    },
    examples: [
      {
        bad: '| 学院 | 上半年 | 下半年 |\n|---|---|---|\n| 机电 | > | 停招 |\n| 信息 | ^ | 96 |',
        good: '| 学院 | 上半年 | 下半年 |\n|---|---|---|\n| 机电 | > | 停招 |\n| 信息 | > | ^ |',
      },
    ],
  }),
  {
    nothingAbove: {
      zh: '这一格只写了 ^，要和上面的格子合成一格，可是上面没有格子。',
      en: 'This cell holds ^ alone, which joins it to the cell above, and there is none.',
    },
    uneven: {
      zh: '这一格只写了 ^，可是它和上面的格子左右对不齐，合不成一格。',
      en: 'This cell holds ^ alone, but its sides are not those of the cell above: they cannot be one.',
    },
    wholeRow: {
      zh: '这一行的格子都只写了 ^，等于没有这一行。',
      en: 'All cells of this row hold ^ alone: it is no row.',
    },
    joinWhole: {
      zh: '上面的格子占几列，下面就一起写几列：占两列的写“> | ^”。要印出这个符号，写 \\^。',
      en: 'Join below all columns of the cell above: “> | ^” below one of two. Write \\^ for the mark itself.',
    },
    deleteRow: { zh: '删去这一行，或写上它自己的内容。', en: 'Delete the row, or write what it holds.' },
  },
);

/** 表格前面注释里的要求认得出、做得到。 */
export const tableComment = kind(
  { code: 'table/comment', severity: 'error' },
  () => ({
    summary: { zh: '表格前面注释里的要求认得出、做得到', en: 'what a comment above a table asks for is understood' },
    explanation: {
      zh: '表格或表题上面可以写一行注释。<!-- 表格：列宽 3:5:2 --> 说各列宽窄的比例，有几列就写几个数；<!-- 表格：横排 --> 让表格横着排，自己占一页或几页；两样都要，写 <!-- 表格：横排，列宽 3:5:2 -->。写错了的不起作用，由程序来定。',
      en: 'A comment above a table or its caption may say how wide its columns are in proportion, <!-- 表格：列宽 3:5:2 -->, a number a column, or that the table stands on pages of its own turned to their side, <!-- 表格：横排 -->; for both, <!-- 表格：横排，列宽 3:5:2 -->. One that is not understood does nothing.',
    },
    examples: [
      {
        bad: '<!-- 表格：列宽 3:5 -->\n\n| 姓名 | 单位 | 职务 |\n|---|---|---|\n| 甲 | 学院 | 主任 |',
        good: '<!-- 表格：列宽 3:5:2 -->\n\n| 姓名 | 单位 | 职务 |\n|---|---|---|\n| 甲 | 学院 | 主任 |',
      },
    ],
  }),
  {
    unknown: {
      zh: '看不懂这条注释对表格的要求：{asked}。',
      en: 'What this comment asks of the table is not understood: {asked}.',
    },
    count: {
      zh: '列宽写了 {shares} 个数，表格有 {width} 列。',
      en: 'The comment gives {shares} widths, and the table has {width} columns.',
    },
    noTable: { zh: '这条注释下面没有表格。', en: 'There is no table below this comment.' },
    write: {
      zh: '写成 <!-- 表格：列宽 3:5:2 -->（一列一个大于 0 的数）或 <!-- 表格：横排 -->，放在表格或表题的上面。',
      en: 'Write <!-- 表格：列宽 3:5:2 -->, a number above 0 a column, or <!-- 表格：横排 -->, above the table or its caption.',
    },
  },
);

/** 表格的每一列至少放得下一个字。 */
export const tableTooManyColumns = kind(
  { code: 'table/too-many-columns', severity: 'error', essential: true },
  () => ({
    summary: { zh: '表格的每一列至少放得下一个字', en: 'every column of a table has room for a character' },
    explanation: {
      zh: '列太多的表格横着排；横排还是太多，每列就窄得放不下一个字，文字会印到格子外面、纸外面去。把表拆成几张，或把行和列对调；自己的模板也可以用更小的字号、更宽的版心。',
      en: 'A table of many columns is set on a page turned to its side. With too many even there each is narrower than a character, and text would be printed out of its cell and off the paper. Divide the table or make its columns rows; a template of your own may have smaller type or a wider type area.',
    },
    examples: [
      {
        bad: `${tableRow(60, '列')}\n${tableRow(60, '---')}\n${tableRow(60, '值')}`,
        good: `${tableRow(7, '列')}\n${tableRow(7, '---')}\n${tableRow(7, '值')}`,
      },
    ],
  }),
  {
    tooMany: {
      zh: '这张表有 {columns} 列，一列的宽度放不下一个字，排不出来。',
      en: 'This table has {columns} columns: a column is narrower than a character, and it cannot be set.',
    },
    divide: {
      zh: '把表拆成几张，或把行和列对调；也可以在模板里把表格的字号、padX 改小，或把版心改宽。',
      en: 'Divide the table, or make its columns rows; or give the template a smaller size and padX for tables or a wider type area.',
    },
  },
);

/** 表格里的日期、数字、英文词放得进一行。 */
export const tableWordBroken = kind(
  { code: 'table/word-broken', severity: 'error' },
  () => ({
    summary: {
      zh: '表格里的日期、数字、英文词不从中间断开',
      en: 'no date, number or Western word of a table is broken inside',
    },
    explanation: {
      zh: '列宽先照顾日期、数字、英文词，使它们各在一行里放得下；放不下就改用模板的小字号（table.sizes），再放不下就横着排，自己占一页。横排也放不下，只好从词的中间断开，读的人会看错。把表拆成几张，去掉几列，或把词改短；断开也行的，在 bulletin.yaml 里关掉这一条。',
      en: 'Columns are made wide enough for dates, numbers and Western words, in smaller type where the template has some (table.sizes), then on a page turned to its side. What still has no room is broken inside, and misread. Divide the table, leave out columns or shorten the word; where a break does no harm, turn this off in bulletin.yaml.',
    },
    examples: [
      {
        bad: `${tableRow(7, '名称')}\n${tableRow(7, '---')}\n${tableRow(7, '20221007123456789012345')}`,
        good: `${tableRow(7, '名称')}\n${tableRow(7, '---')}\n${tableRow(7, '20221007')}`,
      },
    ],
  }),
  {
    noRoom: {
      zh: '这一格里有个词比列还宽，用最小的字号也放不下，只好从中间断开。',
      en: 'A word of this cell is wider than its column even in the smallest type, and is broken inside.',
    },
    shorten: {
      zh: '把表拆成几张，去掉几列，或把词改短。',
      en: 'Divide the table, leave out columns, or shorten the word.',
    },
  },
);
