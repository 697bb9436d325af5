import { beforeAll, describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import type { FontSet } from '../../../src/fonts/index.js';
import type { Compiled, Run } from '../../../src/model/index.js';
import { leavesOf } from '../../../src/model/walk.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { sample } from '../../support/samples.js';
import { unzip } from '../../support/unzip.js';

const emit = async (compiled: Compiled<FontSet>): Promise<Uint8Array> => (await docxEmitter.emit(compiled))[0]!.bytes;
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
const runText = (run: Run): string => (run.kind === 'text' || run.kind === 'page' ? run.text : '');

describe('issue 67 as DOCX', () => {
  let compiled: Compiled<FontSet>;
  let bytes: Uint8Array;
  let parts: Map<string, Buffer>;
  let body: string;
  beforeAll(async () => {
    compiled = await sample('issue-67');
    bytes = await emit(compiled);
    parts = unzip(bytes);
    body = parts.get('word/document.xml')!.toString('utf8');
  });

  test('its text is the flow’s, each character once', () => {
    const flow = [...leavesOf(compiled.flow.body)]
      .flatMap((leaf) => (leaf.kind === 'paragraph' ? leaf.runs.map(runText) : []))
      .join('');
    expect(textOf(body)).toBe(flow);
  });

  test('fields are balanced; the contents cache the layout’s numbers and lead to bookmarks', () => {
    const marks = [...body.matchAll(/w:fldCharType="(\w+)"/g)].map((match) => match[1]);
    expect(marks.filter((mark) => mark === 'begin').length).toBe(marks.filter((mark) => mark === 'end').length);
    expect(body).toContain(' TOC \\o &quot;1-1&quot; \\h \\z \\u ');
    const references = [...body.matchAll(/PAGEREF (\S+) [\s\S]*?<w:t>(\d+)<\/w:t>/g)];
    expect(references.map((match) => Number(match[2]))).toEqual([2, 9, 11, 14, 24]);
    for (const [, name] of references) expect(body).toContain(`w:name="${name}"`);
    expect(parts.get('word/settings.xml')!.toString()).not.toContain('updateFields');
  });

  test('styles have the names Word users know, in schema order', () => {
    const styles = parts.get('word/styles.xml')!.toString('utf8');
    for (const name of ['Normal', 'heading 1', 'toc 1', 'footer', 'footnote text'])
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    expect(styles).toMatch(
      /<w:kinsoku\/><w:topLinePunct w:val="0"\/><w:autoSpaceDE\/><w:autoSpaceDN\/><w:snapToGrid w:val="0"\/><w:spacing /,
    );
    expect(styles).not.toContain('overflowPunct');
  });

  test('faces are embedded as subsets, with names to fall back to', () => {
    const table = parts.get('word/fontTable.xml')!.toString('utf8');
    expect(table).toContain('<w:altName w:val="朱雀仿宋（预览测试版）,仿宋_GB2312,仿宋,FangSong"/>');
    expect([...parts.keys()].filter((name) => name.endsWith('.odttf')).length).toBe(5);
  });

  test('properties and bytes depend on the issue alone', async () => {
    expect(parts.get('docProps/core.xml')!.toString('utf8')).toContain('2022-10-18T04:00:00Z');
    expect(Buffer.compare(Buffer.from(await emit(compiled)), Buffer.from(bytes))).toBe(0);
  });
});

test('tables, footnotes, links, page references and XML marks', async () => {
  const text =
    `${HEAD}# 目录\n\n一、甲 …… ?\n\n# 一、甲\n\n见[第?页](#一)，<https://example.edu.cn/?a=1&b=2> 与 A&B。注[^1]\n\n| 甲 | 乙 |\n|--|--:|\n| 一 | 二 |\n\n[^1]: 内容<1>。\n`.replace(
      '<1>',
      '＜1＞',
    );
  const parts = unzip(await emit(await layOutText(text)));
  const body = parts.get('word/document.xml')!.toString('utf8');
  expect(body).toContain('A&amp;B');
  expect(body).toContain('HYPERLINK &quot;https://example.edu.cn/?a=1&amp;b=2&quot;');
  expect(body.match(/PAGEREF/g)?.length).toBe(2);
  expect(body).toContain('<w:tblHeader/>');
  expect(body).toContain('<w:footnoteReference w:id="1"/>');
  expect(textOf(parts.get('word/footnotes.xml')!.toString('utf8'))).toContain('内容＜1＞。');
});
