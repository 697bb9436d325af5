// Further sources that grow in one way: what rules look for, what is nested or named again and again, signs that no
// keyboard has. Made as those of scaling-sources.mjs; one that has files beside the issue gives them by their names.
import { each, FRONT, HEAD, hanzi, same, sentence, text } from './scaling-pieces.mjs';

const END = '\n\n# 一、甲\n\n乙。\n';
/** Lists or quotations, each a step deeper than the one before: as deep as so many pieces allow. */
const deeper = (count, line) => `${HEAD}${each(Math.ceil(Math.sqrt(2 * count)), line, '\n')}\n`;

/** A source of so many pieces, for each way of growing. */
export const WORDING = {
  // Words that rules look at
  'addresses without marks': text((i) => `见https://example.com/${i}，`),
  'one address': (count) => `${HEAD}见https://example.com/${'abcdef/'.repeat(count)}\n`,
  'marks of mail': same('a@b.'),
  'words before a mail mark': same('a.b-'),
  'document numbers': text((i) => `国发(2022)第${i % 90}号，`),
  'laws without title marks': text((i) => `根据中华人民共和国${hanzi(i, 3)}法，`),
  'persons with posts': text((i) => `党委书记张${hanzi(i, 1)}、院长李${hanzi(i + 1, 1)}，`),
  'rows of names': text((i) => `张${hanzi(i, 2)}、`),
  'short names': text((i) => `${hanzi(i, 6)}（以下简称“${hanzi(i, 2)}”），`),
  weekdays: text((i) => `2022年${(i % 12) + 1}月${(i % 28) + 1}日（星期${'一二三四五六日'[i % 7]}），`),
  'years of two figures': text((i) => `${10 + (i % 80)}年，`),
  'mixed dates': text((i) => `二〇二二年${(i % 12) + 1}月，`),
  'units and grouping': text((i) => `${i}000,000Kg，`),
  'hyphens between numbers': same('1-2-'),
  'full-width digits': same('１２３'),
  'full-width dates': same('２０２２年１月２日，'),
  'traditional characters': same('萬與業'),
  misspellings: same('既使布署，'),
  'compatibility hanzi': same('⽂⼈'),
  'word fields': same('错误！未找到引用源。'),
  'word fields in braces': same('{ PAGE \\* MERGEFORMAT }'),
  'words joined twice': text((i) => `${hanzi(i, 3)}和${hanzi(i + 1, 3)}及${hanzi(i + 2, 3)}，`),
  'quoted rows': text((i) => `“${hanzi(i, 2)}”、“${hanzi(i + 3, 2)}”、`),
  'doubled marks': same('甲，。'),
  'lines that break off': text((i) => `${hanzi(i, 30)}`, '\n\n'),
  'paragraphs that are doubled': same('各单位要加强组织领导，明确责任分工。\n\n'),
  'quotes over paragraphs': same('“甲\n\n'),
  'brackets over paragraphs': same('（甲\n\n'),
  'captions of tables': text((i) => `表${i} ${hanzi(i, 4)}`, '\n\n'),
  'captions named in text': text((i) => `见图${i}和表${i + 1}，`),
  'pages named in text': text((i) => `见第${i}页，`),
  // Signs that no keyboard has
  'emoji that are joined': same('👨‍👩‍👧'),
  flags: same('🇨🇳'),
  'variation selectors': same('葛\udb40\udd00'),
  'presentation selectors': same('☎\ufe0f'),
  'soft hyphens': same('甲\u00ad'),
  'byte-order marks': same('甲\ufeff'),
  'marks of direction': same('\u202e甲\u202c'),
  'private characters': same('\ue000'),
  'replacement characters': same('甲\ufffd'),
  nulls: same('甲\0'),
  'line separators': same('甲\u2028'),
  'half-width katakana': same('ｱｲｳ'),
  'letters of many scripts': same('aаα甲'),
  'closing marks': same(']'),
  'closing brackets': same(')'),
  'opening quotes': same('“'),
  'closing title marks': same('》'),
  colons: same('：'),
  'middle dots': same('·'),
  'exclamation marks': same('！'),
  'plain exclamation marks': same('!'),
  'commas of both widths': same(',，'),
  'plain colons': same('甲:'),
  'slashes and pluses': same('+/'),
  'lines of every end': (count) => `${HEAD}${each(count, (i) => `${hanzi(i, 4)}${['\r\n', '\n', '\r'][i % 3]}`)}`,
  'lines of blanks': same(' \n\t\n'),
  'bytes of another encoding': (count) => Buffer.concat([Buffer.from(HEAD), Buffer.alloc(2 * count, 'b8a3', 'hex')]),
  // Markdown
  'one reference of many pages': same('[第?页](#一)，'),
  'references to many sections': (count) =>
    `${FRONT}${each(count, (i) => `# ${hanzi(i, 8)}\n\n见[第?页](#${hanzi(i + 1, 8)})。`, '\n\n')}\n`,
  'links with titles': text((i) => `[${hanzi(i, 2)}](https://a.b/${i} "${hanzi(i, 3)}")，`),
  autolinks: text((i) => `<https://example.com/${i}>，`),
  'links of the wrong form': text((i) => `[${hanzi(i, 3)}] (https://a.b/${i})，`),
  'notes of one name': (count) => `${HEAD}${'甲[^1]，'.repeat(count)}\n\n[^1]: 乙。\n`,
  'definitions of one name': (count) => `${HEAD}甲[^1]。\n\n${'[^1]: 乙。\n\n'.repeat(count)}`,
  'definitions without use': text((i) => `[^${i}]: ${hanzi(i, 6)}。`, '\n\n'),
  'notes in notes': (count) => `${HEAD}甲[^0]。\n\n${each(count, (i) => `[^${i}]: 乙[^${i + 1}]。`, '\n\n')}\n`,
  'notes in a table': (count) =>
    `${HEAD}| 甲 | 乙 |\n|--|--|\n${each(count, (i) => `| ${i} | 丙[^${i}] |`, '\n')}\n\n${each(count, (i) => `[^${i}]: 丁。`, '\n\n')}\n`,
  'pictures of many names': text((i) => `![${hanzi(i, 3)}](${hanzi(i, 4)}${i}.png)`, '\n\n'),
  'pictures in one paragraph': text((i) => `![${hanzi(i, 3)}](${i}.png)`, '\n'),
  'lists that go deeper': (count) => deeper(count, (i) => `${'  '.repeat(i)}- 甲`),
  'quotations that go deeper': (count) => deeper(count, (i) => `${'>'.repeat(i + 1)} 甲`),
  'quotations in lists': (count) => `${HEAD}${'> - '.repeat(count)}甲\n`,
  'lists in a quotation': text((i) => `> - ${hanzi(i, 6)}。\n>   1. ${hanzi(i + 1, 6)}。`, '\n'),
  'quotations apart': text((i) => `> ${hanzi(i, 8)}。`, '\n\n'),
  'lists apart': text((i) => `- ${hanzi(i, 8)}。\n\n${hanzi(i + 1, 8)}。`, '\n\n'),
  'items of a list apart': text((i) => `- ${hanzi(i, 8)}。`, '\n\n'),
  'bullets of other programs': text((i) => `●\t${hanzi(i, 8)}。`, '\n'),
  'lines over equals signs': text((i) => `${hanzi(i, 6)}\n===`, '\n\n'),
  'lines over hyphens': text((i) => `${hanzi(i, 6)}\n---`, '\n\n'),
  'cells without text': same('||||\n'),
  'a table of web pages': same('<table><tr><td>甲</td></tr></table>\n\n'),
  'cells with breaks': (count) => `${HEAD}| 甲 | 乙 |\n|--|--|\n${'| 丙<br>丁 | 戊 |\n'.repeat(count)}`,
  'tables from Word': text((i) => `${hanzi(i, 2)}\t乙\n丙\t丁`, '\n\n'),
  'a square table': (count) => {
    const side = Math.ceil(Math.sqrt(count));
    const row = (r) => `|${each(Math.min(side, 60), (i) => hanzi(r * 60 + i, 2), '|')}|`;
    const rule = `|${'--|'.repeat(Math.min(side, 60))}`;
    return `${HEAD}${row(0)}\n${rule}\n${each(Math.ceil(count / Math.min(side, 60)), row, '\n')}\n`;
  },
  'comments that silence together': (count) =>
    `${HEAD}${'<!-- bulletin-ignore text/space -->\n'.repeat(count)}\n甲 乙。\n`,
  'comments that silence and open': same('<!-- bulletin-ignore text/space '),
  'comments that silence one line': same('<!-- bulletin-ignore text/space -->甲 乙。'),
  'comments that silence all': same('<!-- bulletin-ignore text/space -->甲 乙。\n\n'),
  'comments that name much': (count) => `${HEAD}<!-- bulletin-ignore ${'text/space '.repeat(count)}-->\n\n甲 乙。\n`,
  'a comment of many lines': (count) => `${HEAD}<!--\n${'甲\n'.repeat(count)}-->\n\n乙。\n`,
  // Numbers, heads and contents
  'items of one number': text((i) => `一、${hanzi(i, 8)}。`, '\n\n'),
  'items in reverse': (count) => `${HEAD}${each(count, (i) => `${(count - i) % 999}.${hanzi(i, 8)}。`, '\n\n')}\n`,
  'items of four levels': text(
    (i) => `${['一、', '（一）', '1.', '（1）'][i % 4]}${hanzi(i, 6)}。${hanzi(i + 1, 8)}。`,
    '\n\n',
  ),
  'heads of many levels': text((i) => `${'#'.repeat((i % 6) + 1)} ${hanzi(i, 6)}`, '\n\n'),
  'heads with numbers': text(
    (i) => `## （${'一二三四五六七八九十'[i % 10]}）${hanzi(i, 6)}\n\n${hanzi(i, 5)}。`,
    '\n\n',
  ),
  'lost heads': text((i) => `## （一）${hanzi(i, 4)}\n\n甲。\n\n（二）${hanzi(i + 1, 4)}\n\n乙。`, '\n\n'),
  'sections of one title': same('# 甲乙丙\n\n丁。\n\n'),
  'contents of one title': (count) => `${FRONT}# 目录\n\n${'甲乙丙 …… 1\n'.repeat(count)}${END}`,
  'contents and sections of one title': (count) =>
    `${FRONT}# 目录\n\n${'甲乙丙 …… ?\n'.repeat(count)}\n${'# 甲乙丙\n\n丁。\n\n'.repeat(count)}`,
  'contents and heads that differ': (count) =>
    `${FRONT}# 目录\n\n${each(count, (i) => `${hanzi(i, 9)} …… 1`, '\n')}\n\n${each(count, (i) => `# ${hanzi(i, 8)}误\n\n${hanzi(i, 5)}。`, '\n\n')}\n`,
  'contents with numbers': (count) =>
    `${FRONT}# 目录\n\n${each(count, (i) => `（${i + 1}）${hanzi(i, 6)} …… ?`, '\n')}\n\n${each(count, (i) => `# （${i + 1}）${hanzi(i, 6)}\n\n甲。`, '\n\n')}\n`,
  'many contents': same('# 目录\n\n甲 …… 1\n\n'),
  'contents that go on': (count) => `${FRONT}# 目录\n\n${each(count, (i) => `  ${hanzi(i, 6)}`, '\n')}${END}`,
  'contents of dots before words': (count) => `${FRONT}# 目录\n\n甲${'.'.repeat(count)}乙丙丁戊己庚辛壬癸子${END}`,
  'contents of tabs before words': (count) => `${FRONT}# 目录\n\n甲${'\t'.repeat(count)}乙丙丁戊己庚辛壬癸子${END}`,
  'contents of links': (count) => `${FRONT}# 目录\n\n${each(count, (i) => `[${hanzi(i, 6)}](#${i}) …… 1`, '\n')}${END}`,
  'contents of brackets': (count) => `${FRONT}# 目录\n\n${'[甲]('.repeat(count)}${END}`,
  // Front matter and settings
  'front-matter anchors': (count) => `---\n刊名: &a 测试\n${each(count, (i) => `键${i}: *a`, '\n')}\n---${END}`,
  'front-matter aliases of aliases': (count) =>
    `---\n刊名: 测试\n甲0: &a0 [乙]\n${each(count, (i) => `甲${i + 1}: &a${i + 1} [*a${i}, *a${i}]`, '\n')}\n---${END}`,
  'one front-matter key': (count) => `---\n${'刊名: 测试\n'.repeat(count)}日期: 2022-10-18\n---${END}`,
  'a long front-matter value': (count) => `---\n刊名: 测试\n主办: "${each(count, (i) => hanzi(i, 8))}"\n---${END}`,
  'front-matter escapes': (count) =>
    `---\n刊名: 测试\n分送:\n  发:\n${each(count, (i) => `    - "${hanzi(i, 4)}\\u7532"`, '\n')}\n---${END}`,
  'front-matter names': (count) =>
    `---\n刊名: 测试\n编印:\n  主编: [${each(count, (i) => hanzi(i, 3), ', ')}]\n---${END}`,
  'front-matter roles': (count) =>
    `---\n刊名: 测试\n编印:\n${each(count, (i) => `  ${hanzi(i, 5)}${i}: 甲`, '\n')}\n---${END}`,
  'a front-matter text block': (count) => `---\n刊名: |\n${each(count, (i) => `  ${hanzi(i, 9)}`, '\n')}\n---${END}`,
  'front-matter colons': (count) => `---\n刊名: ${'甲: '.repeat(count)}\n---${END}`,
  'front-matter full-width colons': (count) => `---\n${each(count, (i) => `键${i}：值`, '\n')}\n---${END}`,
  'house words': (count) => ({
    'issue.md': `${HEAD}${each(Math.ceil(count / 10), sentence)}\n`,
    'bulletin.yaml': `words:\n  names: [${each(count, (i) => hanzi(i, 3), ', ')}]\n`,
  }),
  'house words banned': (count) => ({
    'issue.md': `${HEAD}${each(Math.ceil(count / 10), sentence)}\n`,
    'bulletin.yaml': `words:\n  banned:\n${each(count, (i) => `    ${hanzi(i, 4)}${i}: 甲`, '\n')}\n`,
  }),
  'house order and posts': (count) => ({
    'issue.md': `${HEAD}${each(Math.ceil(count / 10), (i) => `院长${hanzi(i, 3)}、`)}\n`,
    'bulletin.yaml': `words:\n  order: [${each(count, (i) => hanzi(i, 3), ', ')}]\n`,
  }),
  'settings of rules': (count) => ({
    'issue.md': `${HEAD}甲。\n`,
    'bulletin.yaml': `rules:\n${each(count, (i) => `  text/space${i}: off`, '\n')}\n`,
  }),
};
