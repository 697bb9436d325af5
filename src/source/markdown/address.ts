import type { Finding } from '../../diagnostics/diagnostic.js';
import { refAddress } from '../../diagnostics/kinds/ref.js';
import type { Fix, Message, Span } from '../../model/index.js';

/**
 * A link's address as the files carry it, in ASCII: host names in Punycode (RFC 3492), what else needs it
 * percent-encoded (RFC 3986 §2.1). undefined where it is none of `http`, `https` and `mailto`, which alone are let into
 * a file that others open, or where it names no place.
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

/**
 * What to say of an address that is refused; `place` is where it stands, `exact` whether the source has it there as it
 * is.
 */
export function addressFinding(address: string, place: Span, exact: boolean): Finding {
  const [why, hint] = faultOf(address);
  const better = betterAddress(address);
  const fix: Fix | undefined = exact && better ? { safe: false, edits: [{ ...place, text: better }] } : undefined;
  return {
    kind: refAddress,
    span: place,
    message: why,
    hints: [better ? refAddress.words.write({ better }) : hint],
    fix,
  };
}

function faultOf(address: string): readonly [Message, Message] {
  const scheme = /^\s*([A-Za-z][A-Za-z0-9+.-]*):/.exec(address)?.[1]?.toLowerCase();
  const shown = address.length > 60 ? `${address.slice(0, 59)}…` : address;
  if (address.trim() === '') {
    return [refAddress.words.noAddress(), refAddress.words.addOrDelete()];
  }
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto') {
    return [refAddress.words.incomplete({ shown }), refAddress.words.copyAgain()];
  }
  return [refAddress.words.dangerous({ shown }), refAddress.words.allowed()];
}

/** What an address without its beginning surely means. */
function betterAddress(address: string): string | undefined {
  const plain = address.trim();
  if (/^www\.[^\s@:]+$/i.test(plain)) return `https://${plain}`;
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(plain) ? `mailto:${plain}` : undefined;
}
