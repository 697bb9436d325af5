import type { Diagnostic, Issue } from '../model/index.js';
import { finding, message } from './diagnostic.js';

/** The finding about printed page numbers that never come true. */
export function unstableFinding({ source, toc, meta }: Issue): Diagnostic {
  return finding(source, {
    code: 'layout/unstable',
    message: message(
      '目录的页码排来排去定不下来：页码一变，目录的长短跟着变，页码又变。',
      'The pages in the table of contents never settle: each change of a number moves the pages again.',
    ),
    span: toc?.span ?? meta.span,
    hints: [message('把目录里最长的一条标题改短一些。', 'Shorten the longest title in the table of contents.')],
  });
}
