import { type Finding, message } from '../../diagnostics/diagnostic.js';
import type { Fix, Span, TextInline } from '../../model/index.js';
import { matchesOf } from '../../text/matches.js';
import type { Lowering } from '../context.js';

/** Makes a finding of what a pattern found; `span` is its place in the source `text`. */
type Describe = (found: string, span: Span, text: string) => Omit<Finding, 'span'>;

/** Markdown that did not work and would be printed as signs. */
const LEFTOVERS: readonly { readonly pattern: RegExp; readonly describe: Describe }[] = [
  { pattern: /\[\^[^\]\s]+\]/g, describe: describeNote },
  {
    pattern: /!\[[^\]]*\][(（][^)）]*[)）]?/g,
    describe: (found, span) => ({
      code: 'picture/syntax',
      message: message(
        `图片的写法不对：${found} 会当作文字印出来。`,
        `This is not a picture: ${found} would be printed as text.`,
      ),
      hints: [
        message(
          '写成 ![说明](文件名.png)，括号用半角；文件名中有空格时写成 ![说明](<文件 名.png>)。',
          'Write ![text](file.png) with half-width brackets; around a name with spaces put <>: ![text](<my file.png>).',
        ),
      ],
      fix: rewritten(found, span, pictureMended(found)),
    }),
  },
  {
    // Only what is an address for certain: “国发[2019]（4号）” is good prose.
    pattern:
      /(?<!!)\[[^\][]*\][ \u3000]?(?:[（(][ \u3000]*[#＃][^)）]*[)）]|（[ \u3000]*(?:https?:\/\/|mailto:)[^)）]*[)）])/g,
    describe: (found, span) => ({
      code: 'ref/syntax',
      message: message(
        `链接的写法不对：${found} 会当作文字印出来。`,
        `This is not a link: ${found} would be printed as text.`,
      ),
      hints: [
        message(
          '写成 [第9页](#二)，括号用半角，中间没有空格。',
          'Write [第9页](#二) with half-width brackets and no spaces.',
        ),
      ],
      fix: rewritten(found, span, linkMended(found)),
    }),
  },
  {
    pattern: /\*\*+/g,
    describe: () => ({
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

/** `[^1]：注文` at the start of a line is the text of a note but for its colon; any other `[^1]` lacks its text. */
function describeNote(found: string, { start, end }: Span, text: string): Omit<Finding, 'span'> {
  const colon = /^[ \t]*[：:][ \t]*/.exec(text.slice(end, end + 20))?.[0];
  if (colon !== undefined && /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 20), start))) {
    return {
      code: 'note/missing',
      message: message(
        `注文的写法不对：“${found}”后面要紧跟半角冒号和一个空格。`,
        `The text of a note must follow “${found}” with a half-width colon and a space.`,
      ),
      hints: [message(`写成“${found}: 注文”，前面空一行。`, `Write “${found}: text”, with a blank line before it.`)],
      fix: colon === ': ' ? undefined : { safe: true, edits: [{ start: end, end: end + colon.length, text: ': ' }] },
    };
  }
  return {
    code: 'note/missing',
    message: message(
      `脚注 ${found} 没有注文，会原样印出来。`,
      `The footnote ${found} has no text and would be printed as it stands.`,
    ),
    hints: [
      message(
        `在文末单独写一行“${found}: 注文”，冒号用半角。`,
        `Write its text on a line of its own: “${found}: text”, with a half-width colon.`,
      ),
    ],
  };
}

/** A picture with half-width brackets, and <> around a name with blanks; undefined where it is not clear what the name is. */
function pictureMended(found: string): string | undefined {
  const parts = /^(!\[[^\]]*\])[(（][ \u3000]*([^<>)）]+?)[ \u3000]*[)）]$/.exec(found);
  if (!parts) return undefined;
  const [, head, name] = parts;
  if (!/[\s\u3000]/.test(name!)) return `${head}(${name})`;
  return /^[^"“'‘]+\.[A-Za-z]{3,4}$/.test(name!) ? `${head}(<${name}>)` : undefined;
}

/** A link with half-width brackets and sign, and no blanks. */
function linkMended(found: string): string {
  const [, head, target] = /^(\[[^\]]*\])[ \u3000]?[（(]([^)）]*)/.exec(found)!;
  return `${head}(${target!.replace(/[\s\u3000]/g, '').replace('＃', '#')})`;
}

function rewritten(found: string, span: Span, text: string | undefined): Fix | undefined {
  return text === undefined || text === found ? undefined : { safe: true, edits: [{ ...span, text }] };
}

/** Reports marks in plain text that were meant as Markdown. */
export function reportLeftovers({ text, span }: TextInline, { source, report }: Lowering): void {
  if (!/[[*]/.test(text)) return;
  for (const { pattern, describe } of LEFTOVERS) {
    for (const match of matchesOf(text, pattern)) {
      const start = span.start + match.index;
      const place = { start, end: start + match[0].length };
      report({ ...describe(match[0], place, source.text), span: place });
    }
  }
}
