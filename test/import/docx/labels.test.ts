import { describe, expect, test } from 'vitest';
import { doubtsOf, linesOf, paragraph, paragraphsOf, readMade, run } from '../../support/made-docx.js';

/** A level of a list: its depth, format and text, and what else it says. */
const level = (depth: number, format: string, text: string, rest = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const instance = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const restart = (depth: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const numbered = (id: number | string, depth = 0, mark = ''): string =>
  paragraph(
    run('文'),
    `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>${mark && `<w:rPr>${mark}</w:rPr>`}`,
  );

/** The numbers that paragraphs show: `1/0` is list 1 at level 0. */
function labels(numbering: string, places: string, styles = ''): string {
  const body = places.split(' ').map((place) => {
    const [id, depth] = place.split('/');
    return /^\d+\//.test(place)
      ? numbered(id!, Number(depth))
      : paragraph(run('文'), id === '-' ? '' : `<w:pStyle w:val="${id}"/>`);
  });
  const { blocks } = readMade(body.join(''), { numbering, ...(styles && { styles }) });
  return paragraphsOf({ blocks })
    .map(({ label }) => label?.text ?? '-')
    .join(' ');
}

const OUTLINE = definition(
  0,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
);

describe('numbers as Word shows them', () => {
  test('levels begin anew behind higher ones', () => {
    const places = '1/0 1/1 1/2 1/2 1/1 1/2 1/0 1/1';
    expect(labels(OUTLINE + instance(1, 0), places)).toBe('一、 （一） 1. 2. （二） 1. 二、 （一）');
  });

  test('text between does not end a list, and other lists do not count', () => {
    const numbering = OUTLINE + definition(1, level(0, 'decimal', '%1.')) + instance(1, 0) + instance(2, 1);
    expect(labels(numbering, '1/0 -/ 2/0 1/0 2/0 -/ 1/0')).toBe('一、 - 1. 二、 2. - 三、');
  });

  test('lists of one definition go on, one with a start of its own begins there once', () => {
    const numbering = OUTLINE + instance(1, 0) + instance(2, 0) + instance(3, 0, restart(0, 5));
    expect(labels(numbering, '1/0 2/0 1/0 3/0 3/0 1/0')).toBe('一、 二、 三、 五、 六、 七、');
  });

  test('a start of its own at a lower level holds behind each higher one', () => {
    const numbering = OUTLINE + instance(1, 0, restart(0, 1) + restart(1, 3));
    expect(labels(numbering, '1/0 1/1 1/1 1/0 1/1')).toBe('一、 （三） （四） 二、 （三）');
  });

  test('a level that nothing has reached shows its first number, and begins with it', () => {
    const numbering = definition(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2')) + instance(1, 0);
    expect(labels(numbering, '1/1 1/1 1/0 1/1 1/0')).toBe('1.1 1.2 1. 1.1 2.');
  });

  test('numbers of several levels, in Arabic digits where they are legal', () => {
    const levels = [
      level(0, 'upperRoman', '第%1章'),
      level(1, 'decimal', '%1.%2'),
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
    ];
    const numbering = definition(0, ...levels) + instance(1, 0);
    expect(labels(numbering, '1/0 1/0 1/1 1/2')).toBe('第I章 第II章 II.1 2.1.1');
  });

  test('levels that begin anew behind named ones only, or behind none', () => {
    const levels = (rest: string) => [
      level(0, 'decimal', '%1'),
      level(1, 'decimal', '%2)'),
      level(2, 'decimal', '%3.', rest),
    ];
    const numbering = (value: number) => definition(0, ...levels(`<w:lvlRestart w:val="${value}"/>`)) + instance(1, 0);
    expect(labels(numbering(0), '1/0 1/1 1/2 1/1 1/2 1/0 1/1 1/2')).toBe('1 1) 1. 2) 2. 2 1) 3.');
    expect(labels(numbering(1), '1/0 1/1 1/2 1/1 1/2 1/0 1/1 1/2')).toBe('1 1) 1. 2) 2. 2 1) 1.');
  });

  test('a level of a list’s own', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:lvlOverride>`;
    expect(labels(OUTLINE + instance(1, 0, own), '1/0 1/0')).toBe('① ②');
  });

  test('what is off, unknown or empty numbers nothing', () => {
    const numbering = definition(0, level(0, 'none', ''), level(1, 'decimal', '%2')) + instance(1, 0);
    expect(labels(numbering, '0/0 7/0 1/0 1/1')).toBe('- - - 1');
  });

  test('words before a number, and words alone', () => {
    const numbering = definition(0, level(0, 'decimal', '附件%1：'), level(1, 'none', '附录')) + instance(1, 0);
    expect(labels(numbering, '1/0 1/1')).toBe('附件1： 附录');
  });

  test('a format of its own with noughts', () => {
    const custom = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>';
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/>${custom}<w:lvlText w:val="%1"/></w:lvl></w:abstractNum>${instance(1, 0)}`;
    expect(labels(numbering, '1/0 1/0')).toBe('009 010');
  });
});

describe('bullets', () => {
  const bullet = (text: string, face: string) =>
    definition(0, level(0, 'bullet', text, `<w:rPr><w:rFonts w:ascii="${face}"/></w:rPr>`)) + instance(1, 0);
  test.each([
    ['\uf06c', 'Wingdings', '•'],
    ['l', 'Wingdings', '•'],
    ['\uf0b7', 'Symbol', '•'],
    ['\uf0b7', '', '•'],
    ['●', '宋体', '●'],
    ['—', 'Arial', '—'],
    ['o', 'Courier New', 'o'],
  ])('%s of %s', (text, face, expected) => {
    expect(labels(bullet(text, face), '1/0')).toBe(expected);
  });

  test('a bullet has no value, a number has', () => {
    const numbering = definition(0, level(0, 'bullet', '•'), level(1, 'decimal', '%2')) + instance(1, 0);
    const { blocks } = readMade(numbered(1) + numbered(1, 1) + numbered(1, 1), { numbering });
    expect(paragraphsOf({ blocks }).map(({ label }) => [label?.value, label?.level])).toEqual([
      [undefined, 0],
      [1, 1],
      [2, 1],
    ]);
  });
});

describe('numbers by styles', () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="my"><w:name w:val="my"/><w:basedOn w:val="2"/></w:style>
    <w:style w:type="paragraph" w:styleId="off"><w:name w:val="off"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
    <w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>`;

  test('of the paragraph’s style and of those that it is based on', () => {
    expect(labels(OUTLINE + instance(1, 0), '1 2 my 1 off 2', styles)).toBe('一、 （一） （二） 二、 - （一）');
  });

  test('the level is the one that names the style', () => {
    const named = definition(
      0,
      level(0, 'decimal', '%1.', '<w:pStyle w:val="2"/>'),
      level(1, 'decimal', '%2)', '<w:pStyle w:val="1"/>'),
    );
    expect(labels(named + instance(1, 0), '2 1 1 2', styles)).toBe('1. 1) 2) 2.');
  });

  test('the paragraph’s own level in its style’s list', () => {
    const body = paragraph(run('文'), '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="2"/></w:numPr>');
    expect(linesOf(readMade(body, { styles, numbering: OUTLINE + instance(1, 0) }).blocks)).toEqual(['1.文']);
  });

  test('a definition that stands in a style of lists, named either way', () => {
    const link = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="list"/></w:abstractNum>';
    const linked = OUTLINE.replace('<w:lvl ', '<w:styleLink w:val="list"/><w:lvl ');
    expect(labels(linked + link + instance(1, 5), '1/0 1/0')).toBe('一、 二、');
    expect(labels(OUTLINE + link + instance(1, 5) + instance(9, 0), '1/0 9/0', styles)).toBe('一、 二、');
  });
});

describe('what does not show does not count', () => {
  const numbering = OUTLINE + instance(1, 0);
  const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
  const inserted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:ins/></w:rPr></w:pPr><w:ins>${run('新')}</w:ins></w:p>`;

  test('paragraphs that a change deletes or inserts', () => {
    const body = numbered(1) + deleted + inserted + numbered(1);
    expect(linesOf(readMade(body, { numbering }, 'accept').blocks)).toEqual(['一、文', '二、新', '三、文']);
    expect(linesOf(readMade(body, { numbering }, 'reject').blocks)).toEqual(['一、文', '二、旧', '三、文']);
  });
});

test('a tab between number and text is told, and lists are told apart', () => {
  const numbering =
    definition(0, level(0, 'decimal', '%1')) +
    definition(1, level(0, 'decimal', '%1', '<w:suff w:val="nothing"/>')) +
    instance(1, 0) +
    instance(2, 1) +
    instance(3, 0, restart(0, 1));
  const { blocks } = readMade(numbered(1) + numbered(2) + numbered(1) + numbered(3), { numbering });
  const all = paragraphsOf({ blocks }).map(({ label }) => label!);
  expect(all.map(({ apart }) => apart)).toEqual([true, undefined, true, true]);
  expect(all[0]!.list).toBe(all[2]!.list);
  expect(new Set(all.map(({ list }) => list)).size).toBe(3);
});

test('an unknown format is a doubt, and counts on in digits', () => {
  const made = readMade(numbered(1), { numbering: definition(0, level(0, 'klingon', '%1.')) + instance(1, 0) });
  expect(linesOf(made.blocks)).toEqual(['1.文']);
  expect(doubtsOf(made)).toEqual(['doubtful number-format: klingon']);
});
