import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openYaml } from '../../src/config/shipped-yaml.js';
import { openFiles } from '../../src/files.js';
import { openTemplates } from '../../src/template/index.js';
import { compileText, HEAD } from '../support/compile-text.js';
import { folderWith } from '../support/folder.js';

const files = openFiles();
const roles = ['仿宋', '宋体', '黑体', '楷体', '小标宋'];
const loadTemplate = openTemplates({ files, readYaml: openYaml(files), cwd: tmpdir(), roles });

const SIZES =
  '这里要写大于 0 的数字（pt），或字号：初号、小初、一号、小一、二号、小二、三号、小三、四号、小四、五号、小五、六号、小六、七号、八号。';
const PAPERS = '这里要写其中之一：A3、A4、A5、A6、B4、B5、ISO B5、8开、16开、32开、大8开、大16开、大32开。';

/** Loads a template that extends dongtai: the marked place, message and hints of every finding. */
function load(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'templates/小报'), { recursive: true });
  writeFileSync(join(folder, 'templates/小报/template.yaml'), `extends: dongtai\n${text}\n`);
  const { diagnostics } = loadTemplate('小报', folder);
  return diagnostics.map(({ code, file, span, message, hints }) => {
    expect(code).toBe('template/schema');
    for (const { zh } of [message, ...hints]) expect(zh).not.toMatch(/Invalid|Expected|received/);
    return [file.text.slice(span.start, span.end), message.zh, ...hints.map(({ zh }) => zh)];
  });
}

test.each<[text: string, ...found: string[]]>([
  [
    'page:\n  wide: 500',
    'wide',
    '模板里没有 page.wide 这个名称。',
    '是不是“width”？',
    '这里可用的有：size、orientation、width、height、margin、linesPerPage。',
  ],
  ['page:\n  width: 宽', '宽', '模板的 page.width 不合要求：写的是“宽”。', '这里要写大于 0、不超过 558.8 的数字。'],
  [
    'page:\n  linesPerPage: 2.5',
    '2.5',
    '模板的 page.linesPerPage 不合要求：写的是“2.5”。',
    '这里要写不小于 1 的整数。',
  ],
  [
    'breaking:\n  profile: latex',
    'latex',
    '模板的 breaking.profile 不合要求：写的是“latex”。',
    '这里要写其中之一：word、clreq。',
  ],
  [
    'breaking:\n  hanging: 是',
    '是',
    '模板的 breaking.hanging 不合要求：写的是“是”。',
    '这里要写 true（是）或 false（否）。',
  ],
  [
    'colours:\n  red: 红',
    '红',
    '模板的 colours.red 不合要求：写的是“红”。',
    '这里要写颜色，如 "#c00000"（要加引号）。',
  ],
  [
    'styles:\n  body:\n    size: 3号',
    '3号',
    '模板的 styles.body.size 不合要求：写的是“3号”。',
    '是不是“三号”？',
    SIZES,
  ],
  [
    'styles:\n  body:\n    size: 小5',
    '小5',
    '模板的 styles.body.size 不合要求：写的是“小5”。',
    '是不是“小五”？',
    SIZES,
  ],
  ['styles:\n  body:\n    size: 大', '大', '模板的 styles.body.size 不合要求：写的是“大”。', SIZES],
  ['styles:\n  body:\n    size: 0', '0', '模板的 styles.body.size 不合要求：写的是“0”。', SIZES],
  ['page:\n  size: A7', 'A7', '模板的 page.size 不合要求：写的是“A7”。', '是不是“A3”？', PAPERS],
  ['page:\n  size: 小16开', '小16开', '模板的 page.size 不合要求：写的是“小16开”。', '是不是“16开”？', PAPERS],
  ['page:\n  size: Letter', 'Letter', '模板的 page.size 不合要求：写的是“Letter”。', PAPERS],
  [
    'page:\n  orientation: 横',
    '横',
    '模板的 page.orientation 不合要求：写的是“横”。',
    '是不是“横向”？',
    '这里要写其中之一：portrait、landscape、纵向、横向。',
  ],
  ['inks:\n  red: [0, 100, 100]', '[0, 100, 100]', '模板里少了 inks.red 第 4 项。', '这里要写 0 到 100 的数字。'],
  [
    'page:\n  width: 99999',
    '99999',
    '模板的 page.width 不合要求：写的是“99999”。',
    '这里要写大于 0、不超过 558.8 的数字。',
  ],
  [
    'styles:\n  body: { size: 16pt }',
    '16pt',
    '模板的 styles.body.size 不合要求：写的是“16pt”。',
    '只写数字，不写单位：16。',
    SIZES,
  ],
  [
    'styles:\n  body: { size: １６ }',
    '１６',
    '模板的 styles.body.size 不合要求：写的是“１６”。',
    '是不是“16”？',
    SIZES,
  ],
  [
    'styles:\n  body:\n    size：16',
    'size：16',
    '模板的 styles.body 不合要求：写的是“size：16”。',
    '冒号要用半角的，后面空一格：size: 16',
    expect.stringMatching(/^这里要写下一级的各项：label、/),
  ],
  [
    'page: { size：A5 }',
    'size：A5',
    '模板里没有 page.size：A5 这个名称。',
    '冒号要用半角的，后面空一格：size: A5',
    expect.stringMatching(/^这里可用的有：size、/),
  ],
  [
    'colours:\n  red: #c8161d',
    '',
    '模板的 colours.red 后面没有内容。',
    '以 # 开头的内容要加半角引号，不加就是注释。',
    '这里要写颜色，如 "#c00000"（要加引号）。',
  ],
  [
    'masthead:\n  - { kind: line, style: masthead, text: {刊名} }',
    '{刊名}',
    '模板的 masthead 第 1 项的 text 不合要求。',
    '以花括号开头的文字要加半角引号，如 "{刊名}"。',
    '这里要写文字，或文字的清单 [甲, 乙]。',
  ],
  [
    'masthead:\n  - 甲',
    '甲',
    '模板的 masthead 第 1 项 不合要求：写的是“甲”。',
    '这里要写花括号里的一项，如 { kind: line, style: body, text: 内部资料 }。',
  ],
  ['masthead: 无', '无', '模板的 masthead 不合要求：写的是“无”。', '这里要写清单：每项一行，前面加“- ”。'],
  [
    'page: A4',
    'A4',
    '模板的 page 不合要求：写的是“A4”。',
    '这里要写下一级的各项：size、orientation、width、height、margin、linesPerPage。',
  ],
])('%j', (text, ...found) => {
  expect(load(text)).toEqual([found]);
});

test('elements of the masthead are told apart by their kind', () => {
  expect(load('masthead:\n  - kind: lines\n    style: body\n    text: 甲')).toEqual([
    [
      'lines',
      '模板的 masthead 第 1 项的 kind 不合要求：写的是“lines”。',
      '是不是“line”？',
      expect.stringMatching(/^这里要写其中之一：line、issuers、signers、split、rule/),
    ],
  ]);
  expect(load('masthead:\n  - kind: split\n    style: body\n    left: 甲')[0]!.slice(1)).toEqual([
    '模板里少了 masthead 第 1 项的 right。',
    '这里要写文字。',
  ]);
  expect(load('masthead:\n  - kind: split\n    style: body\n    left: 甲\n    right: 乙\n    rigth: 丙')).toEqual([
    [
      'rigth',
      '模板里没有 masthead 第 1 项的 rigth 这个名称。',
      '是不是“right”？',
      '这里可用的有：kind、style、left、right。',
    ],
  ]);
});

test('what is missing in an element is missing in the template’s own, whatever the one that it extends has', () => {
  expect(load('masthead:\n  - { style: masthead, text: 甲 }')[0]!.slice(0, 2)).toEqual([
    '{ style: masthead, text: 甲 }',
    '模板里少了 masthead 第 1 项的 kind。',
  ]);
  expect(load('masthead:\n  - { kind: line, style: masthead }')[0]!.slice(0, 2)).toEqual([
    '{ kind: line, style: masthead }',
    '模板里少了 masthead 第 1 项的 text。',
  ]);
});

test('a key that is misspelt is not missing too', () => {
  expect(load('masthead:\n  - { kind: line, style: masthead, texts: 甲 }')).toEqual([
    ['texts', '模板里没有 masthead 第 1 项的 texts 这个名称。', '是不是“text”？', expect.any(String)],
  ]);
});

const NO_YAML = '模板文件的这里读不出来：';

test.each<[text: string, why: string, ...hints: string[]]>([
  ['page：\n  size: A5', '少了冒号，或冒号后没有空格。', '冒号要用半角的，后面空一格：page: …'],
  [
    'masthead:\n  - { kind: line， style: masthead, text: 甲 }',
    '方括号没有写完。',
    '花括号、方括号里各项之间用半角逗号和一个空格：“, ”。',
  ],
  [
    'masthead:\n  - { kind: line, style: masthead, text: {刊名} 第{期号}期 }',
    '这里有多余或写错的符号。',
    '以花括号开头的文字要加半角引号，如 "{刊名}"。',
  ],
  ['title: {刊名} 第{期号}期', '这里有多余或写错的符号。', '以花括号开头的文字要加半角引号，如 "{刊名}"。'],
  [
    'masthead:\n  - { kind: line, style: masthead, text: “{刊名}” }',
    '这里有多余或写错的符号。',
    '引号要用半角的双引号：" "。',
  ],
])('of a line that is no YAML one thing is said, and what to write: %j', (text, why, ...hints) => {
  expect(load(text).map(([, ...words]) => words)).toEqual([[`${NO_YAML}${why}`, ...hints]]);
});

test('colours may be written in capitals', () => {
  expect(load('colours:\n  red: "#C8161D"')).toEqual([]);
});

test('a template that is no YAML', () => {
  expect(load('page:\n\twidth: 500').map(([, words]) => words)).toContain(
    '模板文件的这里读不出来：缩进用了制表符（Tab），要用空格。',
  );
});

test('the file is named from the working folder', () => {
  const folder = folderWith({ 'issues/templates/小报/template.yaml': 'extends: dongtai\npage: 小\n' });
  const own = openTemplates({ files, readYaml: openYaml(files), cwd: folder, roles });
  const { diagnostics } = own('小报', join(folder, 'issues/issue-1'));
  expect(diagnostics.map(({ file }) => file.path)).toEqual(['issues/templates/小报/template.yaml']);
});

test.each([
  ['itself', { 小报: 'extends: 小报\n' }],
  ['one that extends it', { 小报: 'extends: 甲\n', 甲: 'extends: 小报\n' }],
  ['a number', { 小报: 'extends: 7\n' }],
])('a template that extends %s is a finding, and no endless chain', async (_, templates) => {
  const files = Object.entries(templates).map(([name, text]) => [`templates/${name}/template.yaml`, text]);
  const { compiled, diagnostics } = await compileText(
    HEAD.replace('刊名', '模板: 小报\n刊名'),
    Object.fromEntries(files),
  );
  expect(compiled).toBeUndefined();
  expect(diagnostics.map(({ message }) => message.en).join()).toContain(
    'extends must name another template, without a circle.',
  );
});
