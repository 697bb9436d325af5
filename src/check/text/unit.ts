import { matchesOf } from '../../text/matches.js';
import { rule } from '../rule.js';
import { words } from './unit.words.js';

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
export const unit = rule({
  code: 'text/unit',
  severity: 'warning',
  words,
  *prose({ text }) {
    if (!/[0-9]/.test(text)) return;
    for (const { 0: matched, index } of matchesOf(text, UNIT)) {
      const found = matched.trimStart();
      const by = RIGHT.get(found) ?? '平方米';
      const start = index + matched.length - found.length;
      yield {
        span: { start, end: start + found.length },
        message: words.wrongUnit({ found, by }),
        hints: [words.write({ by })],
        fix: { safe: true, edits: [{ start, end: start + found.length, text: by }] },
      };
    }
  },
});
