import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amount, inConformance } from '../support/amount.js';
import { readObjects, textString, type Value } from '../support/pdf-rules/objects.js';
import { RICH } from '../support/rich-issue.js';
import { png } from '../support/small-pictures.js';

const run = promisify(execFile);
const NAMES = ['issue-1', 'issue-67'];
/** Every kind of PDF and both outputs; the long issue in both outputs, in `npm run conformance` in every kind too. */
const VARIANTS = [
  [],
  ['--attach-source', '--draft', '--format', 'pdf'],
  ['--profile', 'press', '--impose', 'booklet', '--format', 'pdf'],
] as const;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bulletin-repeat-'));
  mkdirSync(join(root, 'one/issue-1'), { recursive: true });
  cpSync('samples/issue-67', join(root, 'one/issue-67'), { recursive: true });
  writeFileSync(join(root, 'one/issue-1/issue.md'), RICH);
  writeFileSync(join(root, 'one/issue-1/a.png'), png(6));
  cpSync(join(root, 'one'), join(root, '另一个 文件夹/深一层'), { recursive: true });
  // Moves the clock to another day, in every process that loads it.
  writeFileSync(
    join(root, 'clock.mjs'),
    'const Real = Date; globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(4102444800000); } static now() { return 4102444800000; } };',
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Builds variants in a folder; the files' bytes by name. */
function build(
  folder: string,
  env: Readonly<Record<string, string>> = {},
  wanted: readonly string[] = NAMES,
  variants: readonly (readonly string[])[] = VARIANTS,
): ReadonlyMap<string, Buffer> {
  const cwd = join(root, folder);
  const files = new Map<string, Buffer>();
  for (const [i, variant] of variants.entries()) {
    const output = join(cwd, `out-${i}`);
    const names = i === 0 || inConformance ? wanted : wanted.slice(0, 1);
    const args = [resolve('bin/bulletin.js'), 'build', ...names, '-o', output, '--quiet', ...variant];
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH!, ...env },
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const suffix = i === 2 ? '-booklet-press' : '';
    for (const name of names) {
      files.set(`${name} ${variant.join(' ')} pdf`, readFileSync(join(output, `${name}${suffix}.pdf`)));
      if (i === 0) files.set(`${name} docx`, readFileSync(join(output, `${name}.docx`)));
    }
    rmSync(output, { recursive: true });
  }
  return files;
}

test('the same bytes twice, on another day, in another folder, time zone and locale', { timeout: 120_000 }, () => {
  const first = build('one', { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' });
  const second = build('另一个 文件夹/深一层', {
    TZ: 'America/St_Johns',
    LC_ALL: 'de_DE.UTF-8',
    BULLETIN_LANG: 'en',
    NODE_OPTIONS: `--import=${join(root, 'clock.mjs')}`,
  });
  expect([...second.keys()]).toEqual([...first.keys()]);
  for (const [name, bytes] of first) expect(bytes.equals(second.get(name)!), name).toBe(true);
});

/** Everything that memory of another process could show through: a caption's wide space, rare hanzi, a picture. */
const SMALL = `---\n刊名: 测试\n日期: 2022-10-18\n---\n\n# 一、任务\n\n彳亍、饕餮。\n\n表1　分工\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n![图](a.png)\n`;

test('many processes give the same bytes', { timeout: 120_000 }, async () => {
  const folder = join(root, 'small');
  mkdirSync(folder);
  writeFileSync(join(folder, 'issue.md'), SMALL);
  writeFileSync(join(folder, 'a.png'), png(6));
  const seen = { pdf: new Set<string>(), docx: new Set<string>() };
  const numbers = Array.from({ length: amount(4, 20) }, (_, i) => i);
  const work = async (): Promise<void> => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) {
      const output = join(folder, `out-${number}`);
      await run(process.execPath, [resolve('bin/bulletin.js'), 'build', 'issue.md', '-o', output, '--quiet'], {
        cwd: folder,
      });
      for (const kind of ['pdf', 'docx'] as const) {
        seen[kind].add(
          createHash('sha256')
            .update(readFileSync(join(output, `small.${kind}`)))
            .digest('hex'),
        );
      }
    }
  };
  await Promise.all([work(), work()]);
  expect([seen.pdf.size, seen.docx.size]).toEqual([1, 1]);
});

test('SOURCE_DATE_EPOCH is the date of change, and the identifier comes from the content', { timeout: 120_000 }, () => {
  const variants = inConformance ? VARIANTS : VARIANTS.slice(0, 1);
  const plain = build('one', {}, ['issue-1'], variants);
  const dated = build('one', { SOURCE_DATE_EPOCH: '1700000000' }, ['issue-1'], variants);
  for (const [name, bytes] of dated) {
    expect(bytes.equals(plain.get(name)!), name).toBe(false);
    if (name.endsWith('docx')) continue;
    expect(fact(bytes, 'ModDate')).toBe('D:20231114221320Z');
    expect(fact(bytes, 'CreationDate')).toBe('D:20221018040000Z');
    expect(identifier(bytes)).not.toBe(identifier(plain.get(name)!));
  }
});

function fact(bytes: Buffer, key: string): string {
  const file = readObjects(bytes);
  return textString(file.resolve(file.dictionary(file.trailer.Info)[key]));
}

function identifier(bytes: Buffer): string {
  return (readObjects(bytes).trailer.ID as Value[]).map((half) => (half as Buffer).toString('hex')).join(' ');
}
