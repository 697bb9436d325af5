import { mendsSafely } from '../../support/prove.js';

mendsSafely([
  ['打造一批"工匠园区"。', ['straight-quote @ "'], '打造一批“工匠园区”。'],
  ['打造一批“工匠园区"。', ['straight-quote @ "'], '打造一批“工匠园区”。'],
  ['打造一批"工匠园区”。', ['straight-quote @ "'], '打造一批“工匠园区”。'],
  ['他说："要学\'工匠精神\'。"', ['straight-quote @ "', "straight-quote @ '"], '他说：“要学‘工匠精神’。”'],
  ['推进"互联网+"和"RCEP"。', ['straight-quote @ "', 'straight-quote @ "'], '推进“互联网+”和“RCEP”。'],
  ['打造一批"工匠园区。', ['straight-quote @ "'], '打造一批"工匠园区。'],
]);
