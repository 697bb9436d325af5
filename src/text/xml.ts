/** Escapes text for XML content and attribute values; characters that XML 1.0 §2.2 cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, (mark) => ENTITIES[mark] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
