import { describe, expect, test } from 'vitest';
import { docxEmitter } from '../../../src/emit/docx/index.js';
import { HEAD, layOutText } from '../../support/compile-text.js';
import { docxGlyphs } from '../../support/embedded-glyphs.js';
import { unzip } from '../../support/unzip.js';

const LISTS = `${HEAD}# 一、甲

- 甲项。
  - 内一。

    内一的第二段。

- 乙项。

文。

3. 第三。
4. 第四。

   > - 引文里的一项。

5. 第五。
   8. 内八。
   9. 内九。
`;

async function emit(text: string, lines: 'editable' | 'faithful' = 'editable') {
  const bytes = (await docxEmitter.emit(await layOutText(text), { lines }))[0]!.bytes;
  const parts = unzip(bytes);
  return { bytes, part: (name: string): string => parts.get(`word/${name}.xml`)!.toString('utf8') };
}

/** Every paragraph of the text: its list and level where it is an entry, and what is typed in it. */
function paragraphsIn(body: string): readonly string[] {
  return [...body.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) => {
    const [, level, id] = /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/><\/w:numPr>/.exec(paragraph) ?? [];
    const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, said]) => said).join('');
    return id === undefined ? text : `${id}/${level} ${text}`;
  });
}

/** A list's definition at a level. */
function levelOf(numbering: string, id: number, level: number): string {
  const definition = new RegExp(`<w:abstractNum w:abstractNumId="${id}">.*?</w:abstractNum>`).exec(numbering)![0];
  return new RegExp(`<w:lvl w:ilvl="${level}">.*?</w:lvl>`).exec(definition)![0];
}

describe('lists of an editable document', () => {
  test('are lists of the reader as the flow’s tree has them: each counts for itself, at its level', async () => {
    const body = (await emit(LISTS)).part('document');
    expect(paragraphsIn(body).slice(-12)).toEqual([
      ...['1/0 甲', '3/0 甲项。', '4/1 内一。', '内一的第二段。', '3/0 乙项。', '文。'],
      ...['2/0 第三。', '2/0 第四。', '5/1 引文里的一项。', '2/0 第五。', '6/1 内八。', '6/1 内九。'],
    ]);
  });

  test('begin with the number that is printed', async () => {
    const numbering = (await emit(LISTS)).part('numbering');
    expect(levelOf(numbering, 3, 0)).toContain(
      '<w:numFmt w:val="bullet"/><w:suff w:val="space"/><w:lvlText w:val="•"/>',
    );
    expect(levelOf(numbering, 2, 0)).toContain('<w:start w:val="3"/><w:numFmt w:val="decimal"/>');
    expect(levelOf(numbering, 2, 0)).toContain('<w:lvlText w:val="%1."/>');
    expect(levelOf(numbering, 6, 1)).toContain('<w:start w:val="8"/><w:numFmt w:val="decimal"/>');
    expect(levelOf(numbering, 6, 1)).toContain('<w:lvlText w:val="%2."/>');
    expect([...numbering.matchAll(/<w:num w:numId="(\d+)"><w:abstractNumId w:val="\1"\/><\/w:num>/g)]).toHaveLength(6);
  });

  test('stand a level below the item that they belong to, wherever that stands', async () => {
    const { part } = await emit(
      `${HEAD}# 一、甲\n\n（一）乙。\n\n1. 丙。\n   2) 丁。\n      - 戊。\n   3) 己。\n2. 庚。\n\n（二）辛。\n`,
    );
    const said = paragraphsIn(part('document')).slice(-8);
    expect(said.map((each) => each.replace(/^\d+\//, ''))).toEqual([
      ...['0 甲', '0 乙。', '1 丙。', '2 丁。', '3 戊。', '2 己。', '1 庚。', '0 辛。'],
    ]);
    expect(part('numbering')).toContain(
      '<w:start w:val="2"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%3)"/>',
    );
  });

  test('have embedded marks in the face of their style, and every digit to count on with', async () => {
    const { bytes, part } = await emit(LISTS);
    expect(part('numbering')).not.toContain('<w:rFonts');
    const characters = new Set(docxGlyphs(bytes).map(({ text }) => text));
    for (const character of '0123456789.') expect(characters).toContain(character);
  });

  test('stay text where Word cannot count so far', async () => {
    const { part } = await emit(`${HEAD}# 一、甲\n\n- 文。\n\n  32767. 甲。\n  32768. 乙。\n`);
    expect(paragraphsIn(part('document')).slice(-3)).toEqual(['2/0 文。', '32767.甲。', '32768.乙。']);
  });

  test('are text in a faithful document, whose lines are the layout’s', async () => {
    const body = (await emit(LISTS, 'faithful')).part('document');
    expect(body).not.toContain('<w:numPr>');
    expect(paragraphsIn(body)).toContain('3.第三。');
  });
});
