/** What a new issue has where the editor is to write; a check finds what was left. */
export const UNFILLED = {
  title: '这里写标题',
  text: '这里写正文。',
} as const;

/** The text below a head that was taken over from an earlier issue. */
export function unfilledBelow(head: string): string {
  return `这里写“${head}”的正文。`;
}

/** Finds what was left. */
export const UNFILLED_TEXT = /这里写(?:标题|(?:“[^”]{0,200}”的)?正文(?=。|$))/g;
