/** Entries of the front matter that only some templates print (公文: GB/T 9704-2012 §7.2–7.4), by their Chinese keys. */
export const FURTHER_ENTRIES = [
  ...(['标题', '发文机关', '发文字号', '份号', '密级', '保密期限', '紧急程度'] as const),
  ...(['签发人', '签发职务', '主送', '附件', '落款', '印章', '附注', '印发机关'] as const),
  ...(['出席', '请假', '列席', '增刊'] as const),
] as const;

/** What stands for the number of a page and for how many there are in a line in the margin. */
export const PAGE_ENTRIES = ['页', '页数'] as const;

/** Entries whose value a template's text may hold, as `{刊名}`. */
export const TEXT_ENTRIES = ['刊名', '期号', '总期号', '主办', '日期', '印发日期', ...FURTHER_ENTRIES] as const;
