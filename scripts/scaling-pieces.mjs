// What scaling-sources.mjs and scaling-sources-wording.mjs make their sources of.
export const FRONT = '---\n刊名: 测试\n日期: 2022-10-18\n---\n\n';
export const HEAD = `${FRONT}# 一、试验\n\n`;
const HANZI =
  '各单位要加强组织领导明确责任分工细化工作措施确保项任务落到实处取得效完善制度推进改革发展教学科研服务管理';

/** Hanzi that differ from piece to piece: what is seen again is cheap. */
export function hanzi(index, count) {
  let seed = index * 2654435761 + 12345;
  let text = '';
  for (let i = 0; i < count; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    text += HANZI[(seed >>> 8) % HANZI.length];
  }
  return text;
}

export const sentence = (i) => `${hanzi(i, 11)}，${hanzi(i + 7, 13)}，${hanzi(i + 9, 9)}。`;
export const each = (count, piece, between = '') => Array.from({ length: count }, (_, i) => piece(i)).join(between);
/** A text of pieces that differ. */
export const text = (piece, between) => (count) => `${HEAD}${each(count, piece, between)}\n`;
/** A text of one piece again and again. */
export const same = (piece) => (count) => `${HEAD}${piece.repeat(count)}\n`;
