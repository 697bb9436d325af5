import { describe } from 'vitest';
import { type Check, clause, faults } from './clause.js';
import { type PdfLine, rightEdge, type Setting, setText } from './setting.js';

const find = ({ lines }: Setting, text: string): PdfLine => lines.find((line) => line.text.startsWith(text))!;
const pagesApart: Check = (setting) => {
  const [first, second] = ['一、甲', '二、乙'].map((head) => find(setting, head).page);
  return first === second ? ['on one page'] : [];
};
const HEADS = '# 一、甲\n\n正文在此。\n\n## （一）丙\n\n正文在此。\n\n# 二、乙\n\n1.提要一句。后面还有很多话要说。';

describe('4.1.1 types of headings', () => {
  const block: Check = (setting) =>
    faults(
      ['一、甲', '（一）丙', '二、乙'].map((head) => [head, find(setting, head)] as const),
      ([head, line]) => line.text !== head && line.text,
    );
  clause(
    '4.1.1a',
    'block headings stand alone on their line',
    block,
    () => setText(HEADS),
    () => setText(HEADS.replace('# 一、甲\n\n', '一、甲')),
  );
  const runIn: Check = (setting) => {
    const { glyphs } = find(setting, '1.提要');
    const at = glyphs.findIndex(({ char }) => char === '。') + 1;
    return glyphs[2]!.face !== glyphs[at]!.face && glyphs[2]!.y === glyphs[at]!.y
      ? []
      : [`${glyphs[2]!.face} then ${glyphs[at]!.face}`];
  };
  clause(
    '4.1.1b',
    'run-in headings are followed by their text on the same line, in another face',
    runIn,
    () => setText(HEADS),
    () => setText(HEADS, 'sections: { runInMax: 0 }\n'),
  );
});

describe('4.1.2 faces, sizes and alignment of headings', () => {
  const faces: Check = (setting) => {
    const found = ['一、甲', '（一）丙'].map((head) => find(setting, head).glyphs.at(-1)!);
    return /NotoSansSC/.test(found[0]!.face) && /WenKai/.test(found[1]!.face) ? [] : found.map(({ face }) => face);
  };
  clause(
    '4.1.2a',
    'Hei for the first level, Kai for the second',
    faces,
    () => setText(HEADS),
    () => setText(HEADS, 'styles: { heading1: { font: 仿宋 } }\n'),
  );
  const larger: Check = (setting) =>
    find(setting, '一、甲').glyphs[0]!.size > setting.em ? [] : ['no larger than the text'];
  clause(
    '4.1.2b',
    'larger than the text where the template says so',
    larger,
    () => setText(HEADS, 'styles: { heading1: { size: 18 } }\n'),
    () => setText(HEADS),
  );
  const centred: Check = (setting) => {
    const line = find(setting, '一、甲');
    return Math.abs(line.glyphs[0]!.x - setting.left - (setting.right - rightEdge(line))) < 0.1
      ? []
      : [`${line.glyphs[0]!.x}`];
  };
  const middle = 'styles: { heading1: { align: center, indentFirst: 0 } }\n';
  clause(
    '4.1.2c',
    'centred where the template says so',
    centred,
    () => setText(HEADS, middle),
    () => setText(HEADS),
  );
});

describe('4.1.3 headings and page breaks', () => {
  clause(
    '4.1.3a',
    'a section on a new page where the template says so',
    pagesApart,
    () => setText(HEADS, 'sections: { breakBefore: true }\n'),
    () => setText(HEADS),
  );
  // As many lines before the head as bring it to every place near the foot.
  const near = Array.from(
    { length: 8 },
    (_, i) =>
      `${Array.from({ length: 16 + i }, () => '短段。').join('\n\n')}\n\n# 题${i}\n\n## 小题\n\n### 细题\n\n正文在此。`,
  );
  const text = near.map((part) => part).join('\n\n');
  const alone: Check = ({ lines, pages }) =>
    faults(
      pages.map((_, i) => lines.filter(({ page }) => page === i + 1).at(-1)!),
      ({ text: last }) => /^(题|小题|细题)/.test(last) && last,
    );
  const apart =
    'styles: { heading1: { keepWithNext: false }, heading2: { keepWithNext: false }, heading3: { keepWithNext: false } }\n';
  clause(
    '4.1.3b',
    'no heading, nor a row of them, at a page’s foot without its text',
    alone,
    () => setText(text),
    () => setText(text, apart),
  );
});

describe('4.1.4 space before a page break', () => {
  const left: Check = ({ lines }) => {
    const first = lines.filter(({ page }) => page === 1);
    return faults(first.slice(1), ({ y }, i) => Math.abs(y - first[i]!.y - 28.8) > 0.05 && `${y - first[i]!.y} pt`);
  };
  clause(
    '4.1.4',
    'is left as it is: lines are not spread over the page',
    left,
    () => setText(HEADS, 'sections: { breakBefore: true }\n'),
    () => setText(HEADS, 'sections: { breakBefore: true }\nstyles: { default: { lineHeight: 60 } }\n'),
  );
});

describe('4.1.5 run-in headings', () => {
  const same: Check = (setting) => {
    const { glyphs } = find(setting, '1.提要');
    const sizes = new Set(glyphs.map(({ size }) => size));
    const hei = glyphs.slice(2, 6).every(({ face }) => /NotoSansSC|WenKai/.test(face));
    return sizes.size === 1 && hei ? [] : [[...sizes].join(' '), glyphs[2]!.face];
  };
  clause(
    '4.1.5a',
    'in the size of the text, in Hei or Kai',
    same,
    () => setText(HEADS),
    () => setText(HEADS, 'characterStyles: { run-in: { font: 仿宋 } }\n'),
  );
  const spaced: Check = (setting) => {
    const { glyphs } = find(setting, '1.提要');
    const stop = glyphs.findIndex(({ char }) => char === '。');
    const pitch = (glyphs[stop + 1]!.x - glyphs[stop]!.x) / setting.em;
    return Math.abs(pitch - 1) < 0.01 ? [] : [`${pitch} em`];
  };
  clause(
    '4.1.5b',
    'parted from the text by the blank half of their stop',
    spaced,
    () => setText(HEADS),
    () => setText(HEADS, 'styles: { default: { tracking: 0.1 } }\n'),
  );
});
