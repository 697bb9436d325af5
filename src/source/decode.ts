import { type Finding, message } from '../diagnostics/diagnostic.js';
import type { Message } from '../model/index.js';

/** A file as text without byte-order mark, or what is wrong with it and as much text as can be shown. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly text: string; readonly finding: Finding };

/** Decodes UTF-8 with or without byte-order mark; GBK/GB18030, UTF-16 and binary files are recognised and refused. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe])) return encodingProblem('UTF-16', new TextDecoder('utf-16le').decode(bytes));
  if (startsWith(bytes, [0xfe, 0xff])) return encodingProblem('UTF-16', new TextDecoder('utf-16be').decode(bytes));
  const zero = bytes.indexOf(0);
  if (zero >= 0) return zeroProblem(bytes, zero);
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return foreignProblem(bytes);
  }
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** A NUL byte: UTF-16 without a mark where nearly every line end and blank has one beside it, else no text at all. */
function zeroProblem(bytes: Uint8Array, zero: number): Decoded {
  const wide = (encoding: string): string | undefined => {
    const text = new TextDecoder(encoding).decode(bytes);
    const common = text.match(/[\t\r\n -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
    return common > text.length * 0.9 ? text : undefined;
  };
  const text = wide('utf-16le') ?? wide('utf-16be');
  if (text !== undefined) return encodingProblem('UTF-16', text);
  const before = new TextDecoder().decode(bytes.subarray(0, zero));
  const shown = new TextDecoder().decode(bytes);
  const word = startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf]);
  return {
    kind: 'problem',
    text: shown,
    finding: {
      code: 'source/binary',
      span: { start: before.length, end: Math.min(shown.length, before.length + 1) },
      message: message('这不是文本文件：里面有文字以外的数据。', 'This is no text file: it holds binary data.'),
      hints: [
        word
          ? message(
              '这像是 Word 文档改了扩展名；请在 Word 中复制正文，粘贴到文本文件里，存为 UTF-8。',
              'It looks like a renamed Word file: copy its text into a text file and save that as UTF-8.',
            )
          : message(
              '检查是不是选错了文件，或文件在传送中损坏。',
              'See whether it is the wrong file, or was damaged on its way.',
            ),
      ],
    },
  };
}

function foreignProblem(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('gb18030').decode(bytes);
  // Private-use and unassigned characters mean that it is no GBK either.
  const wrong = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (wrong === 0) return encodingProblem('GBK', text);
  const utf8 = new TextDecoder().decode(bytes);
  const damaged = utf8.indexOf('\ufffd');
  return {
    kind: 'problem',
    text: utf8,
    finding: {
      code: 'source/encoding',
      span: { start: Math.max(0, damaged), end: Math.max(0, damaged) + 1 },
      message: message(
        '从这里起不是 UTF-8 文字：文件可能损坏，或混用了两种编码。',
        'From here on this is no UTF-8: the file may be damaged or mix two encodings.',
      ),
      hints: SAVE_AS_UTF8,
    },
  };
}

function encodingProblem(name: 'GBK' | 'UTF-16', text: string): Decoded {
  const first = Math.max(0, text.search(/[^\r\n -~]/));
  const encoding = name === 'GBK' ? 'GBK（ANSI）' : name;
  return {
    kind: 'problem',
    text,
    finding: {
      code: 'source/encoding',
      span: { start: first, end: Math.min(text.length, first + 1) },
      message: message(
        `文件的编码是 ${encoding}，不是 UTF-8，照这样读会成乱码。`,
        `The file is encoded in ${name}, not in UTF-8, and would be read as garbage.`,
      ),
      hints: SAVE_AS_UTF8,
    },
  };
}

const SAVE_AS_UTF8: readonly Message[] = [
  message('记事本：“文件”→“另存为”，“编码”选 UTF-8，保存。', 'Notepad: File → Save as, Encoding: UTF-8.'),
  message(
    'WPS：“另存为”→ 纯文本（*.txt），编码选 Unicode (UTF-8)，再把扩展名改回 .md。',
    'WPS: Save as plain text (*.txt) with encoding Unicode (UTF-8), then rename it to .md.',
  ),
  message(
    'VS Code：点右下角的编码名称 →“通过编码重新打开”选 GB18030（或 UTF-16）→ 再点 →“通过编码保存”选 UTF-8。',
    'VS Code: click the encoding at the lower right → Reopen with Encoding: GB18030 (or UTF-16) → again → Save with Encoding: UTF-8.',
  ),
];
