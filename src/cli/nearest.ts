import { distance } from 'fastest-levenshtein';
import type { Message } from '../model/index.js';

/** The candidates that `name` may have been meant for, nearest first, at most three. */
export function nearest(name: string, candidates: readonly string[]): readonly string[] {
  const limit = Math.max(1, Math.ceil(name.length * 0.4));
  return candidates
    .map((candidate) => ({ candidate, steps: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ steps }) => steps <= limit)
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A question to add to an error message; empty where nothing is near. */
export function didYouMean(near: readonly string[]): Message {
  if (near.length === 0) return { zh: '', en: '' };
  return { zh: `您要的是不是 ${near.join('、')}？`, en: ` Did you mean ${near.join(', ')}?` };
}
