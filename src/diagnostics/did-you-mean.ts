import type { Message } from '../model/index.js';
import { phrasesOf } from './words.js';

/** What is said where a name was probably meant for another. */
export const words = phrasesOf('nearest', {
  question: { zh: '是不是“{near}”？', en: 'Did you mean “{near}”?' },
});

/** The hint that names what was probably meant. */
export function didYouMean(near: string): Message {
  return words.question({ near });
}
