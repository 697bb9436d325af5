import { message } from '../../diagnostics/diagnostic.js';
import { matchesOf } from '../../text/matches.js';
import { proseRule, textRule } from '../text-rule.js';

const WIDE_COMMA = /(?<=(?<![0-9第])[0-9]{1,3}(?:[,，][0-9]{3}){0,3})，(?=[0-9]{3}(?![0-9]))/g;
const GROUPED = /(?<![0-9,.，])[0-9]{1,9}(?:,[0-9]{1,9})+(?![0-9,])/g;

/** 分节号写得对。 */
export const thousands = textRule(
  {
    code: 'text/thousands',
    severity: 'warning',
    summary: message('数字的分节写得对', 'digits are grouped rightly'),
    explanation: message(
      '大数可以从个位起每三位用半角逗号分节：“1,280,500元”；全角逗号会把一个数断成两个，位数不对的分节会让人看错数。',
      'A large number may be grouped by half-width commas, three digits each from the right: 1,280,500. A full-width comma makes two numbers of it, and groups of other lengths are misread.',
    ),
    examples: [
      { bad: '投入1，280万元。', good: '投入1,280万元，惠及2000人。' },
      { bad: '投入12,34万元。', good: '投入1,234万元。' },
    ],
  },
  function* ({ text }) {
    for (const { index: start } of matchesOf(text, WIDE_COMMA)) {
      // 2021，2022年 are two years, and 第1，100 two numbers, where a hanzi does not follow at once.
      if (
        !/^，[0-9]{3}(?:[.，,][0-9]|[^0-9\s，。、；]{0,2}?[元人名个项家吨公万亿余多%台套平米])/.test(
          text.slice(start, start + 12),
        )
      )
        continue;
      yield {
        start,
        end: start + 1,
        message: message('数字里的逗号要用半角。', 'The comma inside a number is half-width.'),
        hints: [message('改为半角逗号“,”，或不分节。', 'Write “,” or no comma.')],
        fix: { safe: true, by: ',' },
      };
    }
    for (const { 0: found, index: start } of matchesOf(text, GROUPED)) {
      if (
        /^[0-9]{1,3}(?:,[0-9]{3})+$/.test(found) ||
        (/^[0-9]{1,2}(?:,[0-9]{1,2})+$/.test(found) && !/^[元人万亿吨]/.test(text.slice(start + found.length)))
      )
        continue;
      yield {
        start,
        end: start + found.length,
        message: message(`“${found}”的分节位数不对。`, `The groups of “${found}” do not have three digits.`),
        hints: [
          message(
            '从个位起每三位一节；如果是两个数，用顿号“、”隔开。',
            'Group by three from the right; between two numbers write 、.',
          ),
        ],
      };
    }
  },
);

/** 4,860万元 and 4860万元; years, numbers of documents and telephones are none of the second kind. */
const WITH_COMMAS = /(?<![0-9,.，])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])/g;
const WITHOUT =
  /(?<![0-9A-Za-z.,\-—–第〔])[0-9]{4,9}(?=(?:\.[0-9]+)?余?(?:[万亿]?[元人名个项家吨台套册件份亩]|平方米|[万亿]))/g;

/** 数字的分节全期一致。 */
export const grouping = proseRule(
  {
    code: 'text/grouping',
    severity: 'warning',
    summary: message('数字要么都分节，要么都不分节', 'large numbers are grouped everywhere or nowhere'),
    explanation: message(
      '四位以上的数可以用逗号分节（4,860），也可以不分（4860），同一期里只用一种（GB/T 15835—2011 5.1.2）。以用得多的为准；分节的较少时，bulletin fix 会去掉逗号。',
      'Numbers of four digits and more are grouped by commas (4,860) or not (4860), in one issue one way (GB/T 15835-2011, 5.1.2). The more frequent one counts; where that is none, bulletin fix takes the commas out.',
    ),
    examples: [{ bad: '投入4,860万元，惠及2000人，培训3000人。', good: '投入4860万元，惠及2000人，培训3000人。' }],
  },
  function* (row) {
    const grouped = row.flatMap((prose) => matchesOf(prose.text, WITH_COMMAS).map((match) => ({ prose, match })));
    const plain = row.reduce((sum, { text }) => sum + matchesOf(text, WITHOUT).length, 0);
    if (grouped.length > plain) return;
    for (const { prose, match } of grouped) {
      const by = match[0].replaceAll(',', '');
      yield {
        prose,
        start: match.index,
        end: match.index + match[0].length,
        message: message(
          `“${match[0]}”分了节，别处的数多不分节。`,
          `“${match[0]}” is grouped, other numbers mostly are not.`,
        ),
        hints: [message(`改为“${by}”。`, `Write ${by}.`)],
        fix: { safe: true, by },
      };
    }
  },
);

/** Symbols (GB 3100 fixes their case) and names, with what is often written instead. */
const UNITS: Readonly<Record<string, string>> = {
  km: 'KM Km',
  kg: 'KG Kg',
  cm: 'CM Cm',
  kW: 'KW Kw kw',
  MW: 'Mw',
  kW·h: 'KWH KWh Kwh kwh kWH KW·h KW·H',
  kV: 'KV Kv kv',
  kVA: 'KVA Kva kva',
  Hz: 'HZ hz',
  kHz: 'KHZ KHz Khz khz',
  MHz: 'MHZ Mhz',
  GHz: 'GHZ Ghz',
  kPa: 'KPA KPa Kpa kpa',
  MPa: 'Mpa',
  'mm²': 'mm2 MM2',
  'cm²': 'cm2 CM2',
  'km²': 'km2 KM2 Km2',
  'm²': 'm2 M2',
  'm³': 'm3 M3',
  '℃': '°C ºC oC',
};
const RIGHT = new Map(Object.entries(UNITS).flatMap(([right, wrong]) => wrong.split(' ').map((each) => [each, right])));
const WRONG = [...RIGHT.keys()].sort((a, b) => b.length - a.length).join('|');
const UNIT = new RegExp(`(?<=[0-9万亿]) ?(?:${WRONG})(?![0-9A-Za-z·])|(?<=[0-9万亿余多])平米`, 'g');

/** 计量单位的写法。 */
export const unit = textRule(
  {
    code: 'text/unit',
    severity: 'warning',
    summary: message('计量单位写得规范', 'units of measure are written rightly'),
    explanation: message(
      '单位符号的大小写是规定的：km、kg、kW、cm，不写 KM、Kg、KW；平方米写“m²”或“平方米”，不写“m2”“平米”；摄氏度写“℃”。',
      'The case of unit symbols is fixed: km, kg, kW, cm, not KM, Kg, KW. Square metres are m² or 平方米, not m2 or 平米; degrees Celsius ℃.',
    ),
    examples: [{ bad: '全长50KM，面积2000平米。', good: '全长50km，面积2000平方米。' }],
  },
  function* ({ text }) {
    if (!/[0-9]/.test(text)) return;
    for (const { 0: matched, index } of matchesOf(text, UNIT)) {
      const found = matched.trimStart();
      const by = RIGHT.get(found) ?? '平方米';
      const start = index + matched.length - found.length;
      yield {
        start,
        end: start + found.length,
        message: message(`单位“${found}”要写成“${by}”。`, `The unit “${found}” is written “${by}”.`),
        hints: [message(`改为“${by}”。`, `Write “${by}”.`)],
        fix: { safe: true, by },
      };
    }
  },
);
