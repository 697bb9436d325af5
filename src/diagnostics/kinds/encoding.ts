import { kind } from '../words.js';

const ISSUE = '---\n刊名: 动态\n日期: 2022-10-18\n---\n\n# 一、要闻\n\n1.甲。\n';

/** 稿件存成 UTF-8 编码。 */
export const sourceEncoding = kind(
  { code: 'source/encoding', severity: 'error', essential: true },
  () => ({
    summary: { zh: '稿件存成 UTF-8 编码', en: 'the source is encoded in UTF-8' },
    explanation: {
      zh: '稿件要存成 UTF-8，带不带 BOM 都可以。存成 UTF-16 的，或者两种编码混在一起的，读出来会是乱码，请您另存一次。存成 GBK（ANSI）的照样读，只提醒一句（source/gbk）。',
      en: 'The source must be UTF-8, with or without a byte-order mark. UTF-16, or two encodings in one file, would be read as garbage: save the file again as UTF-8. GBK (ANSI) is read with a notice (source/gbk).',
    },
    examples: [{ file: 'issue.md', encoding: 'utf-16le', bad: ISSUE, good: ISSUE }],
  }),
  {
    notUtf8: {
      zh: '从这里起不是 UTF-8 文字：文件可能损坏，或混用了两种编码。',
      en: 'From here on this is no UTF-8: the file may be damaged or mix two encodings.',
    },
    encoded: {
      zh: '文件的编码是 {name}，不是 UTF-8，照这样读会成乱码。',
      en: 'The file is encoded in {name}, not in UTF-8, and would be read as garbage.',
    },
    notepad: { zh: '记事本：“文件”→“另存为”，“编码”选 UTF-8，保存。', en: 'Notepad: File → Save as, Encoding: UTF-8.' },
    wps: {
      zh: 'WPS：“另存为”→ 纯文本（*.txt），编码选 Unicode (UTF-8)，再把扩展名改回 .md。',
      en: 'WPS: Save as plain text (*.txt) with encoding Unicode (UTF-8), then rename it to .md.',
    },
    code: {
      zh: 'VS Code：点右下角的编码名称 →“通过编码重新打开”选 GB18030（或 UTF-16）→ 再点 →“通过编码保存”选 UTF-8。',
      en: 'VS Code: click the encoding at the lower right → Reopen with Encoding: GB18030 (or UTF-16) → again → Save with Encoding: UTF-8.',
    },
  },
);

/** 稿件存成 GBK 的，读得出来，提醒一句。 */
export const sourceGbk = kind(
  { code: 'source/gbk', severity: 'warning' },
  () => ({
    summary: { zh: '稿件最好存成 UTF-8，不用 GBK', en: 'the source had better be UTF-8 than GBK' },
    explanation: {
      zh: '旧版记事本和 WPS 存成 GBK（ANSI）的稿件照样读得出来，只是 GBK 没有的字存不进去，别的程序也可能读成乱码。bulletin fix 改过的稿件存成 UTF-8。',
      en: 'A source in GBK (ANSI), as older editors save it, is read all the same; but GBK lacks characters, and other programs may read it as garbage. What bulletin fix mends is saved as UTF-8.',
    },
    examples: [],
    withoutExample: { zh: '例子要存成 GBK 才看得见。', en: 'An example would have to be saved in GBK.' },
  }),
  {
    read: { zh: '文件的编码是 GBK（ANSI），已按 GBK 读出。', en: 'The file is in GBK (ANSI) and was read so.' },
    saveAsUtf8: {
      zh: '请另存为 UTF-8 编码（记事本：“另存为”，“编码”选 UTF-8）。',
      en: 'Save it as UTF-8 (Notepad: Save as, Encoding: UTF-8).',
    },
  },
);

/** 稿件是纯文本文件。 */
export const sourceBinary = kind(
  { code: 'source/binary', severity: 'error', essential: true },
  () => ({
    summary: { zh: '稿件是纯文本文件', en: 'the source is a plain text file' },
    explanation: {
      zh: '稿件必须是纯文本。Word 文档只把扩展名改成 .md，里面仍是 Word 的数据，读不出文字。请在 Word 中复制正文，粘贴到文本文件里再保存。',
      en: 'The source must be plain text. A Word file that is only renamed to .md still holds the data of Word. Copy its text into a text file and save that.',
    },
    examples: [{ file: 'issue.md', bad: 'PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000', good: ISSUE }],
  }),
  {
    noText: { zh: '这不是文本文件：里面有文字以外的数据。', en: 'This is no text file: it holds binary data.' },
    copyFromWord: {
      zh: '这像是 Word 文档改了扩展名；请在 Word 中复制正文，粘贴到文本文件里，存为 UTF-8。',
      en: 'It looks like a renamed Word file: copy its text into a text file and save that as UTF-8.',
    },
    checkFile: {
      zh: '检查是不是选错了文件，或文件在传送中损坏。',
      en: 'See whether it is the wrong file, or was damaged on its way.',
    },
  },
);
