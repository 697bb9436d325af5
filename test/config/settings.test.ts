import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSettings, type Settings } from '../../src/config/settings.js';
import { openFiles } from '../../src/files.js';

/** A project with an issue's folder in it, and what is read for that folder. */
function read(place: (project: string) => void): Settings | undefined {
  const project = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  mkdirSync(join(project, '.git'));
  mkdirSync(join(project, 'issue-1'));
  place(project);
  return openSettings(openFiles(), project)(join(project, 'issue-1'));
}

const written =
  (text: string, name = 'bulletin.yaml') =>
  (project: string) =>
    writeFileSync(join(project, name), text);

/** What is wrong, with what stands in its place. */
function faults(place: (project: string) => void): readonly string[] {
  const { file, errors, keys } = read(place)!;
  const at = ({ start, end }: { readonly start: number; readonly end: number }) => file.text.slice(start, end).trim();
  return [
    ...errors.map(({ why, span }) => `${at(span)}｜${why.zh}`),
    ...keys.map(({ key, span }) => `${at(span)}｜${key}`),
  ];
}

test.each(['', '# 还没有写\n', '规则:\n用语:\n', '期刊目录: 各期\n规则:\n  text/dash: 关\n', 'issues: all\n'])(
  '%j is right',
  (text) => {
    expect(faults(written(text))).toEqual([]);
  },
);

test.each<[text: string, told: readonly (string | RegExp)[]]>([
  ['规侧:\n  text/dash: 关\n', ['规侧｜规侧']],
  ['规则：\n', [/^规则：｜这里要写“名称: 内容”/]],
  ['- 规则\n- 用语\n', [/｜这里要写“名称: 内容”/]],
  ['规则: 关\n用语: 甲\n', [/^关｜这里要写/, /^甲｜这里要写/]],
  ['期刊目录: 67\n', [/^67｜这里要写一个文件夹/]],
  ['期刊目录: [甲, 乙]\nrule: x\n', [/^\[甲, 乙\]｜这里要写一个文件夹/, 'rule｜rule']],
  ['用语: &a\n  人名: [甲]\n规则: *a\n', [/^\*a｜以 \* 开头的算作引用/]],
])('%j is told', (text, told) => {
  const found = faults(written(text));
  expect(found).toHaveLength(told.length);
  for (const [i, words] of told.entries()) expect(found[i]).toMatch(words);
});

test('aliases of aliases take no time and say nothing', () => {
  const rows = Array.from(
    { length: 40 },
    (_, i) => `k${i}: &k${i} [${'*k'.concat(String(i - 1), ', ').repeat(i ? 9 : 0)}x]`,
  );
  expect(faults(written(`${rows.join('\n')}\n`)).length).toBe(39 * 9);
});

test.each([
  ['of another ending', written('规则:\n', 'bulletin.yml'), '文件名应为 bulletin.yaml，现在没有用它'],
  ['of Windows’ hidden ending', written('规则:\n', 'bulletin.yaml.txt'), '文件名应为 bulletin.yaml，现在没有用它'],
  ['that is a folder', (project: string) => void mkdirSync(join(project, 'bulletin.yaml')), '文件打不开，或太大'],
  [
    'that leads out of the project',
    (project: string) => {
      const outside = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
      onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
      written('规则:\n')(outside);
      symlinkSync(join(outside, 'bulletin.yaml'), join(project, 'bulletin.yaml'));
    },
    '它是链接，指向的文件不在本项目的文件夹里，没有用它',
  ],
])('settings %s are not passed over in silence', (_, place, why) => {
  expect(faults(place)).toEqual([`｜${why}`]);
});

test('without a file there are no settings', () => {
  expect(read(() => undefined)).toBeUndefined();
});
