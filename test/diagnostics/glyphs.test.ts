import { expect, test } from 'vitest';
import { compileText, HEAD } from '../support/compile-text.js';

test('one finding for each role of the type lists what a fallback prints, at the first place', async () => {
  const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n要求：①甲；②乙；①丙。\n`);
  const fallbacks = diagnostics.filter(({ code }) => code === 'font/fallback');
  expect(fallbacks.map(({ message: { zh, en } }) => ({ zh, en }))).toEqual([
    {
      zh: '仿宋里没有“①”（2 处）“②”，用后备字体印出。',
      en: 'The 仿宋 face has no “①” (2 places), “②”: a fallback face prints them.',
    },
  ]);
  expect(fallbacks.map(({ file, span }) => file.text.slice(span.start - 3, span.end))).toEqual(['要求：①']);
});

test('many characters are named in part', async () => {
  const many = Array.from({ length: 50 }, (_, index) => String.fromCodePoint(0x2460 + index)).join('');
  const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n${many}。\n`);
  const [fallback, ...others] = diagnostics.filter(({ code }) => code === 'font/fallback');
  expect(others).toEqual([]);
  expect(fallback!.message.zh).toMatch(/”等 \d+ 个字符，用后备字体印出。$/);
});

test('a character that no face has is one error', async () => {
  const { diagnostics } = await compileText(`${HEAD}# 一、甲\n\n成功😀，圆满😀。\n`);
  const missing = diagnostics.filter(({ code }) => code === 'font/missing');
  expect(missing.map(({ message, related }) => [message.zh, related.length])).toEqual([
    ['没有一种字体有“😀”（U+1F600），印不出来（共 2 处）。', 1],
  ]);
});

test.each([
  ['the words of 续表', 'table: { continued: "续表😀{表号}" }'],
  ['the folio', 'folio: { text: "—😀{页}—" }'],
  ['the running head', 'runningHead: { style: folio, text: "{刊名}😀", rise: 8 }'],
  ['the masthead', 'masthead: [{ kind: line, text: "动😀态", style: body }]'],
  ['words that it takes over from another', ''],
])('a character that no face has in %s of a template is told at its line there', async (_, own) => {
  const base = 'extends: dongtai\nfolio: { text: "😀{页}" }\n';
  const text = own ? `extends: dongtai\n# 😀 is only a remark.\n${own}\n` : 'extends: base\n';
  const table = `| 甲 | 乙 |\n|--|--|\n${'| 一 | 二 |\n'.repeat(60)}`;
  const { diagnostics } = await compileText(
    `${HEAD.replace('日期', '模板: own\n日期')}# 一、甲\n\n表1 乙\n\n${table}`,
    {
      'templates/own/template.yaml': text,
      'templates/base/template.yaml': base,
    },
  );
  const missing = diagnostics.filter(({ code }) => code === 'font/missing');
  expect(missing.map(({ file, span }) => [file.path.split('/').slice(-3).join('/'), span.start])).toEqual([
    own
      ? ['templates/own/template.yaml', text.lastIndexOf('😀')]
      : ['templates/base/template.yaml', base.indexOf('😀')],
  ]);
});

test('of a character in the issue and in its template each file has a finding', async () => {
  const own = 'extends: dongtai\nfolio: { text: "😀{页}" }\n';
  const issue = `${HEAD.replace('日期', '模板: own\n日期')}# 一、甲\n\n成功😀，圆满😀。\n`;
  const { diagnostics } = await compileText(issue, { 'templates/own/template.yaml': own });
  const missing = diagnostics.filter(({ code }) => code === 'font/missing');
  expect(missing.map(({ file, related }) => [file.path.endsWith('.yaml'), related.length]).sort()).toEqual([
    [false, 1],
    [true, 0],
  ]);
});
