import { chineseNumeral, circledNumber } from '../../text/numerals.js';

/**
 * A number as a format of ISO/IEC 29500-1 §17.18.59 (ST_NumberFormat) shows it in Word; beyond what a format has signs
 * for, in Arabic digits; `padded3` is one of three digits at least. Undefined for a format that is not known.
 */
export function numberText(format: string, value: number): string | undefined {
  const padded = /^padded(\d)$/.exec(format);
  if (padded) return String(value).padStart(Number(padded[1]), '0');
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]!(value) : undefined;
}

type Format = (value: number) => string;

/** Signs from one on; `zero` for nought. */
const listed =
  (signs: string, zero = '0'): Format =>
  (value) =>
    value === 0 ? zero : ([...signs][value - 1] ?? String(value));

/** Signs that follow one another in Unicode, so many from one on. */
const enclosed =
  (first: number, count: number): Format =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);

/** Each digit by a sign of its own, from nought on. */
const digitwise =
  (digits: string): Format =>
  (value) =>
    String(value).replace(/\d/g, (digit) => [...digits][Number(digit)]!);

const fullWidth = digitwise('０１２３４５６７８９');

/** A, B … Z, AA, BB: Word says the letter again. */
const letters =
  (first: string): Format =>
  (value) =>
    value < 1 || value > 780
      ? String(value)
      : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

/** How a system of hanzi numerals writes: signs of digits and of places, and whether 一 is said before 十, 百 and 千. */
interface Hanzi {
  readonly digits: string;
  readonly places: readonly [tens: string, hundreds: string, thousands: string, myriads: string];
  /** Before the places, by their index, that stand alone without 一: 十二, in Japan 百二 too. */
  readonly bare: (place: number, first: boolean) => boolean;
  /** Between digits whose places leave a gap: 一百零二. */
  readonly gap: string;
}

const CHINESE: Hanzi = {
  digits: '〇一二三四五六七八九',
  places: ['十', '百', '千', '万'],
  bare: (place, first) => place === 0 && first,
  gap: '零',
};
const LEGAL: Hanzi = { digits: '零壹贰叁肆伍陆柒捌玖', places: ['拾', '佰', '仟', '万'], bare: () => false, gap: '零' };
const TRADITIONAL_LEGAL: Hanzi = {
  digits: '零壹貳參肆伍陸柒捌玖',
  places: ['拾', '佰', '仟', '萬'],
  bare: () => false,
  gap: '零',
};
const JAPANESE: Hanzi = {
  digits: '〇一二三四五六七八九',
  places: ['十', '百', '千', '万'],
  bare: (place) => place < 3,
  gap: '',
};
const JAPANESE_LEGAL: Hanzi = {
  digits: '零壱弐参四伍六七八九',
  places: ['拾', '百', '阡', '萬'],
  bare: () => false,
  gap: '',
};

/** Numbers up to 99,999. */
const hanzi =
  (system: Hanzi): Format =>
  (value) => {
    if (value < 0 || value > 99_999) return String(value);
    if (value === 0) return system.digits[0]!;
    return placesOf(String(value), system);
  };

function placesOf(digits: string, { digits: signs, places, bare, gap }: Hanzi): string {
  let text = '';
  let skipped = false;
  for (const [i, sign] of [...digits].entries()) {
    const digit = Number(sign);
    const place = digits.length - 2 - i;
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped && text !== '') text += gap;
    skipped = false;
    const alone = place >= 0 && digit === 1 && bare(place, text === '');
    text += (alone ? '' : signs[digit]!) + (places[place] ?? '');
  }
  return text;
}

/** Beyond 99 digit by digit: 一○○ (§17.18.59, chineseCounting and taiwaneseCounting). */
const countedChinese: Format = (value) =>
  value >= 1 && value <= 99 ? chineseNumeral(value) : digitwise('○一二三四五六七八九')(value);

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

function stemAndBranch(value: number): string {
  return value < 1 || value > 60 ? String(value) : `${[...STEMS][(value - 1) % 10]}${[...BRANCHES][(value - 1) % 12]}`;
}

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

const circled: Format = (value) => (value >= 1 && value <= 50 ? circledNumber(value) : String(value));

const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  ordinal,
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: (value) =>
    value < 1 || value > 400 ? String(value) : [...'*†‡§'][(value - 1) % 4]!.repeat(Math.ceil(value / 4)),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  ideographDigital: digitwise('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digitwise('〇一二三四五六七八九'),
  taiwaneseDigital: digitwise('○一二三四五六七八九'),
  ideographTraditional: listed(STEMS),
  ideographZodiac: listed(BRANCHES),
  ideographZodiacTraditional: stemAndBranch,
  chineseCounting: countedChinese,
  taiwaneseCounting: countedChinese,
  chineseCountingThousand: hanzi(CHINESE),
  taiwaneseCountingThousand: hanzi(CHINESE),
  japaneseCounting: hanzi(JAPANESE),
  chineseLegalSimplified: hanzi(LEGAL),
  ideographLegalTraditional: hanzi(TRADITIONAL_LEGAL),
  japaneseLegal: hanzi(JAPANESE_LEGAL),
  aiueo: listed('ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'),
  aiueoFullWidth: listed(
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  ),
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
  bullet: () => '',
};
