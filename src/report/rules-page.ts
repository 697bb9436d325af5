import { type AnyLanguage, inLanguage } from '../language/index.js';
import type { Diagnostic, Example, Message, RuleInfo } from '../model/index.js';
import { exampleHead, exampleText } from './explain.js';
import { prettyFindings, severityNames } from './pretty.js';

/** A kind of finding and what is found in the wrong side of each of its examples. */
export interface ShownRule {
  readonly info: RuleInfo;
  /** The first finding of the kind in each example. */
  readonly findings: readonly Diagnostic[];
}

/** The groups of codes by their prefix, in the order of the pages. */
export const GROUPS: Readonly<Record<string, Message>> = {
  source: { zh: '稿件', en: 'Source' },
  paste: { zh: '粘贴来的文字', en: 'Pasted text' },
  'front-matter': { zh: '刊头信息', en: 'Front matter' },
  toc: { zh: '目录', en: 'Table of contents' },
  section: { zh: '栏目', en: 'Sections' },
  heading: { zh: '小标题', en: 'Heads' },
  item: { zh: '条目', en: 'Items' },
  ref: { zh: '页码引用', en: 'References' },
  note: { zh: '脚注', en: 'Footnotes' },
  table: { zh: '表格', en: 'Tables' },
  picture: { zh: '图片', en: 'Pictures' },
  caption: { zh: '图题表题', en: 'Captions' },
  text: { zh: '文字与标点', en: 'Text and punctuation' },
  house: { zh: '本单位的用语', en: 'The institution’s own words' },
  font: { zh: '字体', en: 'Faces' },
  layout: { zh: '版面', en: 'Layout' },
  template: { zh: '模板', en: 'Templates' },
  settings: { zh: '设置', en: 'Settings' },
  ignore: { zh: '忽略规则的注释', en: 'Comments that ignore rules' },
};

const LANGUAGES = ['zh', 'en'] as const satisfies readonly AnyLanguage[];
const MADE = '<!-- npm run docs -->';
/** Width of the terminal that docs/messages.md shows, columns. */
const COLUMNS = 100;

/** docs/rules.md: every kind of finding with its severity, meaning and examples, grouped. */
export function rulesPage(rules: readonly ShownRule[]): string {
  const intro = [
    '# 规则 Rules',
    MADE,
    '程序会报告的全部问题。等级可在 `bulletin.yaml` 中改，也可用注释 `<!-- bulletin-ignore 代号 -->` 忽略一处；注明“不能关闭”的除外。' +
      '“可自动改正”的由 `bulletin fix` 改，“可按要求改正”的加 `--unsafe`。报告的原样见 [messages.md](messages.md)。',
    'Everything that the tool reports. Severities are set in `bulletin.yaml`, and a comment `<!-- bulletin-ignore CODE -->` silences one place, but ' +
      'for those that cannot be turned off. `bulletin fix` mends what is marked so, with `--unsafe` what may change the meaning. ' +
      '[messages.md](messages.md) shows the reports.',
  ];
  return page(intro, rules, ruleEntry);
}

/** docs/messages.md: every kind of finding as the editor sees it, on its examples. */
export function messagesPage(rules: readonly ShownRule[]): string {
  const intro = [
    '# 报告 Messages',
    MADE,
    '每种问题在终端里的样子，中文在前。规则的说明见 [rules.md](rules.md)。',
    'Every kind of finding as the terminal shows it. [rules.md](rules.md) explains the rules.',
  ];
  return page(
    intro,
    rules.filter(({ findings }) => findings.length > 0),
    messageEntry,
  );
}

function page(
  intro: readonly string[],
  rules: readonly ShownRule[],
  entry: (rule: ShownRule) => readonly string[],
): string {
  const parts = Object.entries(GROUPS).flatMap(([prefix, { zh, en }]) => {
    const group = rules.filter(({ info }) => info.code.startsWith(`${prefix}/`));
    return group.length > 0 ? [`## ${zh} ${en}`, ...group.flatMap(entry)] : [];
  });
  return `${[...intro, ...parts].join('\n\n')}\n`;
}

function ruleEntry({ info, findings }: ShownRule): readonly string[] {
  const { code, severity, essential, words } = info;
  const { summary, explanation, examples, withoutExample } = words.about();
  const marks = (language: AnyLanguage): string =>
    [
      inLanguage(severityNames[severity], language),
      ...(essential ? [inLanguage(ALWAYS, language)] : []),
      ...mendWords(findings, language),
    ].join(language === 'zh' ? '，' : ', ');
  return [
    `### ${code}`,
    `${marks('zh')}。${summary.zh}。`,
    `${explanation.zh}`,
    `*${marks('en')}: ${summary.en}. ${explanation.en}*`,
    ...examples.flatMap(exampleEntry),
    ...(withoutExample ? [`${withoutExample.zh}\n*${withoutExample.en}*`] : []),
  ];
}

const ALWAYS: Message = { zh: '不能关闭', en: 'cannot be turned off' };

/** Whether `bulletin fix` mends what the examples show, by itself or on request. */
function mendWords(findings: readonly Diagnostic[], language: AnyLanguage): readonly string[] {
  const mends: Message[] = [];
  if (findings.some(({ fix }) => fix?.safe)) mends.push({ zh: '可自动改正', en: 'mended by itself' });
  else if (findings.some(({ fix }) => fix)) mends.push({ zh: '可按要求改正', en: 'mended on request' });
  return mends.map((mend) => inLanguage(mend, language));
}

function exampleEntry(example: Example): readonly string[] {
  return (['bad', 'good'] as const).flatMap((side) => [
    LANGUAGES.map((language) => exampleHead(example, side, language)).join(' '),
    fenced(exampleText(example, side, 'zh')),
  ]);
}

function messageEntry({ info, findings }: ShownRule): readonly string[] {
  const seen = new Set<string>();
  const blocks = findings.flatMap((found) => {
    // Examples of one kind of finding often have the same message.
    if (seen.has(found.message.zh)) return [];
    seen.add(found.message.zh);
    return LANGUAGES.map((language) =>
      fenced(prettyFindings(reportOf(found), { language, columns: COLUMNS, colour: false }).join('').trimEnd()),
    );
  });
  return [`### ${info.code}`, ...blocks];
}

function reportOf(found: Diagnostic) {
  return { diagnostics: [found], summary: { errors: 0, warnings: 0, pages: 0 } };
}

/** A block of code whose fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
