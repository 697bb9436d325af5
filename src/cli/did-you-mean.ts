import type { Message } from '../model/index.js';

/** A question to add to an error message; empty where nothing is near. */
export function didYouMean(near: readonly string[]): Message {
  if (near.length === 0) return { zh: '', en: '' };
  return { zh: `您要的是不是 ${near.join('、')}？`, en: ` Did you mean ${near.join(', ')}?` };
}
