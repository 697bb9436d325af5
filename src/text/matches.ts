const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, as `matchAll` finds them. Rules look at thousands of paragraphs for what is in none
 * of them: this makes nothing where nothing is found, while `matchAll` copies the pattern each time.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let found: RegExpExecArray[] | undefined;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found ??= [];
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found ?? NONE;
}
