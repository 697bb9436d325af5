const digits = '零一二三四五六七八九';

/** 1–999 in Chinese numerals: 二十一, 一百零三. */
function numeral(value) {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const high = hundreds ? `${digits[hundreds]}百` : '';
  const gap = hundreds && !tens && ones ? '零' : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : digits[tens]}十` : '';
  return high + gap + middle + (ones ? digits[ones] : '');
}

const ordinal = /^[一二三四五六七八九十百零]+、/;
const page = /(?:\s*(?:…|\.{3,}|\t| {2,})[…. \t]*)?\s*[\d？?]+\s*$/;

/**
 * An issue with `times` times the sections of `source`, numbered through, and a table of contents without pages.
 * Expects the form of the sample: front matter, `# 目录` with one line an entry, then `# 一、…` sections.
 */
export function multiply(source, times) {
  const [front, tocPart, ...sections] = source.replaceAll('\r\n', '\n').split(/^(?=# )/m);
  const [tocHead, ...lines] = tocPart.split('\n').filter((line) => line.trim() !== '');
  const entries = lines.map((line) => line.replace(ordinal, '').replace(page, ''));
  if (!/目\s*录/.test(tocHead) || entries.length !== sections.length) {
    throw new Error(`the sample has ${entries.length} entries for ${sections.length} sections`);
  }
  const rows = Array.from({ length: times * sections.length }, (_, index) => index);
  const toc = rows.map((index) => `${numeral(index + 1)}、${entries[index % entries.length]} …… ?`);
  const body = rows.map((index) =>
    sections[index % sections.length].replace(
      /^# .*$/m,
      (head) => `# ${numeral(index + 1)}、${head.slice(2).replace(ordinal, '')}`,
    ),
  );
  return `${front}${tocHead}\n\n${toc.join('\n')}\n\n${body.map((section) => section.trimEnd()).join('\n\n')}\n`;
}

const HEAD = '---\n刊名: 测试\n日期: 2022-10-18\n---\n\n';
const SENTENCE = '各单位要加强组织领导，明确责任分工，细化工作措施，确保各项任务落到实处、取得实效。';
const rows = (count, row) => Array.from({ length: count }, (_, i) => row(i + 1)).join('\n');

/** Sources that are long in one way: of how many pieces, and how so many are written. */
export const LONG = {
  'one paragraph': [1500, (count) => `${HEAD}${SENTENCE.repeat(count)}\n`],
  'one table': [1500, (count) => `${HEAD}| 序号 | 事项 |\n|--|--|\n${rows(count, (i) => `| ${i} | ${SENTENCE} |`)}\n`],
  'one list': [1500, (count) => `${HEAD}${rows(count, (i) => `${i}. ${SENTENCE}`)}\n`],
  'one quotation': [1500, (count) => `${HEAD}${rows(count, () => `> ${SENTENCE}\n>`)}\n`],
  notes: [
    750,
    (count) => `${HEAD}${rows(count, (i) => `${SENTENCE}[^${i}]\n`)}\n${rows(count, (i) => `[^${i}]: 注文。`)}\n`,
  ],
};
