/** The first characters of a paragraph, as a place shows them. */
export function beginningOf(text: string): string {
  return Array.from(text.trim().replace(/\s+/g, ' ')).slice(0, 20).join('');
}
