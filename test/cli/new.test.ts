import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { run } from '../support/run-cli.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock = () => new Date(2026, 10, 28, 9);
const bulletin = (...args: string[]) => run([...args, '--lang', 'zh'], { cwd: folder, clock });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

function put(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const issue = (number: number, year: number, ...titles: string[]) => `---
# 我们的刊物
刊名: "某院动态"
期号: ${number}
总期号: ${60 + number}
日期: ${year}年3月1日
编印: { 主编: [甲某, 乙某] } # 不变
附件:
  - 一份表
增刊: 是
---

# 目录

${titles.map((title, i) => `${'一二三'[i]}、${title} …… ?`).join('\n')}

${titles.map((title, i) => `# ${'一二三'[i]}、${title}\n\n正文${i}。`).join('\n\n')}
`;

describe('the next issue', () => {
  test('takes over the front matter as typed, counts on, and frames what comes again', async () => {
    put('issue-66/issue.md', issue(6, 2026, '甲', '本期书目'));
    put('issue-67/issue.md', issue(7, 2026, '乙', '丙', '本期书目'));
    const { code, out } = await bulletin('new');
    expect(code).toBe(0);
    expect(out).toContain('写好了 issue-68/issue.md：照 issue-67，第 8 期，总第 68 期，日期是今天。');
    expect(read('issue-68/issue.md')).toBe(`---
# 我们的刊物
刊名: "某院动态"
期号: 8
总期号: 68
日期: 2026年11月28日
编印: { 主编: [甲某, 乙某] } # 不变
---

# 目录

一、这里写标题 …… ?
二、本期书目 …… ?

# 一、这里写标题

这里写正文。

# 二、本期书目

这里写“本期书目”的正文。
`);
    const check = await bulletin('check', 'issue-68', '--format', 'json');
    const codes = JSON.parse(check.out).diagnostics.map((each: { code: string }) => each.code);
    expect([...new Set(codes)].sort()).toEqual(['text/unfilled', 'toc/page-open']);
  });

  test('stands as the last one does: a file beside it, a text named as its folder', async () => {
    put('第7期.md', issue(7, 2026, '甲').replaceAll('\n', '\r\n'));
    expect((await bulletin('new')).code).toBe(0);
    expect(read('第8期.md').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    put('x/issues/第9期/第9期.md', issue(9, 2026, '甲'));
    expect((await run(['new'], { cwd: join(folder, 'x'), clock })).code).toBe(0);
    expect(existsSync(join(folder, 'x/issues/第10期/第10期.md'))).toBe(true);
  });

  test('stands beside the one in whose folder the editor is', async () => {
    put('第 7 期/issue.md', issue(7, 2026, '甲'));
    const { code, out } = await run(['new', '--lang', 'zh'], { cwd: join(folder, '第 7 期'), clock });
    expect(code).toBe(0);
    expect(existsSync(join(folder, '第 8 期/issue.md'))).toBe(true);
    expect(out).toMatch(/bulletin build ".*第 8 期"/);
  });

  test('follows the issue that is named, with the template that is asked for', async () => {
    for (const number of [6, 7]) put(`issue-${number}/issue.md`, issue(number, 2026, '甲'));
    const { code, out } = await bulletin('new', 'issue-b', '--from', 'issue-6', '--template', 'jianbao');
    expect(code).toBe(0);
    expect(out).toContain('照 issue-6，第 7 期');
    expect(read('issue-b/issue.md')).toMatch(/\n模板: jianbao\n---\n/);
  });

  test('a document counts its number on, in a new year from 1', async () => {
    const head = '刊名: 某院文件\n标题: 关于甲的通知\n主送: 各部门\n日期: 2026-03-01\n模板: gongwen\n';
    put('a-1.md', `---\n${head}发文字号: 某院发〔2026〕21号\n---\n\n一段。\n`);
    await bulletin('new');
    expect(read('a-2.md')).toContain('发文字号: 某院发〔2026〕22号');
    expect(read('a-2.md')).toContain('标题: 这里写标题');
    await run(['new'], { cwd: folder, clock: () => new Date(2027, 0, 5) });
    expect(read('a-3.md')).toContain('发文字号: 某院发〔2027〕1号');
  });
});

describe('nothing is written over', () => {
  test('a name that is taken', async () => {
    put('issue-7/issue.md', issue(7, 2026, '甲'));
    put('issue-8/note.txt', '别的');
    const { code, err } = await bulletin('new');
    expect(code).toBe(2);
    expect(err).toContain('issue-8 已经有了，没有动它。');
    expect((await bulletin('new', 'issue-7')).code).toBe(2);
    expect(read('issue-7/issue.md')).toBe(issue(7, 2026, '甲'));
  });

  test.each(['a:b', 'con', 'x.', '..', 'a*'])('a name that some system does not allow: %s', async (name) => {
    expect((await bulletin('new', name)).code).toBe(2);
  });

  test('a template or an issue that is not there', async () => {
    expect((await bulletin('new', '--template', 'nix')).code).toBe(2);
    expect((await bulletin('new', '--from', 'nix')).code).toBe(2);
    expect(existsSync(join(folder, 'issue-1'))).toBe(false);
  });
});

describe('in an empty folder', () => {
  test.each(['dongtai', 'jianbao', 'gongwen', 'xinhan', 'jiyao', 'mingling'])(
    'a first issue that builds: %s',
    async (template) => {
      expect((await bulletin('new', '--template', template)).code).toBe(0);
      const { code, err } = await bulletin('build', 'issue-1', '--format', 'pdf');
      expect(code, err).toBe(0);
      expect(err).not.toContain('front-matter/');
    },
  );

  test('who sits at a terminal is asked', async () => {
    const asked: string[] = [];
    const answers = ['某院: 简讯', ''];
    const ask = async (question: string) => {
      asked.push(question);
      return answers.shift()!;
    };
    const stream = { write: () => undefined };
    await main(['new', '--lang', 'zh'], { cwd: folder, env: {}, clock, ask, out: stream, err: stream });
    expect(asked).toEqual(['刊名（工作动态）：', '主办单位（可以不写）：']);
    expect(read('issue-1/issue.md')).toContain('刊名: "某院: 简讯"\n期号: 1\n');
    expect((await bulletin('build', 'issue-1', '--format', 'pdf')).code).toBe(0);
  });

  test('a template of one’s own', async () => {
    expect((await bulletin('new', '--template-name', '小报', '--template', 'jianbao')).code).toBe(0);
    expect((await bulletin('new', '--template-name', '小报')).code).toBe(2);
    expect((await bulletin('new', '--template', '小报')).code).toBe(0);
    expect((await bulletin('build', 'issue-1', '--format', 'pdf')).code).toBe(0);
  });
});
