import { message } from '../../diagnostics/diagnostic.js';
import type { About, RuleInfo } from '../../model/index.js';

const BODY = '\n\n# 一、要闻\n\n1.甲。';

/** Findings about the lines between the two `---` at the head of an issue. */
export const frontMatterInfos: readonly (Omit<RuleInfo, 'words'> & About)[] = [
  {
    code: 'front-matter/missing',
    severity: 'error',
    essential: true,
    summary: message('文件开头有刊名、日期等信息', 'the file begins with its front matter'),
    explanation: message(
      '文件最前面要有两行 ---（三个半角减号），中间每行一项：刊名、期号、日期……刊头就从这里来。只少第一行 ---，或打成了破折号，可以自动补上；整个没有，要您来写。',
      'The file begins with two lines of three hyphens, and between them one entry a line: name, number, date. The masthead is made of them. A missing first line or dashes of another kind are mended by themselves; the entries only you know.',
    ),
    examples: [
      {
        file: 'issue.md',
        bad: `刊名: 动态\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n日期: 2022-10-18\n---${BODY}`,
      },
      {
        file: 'issue.md',
        bad: `———\n刊名: 动态\n日期: 2022-10-18\n———${BODY}`,
        good: `---\n刊名: 动态\n日期: 2022-10-18\n---${BODY}`,
      },
    ],
  },
  {
    code: 'front-matter/unclosed',
    severity: 'error',
    essential: true,
    summary: message('刊头信息后面有结束的 ---', 'the front matter is closed by a second ---'),
    explanation: message(
      '第一行 --- 之后是刊头信息，要用第二行 --- 结束。少了它，分不清哪里是刊头信息、哪里是正文。',
      'The front matter starts after the first --- and ends with a second one. Without it nobody can tell where the text begins.',
    ),
    examples: [
      { bad: `---\n刊名: 动态\n日期: 2022-10-18${BODY}`, good: `---\n刊名: 动态\n日期: 2022-10-18\n---${BODY}` },
    ],
  },
  {
    code: 'front-matter/syntax',
    severity: 'error',
    essential: true,
    summary: message('刊头信息每行写成“名称: 内容”', 'each line of the front matter reads “key: value”'),
    explanation: message(
      '每行一项，写成“名称: 内容”；名单写成 [甲, 乙]，括号和逗号用半角；下一级缩进两个空格，不用 Tab。内容里有冒号、# 或引号时，整个值用英文引号括起来。',
      'One entry a line, as “key: value”. Lists are written [a, b] with half-width marks, the next level is indented by two spaces and no tabs. Quote a value that holds a colon, # or quotes.',
    ),
    examples: [
      {
        bad: `---\n刊名: 动态\n日期: 2022-10-18\n编印:\n  编辑: [赵崇平, 周俊\n---${BODY}`,
        good: `---\n刊名: 动态\n日期: 2022-10-18\n编印:\n  编辑: [赵崇平, 周俊]\n---${BODY}`,
      },
    ],
  },
  {
    code: 'front-matter/colon',
    severity: 'error',
    summary: message('刊头信息里用半角冒号加空格', 'keys are followed by a half-width colon and a space'),
    explanation: message(
      '名称后面是半角冒号和一个空格，如“期号: 7”。用了全角冒号或少了空格，严格说这一行读不出来；意思是清楚的，所以可以自动改正。',
      'A key is followed by a half-width colon and a space, as in “期号: 7”. With a full-width colon or without the space the line cannot be read; what is meant is clear, so it is mended by itself.',
    ),
    examples: [
      { bad: `---\n刊名：动态\n日期: 2022-10-18\n---${BODY}`, good: `---\n刊名: 动态\n日期: 2022-10-18\n---${BODY}` },
      {
        bad: `---\n刊名: 动态\n期号:7\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n期号: 7\n日期: 2022-10-18\n---${BODY}`,
      },
    ],
  },
  {
    code: 'front-matter/missing-key',
    severity: 'error',
    essential: true,
    summary: message('刊头信息里有刊名和日期', 'the front matter gives the name and the date'),
    explanation: message(
      '刊名和日期是每一期都要有的，缺了刊头印不出来。公文可以用发文机关代替刊名。',
      'Every issue needs the name of the bulletin and the date: without them there is no masthead. An official letter may give its authority in place of the name.',
    ),
    examples: [{ bad: `---\n刊名: 动态\n---${BODY}`, good: `---\n刊名: 动态\n日期: 2022-10-18\n---${BODY}` }],
  },
  {
    code: 'front-matter/unknown-key',
    severity: 'error',
    summary: message('刊头信息里只有认识的名称', 'the front matter has known keys only'),
    explanation: message(
      '不认识的名称印不出来，多半是打错了字，如“刊各”。只错一个字、又确知是哪一个的，可以自动改正。',
      'An unknown key is not printed; mostly it is a slip of the pen. Where one character is wrong and only one key can be meant, it is mended by itself.',
    ),
    examples: [
      {
        bad: `---\n刊名: 动态\n总期好: 67\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n总期号: 67\n日期: 2022-10-18\n---${BODY}`,
      },
    ],
  },
  {
    code: 'front-matter/duplicate',
    severity: 'error',
    essential: true,
    summary: message('刊头信息里每项只写一次', 'every key is given once'),
    explanation: message(
      '同一项写了两次，程序不知道该用哪一个，只能请您删去一个；名单请合成一项。',
      'Where a key is given twice the tool cannot know which is meant: delete one, or merge two lists of names.',
    ),
    examples: [
      {
        bad: `---\n刊名: 动态\n期号: 7\n期号: 8\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n期号: 8\n日期: 2022-10-18\n---${BODY}`,
      },
    ],
  },
  {
    code: 'front-matter/type',
    severity: 'error',
    essential: true,
    summary: message('刊头信息的值合乎要求', 'each value is of the kind that its key needs'),
    explanation: message(
      '期号、总期号是数字（写成“7”“第7期”“第七期”都可以）；编印、分送下面每行一项，缩进两个空格；其余是一行文字或名单。',
      'Numbers are written 7 or 第7期; credits and distribution have one entry a line below them, indented by two spaces; the others are a line of text or a list.',
    ),
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
  },
  {
    code: 'front-matter/empty',
    severity: 'error',
    essential: true,
    summary: message('刊头信息里写了名称就写内容', 'no key is left without a value'),
    explanation: message(
      '只写了名称，后面没有内容，不知道要印什么。补上内容，或删去这一行。',
      'A key without a value says nothing that could be printed. Write the value, or delete the line.',
    ),
    examples: [
      {
        bad: `---\n刊名: 动态\n期号:\n日期: 2022-10-18\n---${BODY}`,
        good: `---\n刊名: 动态\n期号: 7\n日期: 2022-10-18\n---${BODY}`,
      },
    ],
  },
  {
    code: 'front-matter/date',
    severity: 'error',
    essential: true,
    summary: message('日期有年、月、日，历上有这一天', 'the date has year, month and day, and the calendar has it'),
    explanation: message(
      '日期写成 2022-10-18 或 2022年10月18日，数字全角半角都可以。缺年、月、日，或历上没有这一天（如 2 月 30 日），刊头就印不出日期。',
      'The date is written 2022-10-18 or 2022年10月18日. Without year, month or day, or with a day that the calendar does not have, the masthead has no date.',
    ),
    examples: [
      { bad: `---\n刊名: 动态\n日期: 2022-02-30\n---${BODY}`, good: `---\n刊名: 动态\n日期: 2022-02-28\n---${BODY}` },
      { bad: `---\n刊名: 动态\n日期: 十月中旬\n---${BODY}`, good: `---\n刊名: 动态\n日期: 2022年10月18日\n---${BODY}` },
    ],
  },
];
