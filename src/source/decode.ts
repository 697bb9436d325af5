import type { Finding } from '../diagnostics/diagnostic.js';
import { sourceBinary, sourceEncoding } from '../diagnostics/kinds/source.js';
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
      kind: sourceBinary,
      span: { start: before.length, end: Math.min(shown.length, before.length + 1) },
      message: sourceBinary.words.noText(),
      hints: [word ? sourceBinary.words.copyFromWord() : sourceBinary.words.checkFile()],
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
      kind: sourceEncoding,
      span: { start: Math.max(0, damaged), end: Math.max(0, damaged) + 1 },
      message: sourceEncoding.words.notUtf8(),
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
      kind: sourceEncoding,
      span: { start: first, end: Math.min(text.length, first + 1) },
      message: sourceEncoding.words.encoded({ encoding, name }),
      hints: SAVE_AS_UTF8,
    },
  };
}

const SAVE_AS_UTF8: readonly Message[] = [
  sourceEncoding.words.notepad(),
  sourceEncoding.words.wps(),
  sourceEncoding.words.code(),
];
