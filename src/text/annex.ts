/**
 * 附件, 附件1, 附件一 at the start of a head; a Chinese numeral only before a blank, a colon or the head's end: 附件一览表 is
 * no annex. Groups: the number in digits, or in Chinese.
 */
const MARK =
  /^附件(?:[ \u3000]*([0-9０-９]{1,3})|[ \u3000]*([一二三四五六七八九十]{1,3})(?=[ \u3000:：]|$))?(?:[ \u3000]*[:：][ \u3000]*|[ \u3000]+|$|(?<=[0-9０-９]))/;

/** The mark of an annex at the start of a head (GB/T 9704-2012 §7.3.7), or null where the head is no annex's. */
export function annexMark(head: string): RegExpExecArray | null {
  return MARK.exec(head);
}
