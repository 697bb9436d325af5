import { kind } from '../words.js';

/** What a face lacks. */
export interface Lacking {
  /** Name of the face's role. */
  readonly role: string;
  /** Some of the characters, with how often each stands there. */
  readonly named: readonly { readonly character: string; readonly times: number }[];
  /** How many characters there are. */
  readonly count: number;
}

function zhFallback({ role, named, count }: Lacking): string {
  const list = named.map(({ character, times }) => `“${character}”${times > 1 ? `（${times} 处）` : ''}`).join('');
  return `${role}里没有${list}${count > named.length ? `等 ${count} 个字符` : ''}，用后备字体印出。`;
}

function enFallback({ role, named, count }: Lacking): string {
  const list = named.map(({ character, times }) => `“${character}”${times > 1 ? ` (${times} places)` : ''}`).join(', ');
  const more = count > named.length ? ` and ${count - named.length} more` : '';
  return `The ${role} face has no ${list}${more}: a fallback face prints ${count > 1 ? 'them' : 'it'}.`;
}

/** 每个字都有字体能印。 */
export const fontMissing = kind(
  { code: 'font/missing', severity: 'error', essential: true },
  () => ({
    summary: { zh: '每个字都有字体能印', en: 'every character can be printed by some face' },
    explanation: {
      zh: '程序自带的字体里都没有这个字，印出来会是空框，所以不印。多半是粘贴来的表情或特殊符号，请换一个常用的字或删去。',
      en: 'No face of the tool has this character: it would print as an empty box. Mostly it is an emoji or special sign that came with pasted text. Use another one or delete it.',
    },
    examples: [{ bad: '会议圆满成功😀。', good: '会议圆满成功。' }],
  }),
  {
    missing: {
      zh: '没有一种字体有“{character}”（{name}），印不出来。',
      en: 'No face has “{character}” ({name}): it cannot be printed.',
    },
    missingOften: {
      zh: '没有一种字体有“{character}”（{name}），印不出来（共 {times} 处）。',
      en: 'No face has “{character}” ({name}): it cannot be printed ({times} places).',
    },
    useAnother: {
      zh: '换一个常用的字或符号；如果是从别处粘贴来的表情、特殊符号或看不见的字符，请删去。',
      en: 'Use another character; delete it if it came along with pasted text (emoji, special or invisible characters).',
    },
    also: { zh: '这里也有。', en: 'Also here.' },
  },
);

/** 每个字都由样式的字体印出。 */
export const fontFallback = kind(
  { code: 'font/fallback', severity: 'info' },
  () => ({
    summary: { zh: '每个字都由样式的字体印出', en: 'every character is printed by the face of its style' },
    explanation: {
      zh: '样式的字体里没有这个字，由另一种字体代印，笔画可能略有不同。不必改；只是请您看一眼。',
      en: 'The face of the style lacks this character and another one prints it, perhaps with slightly different strokes. Nothing needs to be done; it is worth a look.',
    },
    examples: [{ bad: '要求：①按时到会；②不得请假。', good: '要求：按时到会，不得请假。' }],
  }),
  {
    fallback: { zh: zhFallback, en: enFallback },
  },
);
