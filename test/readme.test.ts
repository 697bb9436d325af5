import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../src/check/catalogue.js';
import type { Compilation } from '../src/compile.js';
import { displayWidth } from '../src/report/width.js';
import { KEYS } from '../src/source/front-matter/keys.js';
import { compileText, HEAD } from './support/compile-text.js';
import { EXAMPLE_FILES } from './support/example-files.js';
import { folderWith } from './support/folder.js';
import { anchorOf, pageOf, readmePage, type Sample } from './support/readme.js';
import { run } from './support/run-cli.js';

const chinese = readmePage('README.zh-CN.md');
const english = readmePage('README.md');
const PAGES = [
  { name: 'README.zh-CN.md', page: chinese, language: 'zh' },
  { name: 'README.md', page: english, language: 'en' },
] as const;

/** Columns of a line of prose in the source; a link cannot be broken. */
const WIDEST = 126;
/** What a sample is tried within. */
const SECTION = '# 一、要闻\n\n';
const WHOLE = `${HEAD}${SECTION}1.甲。\n`;

/** The source that a sample is part of, and what lies beside it; undefined where it is no text to compile. */
function sourceOf({ kind, text }: Sample): { issue: string; files: Record<string, string | Uint8Array> } | undefined {
  const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^\s()]+)/g)].map(([, name]) => [name!, EXAMPLE_FILES['图1.png']!]);
  const files = Object.fromEntries(pictures) as Record<string, string | Uint8Array>;
  switch (kind) {
    case 'issue':
      return { issue: text, files };
    case 'sections':
      return { issue: HEAD + text, files };
    case 'body':
      return { issue: HEAD + SECTION + text, files };
    case 'front-matter':
      return { issue: `${text}\n${SECTION}1.甲。\n`, files };
    case 'settings':
      return { issue: WHOLE, files: { 'bulletin.yaml': text } };
    case 'template':
      return {
        issue: WHOLE.replace('日期', '模板: 小报\n日期'),
        files: { 'templates/小报/template.yaml': text },
      };
    default:
      return undefined;
  }
}

/** What is found in samples: most of them stand in both pages. */
const known = new Map<string, Promise<Compilation>>();

/** Codes of the errors and warnings in a sample, each once. */
async function foundIn(sample: Sample): Promise<readonly string[]> {
  const { issue, files } = sourceOf(sample)!;
  const key = JSON.stringify([
    issue,
    Object.keys(files),
    files['bulletin.yaml'],
    files['templates/小报/template.yaml'],
  ]);
  const compiled = known.get(key) ?? compileText(issue, files);
  known.set(key, compiled);
  const { diagnostics } = await compiled;
  return [...new Set(diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code))].sort();
}

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

/** Runs one command of a line in the scratch folder; those of npm are looked up, not run. */
async function runOne(command: string, cwd: string, language: string): Promise<{ code: number; shown: string }> {
  const [program, ...args] = command.replace(/^npx /, '').split(' ');
  if (program === 'npm') {
    const known = ['ci', 'install -g .'].includes(args.join(' ')) || (args.at(-1) ?? '') in scripts;
    return { code: known ? 0 : 1, shown: '' };
  }
  expect(program, command).toBe('bulletin');
  const { code, out, err } = await run(args, { cwd, env: { BULLETIN_LANG: language } });
  return { code, shown: (out + err).trim() };
}

/** Writes down what a sample is, or does in the scratch folder what it says. */
async function follow(sample: Sample, folder: string, language: string): Promise<void> {
  if (sample.file) {
    mkdirSync(dirname(join(folder, sample.file)), { recursive: true });
    writeFileSync(join(folder, sample.file), sample.text);
  }
  const asked = /^output of (.*)$/.exec(sample.kind)?.[1];
  if (asked) {
    const { code, shown } = await runOne(asked, folder, language);
    expect({ code, shown }, asked).toEqual({ code: sample.exit, shown: sample.text.trim() });
  }
  // The same commands stand in both pages.
  if (sample.kind !== 'commands' || language !== 'zh') return;
  for (const command of sample.text.trim().split(/\n| && /)) {
    const { code, shown } = await runOne(command, folder, language);
    expect(code, `${command}\n${shown}`).toBe(sample.exit);
  }
}

/** Every option that the help of the commands names. */
async function flags(): Promise<readonly string[]> {
  const found = new Set<string>(['--version']);
  for (const command of ['new', 'import', 'build', 'check', 'fix', 'verify', 'preview']) {
    const { out } = await run(['help', command]);
    for (const [, flag] of out.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)) found.add(flag!);
  }
  return [...found].sort();
}

describe.each(PAGES)('$name', ({ page, language }) => {
  const proseText = page.prose.map(({ text }) => text).join('\n');

  test('every block of code says what it is tried as', () => {
    const known = /^(?:text|issue|sections|body|front-matter|settings|template|commands|output of bulletin .*)$/;
    expect(page.samples.filter(({ kind }) => !known.test(kind)).map(({ line }) => line)).toEqual([]);
  });

  test('texts, settings and templates have the findings that are told, and no others', async () => {
    for (const sample of page.samples.filter((each) => sourceOf(each)))
      expect(await foundIn(sample), `line ${sample.line}`).toEqual([...sample.finds].sort());
  });

  test('commands do from first to last what is told', async () => {
    const folder = folderWith({ 'issues/issue-67.md': WHOLE });
    for (const sample of page.samples) await follow(sample, folder, language);
  });

  test('names every option, and none that there is not', async () => {
    expect([...new Set(proseText.match(/--[a-z][a-z-]*/g))].sort()).toEqual(await flags());
  });

  test('names every family of findings and every key of the front matter, and no code that there is not', () => {
    const families = new Set([...catalogue.keys()].map((code) => code.split('/')[0]!));
    expect([...families].filter((family) => !proseText.includes(`| [${family}](docs/rules.md#`))).toEqual([]);
    expect(Object.values(KEYS).filter(([key]) => !proseText.includes(key))).toEqual([]);
    const codes = [...page.text.matchAll(/\b([a-z-]+)\/[a-z-]+\b(?![./])/g)].filter(([, family]) =>
      families.has(family!),
    );
    expect(codes.map(([code]) => code).filter((code) => !catalogue.has(code))).toEqual([]);
  });

  test('links lead to files and heads that there are', () => {
    for (const { text, line } of page.prose) {
      for (const [, target] of text.replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)[^)]*\)/g)) {
        if (/^https?:/.test(target!)) continue;
        const [path, anchor] = target!.split('#');
        expect(path === '' || existsSync(path!), `line ${line}: ${target}`).toBe(true);
        if (anchor === undefined) continue;
        const heads = (path === '' ? page : readmePage(path!)).headings.map(({ title }) => anchorOf(title));
        expect(heads, `line ${line}: ${target}`).toContain(anchor);
      }
    }
  });

  test('its lines are no wider than an editor shows them', () => {
    const wide = page.prose.filter(({ text }) => !text.startsWith('|') && displayWidth(text) > WIDEST);
    expect(wide.map(({ line }) => line)).toEqual([]);
  });
});

test('both pages have the same heads, tables and samples in the same order', () => {
  const depths = ({ headings }: typeof chinese): readonly number[] => headings.map(({ depth }) => depth);
  const rows = ({ prose }: typeof chinese): number => prose.filter(({ text }) => text.startsWith('|')).length;
  const declared = ({ samples }: typeof chinese): readonly unknown[] =>
    samples.map(({ text, line, ...what }) => ({ ...what, ...(sameText(what.kind) && { text }) }));
  expect(depths(english)).toEqual(depths(chinese));
  expect(rows(english)).toBe(rows(chinese));
  expect(declared(english)).toEqual(declared(chinese));
});

/** What the tool prints is in the page's language; settings have names in both. */
function sameText(kind: string): boolean {
  return kind !== 'settings' && !kind.startsWith('output of ');
}

test('a block without a comment right before it is not tried as anything', () => {
  const { samples } = pageOf(
    '<!-- try: body -->\n\nText.\n\n```\na\n```\n\n<!-- try: body, as a.md -->\n```\nb\n```\n',
  );
  expect(samples).toMatchObject([{ kind: '' }, { kind: 'body', file: 'a.md', text: 'b\n' }]);
});
