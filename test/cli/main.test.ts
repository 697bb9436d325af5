import { describe, expect, it } from 'vitest';
import { packageVersion } from '../../src/config/root.js';
import { outputs } from '../../src/emit/index.js';
import { reporters } from '../../src/report/index.js';
import { run } from '../support/run-cli.js';

describe('help', () => {
  it('is Chinese to the last word', async () => {
    for (const args of [['--help'], ['help', 'build'], ['build', '--help'], ['check', '-h']]) {
      const { code, out } = await run(args);
      expect(code).toBe(0);
      expect(out).toContain('用法：');
      expect(out).toContain('例：');
      expect(out).not.toMatch(/Usage|Options|Commands|Arguments|\[options\]|display help|output the version/);
    }
  });

  it('is English when asked', async () => {
    for (const args of [
      ['--help', '--lang', 'en'],
      ['build', '--help', '--lang=en'],
    ]) {
      const { code, out } = await run(args);
      expect(code).toBe(0);
      expect(out).toContain('Usage: bulletin');
      expect(out.replaceAll('草稿', '')).not.toMatch(/[\u4E00-\u9FFF]/);
    }
  });

  it('lists formats and reporters from their registries', async () => {
    expect((await run(['help', 'build'])).out.replace(/\s/g, '')).toContain(Object.keys(outputs).join('、'));
    expect((await run(['help', 'check'])).out).toContain(Object.keys(reporters).join('、'));
  });

  it('fits 80 columns', async () => {
    for (const command of ['build', 'check']) {
      const { out } = await run(['help', command, '--lang', 'en']);
      const table = out.slice(0, out.indexOf('Examples'));
      expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it('stands in for a missing command', async () => {
    const { code, err } = await run([]);
    expect(code).toBe(2);
    expect(err).toContain('用法：');
  });
});

describe('version', () => {
  it('is the package’s', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${packageVersion()}\n`, err: '' });
  });
});

describe('wrong usage', () => {
  const cases: readonly (readonly [readonly string[], string, string])[] = [
    [['biuld', 'x'], '没有 biuld 这个命令。您要的是不是 build？', 'There is no command biuld. Did you mean build?'],
    [
      ['build', 'x', '--formt', 'pdf'],
      '没有 --formt 这个选项。您要的是不是 --format？',
      'There is no option --formt. Did you mean --format?',
    ],
    [['build', 'x', '--zzzzzz'], '没有 --zzzzzz 这个选项。', 'There is no option --zzzzzz.'],
    [['build'], '缺少参数', 'An argument is missing'],
    [['build', 'x', '-o'], '后面缺少它的值', 'needs a value'],
    [['build', 'x', '--format', 'pfd'], '您要的是不是 pdf', 'Did you mean pdf'],
    [['check', 'x', '--format', 'xml'], '可用的有：', 'it is one of:'],
    [['check', 'x', '--lang', 'fr'], '--lang 只能是 zh 或 en', '--lang must be zh or en'],
  ];

  it.each(cases)('%j ends with 2 and says why', async (args, zh, en) => {
    for (const [lang, text] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { code, out, err } = await run(args, { env: { BULLETIN_LANG: lang } });
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(text);
      expect(err).toContain('bulletin --help');
    }
  });
});
