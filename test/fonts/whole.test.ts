import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.js';

const FACE = 'LXGWZhuqueFangsong-Regular.ttf';
const ISSUE = '---\n刊名: 某院简报\n日期: 2026-11-27\n主办: 某院\n---\n\n# 一、甲\n\n文。\n';

/** A copy of the program; its faces but one are links to ours. */
function copyOfProgram(): string {
  const folder = folderWith({ 'a.md': ISSUE, 'package.json': readFileSync('package.json') });
  for (const part of ['bin', 'templates']) cpSync(part, join(folder, part), { recursive: true });
  cpSync('dist', join(folder, 'dist'), { recursive: true, filter: (path) => !/types|\blib\b/.test(path) });
  mkdirSync(join(folder, 'fonts'));
  for (const name of readdirSync('fonts')) {
    if (name === FACE) cpSync(join('fonts', name), join(folder, 'fonts', name));
    else symlinkSync(resolve('fonts', name), join(folder, 'fonts', name));
  }
  return folder;
}

function build(folder: string): { readonly status: number | null; readonly stderr: string } {
  const bin = join(folder, 'bin/bulletin.js');
  const { status, stderr } = spawnSync(process.execPath, [bin, 'build', 'a.md', '-o', 'out'], { cwd: folder });
  return { status, stderr: String(stderr) };
}

/** Changes all of a file but its head. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0x55, Math.floor(bytes.length / 10)));
}

describe.skipIf(process.platform === 'win32')('faces', () => {
  test('that came to another place are looked at once, and are known from then on', () => {
    const folder = copyOfProgram();
    expect(build(folder)).toEqual({ status: 0, stderr: '' });
    const seen = (): string => readFileSync(join(folder, 'dist/seen.json'), 'utf8');
    const first = seen();
    expect(first).not.toBe(readFileSync('dist/seen.json', 'utf8'));
    expect(build(folder).status).toBe(0);
    expect(seen()).toBe(first);
  });

  test('that are damaged print nothing', () => {
    const folder = copyOfProgram();
    damage(join(folder, 'fonts', FACE));
    const { status, stderr } = build(folder);
    expect(stderr).toMatch(new RegExp(`^错误：字体文件 fonts/${FACE} .*请重新安装`));
    expect(status).toBe(3);
    expect(readdirSync(folder)).not.toContain('out');
  });

  test('whose prepared outlines are damaged print as before', () => {
    const [whole, broken] = [copyOfProgram(), copyOfProgram()];
    damage(join(broken, `dist/outlines/${FACE}.bin`));
    for (const folder of [whole, broken]) expect(build(folder).status).toBe(0);
    const pdf = (folder: string): Buffer => readFileSync(join(folder, 'out/a.pdf'));
    expect(pdf(broken).equals(pdf(whole))).toBe(true);
  });
});
