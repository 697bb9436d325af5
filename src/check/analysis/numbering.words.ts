import { phrasesOf } from '../../diagnostics/words.js';

/** What is said of a number that does not fit its row, in contents, sections and items alike. */
export const words = phrasesOf('numbering', {
  wrongStart: {
    zh: '编号从“{is}”开始，应当从“{wanted}”开始。',
    en: 'The numbering starts at “{is}”; it should start at “{wanted}”.',
  },
  jump: {
    zh: '编号不连续：“{before}”之后是“{is}”，缺“{wanted}”。',
    en: 'The numbering jumps from “{before}” to “{is}”: “{wanted}” is missing.',
  },
  gap: {
    zh: '编号不连续：应当是“{wanted}”，写的是“{is}”。',
    en: '“{wanted}” is missing before “{is}”.',
  },
  repeated: {
    zh: '编号“{is}”重复了，这里应当是“{wanted}”。',
    en: 'The number “{is}” is used twice; here it should be “{wanted}”.',
  },
  swapped: {
    zh: '编号“{is}”和“{next}”的顺序颠倒了。',
    en: 'The numbers “{is}” and “{next}” have changed places.',
  },
  wrong: {
    zh: '编号不对：这里应当是“{wanted}”，写的是“{is}”。',
    en: 'Wrong number: “{wanted}” belongs here, not “{is}”.',
  },
  missing: {
    zh: '这里缺编号“{wanted}”，其他各条都有。',
    en: 'The number “{wanted}” is missing here; the others have theirs.',
  },
  writeOrLook: {
    zh: '改为“{wanted}”，或检查前面是否漏了内容。',
    en: 'Write “{wanted}”, or see whether something is missing before it.',
  },
  writeOn: {
    zh: '改为“{wanted}”，后面的编号也要接上。',
    en: 'Write “{wanted}” and let the numbers after it follow on.',
  },
  exchange: { zh: '调换两处的内容，或改正编号。', en: 'Exchange the two parts, or correct their numbers.' },
  putBefore: { zh: '在前面加上“{wanted}”。', en: 'Put “{wanted}” in front.' },
});
