import type { Finding } from '../diagnostics/diagnostic.js';
import { sourceBinary, sourceEncoding, sourceGbk } from '../diagnostics/kinds/encoding.js';
import type { Message, Span } from '../model/index.js';

/** A file as text without byte-order mark, or what is wrong with it and as much text as can be shown. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly finding?: Finding }
  | {
      readonly kind: 'problem';
      readonly text: string;
      readonly finding: Finding;
      /** The text is whole, only in an encoding that sources may not have. */
      readonly readable?: true;
    };

/**
 * Decodes UTF-8 with or without byte-order mark, and GBK (GB 18030) with a finding; UTF-16 and binary files are
 * recognised and refused.
 */
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
  if (wrong === 0) return { kind: 'text', text, finding: gbkFinding(text) };
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

/** The first character that is no ASCII. */
function firstForeign(text: string): Span {
  const first = Math.max(0, text.search(/[^\r\n -~]/));
  return { start: first, end: Math.min(text.length, first + 1) };
}

function gbkFinding(text: string): Finding {
  return {
    kind: sourceGbk,
    span: firstForeign(text),
    message: sourceGbk.words.read(),
    hints: [sourceGbk.words.saveAsUtf8()],
  };
}

function encodingProblem(name: 'UTF-16', text: string): Decoded {
  return {
    kind: 'problem',
    text,
    readable: true,
    finding: {
      kind: sourceEncoding,
      span: firstForeign(text),
      message: sourceEncoding.words.encoded({ name }),
      hints: SAVE_AS_UTF8,
    },
  };
}

const SAVE_AS_UTF8: readonly Message[] = [
  sourceEncoding.words.notepad(),
  sourceEncoding.words.wps(),
  sourceEncoding.words.code(),
];
