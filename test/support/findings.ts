import type { Diagnostic, SourceFile, Span } from '../../src/model/index.js';

/** A source with two findings, written out of order. */
const text = [
  '# 目录',
  '',
  '一、关于人才培养的意见 …… 9',
  '',
  '# 一、关于人才培养的意见',
  '',
  `1.${'构建培养体系'.repeat(100)}龘${'健全制度'.repeat(100)}。`,
].join('\r\n');

export const file: SourceFile = { path: 'issue-1/issue.md', text };

function spanOf(part: string, from = 0): Span {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length };
}

export const diagnostics: readonly Diagnostic[] = [
  {
    code: 'font/missing',
    severity: 'error',
    message: { zh: '没有字体含有“龘”字（U+9F98）。', en: 'No face has “龘” (U+9F98).' },
    file,
    span: spanOf('龘'),
    hints: [],
    related: [],
  },
  {
    code: 'toc/page',
    severity: 'warning',
    message: { zh: '目录写第 9 页，实际在第 2 页。', en: 'The contents say page 9, but it is on page 2.' },
    file,
    span: spanOf('9'),
    hints: [{ zh: '把 9 改成 2。', en: 'Write 2 for 9.' }],
    related: [{ message: { zh: '章节在这里', en: 'the section is here' }, span: spanOf('# 一') }],
  },
];

/** The whole text of a report. */
export function wholeText(parts: Iterable<string>): string {
  return [...parts].join('');
}
