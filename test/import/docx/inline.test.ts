import { describe, expect, test } from 'vitest';
import type { ImportedRun } from '../../../src/import/document.js';
import {
  charactersOf,
  doubtsOf,
  field,
  linesOf,
  paragraph,
  paragraphsOf,
  readMade,
  run,
} from '../../support/made-docx.js';

/** Runs on one line: `文`, `[bold 文]`, `[→#a 文]`, `(note …)`. */
function shown(runs: readonly ImportedRun[]): string {
  return runs
    .map((part) => {
      if (part.kind === 'text') {
        const { text, kind: _, ...look } = part;
        const says = Object.entries(look).map(([key, value]) =>
          value === true ? key : key === 'link' ? `→${value}` : value,
        );
        return says.length > 0 ? `[${says.join(' ')} ${text}]` : text;
      }
      if (part.kind === 'page-reference') return `(page ${part.shown} of ${part.bookmark})`;
      return part.kind === 'bookmark' ? `(${part.name})` : `(${part.kind})`;
    })
    .join('');
}
const read = (inside: string, parts = {}) => {
  const made = readMade(paragraph(inside), parts);
  return { line: shown(paragraphsOf(made).flatMap(({ runs }) => runs)), doubts: doubtsOf(made) };
};

describe('characters', () => {
  test.each([
    [
      'tabs and ends of lines',
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r>',
      '甲\t乙\n丙\n丁',
    ],
    ['hyphens', '<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>', 'A-BC'],
    [
      'a page’s end at the end of a text, and within it',
      '<w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t><w:br w:type="page"/></w:r>',
      '甲\n乙',
    ],
    [
      'blanks that are kept, and ends of lines in the XML',
      '<w:r><w:t xml:space="preserve"> 甲 </w:t><w:t>\n 乙\n丙 \n</w:t></w:r>',
      ' 甲 乙 丙',
    ],
    [
      'smart tags and other wrappers',
      `<w:smartTag>${run('甲')}</w:smartTag><w:dir>${run('乙')}</w:dir><w:constructor>${run('丙')}</w:constructor>`,
      '甲乙丙',
    ],
    ['an unknown element without text', '<w:r><constructor/><w:t>甲</w:t></w:r>', '甲'],
  ])('%s', (_, inside, expected) => {
    expect(read(inside)).toEqual({ line: expected, doubts: [] });
  });

  test('symbols by their faces, in elements and in text', () => {
    const symbols = [
      ['Wingdings', 'F0FE'],
      ['Wingdings 2', '0052'],
      ['Symbol', 'F061'],
      ['宋体', '2460'],
    ];
    const elements = symbols.map(([face, code]) => `<w:r><w:sym w:font="${face}" w:char="${code}"/></w:r>`).join('');
    expect(read(elements)).toEqual({ line: '☑☑α①', doubts: [] });
    expect(read(run('lu甲', '<w:rFonts w:ascii="Wingdings"/>') + run('l')).line).toBe('●◆甲l');
    expect(read(run('\uf06e')).line).toBe('■');
  });

  test('a symbol that is not known is told', () => {
    expect(read('<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>').doubts).toEqual([
      'left-out symbol: Webdings F021',
    ]);
    expect(read('<w:r><w:sym w:font="宋体" w:char="D800"/></w:r>').doubts).toEqual(['left-out symbol: 宋体 D800']);
  });

  test('a reading above text', () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('chóng')}</w:rt><w:rubyBase>${run('重')}</w:rubyBase></w:ruby></w:r>`;
    expect(read(`${ruby}${run('庆')}`)).toEqual({ line: '重庆', doubts: ['left-out reading: chóng'] });
  });

  test('hidden text is told, by itself or by its style', () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
    const { line, doubts } = read(
      run('甲') +
        run('乙', '<w:vanish/>') +
        run('丙', '<w:rStyle w:val="h"/>') +
        run('丁', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>'),
      { styles },
    );
    expect(line).toBe('甲丁');
    expect(doubts).toEqual(['left-out hidden: 乙丙']);
  });
});

describe('looks', () => {
  test('as the run says', () => {
    const inside = [
      run('粗', '<w:b/>'),
      run('斜', '<w:i w:val="true"/>'),
      run('线', '<w:u w:val="single"/>'),
      run('无', '<w:u w:val="none"/><w:b w:val="0"/>'),
      run('删', '<w:dstrike/>'),
      run('2', '<w:vertAlign w:val="superscript"/>'),
      run('底', '<w:vertAlign w:val="baseline"/>'),
    ];
    expect(read(inside.join('')).line).toBe('[bold 粗][italic 斜][underline 线]无[strike 删][superscript 2]底');
  });

  test('runs that look alike are one', () => {
    const made = readMade(paragraph(run('甲', '<w:b/>') + run('乙', '<w:b/><w:color w:val="FF0000"/>') + run('丙')));
    expect(paragraphsOf(made)[0]!.runs).toEqual([
      { kind: 'text', text: '甲乙', bold: true },
      { kind: 'text', text: '丙' },
    ]);
  });

  test('bold is told where it differs from the paragraph’s style alone', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="h"><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="n"><w:basedOn w:val="h"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="s"><w:basedOn w:val="t"/></w:style><w:style w:type="character" w:styleId="t"><w:rPr><w:b/></w:rPr></w:style>`;
    const line = (style: string) =>
      paragraphsOf(
        readMade(
          paragraph(
            run('甲', '<w:b/>') + run('乙') + run('丙', '<w:rStyle w:val="s"/>'),
            `<w:pStyle w:val="${style}"/>`,
          ),
          { styles },
        ),
      ).map(({ runs }) => shown(runs));
    expect(line('h')).toEqual(['甲乙丙']);
    expect(line('n')).toEqual(['[bold 甲]乙[bold 丙]']);
  });
});

describe('links, bookmarks, fields', () => {
  const relationships = [['h', 'hyperlink', 'https://example.org/a', 'External']] as const;

  test('links by element and by field', () => {
    const link = `<w:hyperlink r:id="h" w:anchor="b">${run('甲', '<w:u w:val="single"/>')}</w:hyperlink><w:hyperlink w:anchor="_Toc1">${run('乙')}</w:hyperlink>`;
    expect(read(link, { relationships }).line).toBe('[→https://example.org/a#b 甲][→#_Toc1 乙]');
    const fields =
      field(' HYPERLINK "https://example.org/x y" \\o "提示" ', run('丙')) +
      field('HYPERLINK  \\l "b"', run('丁')) +
      run('戊');
    expect(read(fields)).toEqual({ line: '[→https://example.org/x y 丙][→#b 丁]戊', doubts: [] });
  });

  test('bookmarks, but Word’s own mark of the cursor', () => {
    expect(
      read(`<w:bookmarkStart w:name="a"/>${run('甲')}<w:bookmarkEnd/><w:bookmarkStart w:name="_GoBack"/>`).line,
    ).toBe('(a)甲');
    const between = readMade(`<w:bookmarkStart w:name="a"/>${paragraph(run('甲'))}`);
    expect(shown(paragraphsOf(between)[0]!.runs)).toBe('(a)甲');
  });

  test('pages of a reference, within a link too', () => {
    expect(read(run('见第') + field(' PAGEREF b \\h ', run('1') + run('2')) + run('页')).line).toBe(
      '见第(page 12 of b)页',
    );
    expect(read(`<w:fldSimple w:instr=" PAGEREF b ">${run('3')}</w:fldSimple>`).line).toBe('(page 3 of b)');
  });

  test('results are text; fields that change by themselves are told', () => {
    expect(
      read(run('表') + field(' SEQ 表 \\* ARABIC ', run('1')) + run('见') + field('REF a \\h', run('表1'))),
    ).toEqual({ line: '表1见表1', doubts: [] });
    expect(read(field(' DATE \\@ "yyyy" ', run('2024')))).toEqual({ line: '2024', doubts: ['doubtful field: 2024'] });
    expect(read(field(' AUTONUM ')).doubts).toEqual(['left-out field: AUTONUM']);
    expect(read(field(' TC "目" ') + field(' XE "词" ')).doubts).toEqual([]);
  });

  test('fields in instructions and in results', () => {
    const inner = field(' IF ', run('1')) + run('甲');
    expect(read(inner).line).toBe('1甲');
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('PAGE', run('9'))}<w:r><w:instrText> = 2</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('真')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(read(nested).line).toBe('真');
  });

  test('a field that nothing ends swallows no text in silence', () => {
    const broken = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('甲')}`;
    const made = readMade(paragraph(broken) + paragraph(run('乙')));
    expect(linesOf(made.blocks)).toEqual(['', '乙']);
    expect(doubtsOf(made)).toEqual(['left-out field: 甲']);
    expect(read(`<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('甲')}`).line).toBe('甲');
  });

  test('signs that Word sets by fields', () => {
    expect(read(field(' eq \\o\\ac(○,12) ')).line).toBe('⑫');
    expect(read(field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(pīn),拼)'))).toEqual({
      line: '拼',
      doubts: ['left-out reading: pīn'],
    });
    expect(read(field('EQ \\f(1,2)'))).toEqual({ line: '1/2', doubts: ['doubtful formula: EQ \\f(1,2)'] });
    expect(read(field('SYMBOL 254 \\f "Wingdings" \\s 12')).line).toBe('☑');
  });

  test('form fields', () => {
    const form = (inside: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${inside}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(read(form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')).line).toBe('☑');
    expect(read(form('<w:checkBox><w:default w:val="0"/></w:checkBox>')).line).toBe('☐');
    expect(
      read(form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>')),
    ).toEqual({ line: '乙', doubts: ['doubtful field: 乙'] });
  });

  test('paragraphs of the contents, up to the field’s end or the first head', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const roles = (last: string) =>
      paragraphsOf(readMade(paragraph(run('前')) + paragraph(begin + run('一')) + paragraph(run('二')) + last)).map(
        ({ role }) => role,
      );
    expect(roles(paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + paragraph(run('后')))).toEqual([
      undefined,
      'contents',
      'contents',
      undefined,
      undefined,
    ]);
    expect(roles(paragraph(run('题'), '<w:outlineLvl w:val="0"/>') + paragraph(run('后')))).toEqual([
      undefined,
      'contents',
      'contents',
      undefined,
      undefined,
    ]);
  });
});

describe('content controls', () => {
  const control = (properties: string, inside: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  test('their text is text, a prompt is told, a choice is doubtful', () => {
    expect(read(control('<w:alias w:val="名"/>', run('甲')))).toEqual({ line: '甲', doubts: [] });
    expect(read(control('<w:showingPlcHdr/>', run('单击此处')))).toEqual({
      line: '',
      doubts: ['left-out placeholder: 单击此处'],
    });
    expect(read(control('<w:dropDownList/>', run('甲'))).doubts).toEqual(['doubtful control: 甲']);
  });

  test('around paragraphs', () => {
    const made = readMade(
      control('', paragraph(run('甲'))) + control('<w:showingPlcHdr/>', paragraph(run('乙'))) + paragraph(run('丙')),
    );
    expect(linesOf(made.blocks)).toEqual(['甲', '丙']);
    expect(doubtsOf(made)).toEqual(['left-out placeholder: 乙']);
  });
});

test('formulas on a line, with a doubt', () => {
  const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const formula = `<m:oMath>${t('x=')}<m:f><m:num>${t('a+1')}</m:num><m:den>${t('b')}</m:den></m:f><m:rad><m:deg>${t('3')}</m:deg><m:e>${t('2')}</m:e></m:rad></m:oMath>`;
  expect(read(run('甲') + formula)).toEqual({ line: '甲x=(a+1)/b3√2', doubts: ['doubtful formula: x=(a+1)/b3√2'] });
  expect(read(`<m:oMathPara>${formula}</m:oMathPara>`).doubts).toHaveLength(1);
});

test('a letter that hangs beside the next paragraph begins it', () => {
  const made = readMade(paragraph(run('春'), '<w:framePr w:dropCap="drop"/>') + paragraph(run('天来了')));
  expect(paragraphsOf(made).map(({ runs }) => charactersOf(runs))).toEqual(['春天来了']);
});
