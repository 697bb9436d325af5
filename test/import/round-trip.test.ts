import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/root.js';
import { docxEmitter } from '../../src/emit/docx/index.js';
import { readDocx } from '../../src/import/docx/index.js';
import type { Issue } from '../../src/model/index.js';
import { layOutText } from '../support/compile-text.js';
import { importRead } from '../support/imported.js';
import { dump, readWhole, text } from '../support/read-source.js';

/** What an issue says, its places aside. */
const told = ({ meta, toc, preface, sections }: Issue) => ({
  title: meta.title.value,
  numbers: [meta.number?.value, meta.total?.value],
  publisher: meta.publisher?.value,
  date: meta.date.value,
  template: meta.template?.value,
  credits: meta.credits.map(({ role, names }) => [role, names]),
  distribution: meta.distribution.map(({ kind, text: recipients }) => [kind, recipients]),
  fields: [...meta.fields].map(([key, { value }]) => [key, value]).sort(),
  contents: toc?.entries.map(({ ordinal, title, page }) => [ordinal?.text, title.value, page?.value]),
  preface: dump(preface),
  sections: sections.map(({ ordinal, title, blocks }) => [
    ordinal?.text,
    text(title),
    // An address that is its own link needs no brackets.
    ...dump(blocks).map((block) => block.replace(/<(\S+?)\/? \1>/g, '$1')),
  ]),
});

const sampleOf = (name: string): string => readFileSync(join(packageRoot(), `samples/${name}/issue.md`), 'utf8');

/** Blanks behind the number of a caption are the template's. */
const plain = (source: string): string => source.replace(/^(表[0-9]+)[ 　]/gm, '$1 ');

describe('the DOCX of a sample is the source that it was made of', () => {
  test.each(['issue-67', 'gongwen-21'])('%s, to be edited', async (name) => {
    const compiled = await layOutText(sampleOf(name));
    const [file] = await docxEmitter.emit(compiled, { lines: 'editable' });
    const { issue } = await importRead(readDocx(file!.bytes));
    expect(told(issue)).toEqual(told((await readWhole(sampleOf(name))).issue));
  });

  test('jianbao-12, to be edited', async () => {
    const compiled = await layOutText(sampleOf('jianbao-12'));
    const [file] = await docxEmitter.emit(compiled, { lines: 'editable' });
    const imported = await importRead(readDocx(file!.bytes));
    const { issue } = await readWhole(plain(imported.text));
    const { issue: good } = await readWhole(sampleOf('jianbao-12'));
    expect(told(issue)).toEqual(told(good));
  });

  test('gongwen-21, whose lines are fixed', async () => {
    const compiled = await layOutText(sampleOf('gongwen-21'));
    const [file] = await docxEmitter.emit(compiled, {});
    const { issue, remarks } = await importRead(readDocx(file!.bytes));
    expect(told(issue)).toEqual(told((await readWhole(sampleOf('gongwen-21'))).issue));
    expect(remarks.filter(({ kind }) => kind === 'joined')).not.toEqual([]);
  });
});
