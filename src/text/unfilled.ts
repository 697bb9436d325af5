/** What a new issue has where the editor is to write; a check finds what was left. */
export const UNFILLED = {
  title: '这里写标题',
  text: '这里写正文。',
} as const;

/** The text below a head that was taken over from an earlier issue. */
export function unfilledBelow(head: string): string {
  return `这里写“${head}”的正文。`;
}

/** Finds what was left; words before or behind it are an editor's own, who may well tell where titles are written. */
export const UNFILLED_TEXT = /(?<!\p{L})这里写(?:标题|(?:“[^”]{0,200}”的)?正文)(?=[。，、；：！？\s]|$)/gu;
