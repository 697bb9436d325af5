import { type Finding, message } from '../../diagnostics/diagnostic.js';
import type { Fix, Message, Span } from '../../model/index.js';

/**
 * A link's address as the files carry it, in ASCII: host names in Punycode (RFC 3492), what else needs it percent-encoded (RFC 3986 §2.1).
 * undefined where it is none of `http`, `https` and `mailto`, which alone are let into a file that others open, or where it names no place.
 */
export function asciiAddress(address: string): string | undefined {
  if (UNSEEN.test(address)) return undefined;
  if (/^https?:\/\/[^/?#]/i.test(address)) {
    if (!URL.canParse(address)) return undefined;
    return encoded(OTHER.test(address) ? new URL(address).href : address);
  }
  const mail = /^mailto:([^\s@?]+)@([^\s@?/]+)(\?.*)?$/i.exec(address);
  if (!mail || !URL.canParse(`http://${mail[2]}`)) return undefined;
  const [, name, host, rest = ''] = mail;
  return encoded(`mailto:${name}@${OTHER.test(host!) ? new URL(`http://${host}`).hostname : host}${rest}`);
}

/** Controls and what else is not seen: browsers leave some of it out, so that `java\tscript:` works there. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** What no address may hold as it is (RFC 3986 §2). */
const OTHER = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/;

function encoded(address: string): string {
  return address.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]+/g, encodeURIComponent).replace(/%(?![0-9a-f]{2})/gi, '%25');
}

/** What to say of an address that is refused; `place` is where it stands, `exact` whether the source has it there as it is. */
export function addressFinding(address: string, place: Span, exact: boolean): Finding {
  const [why, hint] = faultOf(address);
  const better = betterAddress(address);
  const fix: Fix | undefined = exact && better ? { safe: false, edits: [{ ...place, text: better }] } : undefined;
  return {
    code: 'ref/address',
    span: place,
    message: why,
    hints: [better ? message(`写成 ${better}。`, `Write ${better}.`) : hint],
    fix,
  };
}

function faultOf(address: string): readonly [Message, Message] {
  const scheme = /^\s*([A-Za-z][A-Za-z0-9+.-]*):/.exec(address)?.[1]?.toLowerCase();
  const shown = address.length > 60 ? `${address.slice(0, 59)}…` : address;
  if (address.trim() === '') {
    return [
      message('这个链接没有写地址，点了没有反应。', 'This link has no address and leads nowhere.'),
      message('在括号里写上地址，或去掉方括号和圆括号。', 'Write the address in the brackets, or delete the brackets.'),
    ];
  }
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto') {
    return [
      message(
        `链接的地址“${shown}”不完整，或里面有空白和看不见的字符。`,
        `The address “${shown}” is incomplete, or holds blanks or unseen characters.`,
      ),
      message('从浏览器的地址栏重新复制一遍。', 'Copy it again from where it can be opened.'),
    ];
  }
  return [
    message(
      `链接的地址“${shown}”读者打不开，或会在读者的电脑上运行程序，不写进文件。`,
      `Readers cannot open the address “${shown}”, or it would run on their machines: it is not put into the files.`,
    ),
    message(
      '只能用 http://、https://、mailto: 开头的地址，或 #栏目号；别的去掉链接，只留文字。',
      'Use addresses that begin with http://, https:// or mailto:, or #section; leave the others as plain text.',
    ),
  ];
}

/** What an address without its beginning surely means. */
function betterAddress(address: string): string | undefined {
  const plain = address.trim();
  if (/^www\.[^\s@:]+$/i.test(plain)) return `https://${plain}`;
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(plain) ? `mailto:${plain}` : undefined;
}
