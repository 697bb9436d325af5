import { matchOrdinal } from '../../source/index.js';
import { isTocHead } from '../../text/titles.js';
import type { Paragraph } from './pieces.js';

/** 发文字号, 滨职院〔2024〕18号. */
export const REFERENCE = /^([\p{Script=Han}]{1,14})([〔[［(（])([0-9]{4})([〕\]］)）])第?([0-9]{1,4})号/u;
/** 图1 某某, 表 2-1：某某. */
const CAPTION = /^[图表][ \u3000]?[0-9]{1,3}(?:[-.][0-9]{1,2})?(?:[ \u3000：:]|$)/;
/** 第一条, 第三章: of regulations. */
const CLAUSE = /^第[一二三四五六七八九十百零〇0-9]{1,6}[条章节编款](?=[\s\u3000：:]|$)/;
/** Marks that entries begin with. */
const BULLET = /^[·•●○■□◆◇▪▫★☆▲△▶►➢➤✓✔※-]/;
/** 报：校领导. */
const LABEL = /^[\p{Script=Han}A-Za-z \u3000]{1,10}[：:](?!\/\/)/u;
const ANNEX = /^附件[ \u3000]*(?:[0-9０-９一二三四五六七八九十]{0,3})[：:.．、 \u3000]?/;
const BRACKETED = /^[[［【〔][^\]］】〕]{1,12}[\]］】〕]/;

/** Whether a line begins what begins a paragraph of its own: an item, an entry, a caption, a label, a head. */
export function beginsAnew({ text, headLevel, role, bullet }: Paragraph): boolean {
  if (headLevel !== undefined || role !== undefined || bullet !== undefined || matchOrdinal(text)) return true;
  if (CAPTION.test(text) || CLAUSE.test(text) || BULLET.test(text) || ANNEX.test(text)) return true;
  return isTocHead(text) || BRACKETED.test(text) || REFERENCE.test(text);
}

/** Whether a line begins with a short name and a colon. */
export function isLabelled(text: string): boolean {
  return LABEL.test(text);
}

/** A line that is no sentence and no longer than titles are, UTF-16 units. */
export function isTitleLike(text: string, most: number): boolean {
  return text.length <= most && !/[。；！？!?;…]/.test(text) && !/[，,、：:]$/.test(text);
}

/** Marks alone, as rules are typed. */
export function isRule(text: string): boolean {
  return /^[\s\u3000—–\-─━═=＝_*＊★☆◆~～·]+$/.test(text) && text.trim().length > 1;
}
