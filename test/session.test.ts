import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Compilation, compile } from '../src/compile.js';
import { leafParagraphs } from '../src/model/walk.js';
import { openSession, type Session } from '../src/session.js';
import { HEAD } from './support/compile-text.js';
import { makePng } from './support/pictures/make-png.js';

interface Opened {
  readonly session: Session;
  write(name: string, content: string | Uint8Array): void;
  compile(name: string): Promise<Compilation>;
}

/** A session in a folder with files of its own. */
function open(files: Readonly<Record<string, string | Uint8Array>>, env: Record<string, string> = {}): Opened {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'bulletin-test-')));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const session = openSession({ cwd, env, clock: () => new Date(2022, 9, 20) });
  onTestFinished(() => session.close());
  return {
    session,
    write,
    compile: async (name) => {
      const found = session.find(name);
      if (!('path' in found)) throw new Error(`no ${name}`);
      return compile(session, found);
    },
  };
}

const codes = ({ diagnostics }: Compilation): string[] => diagnostics.map(({ code }) => code);

test('a text laid over a file is what is compiled; the disk stays as it is', async () => {
  const { session, compile } = open({ 'a.md': `${HEAD}# 一、甲\n\n文。\n` });
  const found = session.find('a');
  if (!('path' in found)) throw new Error('not found');
  session.files.cover(found.path, `${HEAD}# 一、甲\n\n另一段文。\n`);
  expect((await compile('a')).source.text).toContain('另一段文。');
  session.files.cover(found.path, undefined);
  expect((await compile('a')).source.text).not.toContain('另一段文。');
});

test('a text laid over a file keeps the mark that it begins with', async () => {
  const { session, compile } = open({ 'a.md': '' });
  const found = session.find('a');
  if (!('path' in found)) throw new Error('not found');
  for (const text of ['\ufeff甲', '\ufeff\ufeff甲', '甲', '']) {
    session.files.cover(found.path, text);
    expect((await compile('a')).source.text).toBe(text);
  }
});

test('an unchanged picture is not unpacked again, and a changed one is', async () => {
  const kind = { colour: 2, bits: 8, interlaced: false, transparent: false } as const;
  const png = (seed: number): Buffer => makePng(kind, () => seed).file;
  const { write, compile } = open({ 'a.md': `${HEAD}# 一、甲\n\n文。\n\n![图](a.png)\n`, 'a.png': png(0.25) });
  const pictureIn = ({ compiled }: Compilation) =>
    compiled!.layout.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'image' ? [item.picture] : [])),
    )[0]!;
  const first = pictureIn(await compile('a'));
  expect(pictureIn(await compile('a'))).toBe(first);
  write('a.png', png(0.75));
  const changed = pictureIn(await compile('a'));
  expect(Buffer.from(changed.bytes).equals(Buffer.from(first.bytes))).toBe(false);
});

test('pictures that the last issue does not use are let go', async () => {
  const kind = { colour: 2, bits: 8, interlaced: false, transparent: false } as const;
  const { session, compile } = open({
    'a.md': `${HEAD}# 一、甲\n\n文。\n\n![图](a.png)\n`,
    'b.md': `${HEAD}# 一、甲\n\n文。\n`,
    'a.png': makePng(kind, () => 0.5).file,
  });
  await compile('a');
  expect(session.pictures.size).toBe(1);
  await compile('b');
  expect(session.pictures.size).toBe(0);
});

test('a template is made once, and again when one that it extends changed', async () => {
  const { write, compile } = open({
    'a.md': `${HEAD.replace('日期', '模板: 小报\n日期')}# 一、甲\n\n文。\n`,
    'templates/大报/template.yaml': 'extends: dongtai\n',
    'templates/小报/template.yaml': 'extends: 大报\n',
  });
  const first = (await compile('a')).compiled!.template;
  expect((await compile('a')).compiled!.template).toBe(first);
  write('templates/大报/template.yaml', 'extends: dongtai\npage: { size: A5 }\n');
  expect((await compile('a')).compiled!.template.page.width).toBe(148);
});

test('the styles of a template are resolved once', async () => {
  const { compile } = open({ 'a.md': `${HEAD}# 一、甲\n\n**重**文。\n` });
  const stylesIn = ({ compiled }: Compilation): readonly object[] =>
    [...leafParagraphs(compiled!.flow.body)].flatMap(({ style, runs }) => [
      style,
      ...runs.flatMap((run) => ('style' in run ? [run.style] : [])),
    ]);
  const [first, second] = [stylesIn(await compile('a')), stylesIn(await compile('a'))];
  expect(first.length).toBeGreaterThan(5);
  expect(second.filter((style, i) => style !== first[i])).toEqual([]);
});

test('settings hold from the issue up to the project’s root, and a changed file counts at once', async () => {
  const quiet = '规则:\n  section/empty: 关\n';
  const empty = `${HEAD}# 一、甲\n\n文。\n\n# 二、乙\n`;
  const { write, compile } = open({ 'bulletin.yaml': quiet, '项目/稿/a.md': empty });
  const before = codes(await compile('项目/稿/a'));
  write('bulletin.yaml', '');
  expect(codes(await compile('项目/稿/a'))).toEqual(expect.arrayContaining([...before, 'section/empty']));
  expect(before).not.toContain('section/empty');
  // A repository ends the search.
  write('bulletin.yaml', quiet);
  mkdirSync(join(dirname(dirname((await compile('项目/稿/a')).compiled!.issue.folder)), '项目/.git'));
  expect(codes(await compile('项目/稿/a'))).toContain('section/empty');
});

test('the day comes from the session’s clock or environment', async () => {
  const future = { 'a.md': `${HEAD.replace('2022-10-18', '2022-12-01')}# 一、甲\n\n文。\n` };
  expect(codes(await open(future).compile('a'))).toContain('front-matter/date-future');
  const dated = await open(future, { SOURCE_DATE_EPOCH: '1700000000' }).compile('a');
  expect(codes(dated)).not.toContain('front-matter/date-future');
  expect(dated.compiled!.flow.properties.modified).toEqual(new Date(1_700_000_000_000));
});

test.runIf(process.platform === 'linux')('closing a session frees every file', async () => {
  const opened = (): number => readdirSync('/proc/self/fd').length;
  const before = opened();
  const { session, compile } = open({ 'a.md': `${HEAD}# 一、甲\n\n**文**。\n` });
  const { compiled } = await compile('a');
  const { pdfEmitter } = await import('../src/emit/pdf/index.js');
  await pdfEmitter.emit(compiled!);
  expect(opened()).toBeGreaterThan(before);
  session.close();
  expect(opened()).toBe(before);
});
