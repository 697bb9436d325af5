import { field, type MadeParts, paragraph, run } from './made-docx.js';

type Random = () => number;

/** A made document in which every character stands once, in whatever Word can lay around it. */
export interface RandomDocx {
  readonly body: string;
  readonly parts: MadeParts;
  /** Every character that stands in a w:t or w:delText. */
  readonly characters: string;
}

/** Characters of Chinese that follow one another: none stands twice. */
const FIRST = 0x4e00;

/** A document of paragraphs, tables, boxes, fields, changes and controls in one another. */
export function randomDocx(random: Random): RandomDocx {
  let next = FIRST;
  const notes: string[] = [];
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const some = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const many = (least: number, most: number, make: () => string) =>
    Array.from({ length: some(least, most) }, make).join('');
  const words = () => many(1, 4, () => String.fromCodePoint(next++));
  const looks = ['', '<w:b/>', '<w:vanish/>', '<w:i/><w:sz w:val="32"/>', '<w:rPrChange><w:rPr/></w:rPrChange>'];
  const plain = () => run(words(), pick(looks));
  const pieces = (depth: number) => many(0, 3, () => piece(depth));

  const inline: readonly ((depth: number) => string)[] = [
    (depth) => `<w:ins>${pieces(depth)}</w:ins>`,
    (depth) => `<w:moveTo>${pieces(depth)}</w:moveTo>`,
    () => `<w:del><w:r><w:delText>${words()}</w:delText></w:r></w:del>`,
    (depth) => `<w:moveFrom>${pieces(depth)}</w:moveFrom>`,
    (depth) => `<w:hyperlink w:anchor="a">${pieces(depth)}</w:hyperlink>`,
    (depth) => `<w:smartTag>${pieces(depth)}</w:smartTag>`,
    (depth) =>
      `<w:sdt><w:sdtPr>${pick(['', '<w:showingPlcHdr/>', '<w:date/>'])}</w:sdtPr><w:sdtContent>${pieces(depth)}</w:sdtContent></w:sdt>`,
    (depth) => `<w:fldSimple w:instr="${pick(['PAGEREF a', 'DATE', 'SEQ 表'])}">${pieces(depth)}</w:fldSimple>`,
    (depth) => field(pick(['PAGEREF a', 'HYPERLINK "b"', 'REF c', 'TIME', 'TOC', 'FORMTEXT']), pieces(depth)),
    () => `<w:r><w:fldChar w:fldCharType="${pick(['begin', 'end', 'separate'])}"/></w:r>`,
    () => `<w:r><w:ruby><w:rt>${run(words())}</w:rt><w:rubyBase>${run(words())}</w:rubyBase></w:ruby></w:r>`,
    (depth) => `<w:r>${box(depth)}</w:r>`,
    () => noteReference(),
  ];
  const piece = (depth: number): string => (depth <= 0 || random() < 0.5 ? plain() : pick(inline)(depth - 1));

  function box(depth: number): string {
    const inside = `<w:txbxContent>${blocks(depth)}</w:txbxContent>`;
    return pick([
      `<w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict>`,
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${inside}</wps:txbx></w:drawing></mc:Choice></mc:AlternateContent>`,
      `<mc:AlternateContent><mc:Choice Requires="v14"/><mc:Fallback><w:pict>${inside}</w:pict></mc:Fallback></mc:AlternateContent>`,
    ]);
  }

  function noteReference(): string {
    notes.push(paragraph(run(words())));
    return `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`;
  }

  const marks = ['', '<w:rPr><w:del/></w:rPr>', '<w:rPr><w:ins/></w:rPr>', '<w:framePr w:dropCap="drop"/>'];
  const heads = ['', '', '<w:outlineLvl w:val="0"/>', '<w:pPrChange><w:pPr/></w:pPrChange>'];
  const cell = (depth: number) =>
    `<w:tc><w:tcPr>${pick(['', '', '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:hMerge/>', '<w:gridSpan w:val="2"/>'])}</w:tcPr>${blocks(depth)}</w:tc>`;
  const row = (depth: number) =>
    `<w:tr><w:trPr>${pick(['', '', '<w:del/>', '<w:ins/>', '<w:tblHeader/>'])}</w:trPr>${many(1, 3, () => cell(depth))}</w:tr>`;
  const outer: readonly ((depth: number) => string)[] = [
    (depth) => `<w:tbl>${many(1, 3, () => row(depth))}</w:tbl>`,
    (depth) =>
      `<w:sdt><w:sdtPr>${pick(['', '<w:showingPlcHdr/>'])}</w:sdtPr><w:sdtContent>${blocks(depth)}</w:sdtContent></w:sdt>`,
    (depth) => `<w:customXml>${blocks(depth)}</w:customXml>`,
    (depth) => `<w:del>${blocks(depth)}</w:del>`,
    (depth) => `<w:unknown>${blocks(depth)}</w:unknown>`,
    () => plain(),
  ];
  const block = (depth: number): string =>
    depth <= 0 || random() < 0.6 ? paragraph(pieces(depth), pick(marks) + pick(heads)) : pick(outer)(depth - 1);
  function blocks(depth: number): string {
    return many(0, 3, () => block(depth));
  }

  const body = many(1, 6, () => block(4));
  const footnotes = notes.map((inside, i) => `<w:footnote w:id="${i + 1}">${inside}</w:footnote>`).join('');
  const characters = Array.from({ length: next - FIRST }, (_, i) => String.fromCodePoint(FIRST + i)).join('');
  return { body, parts: footnotes ? { footnotes } : {}, characters };
}
