import { kind } from '../words.js';

/** bulletin.yaml 读得出来。 */
export const settingsSyntax = kind(
  { code: 'settings/syntax', severity: 'error', essential: true },
  () => ({
    summary: { zh: 'bulletin.yaml 读得出来', en: 'bulletin.yaml can be read' },
    explanation: {
      zh: 'bulletin.yaml 每行写成“名称: 内容”，下一级缩进两个空格，不用 Tab。读不出来时，里面的设置一条也不起作用。',
      en: 'Each line of bulletin.yaml reads “key: value”, the next level indented by two spaces and no tabs. Where it cannot be read none of its settings holds.',
    },
    examples: [{ file: 'bulletin.yaml', bad: '规则:\n\ttoc/page: 警告\n', good: '规则:\n  toc/page: 警告\n' }],
  }),
  {
    unreadable: { zh: 'bulletin.yaml 的这里读不出来：{why}。', en: 'bulletin.yaml cannot be read here: {why}.' },
    writePairs: {
      zh: '每行写成“名称: 内容”，下一级缩进两格。',
      en: 'Write “key: value” on each line, the next level indented by two spaces.',
    },
  },
);

/** bulletin.yaml 里的等级是 错误、警告、说明 或 关。 */
export const settingsSeverity = kind(
  { code: 'settings/severity', severity: 'error', essential: true },
  () => ({
    summary: {
      zh: 'bulletin.yaml 里的等级是 错误、警告、说明 或 关',
      en: 'severities in bulletin.yaml are error, warning, info or off',
    },
    explanation: {
      zh: '每条规则后面写 错误、警告、说明 或 关。写了别的，这条规则仍按原来的等级。',
      en: 'A rule is set to error, warning, info or off. With anything else it keeps its own severity.',
    },
    examples: [{ file: 'bulletin.yaml', bad: '规则:\n  toc/page: 严重\n', good: '规则:\n  toc/page: 警告\n' }],
  }),
  {
    none: { zh: '规则后面没有写等级，这一行不起作用。', en: 'The rule has no severity: the line does nothing.' },
    wrong: { zh: '“{severity}”不是等级，这一行不起作用。', en: '“{severity}” is no severity: the line does nothing.' },
    write: { zh: '写 错误、警告、说明 或 关。', en: 'Write error, warning, info or off.' },
  },
);

/** bulletin.yaml 里的名称都有。 */
export const settingsUnknownKey = kind(
  { code: 'settings/unknown-key', severity: 'warning', essential: true },
  () => ({
    summary: { zh: 'bulletin.yaml 里的名称都有', en: 'bulletin.yaml has known keys only' },
    explanation: {
      zh: 'bulletin.yaml 的第一级可以写 期刊目录、规则、用语。写了别的，它下面的一条也不起作用，多半是打错了字。',
      en: 'The first level of bulletin.yaml has issues, rules and words. Below anything else nothing does anything; mostly it is a slip of the pen.',
    },
    examples: [{ file: 'bulletin.yaml', bad: '规侧:\n  toc/page: 警告\n', good: '规则:\n  toc/page: 警告\n' }],
  }),
  {
    noKey: {
      zh: 'bulletin.yaml 里没有“{key}”这一项，这里写的不起作用。',
      en: 'bulletin.yaml has no key “{key}”: this does nothing.',
    },
    keys: { zh: '可以写 期刊目录、规则、用语。', en: 'Write issues, rules or words.' },
  },
);

/** bulletin.yaml 里“用语”的写法。 */
export const settingsWords = kind(
  { code: 'settings/words', severity: 'warning', essential: true },
  () => ({
    summary: { zh: 'bulletin.yaml 里“用语”的写法', en: 'how words are written in bulletin.yaml' },
    explanation: {
      zh: '“用语”下面可以写 人名、职务、次序、机构、禁用词。人名和次序是名单；职务写“姓名: 职务”，机构写“全称: 简称”，禁用词写“不用的词: 改用的词”。写了别的，那一处不起作用。',
      en: 'Under words stand names, posts, order, bodies and banned. Names and order are lists; posts read “name: post”, bodies “full name: short name”, banned “word: what to write instead”. Anything else does nothing.',
    },
    examples: [
      {
        file: 'bulletin.yaml',
        bad: '用语:\n  姓名: [李建国]\n',
        good: '用语:\n  人名: [李建国]\n  职务: { 李建国: 院长 }\n',
      },
    ],
  }),
  {
    noKey: {
      zh: '“用语”下面没有“{written}”这一项，这里写的不起作用。',
      en: 'There is no “{written}” under words: this does nothing.',
    },
    noWord: {
      zh: '这里要写词语，写了别的，不起作用。',
      en: 'Words are asked for here, not “{written}”: this does nothing.',
    },
    keys: { zh: '可以写 人名、职务、次序、机构、禁用词。', en: 'Write names, posts, order, bodies or banned.' },
  },
);

/** bulletin.yaml 里的规则都有。 */
export const settingsUnknownRule = kind(
  { code: 'settings/unknown-rule', severity: 'warning', essential: true },
  () => ({
    summary: { zh: 'bulletin.yaml 里的规则都有', en: 'bulletin.yaml names known rules only' },
    explanation: {
      zh: 'bulletin.yaml 里写了没有的规则，这一行不起作用，多半是打错了字。全部规则见 bulletin rules。',
      en: 'A line of bulletin.yaml with an unknown rule does nothing; mostly it is a slip of the pen. `bulletin rules` lists them all.',
    },
    examples: [{ file: 'bulletin.yaml', bad: '规则:\n  toc/pages: 警告\n', good: '规则:\n  toc/page: 警告\n' }],
  }),
  {
    noRule: { zh: '没有“{code}”这条规则，这里写的不起作用。', en: 'There is no rule “{code}”: this does nothing.' },
    list: { zh: '全部规则见 bulletin rules。', en: '`bulletin rules` lists them all.' },
  },
);
