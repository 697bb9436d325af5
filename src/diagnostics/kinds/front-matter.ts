import { kind } from '../words.js';
import { BODY, EXAMPLE } from './front-matter-block.js';

/** Keys with their aliases. */
export interface Keys {
  readonly keys: readonly (readonly [string, string, ...string[]])[];
}

/** 刊头信息每行写成“名称: 内容”。 */
export const frontMatterSyntax = kind(
  { code: 'front-matter/syntax', severity: 'error', essential: true },
  () => ({
    summary: { zh: '刊头信息每行写成“名称: 内容”', en: 'each line of the front matter reads “key: value”' },
    explanation: {
      zh: '每行一项，写成“名称: 内容”；名单写成 [甲, 乙]，括号和逗号用半角；下一级缩进两个空格，不用 Tab。内容里有冒号、# 或引号时，整个值用英文引号括起来。',
      en: 'One entry a line, as “key: value”. Lists are written [a, b] with half-width marks, the next level is indented by two spaces and no tabs. Quote a value that holds a colon, # or quotes.',
    },
    examples: [
      {
        bad: `---\n刊名: 动态\n日期: 2022-10-18\n编印:\n  编辑: [赵崇平, 周俊\n---${BODY}`,
        good: `---\n刊名: 动态\n日期: 2022-10-18\n编印:\n  编辑: [赵崇平, 周俊]\n---${BODY}`,
      },
    ],
  }),
  {
    noPairs: {
      zh: '文件开头两条 --- 之间应当是“名称: 内容”的形式。',
      en: 'Between the two --- lines, each line should read “key: value”.',
    },
    example: { zh: `例如：\n${EXAMPLE}`, en: `For example:\n${EXAMPLE}` },
    unreadable: { zh: '刊头信息的这一行读不出来：{why}。', en: 'This line of the front matter cannot be read: {why}.' },
    writePairs: {
      zh: '每行写成“名称: 内容”；名单写成 [甲, 乙]，括号和逗号用半角；内容里有冒号、# 或引号时，用英文引号括起来。',
      en: 'Write “key: value” on each line, lists as [a, b] with half-width marks, and quote values that hold a colon, # or quotes.',
    },
  },
);

/** 刊头信息里用半角冒号加空格。 */
export const frontMatterColon = kind(
  { code: 'front-matter/colon', severity: 'error' },
  () => ({
    summary: { zh: '刊头信息里用半角冒号加空格', en: 'keys are followed by a half-width colon and a space' },
    explanation: {
      zh: '名称后面是半角冒号和一个空格，如“期号: 7”。用了全角冒号或少了空格，严格说这一行读不出来；意思是清楚的，所以可以自动改正。',
      en: 'A key is followed by a half-width colon and a space, as in “期号: 7”. With a full-width colon or without the space the line cannot be read; what is meant is clear, so it is mended by itself.',
    },
    examples: [
      { bad: `---\n刊名：动态\n日期: 2022-10-18\n---${BODY}`, good: `---\n刊名: 动态\n日期: 2022-10-18\n---${BODY}` },
      {
        bad: `---\n刊名: 动态\n期号:7\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n期号: 7\n日期: 2022-10-18\n---${BODY}`,
      },
    ],
  }),
  {
    fullWidth: {
      zh: '“{key}”后面是全角冒号“：”，这一行读不出来。',
      en: '“{key}” is followed by a full-width colon, so the line cannot be read.',
    },
    noSpace: {
      zh: '“{key}:”后面少了一个空格，这一行读不出来。',
      en: 'A space is missing after “{key}:”, so the line cannot be read.',
    },
    write: { zh: '写成“{key}: ”——半角冒号加一个空格。', en: 'Write “{key}: ”, a half-width colon and a space.' },
  },
);

/** 刊头信息里有刊名和日期。 */
export const frontMatterMissingKey = kind(
  { code: 'front-matter/missing-key', severity: 'error', essential: true },
  () => ({
    summary: { zh: '刊头信息里有刊名和日期', en: 'the front matter gives the name and the date' },
    explanation: {
      zh: '刊名和日期是每一期都要有的，缺了刊头印不出来。公文可以用发文机关代替刊名。',
      en: 'Every issue needs the name of the bulletin and the date: without them there is no masthead. An official letter may give its authority in place of the name.',
    },
    examples: [{ bad: `---\n刊名: 动态\n---${BODY}`, good: `---\n刊名: 动态\n日期: 2022-10-18\n---${BODY}` }],
  }),
  {
    missing: {
      zh: '刊头信息缺少“{key}”，刊头印不出来。',
      en: 'The front matter lacks {key} ({alias}), which the masthead needs.',
    },
    add: {
      zh: '在两条 --- 之间加一行，例如“{example}”。',
      en: 'Add a line between the two ---, for example “{example}”.',
    },
  },
);

/** 刊头信息里只有认识的名称。 */
export const frontMatterUnknownKey = kind(
  { code: 'front-matter/unknown-key', severity: 'error' },
  () => ({
    summary: { zh: '刊头信息里只有认识的名称', en: 'the front matter has known keys only' },
    explanation: {
      zh: '不认识的名称印不出来，多半是打错了字，如“刊各”。只错一个字、又确知是哪一个的，可以自动改正。',
      en: 'An unknown key is not printed; mostly it is a slip of the pen. Where one character is wrong and only one key can be meant, it is mended by itself.',
    },
    examples: [
      {
        bad: `---\n刊名: 动态\n总期好: 67\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n总期号: 67\n日期: 2022-10-18\n---${BODY}`,
      },
    ],
  }),
  {
    known: {
      zh: ({ keys }: Keys) => `可用的有：${keys.map(([name]) => name).join('、')}。`,
      en: ({ keys }: Keys) => `Known keys: ${keys.map(([name, alias]) => `${name} (${alias})`).join(', ')}.`,
    },
    unknown: { zh: '没有“{key}”这一项，这一行不会印出来。', en: 'There is no key “{key}”: the line is not printed.' },
    unknownKind: {
      zh: '“分送”里没有“{key}”这一项，这一行不会印出来。',
      en: '“{key}” is no kind of distribution: the line is not printed.',
    },
    knownKinds: { zh: '可用的有：{known}。', en: 'Known kinds: {known}.' },
  },
);

/** 刊头信息里每项只写一次。 */
export const frontMatterDuplicate = kind(
  { code: 'front-matter/duplicate', severity: 'error', essential: true },
  () => ({
    summary: { zh: '刊头信息里每项只写一次', en: 'every key is given once' },
    explanation: {
      zh: '同一项写了两次，程序不知道该用哪一个，只能请您删去一个；名单请合成一项。',
      en: 'Where a key is given twice the tool cannot know which is meant: delete one, or merge two lists of names.',
    },
    examples: [
      {
        bad: `---\n刊名: 动态\n期号: 7\n期号: 8\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n期号: 8\n日期: 2022-10-18\n---${BODY}`,
      },
    ],
  }),
  {
    twice: { zh: '“{key}”写了两次，不知道该用哪一个。', en: '“{key}” is given twice; which one is meant?' },
    deleteOne: { zh: '删去一个。', en: 'Delete one.' },
    first: { zh: '第一次在这里', en: 'the first one' },
    twiceInList: { zh: '“{key}”写了两次。', en: '“{key}” is given twice.' },
    merge: { zh: '合成一项，名单写在一个方括号里。', en: 'Merge them into one list.' },
  },
);

/** 刊头信息的值合乎要求。 */
export const frontMatterType = kind(
  { code: 'front-matter/type', severity: 'error', essential: true },
  () => ({
    summary: { zh: '刊头信息的值合乎要求', en: 'each value is of the kind that its key needs' },
    explanation: {
      zh: '期号、总期号是数字（写成“7”“第7期”“第七期”都可以）；编印、分送下面每行一项，缩进两个空格；其余是一行文字或名单。',
      en: 'Numbers are written 7 or 第7期; credits and distribution have one entry a line below them, indented by two spaces; the others are a line of text or a list.',
    },
    examples: [
      {
        bad: `---\n刊名: 动态\n期号: 本期\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n期号: 7\n日期: 2022-10-18\n---${BODY}`,
      },
      {
        bad: `---\n刊名: 动态\n日期: 2022-10-18\n编印: 赵崇平\n---${BODY}`,
        good: `---\n刊名: 动态\n日期: 2022-10-18\n编印:\n  编辑: 赵崇平\n---${BODY}`,
      },
    ],
  }),
  {
    write: { zh: '改成{expected}。', en: 'Write {expected}.' },
    misfit: { zh: '“{key}”后面的内容看不懂。', en: 'The value of “{key}” does not fit.' },
    needsEntries: {
      zh: '“{key}”下面应当每行一项，缩进两格。',
      en: '“{key}” should have one entry a line below it, indented by two spaces.',
    },
    writeEntries: { zh: '写成：\n{key}:\n{example}', en: 'Write:\n{key}:\n{example}' },
  },
);

/** 刊头信息里写了名称就写内容。 */
export const frontMatterEmpty = kind(
  { code: 'front-matter/empty', severity: 'error', essential: true },
  () => ({
    summary: { zh: '刊头信息里写了名称就写内容', en: 'no key is left without a value' },
    explanation: {
      zh: '只写了名称，后面没有内容，不知道要印什么。补上内容，或删去这一行。',
      en: 'A key without a value says nothing that could be printed. Write the value, or delete the line.',
    },
    examples: [
      {
        bad: `---\n刊名: 动态\n期号:\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n期号: 7\n日期: 2022-10-18\n---${BODY}`,
      },
    ],
  }),
  {
    write: { zh: '补上{expected}，或删去这一行。', en: 'Write {expected}, or delete the line.' },
    empty: { zh: '“{key}”后面没有写内容。', en: '“{key}” has no value.' },
  },
);

/** 日期有年、月、日，历上有这一天。 */
export const frontMatterDate = kind(
  { code: 'front-matter/date', severity: 'error', essential: true },
  () => ({
    summary: { zh: '日期有年、月、日，历上有这一天', en: 'the date has year, month and day, and the calendar has it' },
    explanation: {
      zh: '日期写成 2022-10-18 或 2022年10月18日，数字全角半角都可以。缺年、月、日，或历上没有这一天（如 2 月 30 日），刊头就印不出日期。',
      en: 'The date is written 2022-10-18 or 2022年10月18日. Without year, month or day, or with a day that the calendar does not have, the masthead has no date.',
    },
    examples: [
      { bad: `---\n刊名: 动态\n日期: 2022-02-30\n---${BODY}`, good: `---\n刊名: 动态\n日期: 2022-02-28\n---${BODY}` },
      { bad: `---\n刊名: 动态\n日期: 十月中旬\n---${BODY}`, good: `---\n刊名: 动态\n日期: 2022年10月18日\n---${BODY}` },
    ],
  }),
  {
    write: {
      zh: '写成 {year}-{month}-{day} 或 {year}年{month}月{day}日 这样的日期。',
      en: 'Write a date such as {year}-{month}-{day} or {year}年{month}月{day}日.',
    },
    empty: { zh: '“{key}”后面没有写日期。', en: '“{key}” has no date.' },
    impossible: {
      zh: '历上没有这一天：{year}年{month}月{day}日。',
      en: 'The calendar has no such day: {year}-{month}-{day}.',
    },
    unreadable: {
      zh: '日期“{written}”看不懂：要有年、月、日。',
      en: 'The date “{written}” cannot be read: it needs year, month and day.',
    },
    noDate: { zh: '日期看不懂：要有年、月、日。', en: 'The date  cannot be read: it needs year, month and day.' },
  },
);
