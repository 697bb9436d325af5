import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openYaml } from '../../src/config/shipped-yaml.js';
import { openFiles } from '../../src/files.js';
import { openTemplates } from '../../src/template/index.js';

const files = openFiles();
const roles = ['仿宋', '宋体', '黑体', '楷体', '小标宋'];
const loadTemplate = openTemplates({ files, readYaml: openYaml(files), roles });

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
    '模板里没有 page.wide 这一项。',
    '是不是“width”？',
    '这里可用的有：size、orientation、width、height、margin、linesPerPage。',
  ],
  ['page:\n  width: 宽', '宽', '模板的 page.width 不合要求：写的是“宽”。', '这里要写大于 0 的数字。'],
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
    '这里要写颜色，如 "#c00000"（小写，加引号）。',
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
  ['inks:\n  red: [0, 100, 100]', '[0, 100, 100]', '模板缺少 inks.red.3 这一项。', '这里要写 0 到 100 的数字。'],
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
      '模板的 masthead.0.kind 不合要求：写的是“lines”。',
      '是不是“line”？',
      expect.stringMatching(/^这里要写其中之一：line、split、rule/),
    ],
  ]);
  expect(load('masthead:\n  - kind: split\n    style: body\n    left: 甲')[0]!.slice(1)).toEqual([
    '模板缺少 masthead.0.right 这一项。',
    '这里要写文字。',
  ]);
  expect(load('masthead:\n  - kind: split\n    style: body\n    left: 甲\n    right: 乙\n    rigth: 丙')).toEqual([
    ['rigth', '模板里没有 masthead.0.rigth 这一项。', '是不是“right”？', '这里可用的有：kind、style、left、right。'],
  ]);
});

test('a template that is no YAML', () => {
  expect(load('page:\n\twidth: 500').map(([, words]) => words)).toContain(
    '模板文件的这里读不出来：缩进用了制表符（Tab），要用空格。',
  );
});
