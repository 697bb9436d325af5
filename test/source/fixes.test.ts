import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/diagnostics/apply-fixes.js';
import { FRONT, readBytes, temporaryFolder } from '../support/read-source.js';

const BODY = '\n# 一、要闻\n\n甲。\n';

/** A body as a whole source: in a section where it has no head, below front matter where it has none. */
function whole(source: string): string {
  if (/^\s*(?:---|———|－－－|刊名)/.test(source)) return `${source}\n${BODY}`;
  return `${FRONT}\n${/^#/m.test(source) ? '' : '# 一、要闻\n\n'}${source}\n`;
}

/** The source after the fixes of one code, and whether they were safe; it has no such finding any more. */
async function mended(code: string, source: string): Promise<{ readonly after: string; readonly safe: boolean }> {
  const { diagnostics } = await readBytes(source);
  const same = diagnostics.filter((each) => each.code === code);
  expect(same.map(({ fix }) => fix !== undefined)).toContain(true);
  const { text } = applyFixes(same[0]!.file, same, { unsafe: true });
  const again = await readBytes(text);
  expect(again.found.filter((found) => found.startsWith(`${code} @`))).toEqual([]);
  return { after: text, safe: same.every(({ fix }) => fix?.safe !== false) };
}

describe('safe fixes', () => {
  test.each<[code: string, source: string, after: string]>([
    [
      'front-matter/colon',
      '---\n刊名：动态\n期号:7\n日期： 2022-10-18\n---',
      '---\n刊名: 动态\n期号: 7\n日期: 2022-10-18\n---',
    ],
    ['front-matter/missing', '刊名: 动态\n日期: 2022-10-18\n---', '---\n刊名: 动态\n日期: 2022-10-18\n---'],
    ['front-matter/missing', '\n  刊名: 动态\n日期: 2022-10-18\n---', '\n---\n刊名: 动态\n日期: 2022-10-18\n---'],
    ['front-matter/missing', '———\n刊名: 动态\n日期: 2022-10-18\n———', '---\n刊名: 动态\n日期: 2022-10-18\n———'],
    ['front-matter/missing', '－－－\n刊名: 动态\n日期: 2022-10-18\n---', '---\n刊名: 动态\n日期: 2022-10-18\n---'],
    [
      'front-matter/unknown-key',
      '---\n刊名: 动态\n总期好: 67\n日期: 2022-10-18\n---',
      '---\n刊名: 动态\n总期号: 67\n日期: 2022-10-18\n---',
    ],
    ['front-matter/unknown-key', '---\n刊名: 动态\ndates: 2022-10-18\n---', '---\n刊名: 动态\ndate: 2022-10-18\n---'],
    [
      'toc/page-format',
      '# 目录\n\n一、要闻 …… 待定\n\n# 一、要闻\n\n甲。',
      '# 目录\n\n一、要闻 …… ?\n\n# 一、要闻\n\n甲。',
    ],
    ['ref/syntax', '详见[第2页]（#一）。', '详见[第2页](#一)。'],
    ['ref/syntax', '详见[第2页]（＃一、）。', '详见[第2页](#一、)。'],
    ['ref/syntax', '详见[第2页] （ #一 ）。', '详见[第2页](#一)。'],
    ['ref/syntax', '详见[网站]（https://example.com）。', '详见[网站](https://example.com)。'],
    ['note/missing', '会议[^1]召开。\n\n[^1]：年会。', '会议[^1]召开。\n\n[^1]: 年会。'],
    ['note/missing', '会议[^1]召开[^2]。\n\n[^1]：甲。\n[^2]： 乙。', '会议[^1]召开[^2]。\n\n[^1]: 甲。\n[^2]: 乙。'],
    ['source/html', '第一段。\n\n<br>\n\n第二段。', '第一段。\n\n\n\n第二段。'],
  ])('%s: %j', async (code, source, after) => {
    expect(await mended(code, whole(source))).toEqual({ after: whole(after), safe: true });
  });

  test('the file keeps its line ends', async () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const front = '刊名: 动态\n日期: 2022-10-18\n---';
    expect((await mended('front-matter/missing', crlf(whole(front)))).after).toBe(crlf(whole(`---\n${front}`)));
  });
});

describe('fixes on request only', () => {
  test.each<[code: string, source: string, after: string]>([
    [
      'front-matter/unknown-key',
      '---\n刊名: 动态\n主编: 甲所\n日期: 2022-10-18\n---',
      '---\n刊名: 动态\n主办: 甲所\n日期: 2022-10-18\n---',
    ],
    ['source/definition', '甲。\n\n[总指导]: 谭勇', '甲。\n\n[总指导]：谭勇'],
    ['source/emphasis', '体积为3*4*5。', '体积为3×4×5。'],
  ])('%s: %j', async (code, source, after) => {
    expect(await mended(code, whole(source))).toEqual({ after: whole(after), safe: false });
  });
});

describe('pictures', () => {
  test.each([
    ['![会场]（图1.png）', '![会场](图1.png)'],
    ['![会场](年会 图.png)', '![会场](<年会 图.png>)'],
    ['![会场]（ 年会 图.png ）', '![会场](<年会 图.png>)'],
  ])('picture/syntax: %s', async (source, after) => {
    expect(await mended('picture/syntax', whole(source))).toEqual({ after: whole(after), safe: true });
  });

  test('the name of a near file is written on request', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, '年会 图.png'), 'any');
    for (const [source, after] of [
      ['![会场](年会图.png)', '![会场](<年会 图.png>)'],
      ['![会场](<年会  图.png> "说明")', '![会场](<年会 图.png> "说明")'],
      ['![会场](<年会 图.PNG>)', '![会场](<年会 图.png>)'],
    ] as const) {
      const { diagnostics } = await readBytes(whole(source), folder);
      expect(diagnostics.map(({ code, fix }) => [code, fix?.safe])).toEqual([['picture/missing', false]]);
      expect(applyFixes(diagnostics[0]!.file, diagnostics, { unsafe: true }).text).toBe(whole(after));
    }
  });
});

test.each([
  [
    'a key that is there already',
    '---\n刊名: 动态\n总期号: 67\n总期好: 67\n日期: 2022-10-18\n---',
    'front-matter/unknown-key',
  ],
  ['a picture of unclear name', '![会场](图 1.png 会场的照片)', 'picture/syntax'],
])('no fix for %s', async (_, source, code) => {
  const { diagnostics } = await readBytes(whole(source));
  expect(diagnostics.filter((each) => each.code === code).map(({ fix }) => fix)).toEqual([undefined]);
});

test.each(['国发[2019]（4号）文件。', '[甲]（乙）', '见附件[1] （二）。'])('good prose: %s', async (source) => {
  expect((await readBytes(whole(source))).found).toEqual([]);
});
