/** Characters that XML 1.0 §2.2 cannot hold. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/**
 * A text without the characters that XML cannot hold: what two places of a file must say alike when one of them is XML.
 */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

/** Escapes text for XML content and attribute values; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return writable(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
