// Sources that grow in one way: each a piece of text that is repeated, or a function that makes so many pieces.
const FRONT = '---\n刊名: 测试\n日期: 2022-10-18\n---\n\n';
const HEAD = `${FRONT}# 一、试验\n\n`;
const HANZI =
  '各单位要加强组织领导明确责任分工细化工作措施确保项任务落到实处取得效完善制度推进改革发展教学科研服务管理';

/** Hanzi that differ from piece to piece: what is seen again is cheap. */
function hanzi(index, count) {
  let seed = index * 2654435761 + 12345;
  let text = '';
  for (let i = 0; i < count; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    text += HANZI[(seed >>> 8) % HANZI.length];
  }
  return text;
}

const sentence = (i) => `${hanzi(i, 11)}，${hanzi(i + 7, 13)}，${hanzi(i + 9, 9)}。`;
const each = (count, piece, between = '') => Array.from({ length: count }, (_, i) => piece(i)).join(between);
const text = (piece, between) => (count) => `${HEAD}${each(count, piece, between)}\n`;
const same = (piece) => (count) => `${HEAD}${piece.repeat(count)}\n`;

/** A source of so many pieces, for each way of growing. */
export const SOURCES = {
  // Plain text
  words: text((i) => hanzi(i, 2)),
  'one paragraph': text(sentence),
  'many paragraphs': text(sentence, '\n\n'),
  'lines of one paragraph': text(sentence, '\n'),
  'lines that are joined': text((i) => hanzi(i, 4), '\n'),
  'rows between tabs': text((i) => `${hanzi(i, 3)}\t${hanzi(i + 1, 3)}`, '\n'),
  'line breaks of Word': text((i) => hanzi(i, 9), '\v'),
  'heads with rows below': text((i) => `${hanzi(i, 9)}\n====`, '\n'),
  'rows of full-width bars': text((i) => `｜${hanzi(i, 3)}｜${hanzi(i + 1, 3)}｜`, '\n'),
  'bars and tabs in turn': text((i) => (i % 2 ? '|甲|' : '甲\t乙'), '\n'),
  'numbers of asterisks': same('138****1234，'),
  'full-width asterisks': same('＊＊甲'),
  'full-width brackets': same('！［甲］（'),
  dollars: same('$='),
  'tildes and equals signs': same('~~甲==乙'),
  'indented lines': text((i) => `\t${hanzi(i, 9)}`, '\n'),
  'one sentence': text((i) => hanzi(i, 20)),
  'one clause after another': text((i) => `${hanzi(i, 8)}，`),
  'Latin words': text((i) => `word${i} `),
  'one Latin word': same('abcdefghij'),
  digits: same('1234567890'),
  'numbers in text': text((i) => `共${i}.${i % 10}亿元，`),
  dates: text((i) => `2022年${(i % 12) + 1}月${(i % 28) + 1}日，`),
  'dates in figures': text((i) => `2022.${(i % 12) + 1}.${(i % 28) + 1}，`),
  'ranges of years': text((i) => `${1000 + (i % 900)}-${1950 + (i % 50)}年，`),
  percentages: text((i) => `${i % 100}%-${i % 90}%，`),
  dots: same('.'),
  'full stops': same('。'),
  commas: same('，'),
  dashes: same('—'),
  hyphens: (count) => `${HEAD}甲${'-'.repeat(count)}乙\n`,
  ellipses: same('…'),
  'blanks in a line': (count) => `${HEAD}甲${' '.repeat(count)}乙\n`,
  'wide blanks': (count) => `${HEAD}甲${'\u3000'.repeat(count)}乙\n`,
  tabs: (count) => `${HEAD}甲${'\t'.repeat(count)}乙\n`,
  'blanks between hanzi': text((i) => `${hanzi(i, 3)} `),
  'blank lines': (count) => `${HEAD}甲。${'\n'.repeat(count)}乙。\n`,
  'line ends of Windows': (count) => text(sentence, '\n\n')(count).replaceAll('\n', '\r\n'),
  'line ends of old': (count) => text(sentence, '\n\n')(count).replaceAll('\n', '\r'),
  // Marks
  'quotes in pairs': text((i) => `说“${hanzi(i, 4)}”，`),
  'quotes that open': same('“甲'),
  'quotes that close': same('甲”'),
  'quotes in quotes': (count) => `${HEAD}${'“甲‘乙'.repeat(count)}${'’丙”'.repeat(count)}\n`,
  'straight quotes': text((i) => `说"${hanzi(i, 4)}"，`),
  apostrophes: same("it's "),
  'brackets in pairs': text((i) => `${hanzi(i, 4)}（${hanzi(i + 1, 2)}），`),
  'brackets that open': same('甲（'),
  'brackets that close': same('甲）'),
  'brackets in brackets': (count) => `${HEAD}${'甲（'.repeat(count)}${'）'.repeat(count)}\n`,
  'half-width brackets': same('甲(乙),'),
  'title marks': text((i) => `《${hanzi(i, 5)}》、`),
  'title marks in title marks': (count) => `${HEAD}${'《甲'.repeat(count)}${'》'.repeat(count)}\n`,
  'full-width letters': same('ＡＢ１２'),
  'half-width marks': text((i) => `${hanzi(i, 5)},${hanzi(i + 1, 3)}.`),
  'circled numbers': same('①甲。'),
  'circled ones before twos': (count) => `${HEAD}${'①甲'.repeat(count)}${'②乙'.repeat(count)}\n`,
  'circled numbers alone': same('①'),
  'numbers with marks': text((i) => `（${i % 90}）${hanzi(i, 3)}；`),
  'numbers as of items': text((i) => `${i % 90}、${hanzi(i, 3)}`),
  'Chinese numerals': same('一二三四五六七八九十'),
  'combining marks': same('e\u0301'),
  'combining marks on one letter': (count) => `${HEAD}e${'\u0301'.repeat(count)}\n`,
  'hanzi beyond the base plane': same('𠀀𠀁'),
  'lone surrogates and pairs': same('😀甲'),
  'zero-width marks': same('甲\u200b'),
  'joiners alone': same('\u200d'),
  'no-break blanks': same('甲\u00a0'),
  'control characters': same('甲\u0007'),
  'doubled words': text((i) => `${hanzi(i, 2).repeat(2)}，`),
  'doubled sentences': same('各单位要加强组织领导，明确责任分工。'),
  homoglyphs: same('甲а乙'),
  // Markdown
  'emphasis in pairs': text((i) => `${hanzi(i, 3)}**${hanzi(i + 1, 2)}**，`),
  'emphasis in many paragraphs': text((i) => `${hanzi(i, 3)}**${hanzi(i + 1, 2)}**，`, '\n\n'),
  'emphasis that opens': same('**a'),
  'emphasis that closes': same('a** '),
  'asterisks on both sides': (count) => `${HEAD}${'*'.repeat(count)}甲${'*'.repeat(count)}\n`,
  'asterisks alone': same('*'),
  'asterisks of both kinds': same('*a_ '),
  underscores: same('_a '),
  'code marks': same('`a'),
  'code marks of growing length': (count) =>
    `${HEAD}${each(Math.ceil(Math.sqrt(2 * count)), (i) => `${'`'.repeat(i)}甲`)}\n`,
  links: text((i) => `见[${hanzi(i, 3)}](https://example.com/${i})，`),
  'links that open': same('[a'),
  'links that open an address': same('[a](<b'),
  'brackets of links nested': (count) => `${HEAD}${'['.repeat(count)}a${']'.repeat(count)}\n`,
  'pictures that open': same('!['),
  pictures: same('![甲](a.png)\n\n'),
  'references to sections': same('见[](#一)，'),
  'references to targets': (count) =>
    `${HEAD}${each(count, (i) => `[甲${i}][r${i}]`)}\n\n${each(count, (i) => `[r${i}]: https://example.com/${i}`, '\n')}\n`,
  'targets without use': text((i) => `[r${i}]: https://example.com/${i}`, '\n'),
  notes: (count) =>
    `${HEAD}${each(count, (i) => `甲[^${i}]`)}\n\n${each(count, (i) => `[^${i}]: ${hanzi(i, 4)}。`, '\n\n')}\n`,
  'notes in many paragraphs': (count) =>
    `${HEAD}${each(count, (i) => `${hanzi(i, 5)}[^${i}]。`, '\n\n')}\n\n${each(count, (i) => `[^${i}]: ${hanzi(i, 4)}。`, '\n\n')}\n`,
  'one note': (count) => `${HEAD}甲[^1]。\n\n[^1]: ${each(count, sentence)}\n`,
  'notes without text': text((i) => `甲[^${i}]`),
  'notes that open': same('[^'),
  'HTML tags': same('甲<b>乙</b>'),
  'HTML tags that open': same('<a '),
  'less-than signs': same('<'),
  'line breaks in HTML': same('甲。<br>'),
  comments: same('甲<!-- 乙 -->'),
  'comments that open': same('甲<!-- '),
  'comments on lines': same('<!-- 乙 -->\n\n'),
  'comments that silence': same('<!-- bulletin-ignore text/space -->\n\n甲 乙。\n\n'),
  entities: same('&amp;&lt;甲'),
  ampersands: same('&'),
  'entities that are none': same('&#'),
  backslashes: same('\\'),
  escapes: same('\\*甲'),
  'hard line breaks': text((i) => `${hanzi(i, 6)}\\`, '\n'),
  'quotation marks of blocks': (count) => `${HEAD}${'> '.repeat(count)}甲\n`,
  'one quotation': text((i) => `> ${sentence(i)}`, '\n>\n'),
  'a list': text((i) => `- ${sentence(i)}`, '\n'),
  'a list without blanks': same('- a\n'),
  'a list in a list in one line': (count) => `${HEAD}${'- '.repeat(count)}甲\n`,
  'lists of two levels': text((i) => `- ${hanzi(i, 8)}。\n  - ${hanzi(i + 3, 9)}。`, '\n'),
  'a numbered list': text((i) => `${i + 1}. ${sentence(i)}`, '\n'),
  'items in figures': text((i) => `（${(i % 99) + 1}）${sentence(i)}`, '\n\n'),
  'lines that are items': text((i) => `${(i % 99) + 1}．${hanzi(i, 9)}。`, '\n'),
  'code blocks': same('```\n甲\n```\n\n'),
  'one code block': (count) => `${HEAD}\`\`\`\n${each(count, sentence, '\n')}\n\`\`\`\n`,
  'fences that open': same('```\n'),
  rules: same('---\n\n'),
  'a long table': (count) => `${HEAD}| 甲 | 乙 |\n|--|--|\n${each(count, (i) => `| ${i} | ${sentence(i)} |`, '\n')}\n`,
  'a wide table': (count) => {
    const columns = (cell) => `|${each(count, cell, '|')}|`;
    return `${HEAD}${columns((i) => `${i}`)}\n${columns(() => '--')}\n${columns((i) => hanzi(i, 2))}\n`;
  },
  'a table with one long cell': (count) => `${HEAD}| 甲 | 乙 |\n|--|--|\n| 一 | ${each(count, sentence)} |\n`,
  'bars without a table': same('甲|'),
  'rows that are short': (count) => `${HEAD}| 甲 | 乙 |\n|--|--|\n${'| 丙 |\n'.repeat(count)}`,
  'rows that are long': (count) => `${HEAD}| 甲 | 乙 |\n|--|--|\n${'| 丙 | 丁 | 戊 |\n'.repeat(count)}`,
  'many tables': text((i) => `| ${hanzi(i, 3)} | 乙 |\n|--|--|\n| 丙 | 丁 |`, '\n\n'),
  // Heads and contents
  'sections without contents': (count) =>
    `${FRONT}${each(count, (i) => `# ${hanzi(i, 8)}\n\n${sentence(i)}`, '\n\n')}\n`,
  'heads in a section': text((i) => `## ${hanzi(i, 8)}\n\n${hanzi(i, 5)}。`, '\n\n'),
  'heads without text': same('# \n'),
  'a long head': (count) => `${FRONT}# 一、${each(count, (i) => hanzi(i, 10))}\n\n甲。\n`,
  'a long title': (count) =>
    `---\n刊名: ${each(count, (i) => hanzi(i, 10))}\n日期: 2022-10-18\n---\n\n# 一、甲\n\n乙。\n`,
  'contents and sections': (count) =>
    `${FRONT}# 目录\n\n${each(count, (i) => `${hanzi(i, 8)} …… ?`, '\n')}\n\n${each(count, (i) => `# ${hanzi(i, 8)}\n\n${hanzi(i, 5)}。`, '\n\n')}\n`,
  'contents without sections': (count) =>
    `${FRONT}# 目录\n\n${each(count, (i) => `${hanzi(i, 8)} …… ${i + 1}`, '\n')}\n\n# 甲\n\n乙。\n`,
  'contents in reverse': (count) =>
    `${FRONT}# 目录\n\n${each(count, (i) => `${hanzi(count - i, 8)} …… ?`, '\n')}\n\n${each(count, (i) => `# ${hanzi(i + 1, 8)}\n\n${hanzi(i, 5)}。`, '\n\n')}\n`,
  'contents of one long line': (count) =>
    `${FRONT}# 目录\n\n${each(count, (i) => hanzi(i, 10))} …… 1\n\n# 甲\n\n乙。\n`,
  'contents of dots': (count) => `${FRONT}# 目录\n\n甲${'.'.repeat(count)}1\n\n# 甲\n\n乙。\n`,
  'contents of blanks': (count) => `${FRONT}# 目录\n\n甲${' '.repeat(count)}乙\n\n# 甲\n\n乙。\n`,
  // Front matter
  'front-matter keys': (count) =>
    `---\n刊名: 测试\n${each(count, (i) => `键${i}: 值`, '\n')}\n---\n\n# 一、甲\n\n乙。\n`,
  'a front-matter list': (count) =>
    `---\n刊名: 测试\n主送:\n${each(count, (i) => `  - ${hanzi(i, 5)}`, '\n')}\n---\n\n# 一、甲\n\n乙。\n`,
  'front matter without end': (count) => `---\n刊名: 测试\n${each(count, (i) => `键${i}: 值`, '\n')}\n`,
  'front matter nested': (count) => `---\n刊名: ${'['.repeat(count)}\n---\n\n# 一、甲\n\n乙。\n`,
  'front-matter comments': (count) => `---\n刊名: 测试\n${'# 甲\n'.repeat(count)}---\n\n# 一、甲\n\n乙。\n`,
};
