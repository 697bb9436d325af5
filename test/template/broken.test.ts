import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openYaml } from '../../src/config/shipped-yaml.js';
import { openFiles } from '../../src/files.js';
import { openTemplates } from '../../src/template/index.js';
import { compileText, HEAD } from '../support/compile-text.js';
import { folderWith } from '../support/folder.js';

const files = openFiles();
const roles = ['仿宋', '宋体', '黑体', '楷体', '小标宋'];
const loadTemplate = openTemplates({ files, readYaml: openYaml(files), cwd: tmpdir(), roles });

/** Loads a template, beside others: what is marked, the message and the hints of every finding. */
function load(text: string | Uint8Array, others: Readonly<Record<string, string>> = {}): readonly string[][] {
  const beside = Object.entries(others).map(([name, other]) => [`templates/${name}/template.yaml`, other]);
  const folder = folderWith({ 'templates/小报/template.yaml': '', ...Object.fromEntries(beside) });
  writeFileSync(join(folder, 'templates/小报/template.yaml'), text);
  const { value, diagnostics } = loadTemplate('小报', folder);
  expect(value === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ file, span, message, hints }) => [
    file.text.slice(span.start, span.end),
    message.zh,
    ...hints.map(({ zh }) => zh),
  ]);
}

const NO_ALIAS = '模板文件的这里读不出来：以 * 开头的算作引用，引用的内容没有，或引用得太多；是文字就加半角引号。';

describe('aliases', () => {
  const nine = (name: string): string => `[${Array(9).fill(`*${name}`).join(', ')}]`;

  test.each([
    ['of nothing', 'extends: dongtai\nstyles:\n  list: *nothing\n', '*nothing'],
    ['before their anchor', 'extends: dongtai\nstyles:\n  list: *late\n  quote: &late { size: 三号 }\n', '*late'],
    ['of text', 'extends: dongtai\ndescription: *重要*\n', '*重要*'],
    [
      'that grow without end',
      `a: &a [1, 2, 3]\nb: &b ${nine('a')}\nc: &c ${nine('b')}\nd: &d ${nine('c')}\ne: ${nine('d')}\nextends: dongtai\n`,
      '*a',
    ],
  ])('%s are told', (_, text, place) => {
    expect(load(text)).toEqual([[place, NO_ALIAS]]);
  });

  test('stand for what they name', () => {
    expect(load('extends: dongtai\nstyles:\n  list: &wide { indentFirst: 3 }\n  quote: *wide\n')).toEqual([]);
  });

  test('of what they stand in end', () => {
    expect(load('extends: dongtai\nstyles: &all\n  wide: *all\n')).toHaveLength(1);
  });
});

test('what a template extends is told with the nearest name', () => {
  expect(load('extends: dongtia\n', { 大报: 'extends: dongtai\n' })).toEqual([
    [
      'dongtia',
      '找不到模板“dongtia”。',
      '是不是“dongtai”？',
      '这里可用的有：dongtai、gongwen、jianbao、jiyao、mingling、xinhan、大报。',
    ],
  ]);
});

test('a file without keys is not empty', () => {
  expect(load('extends：dongtai\n')).toEqual([
    ['extends：dongtai', '模板文件里没有“名称: 内容”这样的行。', '冒号要用半角的，后面空一格：extends: dongtai'],
  ]);
  expect(load('\n- dongtai\n')).toEqual([
    [
      '- dongtai',
      '模板文件里没有“名称: 内容”这样的行。',
      '每行写一个名称、半角冒号、空格和内容，如 extends: dongtai。',
    ],
  ]);
  expect(load(' \n')).toEqual([['', '模板文件是空的。']]);
});

test('a file in GBK or UTF-16 is not read as garbage', () => {
  const gbk = Buffer.from('extends: dongtai\n# \xd6\xd0\xce\xc4\n', 'latin1');
  for (const bytes of [gbk, Buffer.from('\ufeffextends: dongtai\n# 中文\n', 'utf16le')])
    expect(load(bytes)[0]![1]).toBe('模板文件的编码不是 UTF-8，读进来是乱码。');
  expect(load(Buffer.from('\ufeffextends: dongtai\n# 中文\n'))).toEqual([]);
});

test('settings in GBK are not read as garbage', async () => {
  const gbk = Buffer.from('rules:\n  text/space: off # \xd6\xd0\xce\xc4\n', 'latin1');
  const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n文。\n`, { 'bulletin.yaml': gbk });
  expect(diagnostics.map(({ code, message }) => [code, message.zh])).toEqual([
    ['settings/syntax', expect.stringContaining('文件的编码不是 UTF-8')],
  ]);
});

test('a running head or a folio that is inherited may be dropped, and had again', () => {
  const head = 'runningHead: { style: folio, text: "{刊名}", rise: 8 }\n';
  const folder = folderWith({
    'templates/有/template.yaml': `extends: dongtai\n${head}`,
    'templates/无/template.yaml': 'extends: 有\nrunningHead: none\nfolio: none\n',
    'templates/又/template.yaml': `extends: 无\n${head}`,
  });

  const lines = ['有', '无', '又'].map((name) => {
    const { value, diagnostics } = loadTemplate(name, folder);
    expect(diagnostics).toEqual([]);
    return [value!.runningHead !== undefined, value!.folio !== undefined];
  });
  expect(lines).toEqual([
    [true, true],
    [false, false],
    [true, false],
  ]);
});

test.each(['false', 'null', '5', '无'])('a folio is not dropped by %s', (written) => {
  expect(load(`extends: dongtai\nfolio: ${written}\n`)[0]).toContain('继承来的不想要，就写 none。');
});

test('all keys that a map does not know are told, each in its place', () => {
  const found = load('extends: dongtai\npage: { sise: A5, margn: 3, 甲: 4 }\nfolio: { stlye: folio }\n版心: 1\n');
  const told = ['sise', 'size', 'margn', 'margin', '甲', '', 'stlye', 'style', '版心', ''];
  expect(found.map(([key, , hint]) => [key, /^是不是“(.*)”？$/.exec(hint ?? '')?.[1] ?? ''])).toEqual(
    told.flatMap((_, i) => (i % 2 ? [] : [[told[i], told[i + 1]]])),
  );
});

describe('names that a template gives', () => {
  test('are told with the nearest where they lack what theirs has', () => {
    expect(load('extends: dongtai\ncharacterStyles:\n  strnog: { font: 黑体 }\n')).toEqual([
      ['{ font: 黑体 }', '模板里少了 characterStyles.strnog.label。', '是不是“strong”？', '这里要写文字。'],
    ]);
    expect(load('extends: dongtai\ncharacterStyles:\n  mine: { font: 黑体 }\n')[0]).not.toContain('是不是“note”？');
  });

  test('are shown with all that they hold', () => {
    const key = '"\\e]8;;x\\a\\n::error::b\\u202e"';
    for (const text of [
      `styles: { ${key}: { align: 5 } }`,
      `${key}: 5`,
      `masthead: [{ kind: line, ${key}: 5 }]`,
      `styles: { ${key}: { label: x } }\ntoc: { style: y }`,
    ]) {
      const found = load(`extends: dongtai\n${text}\n`);
      expect(found.length).toBeGreaterThan(0);
      for (const [, ...messages] of found) expect(messages.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  test('have no full-width colon', () => {
    expect(load('extends: dongtai\nstyles:\n  body： { size: 三号 }\n')[0]).toContain(
      '冒号要用半角的，后面空一格：body: …',
    );
  });
});

test.each([
  ['{刊名', '{刊名'],
  ['第{期号}期（{总期号', '{总期号'],
  ['刊名}', '}'],
  ['｛刊名｝', '｛刊名｝'],
  ['｛刊名}', '｛刊名}'],
])('braces that are no pair would be printed: %s', (text, part) => {
  const line = `masthead:\n  - { kind: line, style: masthead, text: "${text}" }\n`;
  expect(load(`extends: dongtai\n${line}`)).toEqual([
    [part, `“${part}”的花括号不成对，或不是半角的，会原样印出来。`, '要填的内容写在一对半角花括号里，如 {刊名}。'],
  ]);
});
