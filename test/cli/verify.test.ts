import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSoffice } from '../../src/cli/verify/soffice.js';
import type { OutsideError } from '../../src/diagnostics/errors.js';
import { pdfEmitter } from '../../src/emit/pdf/index.js';
import { HEAD, layOutText } from '../support/compile-text.js';
import { run } from '../support/run-cli.js';

const TEXT = `${HEAD}# 一、甲\n\n第一段。\n\n第二段的字。\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  writeFileSync(join(folder, 'issue-1.md'), TEXT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A stand-in for a version of LibreOffice that makes every DOCX the PDF of a text. */
async function converterTo(text: string, version = '7.4.7.2'): Promise<string> {
  const [pdf] = await pdfEmitter.emit(await layOutText(text));
  const converted = join(folder, `${version}.pdf`);
  writeFileSync(converted, pdf!.bytes);
  const program = join(folder, `soffice-${version}`);
  const script = `[ "$1" = --version ] && echo 'LibreOffice ${version} 40(Build:2)' && exit\ncp '${converted}' "$6/issue-1.pdf"`;
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  return program;
}

describe.skipIf(process.platform === 'win32')('bulletin verify', { timeout: 60_000 }, () => {
  test('files that agree: the sums, the pages of the sections, exit 0', async () => {
    const { code, out } = await run(['verify', 'issue-1', '--soffice', await converterTo(TEXT), '--lang', 'zh'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(out).toMatch(/issue-1，LibreOffice 7\.4\.7\.2：(\d+)\/\1 行相同，2\/2 页的开头相同；PDF 2 页，DOCX 2 页。/);
    expect(out).toMatch(/一、甲 +目录第 2 页；PDF 第 2 页，DOCX 第 2 页/);
    expect(out).toContain('两个文件一致。');
  });

  test('another template than the issue names', async () => {
    const program = await converterTo(TEXT);
    const args = ['verify', 'issue-1', '--soffice', program, '--no-pictures', '--template'];
    expect((await run([...args, 'dongtai'], { cwd: folder })).code).toBe(0);
    expect((await run([...args, 'gongwen'], { cwd: folder })).code).toBe(1);
    expect((await run([...args, 'nix'], { cwd: folder })).code).toBe(2);
  });

  test('a line that differs: both readings and the place in the source, exit 1', async () => {
    const program = await converterTo(TEXT.replace('第二段的字', '第二段的改了'));
    const { code, out } = await run(['verify', 'issue-1', '--no-pictures', '--lang', 'en'], {
      cwd: folder,
      env: { BULLETIN_SOFFICE: program },
    });
    expect(code).toBe(1);
    expect(out).toContain('PDF   第二段的字。');
    expect(out).toContain('issue-1.md:10:1');
    expect(out).toContain('10 │ 第二段的字。');
    expect(out).toContain('The two files do not agree.');
    const json = JSON.parse(
      (await run(['verify', 'issue-1', '--no-pictures', '--format', 'json', '--soffice', program], { cwd: folder }))
        .out,
    );
    expect(json.agrees).toBe(false);
    const place = { file: 'issue-1.md', line: 10, column: 1, offset: TEXT.indexOf('第二段') };
    expect(json.readers).toMatchObject([
      {
        reader: 'LibreOffice 7.4.7.2',
        agrees: false,
        sameLines: json.readers[0].lines - 1,
        differences: [{ page: 2, text: '第二段的字。', docx: { page: 2, text: '第二段的改了。' }, place }],
      },
    ]);
  });

  test('several readers: the figures of each with its version, and which of them do not agree', async () => {
    const [good, bad] = [await converterTo(TEXT), await converterTo(`${TEXT}\n第三段。\n`, '25.2.3.2')];
    const args = ['verify', 'issue-1', '--no-pictures', '--lang', 'en', '--soffice', good, '--soffice', bad];
    const { code, out } = await run(args, { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/issue-1, LibreOffice 7\.4\.7\.2: (\d+)\/\1 lines alike, 2\/2 pages start alike/);
    expect(out).toMatch(/issue-1, LibreOffice 25\.2\.3\.2: (\d+)\/\1 lines alike, 2\/2 pages start alike/);
    expect(out).toMatch(/A line of page 2 differs:\n +PDF +has no such line\n +DOCX +第三段。/);
    expect(out).toContain('The two files do not agree in LibreOffice 25.2.3.2.');
    const env = { BULLETIN_SOFFICE: [good, bad].join(delimiter) };
    const json = JSON.parse(
      (await run(['verify', 'issue-1', '--no-pictures', '--format', 'json'], { cwd: folder, env })).out,
    );
    expect(json.agrees).toBe(false);
    expect(json.readers.map(({ reader, agrees }: { reader: string; agrees: boolean }) => [reader, agrees])).toEqual([
      ['LibreOffice 7.4.7.2', true],
      ['LibreOffice 25.2.3.2', false],
    ]);
  });

  test('a program by its bare name is found on the PATH; all that are missing are named', async () => {
    const program = await converterTo(TEXT);
    const surroundings = { cwd: tmpdir(), env: { PATH: folder } };
    expect(findSoffice(['soffice-7.4.7.2'], surroundings)).toEqual([program]);
    const { code, err } = await run(
      ['verify', 'issue-1', '--lang', 'zh', '--soffice', 'soffice-9', '--soffice', '/nowhere/soffice'],
      {
        cwd: folder,
      },
    );
    expect(code).toBe(3);
    expect(err).toContain('找不到 soffice-9、/nowhere/soffice。');
  });

  test.runIf(spawnSync('pdftoppm', ['-v']).error === undefined)(
    'pages that read alike and do not look alike',
    async () => {
      const program = await converterTo(TEXT.replace('第二段的字。', '**第二段的字。**'));
      const { code, out } = await run(['verify', 'issue-1', '--soffice', program, '--lang', 'zh'], { cwd: folder });
      expect(code).toBe(1);
      expect(out).toMatch(/(\d+)\/\1 行相同，2\/2 页的开头相同/);
      expect(out).toContain('1/2 页看上去相同。');
      expect(out).toMatch(/第 2 页：“第二段的字。?”在 DOCX 里的样子不同，或没有画出来（issue-1.md:10:1）/);
      const json = JSON.parse(
        (await run(['verify', 'issue-1', '--format', 'json', '--soffice', program], { cwd: folder })).out,
      );
      expect(json.readers[0].pictures[0]).toMatchObject({ kind: 'shape', page: 2, place: { line: 10, column: 1 } });
      const text = await run(['verify', 'issue-1', '--soffice', program, '--no-pictures', '--lang', 'en'], {
        cwd: folder,
      });
      expect(text.code).toBe(0);
      expect(text.out).toContain('Pages were not compared by picture');
    },
  );

  test('a section on another page, marked', async () => {
    const program = await converterTo(TEXT.replace('# 一、甲', `# 〇、前\n\n${'行。\n\n'.repeat(30)}# 一、甲`));
    const { code, out } = await run(['verify', 'issue-1', '--soffice', program, '--no-pictures', '--lang', 'en'], {
      cwd: folder,
    });
    expect(code).toBe(1);
    expect(out).toMatch(/! 一、甲 +contents 2; PDF 2, DOCX 3/);
  });
});

test('without LibreOffice: what is missing, and how to install it on each system', () => {
  const missing = (...given: string[]): OutsideError => {
    try {
      findSoffice(given, { cwd: folder, env: { PATH: '' } }, []);
    } catch (error) {
      return error as OutsideError;
    }
    throw new Error('found');
  };
  for (const way of ['Windows', 'macOS', 'apt install libreoffice-writer-nogui', '--soffice', 'BULLETIN_SOFFICE']) {
    expect(missing().text.zh).toContain(way);
    expect(missing().text.en).toContain(way);
  }
  expect(missing('/nowhere/soffice').text.en).toContain('/nowhere/soffice does not exist');
});
