import { type Finding, message } from '../diagnose.js';
import type { TextInline } from '../model/index.js';
import type { Lowering } from './context.js';

/** Markdown that did not work and would be printed as signs. */
const LEFTOVERS: readonly { readonly pattern: RegExp; readonly finding: (found: string) => Omit<Finding, 'span'> }[] = [
  {
    pattern: /\[\^[^\]\s]+\]/g,
    finding: (found) => ({
      code: 'note/missing',
      message: message(`脚注 ${found} 没有注文，会原样印出来。`, `The footnote ${found} has no text and would be printed as it stands.`),
      hints: [
        message(
          `在文末单独写一行“${found}: 注文”，冒号用半角。`,
          `Write its text on a line of its own: “${found}: text”, with a half-width colon.`,
        ),
      ],
    }),
  },
  {
    pattern: /!\[[^\]]*\][(（][^)）]*[)）]?/g,
    finding: (found) => ({
      code: 'picture/syntax',
      message: message(`图片的写法不对：${found} 会当作文字印出来。`, `This is not a picture: ${found} would be printed as text.`),
      hints: [
        message(
          '写成 ![说明](文件名.png)，括号用半角；文件名中有空格时写成 ![说明](<文件 名.png>)。',
          'Write ![text](file.png) with half-width brackets; around a name with spaces put <>: ![text](<my file.png>).',
        ),
      ],
    }),
  },
  {
    pattern: /(?<!!)\[[^\][]*\](?:（[^）]*）|\(#[^)]*\))/g,
    finding: (found) => ({
      code: 'ref/syntax',
      message: message(`链接的写法不对：${found} 会当作文字印出来。`, `This is not a link: ${found} would be printed as text.`),
      hints: [message('写成 [第9页](#二)，括号用半角，中间没有空格。', 'Write [第9页](#二) with half-width brackets and no spaces.')],
    }),
  },
  {
    pattern: /\*\*+/g,
    finding: () => ({
      code: 'source/emphasis',
      severity: 'warning',
      message: message('星号没有成对，会原样印出来。', 'These asterisks have no partner and would be printed.'),
      hints: [
        message(
          '加粗写成 **文字**，星号与文字之间不留空格，两头在同一段；要印出星号，写成 \\*。',
          'Write **bold** without blanks inside the asterisks and within one paragraph; write \\* to print an asterisk.',
        ),
      ],
    }),
  },
];

/** Reports marks in plain text that were meant as Markdown. */
export function reportLeftovers({ text, span }: TextInline, { report }: Lowering): void {
  if (!/[[*]/.test(text)) return;
  for (const { pattern, finding } of LEFTOVERS) {
    for (const match of text.matchAll(pattern)) {
      report({ ...finding(match[0]), span: { start: span.start + match.index, end: span.start + match.index + match[0].length } });
    }
  }
}
