import { phrasesOf } from '../../diagnostics/words.js';

/** How a date is written in a message. */
export const words = phrasesOf('date', {
  day: {
    zh: '{year}年{month}月{day}日',
    en: ({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  },
});
