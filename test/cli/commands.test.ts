import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CompileOptions } from '../../src/compile.js';
import type { Diagnostic, Severity } from '../../src/model/index.js';
import type { Session } from '../../src/session.js';
import type { IssueFile } from '../../src/source/index.js';

/** What the pipeline's stand-in does for an issue whose text is the key. */
const pipeline = { compile: vi.fn(), emit: vi.fn() };
const STAND_INS = {
  '../../src/compile.js': () => ({ compile: pipeline.compile }),
  '../../src/emit/index.js': () => ({
    outputs: {
      pdf: { mime: 'application/pdf', byDefault: true, flags: [], optionsOf: () => ({}), emit: pipeline.emit },
      docx: {
        mime: 'application/docx',
        byDefault: true,
        flags: [],
        optionsOf: () => ({}),
        emit: async ({ issue: { name } }: { issue: { name: string } }) => [
          { name: `${name}.docx`, bytes: Buffer.from(name) },
        ],
      },
      png: { mime: 'image/png', byDefault: false, flags: [], optionsOf: () => ({}), emit: pipeline.emit },
    },
  }),
};
// Modules are loaded once for many test files: those that see a stand-in are loaded for this one alone.
vi.resetModules();
for (const [module, standIn] of Object.entries(STAND_INS)) vi.doMock(module, standIn);
const { run } = await import('../support/run-cli.js');
const { OutsideError, UsageError } = await import('../../src/diagnostics/errors.js');
afterAll(() => {
  for (const module of Object.keys(STAND_INS)) vi.doUnmock(module);
  vi.resetModules();
});

let folder: string;

/** A finding on the whole of a one-line source. */
function found(severity: Severity, text: string): Diagnostic {
  return {
    code: `test/${severity}`,
    severity,
    message: { zh: `${severity}的消息`, en: `the ${severity}` },
    file: { path: 'issue.md', text },
    span: { start: 0, end: text.length },
    hints: [],
    related: [],
  };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'));
  pipeline.emit.mockImplementation(async ({ issue: { name } }: { issue: { name: string } }) => [
    { name: `${name}.pdf`, bytes: Buffer.from('pdf') },
  ]);
  // The source's words say what the pipeline finds in it.
  pipeline.compile.mockImplementation(async (session: Session, { path }: IssueFile, options: CompileOptions = {}) => {
    const text = session.files.readText(path);
    if (text.includes('crash')) throw new TypeError('x is not a function');
    if (text.includes('no face')) throw new OutsideError({ zh: '缺少字体', en: 'a face is missing' });
    if (options.template === 'nix') throw new UsageError({ zh: '没有模板 nix', en: 'no template nix' });
    const severities: readonly Severity[] = ['error', 'warning', 'info'];
    return {
      diagnostics: severities.filter((severity) => text.includes(severity)).map((severity) => found(severity, text)),
      ...(text.includes('hopeless') ? {} : { compiled: { issue: { name: nameOf(path) }, layout: { pages: [1, 2] } } }),
      timings: { load: 1, layout: 2.25 },
    };
  });
});
afterEach(() => {
  vi.clearAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function nameOf(path: string): string {
  return path.replaceAll('\\', '/').split('/').at(-2)!;
}

function issue(name: string, text: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'issue.md'), text);
}

const bulletin = (...args: string[]) => run(args, { cwd: folder, env: { LANG: 'en_US.UTF-8' } });
const written = (name = 'out') => readdirSync(join(folder, name)).sort();

describe('bulletin build', () => {
  it('writes every format and sums up', async () => {
    issue('issue-1', 'fine');
    const { code, out, err } = await bulletin('build', 'issue-1');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^issue-1: 2 pages, 0 warnings\n {2}out\/issue-1\.pdf {3}1 KB\n {2}out\/issue-1\.docx {2}1 KB\nTook \d+\.\d\d s\.\n$/,
    );
    expect(written()).toEqual(['issue-1.docx', 'issue-1.pdf']);
  });

  it('writes the formats asked for to the folder asked for', async () => {
    issue('issue-1', 'fine');
    expect((await bulletin('build', 'issue-1', '--format', 'docx', '-o', 'a/b')).code).toBe(0);
    expect(written('a/b')).toEqual(['issue-1.docx']);
    expect(pipeline.emit).not.toHaveBeenCalled();
  });

  it('shows warnings, and notes and times when verbose', async () => {
    issue('issue-1', 'warning info');
    const usual = await bulletin('build', 'issue-1');
    expect(usual.code).toBe(0);
    expect(usual.err).toContain('the warning');
    expect(usual.err).not.toContain('the info');
    const verbose = await bulletin('build', 'issue-1', '--verbose');
    expect(verbose.err).toContain('the info');
    expect(verbose.out).toMatch(/^ {2}layout +2\.3 ms$/m);
    expect(verbose.out).toMatch(/^ {2}docx +[\d.]+ ms$/m);
  });

  it('keeps quiet when told to, but for errors', async () => {
    issue('issue-1', 'warning');
    expect(await bulletin('build', 'issue-1', '--quiet')).toEqual({ code: 0, out: '', err: '' });
    issue('issue-2', 'error warning');
    const { err } = await bulletin('build', 'issue-2', '--quiet');
    expect(err).toContain('the error');
    expect(err).not.toContain('the warning');
  });

  it('writes nothing for an issue with errors and leaves the older file', async () => {
    issue('issue-1', 'error');
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/issue-1.pdf'), 'old');
    const { code, out, err } = await bulletin('build', 'issue-1');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('the error');
    expect(err).toContain('nothing was written');
    expect(err).toContain('bulletin check issue-1');
    expect(err).toContain('--draft');
    expect(written()).toEqual(['issue-1.pdf']);
    expect(readFileSync(join(folder, 'out/issue-1.pdf'), 'utf8')).toBe('old');
  });

  it('writes a draft in spite of errors, and still ends with 1', async () => {
    issue('issue-1', 'error');
    const { code, out } = await bulletin('build', 'issue-1', '--draft');
    expect(code).toBe(1);
    expect(out).toContain('1 error, 0 warnings, draft');
    expect(pipeline.compile.mock.lastCall![2]).toEqual({ draft: true });
    expect(written()).toHaveLength(2);
  });

  it('offers no draft where nothing could be laid out', async () => {
    issue('issue-1', 'error hopeless');
    const { code, err } = await bulletin('build', 'issue-1', '--draft');
    expect(code).toBe(1);
    expect(err).not.toContain('--draft');
  });

  it('builds every issue and ends with the worst code', async () => {
    issue('issue-1', 'error');
    issue('issue-2', 'fine');
    const { code, err } = await bulletin('build', 'issue-1', 'issue-9', 'issue-2');
    expect(code).toBe(2);
    expect(err).toContain('the error');
    expect(err).toContain('There is no issue “issue-9”');
    expect(written()).toEqual(['issue-2.docx', 'issue-2.pdf']);
  });

  it('names issues that are written nearly so', async () => {
    issue('issue-67', 'fine');
    const { code, err } = await bulletin('build', 'isue-67');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean issue-67?');
  });

  it('does not let two issues of one name overwrite each other', async () => {
    issue('2021/issue-1', 'fine');
    issue('2022/issue-1', 'fine');
    const { code, err } = await bulletin('build', '2021/issue-1', '2022/issue-1');
    expect(code).toBe(2);
    expect(err).toContain('would both be written to out/issue-1.pdf');
  });

  it('writes no half set when an output fails', async () => {
    issue('issue-1', 'fine');
    pipeline.emit.mockRejectedValue(new TypeError('boom'));
    const { code, err } = await bulletin('build', 'issue-1', '--format', 'docx,pdf');
    expect(code).toBe(3);
    expect(err).toContain('internal error: TypeError: boom');
    expect(readdirSync(folder)).toEqual(['issue-1']);
  });

  it('ends with 3 for what lies outside the issue, 2 for a wrong template', async () => {
    issue('issue-1', 'no face');
    expect(await bulletin('build', 'issue-1')).toEqual({ code: 3, out: '', err: 'error: a face is missing\n' });
    issue('issue-2', 'fine');
    for (const command of ['build', 'check'])
      expect((await bulletin(command, 'issue-2', '--template', 'nix')).code).toBe(2);
    writeFileSync(join(folder, 'out'), 'a file');
    const { code, err } = await bulletin('build', 'issue-2');
    expect(code).toBe(3);
    expect(err).toMatch(/^error: Cannot read or write .*out/);
  });

  it('shows a stack only when verbose', async () => {
    issue('issue-1', 'crash');
    const usual = await bulletin('build', 'issue-1');
    expect(usual.code).toBe(3);
    expect(usual.err).toContain('Please report it');
    expect(usual.err).not.toContain('    at ');
    expect((await bulletin('build', 'issue-1', '--verbose')).err).toContain('    at ');
  });
});

describe('bulletin check', () => {
  it('shows everything and writes nothing', async () => {
    issue('issue-1', 'error warning info');
    const { code, out, err } = await bulletin('check', 'issue-1');
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/the error.*the warning.*the info.*1 error, 1 warning, 2 pages\.\n$/s);
    expect(readdirSync(folder)).toEqual(['issue-1']);
  });

  it('gives one JSON object for several issues', async () => {
    issue('issue-1', 'error');
    issue('issue-2', 'warning');
    const { code, out, err } = await bulletin('check', 'issue-1', 'issue-2', '--format', 'json');
    expect([code, err]).toEqual([1, '']);
    const report = JSON.parse(out);
    expect(report.summary).toEqual({ errors: 1, warnings: 1, pages: 4 });
    expect(report.diagnostics.map(({ code }: { code: string }) => code)).toEqual(['test/error', 'test/warning']);
  });

  it('keeps standard output clean when the issue is not found', async () => {
    const { code, out, err } = await bulletin('check', 'issue-1', '--format', 'json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('issue-1');
  });
});
